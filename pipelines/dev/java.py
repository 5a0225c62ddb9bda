"""Find a Java of a version that a service supports."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from indexer.errors import DevServiceError

INSTALLED = Path("/usr/lib/jvm")
"""Where Debian and others install each version of Java in a separate folder."""


def find_java(at_least: int, below: int | None = None) -> Path:
    """A `java` program whose version is in this range: of `JAVA_HOME`, of the path, or of those installed, in this
    order. Raises DevServiceError.
    """
    for program in _candidates():
        version = java_version(program)
        if version is not None and at_least <= version and (below is None or version < below):
            return program
    wanted = f"Java {at_least}" + (" or newer" if below is None else f" to {below - 1}")
    message = f"{wanted} was not found: apt-get install openjdk-17-jre-headless, or set JAVA_HOME to one."
    raise DevServiceError(message)


def _candidates() -> list[Path]:
    found = [Path(home) / "bin" / "java"] if (home := os.environ.get("JAVA_HOME")) else []
    if (program := shutil.which("java")) is not None:
        found.append(Path(program))
    found.extend(sorted(INSTALLED.glob("*/bin/java")))
    return [program for program in found if program.is_file()]


def java_version(program: Path) -> int | None:
    """The feature version, such as 17; None when the program does not say."""
    try:
        done = subprocess.run([program, "-version"], capture_output=True, text=True, check=False, timeout=60)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = re.search(r'version "(?:1\.)?(\d+)', done.stderr)
    return int(found[1]) if found else None
