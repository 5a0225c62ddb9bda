"""Lines behind a quotation, and appositions, tell whose it is."""

from __future__ import annotations

from attributed import read
from support.cases import scored


@scored(0.95)
def test_speakers_of_news_are_read_from_lines_and_appositions(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers
