"""What a run took: seconds on the clock, and of the processors in all its processes."""

from __future__ import annotations

import resource
import time

import pytest


class Usage:
    """Counts from its making on; tells at the end of the run."""

    def __init__(self) -> None:
        self._started = time.monotonic()

    @pytest.hookimpl(trylast=True)
    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        processors = sum(one.ru_utime + one.ru_stime for one in used)
        took = time.monotonic() - self._started
        terminalreporter.write_line(f"{took:.0f} seconds of wall time, {processors:.0f} of processor time")
