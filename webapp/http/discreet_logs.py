"""Logs without what people search for: no query, quotation, header or body reaches any of them, at any error."""

from __future__ import annotations

import contextlib
import logging
import re
import sys
import traceback
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from gunicorn.glogging import Logger

if TYPE_CHECKING:
    from types import TracebackType

    from gunicorn.config import Config

ACCESS_FORMAT = '%(h)s %(t)s "%(m)s %(U)s %(H)s" %(s)s %(b)s %(D)s "%(a)s"'
"""Client, time, method, path without its query, protocol, status, bytes, microseconds, browser. No referrer."""

_QUERY = re.compile(r"\?.*", re.DOTALL)
_INVALID_REQUEST = re.compile(r"(Invalid request from ip=\S*): .*", re.DOTALL)


class DiscreetFormatter(logging.Formatter):
    """Formats an exception without what it says: its class, and where it happened. Libraries repeat what they were
    given in their exceptions.
    """

    def formatException(  # noqa: N802 - logging's own name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """See logging.Formatter."""
        lines: list[str] = []
        error = ei[1]
        while error is not None:
            lines.append(type(error).__qualname__)
            lines += [line.rstrip("\n") for line in traceback.format_tb(error.__traceback__)]
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\n".join(lines)


class DiscreetLogger(Logger):  # type: ignore[misc]
    """gunicorn's own, with paths escaped, so that no path can look like a line of the log, and without what gunicorn
    repeats of a request in its complaints.
    """

    def setup(self, cfg: Config) -> None:
        """See Logger."""
        super().setup(cfg)
        if not any(isinstance(log_filter, _WithoutRequests) for log_filter in self.error_log.filters):
            self.error_log.addFilter(_WithoutRequests())
        for handler in self.error_log.handlers:
            handler.setFormatter(DiscreetFormatter(self.error_fmt, self.datefmt))
        for handler in (*self.error_log.handlers, *self.access_log.handlers):
            handler.handleError = _tell_without_line

    def atoms(self, *request: Any) -> dict[str, Any]:  # noqa: ANN401 - gunicorn's own
        """See Logger."""
        atoms: dict[str, Any] = super().atoms(*request)
        path = str(atoms.get("U") or "")
        return {**atoms, "U": quote(path.encode("latin-1", "replace"), safe="/:@!$&()*+,;=~-._")}


def _tell_without_line(_: logging.LogRecord) -> None:
    """Say that a line could not be written, on a full disk for instance; logging itself would repeat what is in it."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        kind = sys.exc_info()[0]
        sys.stderr.write(f"A log cannot be written: {kind.__name__ if kind else 'unknown'}.\n")


class _WithoutRequests(logging.Filter):
    """Replaces errors by their classes, and cuts what follows a question mark."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(
                type(argument).__name__ if isinstance(argument, Exception) else argument for argument in record.args
            )
        invalid = _INVALID_REQUEST.fullmatch(str(record.msg))
        if invalid:
            kind = sys.exc_info()[0]
            record.msg = f"{invalid[1]}: {kind.__name__ if kind else 'not HTTP'}"
        else:
            record.msg = _QUERY.sub("?...", record.getMessage())
        record.args = None
        return True
