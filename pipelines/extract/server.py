"""Tika Server, queried through its own Python client, which here never downloads or starts a server."""

from __future__ import annotations

import json
import os
import time
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from indexer.errors import ExtractionError, TikaServerError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from indexer.settings import Settings

HOW = MappingProxyType({
    "Accept": "application/json",
    "X-Tika-PDFOcrStrategy": "no_ocr",
    "X-Tika-OCRskipOcr": "true",
})  # fmt: skip
"""The configuration of the in-process reader: this package decides page by page which pages are OCRed."""
PAUSES = (1.0, 2.0, 4.0, 8.0, 15.0)
"""Seconds between attempts while the server is away: it is back 4 s after a file that crashed its reading process, a
container after 15.
"""
BROKEN_OFF = 2
"""Attempts for a file during which the server broke off. The first time, another file may be the cause; the second
time, it is this one.
"""
CONNECT_SECONDS = 10.0
LEAST_SECONDS = 30.0
"""The shortest timeout that the server accepts for a file."""
AWAY = frozenset({429, 502, 503, 504})
NOT_PARSED = 422
OK = 200


def server_of(settings: Settings) -> TikaServer | None:
    """The server that the settings name, or None."""
    return TikaServer(settings.tika_server, settings.file_timeout) if settings.tika_server else None


@dataclass(frozen=True, slots=True)
class TikaServer:
    """A Tika Server at this address, which may contain user and password. `seconds` is the time limit for one file."""

    endpoint: str = field(repr=False)
    seconds: float = 120.0

    @property
    def shown(self) -> str:
        """The address without user and password, for display."""
        parts = urlsplit(self.endpoint)
        return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()

    def check(self) -> str:
        """The server's version. Raises TikaServerError, whose one line says what is wrong."""
        import requests  # noqa: PLC0415 - not needed where files are read in child processes

        try:
            answer = requests.get(f"{self.endpoint}/version", timeout=CONNECT_SECONDS)
        except requests.Timeout as error:
            raise TikaServerError(self._problem(f"does not answer within {CONNECT_SECONDS:g} s")) from error
        except requests.exceptions.SSLError as error:
            raise TikaServerError(self._problem("has a certificate that is not trusted")) from error
        except requests.RequestException as error:
            raise TikaServerError(self._problem("cannot be reached")) from error
        if answer.status_code in AWAY:
            raise TikaServerError(self._problem(f"is not ready (status {answer.status_code})"))
        if answer.status_code != OK or not answer.text.startswith("Apache Tika"):
            raise TikaServerError(self._problem(f"is no Tika Server, or refuses us (status {answer.status_code})"))
        return answer.text.strip()

    def _problem(self, what: str) -> str:
        return f"Tika Server at {self.shown} {what}: start it, or correct TIKA_SERVER_ENDPOINT."

    def read(self, path: Path, most_characters: int) -> tuple[str, dict[str, list[str]]]:
        """The file's XHTML and metadata, as the in-process reader returns them.

        Raises ValueError with Tika's message when it cannot read the file, and ExtractionError with the reason
        `server_away`, `server_fault`, `timeout`, `crashed` or `too_much_text`.
        """
        status, content = self._ask(path, "/tika/xml", most_characters)
        if status == NOT_PARSED:
            raise ValueError(self._complaint(path, most_characters))
        if status != OK:
            detail = f"Tika Server at {self.shown} answered with status {status}: see its log."
            raise ExtractionError("server_fault", detail)
        metadata = self._document(content)
        if "X-TIKA:EXCEPTION:write_limit_reached" in metadata:
            raise ExtractionError("too_much_text", f"The file holds more than {most_characters:,} characters.")
        xhtml = "".join(metadata.pop("X-TIKA:content", []))
        return xhtml, metadata

    def _document(self, content: str) -> dict[str, list[str]]:
        try:
            found: Any = json.loads(content)
            found = found[0] if isinstance(found, list) else found
            values = {name: value if isinstance(value, list) else [value] for name, value in found.items()}
            return {name: [str(entry) for entry in value] for name, value in values.items()}
        except (ValueError, AttributeError, IndexError) as error:
            detail = f"{self.shown} answered with something that Tika Server does not say: is it one?"
            raise ExtractionError("server_fault", detail) from error

    def _complaint(self, path: Path, most_characters: int) -> str:
        """Why parsing failed; the server only tells when it is queried for parts of files."""
        status, content = self._ask(path, "/rmeta/xml", most_characters)
        if status != OK:
            return f"Tika Server cannot parse it (status {status})"
        trace = self._document(content).get("X-TIKA:EXCEPTION:container_exception", ["Tika Server cannot parse it"])
        return trace[0].strip().split("\n")[0]

    def _ask(self, path: Path, service: str, most_characters: int) -> tuple[int, str]:
        """Status and body of the server's response, with retries while it is away."""
        broken_off = 0
        for pause in (*PAUSES, None):
            try:
                answer = self._send_once(path, service, most_characters)
                if answer is not None and answer[0] not in AWAY:
                    return answer
            except _BrokenOffError as error:
                broken_off += 1
                if broken_off >= BROKEN_OFF:
                    raise ExtractionError("crashed", "Tika Server broke off while it read this file, twice.") from error
            if pause is not None:
                time.sleep(pause)
        detail = f"Tika Server at {self.shown} was away for {sum(PAUSES):g} s: start it, and run the same command."
        raise ExtractionError("server_away", detail)

    def _send_once(self, path: Path, service: str, most_characters: int) -> tuple[int, str] | None:
        """One attempt; None when no server answers. Raises _BrokenOffError, and ExtractionError for faults that a retry
        would not mend.
        """
        import requests  # noqa: PLC0415 - see `check`

        limits = {
            "X-Tika-Timeout-Millis": str(int(1000 * max(self.seconds, LEAST_SECONDS))),
            "writeLimit": str(most_characters),
        }
        options = {"timeout": (CONNECT_SECONDS, self.seconds), "verify": True}
        try:
            with path.open("rb") as stream:
                return _client()("put", self.endpoint, service, stream, {**HOW, **limits}, requestOptions=options)
        except requests.ConnectTimeout:
            return None
        except requests.Timeout as error:
            detail = f"Tika Server took longer than {self.seconds:g} s (ONRECORD_FILE_TIMEOUT)."
            raise ExtractionError("timeout", detail) from error
        except requests.exceptions.SSLError as error:
            detail = f"Tika Server at {self.shown} has a certificate that is not trusted (REQUESTS_CA_BUNDLE)."
            raise ExtractionError("server_fault", detail) from error
        except requests.ConnectionError as error:
            if "NewConnectionError" in repr(error) or "Connection refused" in repr(error):
                return None
            raise _BrokenOffError from error
        except requests.RequestException as error:
            detail = f"Tika Server at {self.shown} broke off its answer ({type(error).__name__})."
            raise ExtractionError("server_fault", detail) from error


class _BrokenOffError(Exception):
    """The server closed the connection while it had the file."""


def _client() -> Callable[..., tuple[int, str]]:
    """The client's call. By default, it would download and start a server whenever a local one does not answer, and
    keep a log in the temporary folder.
    """
    os.environ["TIKA_CLIENT_ONLY"] = "true"
    os.environ["TIKA_LOG_FILE"] = ""
    from tika import tika  # noqa: PLC0415 - it reads these variables when it is imported

    tika.TikaClientOnly = True
    tika.log.disabled = True  # its messages become errors here
    call: Callable[..., tuple[int, str]] = tika.callServer
    return call
