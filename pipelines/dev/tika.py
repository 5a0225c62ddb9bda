"""A real Tika Server."""

from __future__ import annotations

import http.client
import urllib.request
from typing import TYPE_CHECKING

from pipelines.dev.homes import check_port, free_port
from pipelines.dev.java import find_java
from pipelines.dev.maven import put_jar
from pipelines.dev.service import Service

if TYPE_CHECKING:
    from pathlib import Path

VERSION = "3.3.2"
JAVA = 17
HEAP = "1g"
READY_SECONDS = 120.0
"""Seconds to start: three are usual."""


class TikaService(Service):
    """One Tika Server: a process that supervises another one, which reads the files."""

    def __init__(self, home: Path, *, port: int | None = None, heap: str = HEAP) -> None:
        """`port` is a free one by default; `heap`, in the form of Java's -Xmx, is for the process that reads. Raises
        DevServiceError: no Java, no Maven, wrong hash, port taken.
        """
        if port is not None:
            check_port(port)
        java = find_java(JAVA)
        jar = put_jar(f"tika-{VERSION}", home)
        (home / "tika-config.xml").write_text(_CONFIG.format(heap=heap, java=java), encoding="utf-8")
        self.port = port or free_port()
        self.endpoint = f"http://127.0.0.1:{self.port}"
        command = [
            str(java), "-Xmx128m", f"-Djava.io.tmpdir={home}", "-jar", str(jar), "--config", "tika-config.xml",
            "--host", "127.0.0.1", "--port", str(self.port),
        ]  # fmt: skip
        super().__init__("Tika Server", home, command, self.is_ready, READY_SECONDS)

    def is_ready(self) -> bool:
        """Whether the server answers."""
        try:
            with urllib.request.urlopen(f"{self.endpoint}/version", timeout=5) as answer:  # noqa: S310 - our own address
                return bool(answer.read().startswith(b"Apache Tika"))
        except (OSError, http.client.HTTPException):
            return False


_CONFIG = """<?xml version="1.0" encoding="UTF-8"?>
<properties><server><params>
<javaPath>{java}</javaPath>
<forkedJvmArgs><arg>-Xmx{heap}</arg></forkedJvmArgs>
</params></server></properties>
"""
