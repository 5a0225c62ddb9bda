"""A real server that speaks S3: S3Proxy over a folder."""

from __future__ import annotations

import secrets
import urllib.error
import urllib.request
from http import HTTPStatus
from pathlib import Path

from pipelines.dev.homes import check_port, free_port
from pipelines.dev.java import find_java
from pipelines.dev.maven import put_jar
from pipelines.dev.service import Service

VERSION = "2.6.0"
JAVA = 17
HEAP = "256m"
BUCKET, KEY = "originals", "onrecord"
READY_SECONDS = 120.0
"""Two are usual."""


class S3Service(Service):
    """One S3Proxy, with one bucket and one key that may do anything."""

    def __init__(self, home: Path, *, port: int | None = None) -> None:
        """`port` is any free one unless given. Raises DevServiceError: no Java, no Maven, wrong hash, port taken."""
        if port is not None:
            check_port(port)
        java = find_java(JAVA)
        jar = put_jar(f"s3proxy-{VERSION}", home, Path(__file__).parent)
        (home / "buckets" / BUCKET).mkdir(parents=True, exist_ok=True)
        self.port = port or free_port()
        self.endpoint = f"http://127.0.0.1:{self.port}"
        self._secret = secrets.token_hex(20)
        settings = home / "s3proxy.properties"
        settings.touch(mode=0o600)
        settings.write_text(
            _PROPERTIES.format(endpoint=self.endpoint, key=KEY, secret=self._secret, folder=home / "buckets"),
            encoding="utf-8",
        )
        command = [
            str(java), f"-Xmx{HEAP}", "-XX:TieredStopAtLevel=1",
            f"-Djava.io.tmpdir={home}", "-jar", str(jar), "--properties", str(settings),
        ]  # fmt: skip
        super().__init__("S3Proxy", home, command, self.is_ready, READY_SECONDS)

    @property
    def environment(self) -> dict[str, str]:
        """The variables that make other commands use it."""
        return {
            "ONRECORD_ORIGINALS": f"s3://{BUCKET}/onrecord",
            "AWS_ENDPOINT_URL": self.endpoint,
            "AWS_ACCESS_KEY_ID": KEY,
            "AWS_SECRET_ACCESS_KEY": self._secret,
        }

    def is_ready(self) -> bool:
        """Whether the server answers: it tells strangers nothing else but that it does."""
        try:
            urllib.request.urlopen(self.endpoint, timeout=5).close()
        except urllib.error.HTTPError as error:
            return error.code == HTTPStatus.FORBIDDEN
        except OSError:
            return False
        return False


_PROPERTIES = """s3proxy.endpoint={endpoint}
s3proxy.authorization=aws-v2-or-v4
s3proxy.identity={key}
s3proxy.credential={secret}
jclouds.provider=filesystem-nio2
jclouds.identity=unused
jclouds.credential=unused
jclouds.filesystem.basedir={folder}
"""
