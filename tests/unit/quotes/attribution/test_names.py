"""An adjective names a State beside an office, and beside nothing else."""

from __future__ import annotations

from attributed import read
from support.cases import scored


@scored(0.95)
def test_an_adjective_with_an_office_speaks_for_its_state(text: str, speaker: str) -> None:
    assert read(text) == [speaker]
