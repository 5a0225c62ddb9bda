"""gunicorn's logs without what people search for: queries are nobody's business, in the error log neither."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from gunicorn.glogging import Logger

if TYPE_CHECKING:
    from gunicorn.config import Config

FORMAT = '%(h)s %(t)s "%(m)s %(U)s %(H)s" %(s)s %(b)s %(D)s "%(a)s"'
"""Client, time, method, path without its query, protocol, status, bytes, microseconds, browser. No referrer."""

_QUERY = re.compile(r"\?\S*")


class DiscreetLogger(Logger):  # type: ignore[misc]
    """gunicorn's own, with paths escaped, so that no path can look like a line of the log, and without the queries that
    gunicorn repeats in its complaints.
    """

    def setup(self, cfg: Config) -> None:
        """See Logger."""
        super().setup(cfg)
        if not any(isinstance(one, _WithoutQueries) for one in self.error_log.filters):
            self.error_log.addFilter(_WithoutQueries())

    def atoms(self, *request: Any) -> dict[str, Any]:  # noqa: ANN401 - gunicorn's own
        """See Logger."""
        atoms: dict[str, Any] = super().atoms(*request)
        path = str(atoms.get("U") or "")
        return {**atoms, "U": quote(path.encode("latin-1", "replace"), safe="/:@!$&()*+,;=~-._")}


class _WithoutQueries(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = _QUERY.sub("?...", str(record.getMessage()))
        record.args = None
        return True
