"""The Nu HTML checker: https://validator.github.io/validator/, run once for all pages."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from pipelines.dev.java import find_java
from pipelines.dev.maven import fetch, read_lock

SUPPORT, LOCK = Path(__file__).parent / "support", "validator-26.1.11"
PROGRAM = "nu.validator.client.SimpleCommandLineValidator"


@dataclass(frozen=True, slots=True)
class Message:
    """What the checker says of a page. `is_error` is false for its warnings and remarks."""

    is_error: bool
    text: str

    def __str__(self) -> str:
        return self.text


def check(pages: dict[str, str]) -> dict[str, list[Message]]:
    """What there is to say of each page, given by name. Raises DevServiceError without Java or Maven."""
    jars = os.pathsep.join(map(str, fetch(read_lock(LOCK, SUPPORT)).values()))
    with tempfile.TemporaryDirectory() as folder:
        files = {}
        for number, (name, text) in enumerate(pages.items()):
            file = Path(folder) / f"{number}.html"
            file.write_text(text, encoding="utf-8")
            files[file.name] = name
        command = [
            str(find_java(17)),
            "-Xss4m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            jars,
            PROGRAM,
            "--format",
            "json",
            "--exit-zero-always",
        ]
        done = subprocess.run([*command, "--stdout", folder], capture_output=True, text=True, check=True, timeout=300)
    found: dict[str, list[Message]] = defaultdict(list)
    for one in json.loads(done.stdout)["messages"]:
        name = files[one.get("url", "").rpartition("/")[2]]
        where = f"line {one.get('lastLine', '?')}: {one['message']} {one.get('extract', '')!r}"
        found[name].append(Message(one["type"] != "info", where))
    return dict(found)
