"""Documents whose every field tries to be more than text, and what finds it out if one succeeds."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

from support.stub_model import WITHOUT_MODEL

from benchmarks.pdfs import pdf
from benchmarks.serving import environment
from indexer.fields import MANIFEST_FIELDS

SCRIPT = "<script>alert(1)</script>"
IMAGE = "<img src=x onerror=alert(1)>"
TEMPLATE = "{{ 1337 * 1337 }}${1337 * 1337}<%= 1337 * 1337 %>"
COMPUTED = "1787569"
CRLF = "x\r\nSet-Cookie: stolen=1\r\n\r\n" + SCRIPT
CHECKED = ("date", "language", "country", "url")
FIELDS = tuple(spec.manifest for spec in MANIFEST_FIELDS if spec.manifest not in CHECKED)


def ingest(folder: Path) -> Path:
    """A data directory with these documents, taken in by the real command."""
    files, data = folder / "files", folder / "data"
    files.mkdir()
    text = f'The text says {SCRIPT} and {IMAGE} and "quotes" & {TEMPLATE} to everybody who reads hostile words.'
    names = [f"{IMAGE} {TEMPLATE[:20]} \"a\" 'b'.pdf".replace("/", ""), "=HYPERLINK(1).html", "plain.txt"]
    (files / names[0]).write_bytes(pdf([[text, f"Second line {SCRIPT}"], [text]]))
    (files / names[1]).write_text(f"<html><title>{SCRIPT}</title><body><p>{text}</p>{SCRIPT}{IMAGE}</body></html>")
    (files / names[2]).write_text(f"{text}\n\n=1+1\n\n@SUM(1)")
    rows = []
    for number, name in enumerate(names):
        payload = (f"{SCRIPT}\"'{IMAGE}", f"'\"--></title></style>{SCRIPT}{TEMPLATE}", f"=1+1 {CRLF}")[number]
        rows.append(
            {"file": name, "url": f"https://submitted.example/\"'>{SCRIPT}{IMAGE}", "date": f"202{number}"}
            | dict.fromkeys(FIELDS, payload)
        )
    manifest = files / "manifest.jsonl"
    manifest.write_text("\n".join(json.dumps(row) for row in rows))
    command = [sys.executable, "-m", "pipelines.cli", "ingest", str(files), "--manifest", str(manifest)]
    done = subprocess.run(
        [*command, "--data-dir", str(data)],
        capture_output=True,
        text=True,
        check=False,
        env=environment(WITHOUT_MODEL),
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return data


class Dangers(HTMLParser):
    """Collects what a page would do that is not ours: scripts of its own, handlers, addresses of code, frames."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if (
            tag == "script"
            and values.get("type") != "application/ld+json"
            and not values.get("src", "").startswith("/static/")
        ):
            self.found.append(self.get_starttag_text() or tag)
        if tag in {"iframe", "object", "embed", "base", "style"}:
            self.found.append(self.get_starttag_text() or tag)
        for name, value in values.items():
            code = re.match(r"[\s\x00-\x20]*(javascript|data|vbscript):", value, re.IGNORECASE)
            if name.startswith("on") or name == "style" or (code and name in {"href", "src", "action", "formaction"}):
                self.found.append(f"{tag} {name}={value!r}")


def dangers(page: str) -> list[str]:
    """What a page would do."""
    parser = Dangers()
    parser.feed(page)
    parser.close()
    return parser.found
