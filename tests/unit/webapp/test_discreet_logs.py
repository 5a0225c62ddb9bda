"""What a log cannot take is not told elsewhere."""

from __future__ import annotations

import pytest
from gunicorn.config import Config

from webapp.http.discreet_logs import DiscreetLogger

CANARY = "confidential-query"


def test_a_line_that_a_full_disk_does_not_take_is_not_repeated(capfd: pytest.CaptureFixture[str]) -> None:
    settings = Config()
    settings.set("accesslog", "/dev/full")
    settings.set("errorlog", "/dev/full")
    logger = DiscreetLogger(settings)
    logger.access_log.info("%(r)s", {"r": f"GET /search?q={CANARY}"})
    logger.error_log.error("about %s", CANARY)
    written = "".join(capfd.readouterr())
    assert written.count("cannot be written: OSError") == 2
    assert CANARY not in written
