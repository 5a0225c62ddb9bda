"""Who said a quotation, read from the text around it: never from the next sentence, never by a guess."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from speakers import ARTICLES, sample_speakers

from indexer.quotes.reading import in_text

SPEAKERS = sample_speakers()
CASES = [json.loads(line) for line in Path(ARTICLES).read_text(encoding="utf-8").splitlines()]


def read(text: str) -> list[str]:
    return [one.speaker for one in in_text(text, SPEAKERS)]


def test_speakers_of_articles_in_six_languages_are_right_or_not_recognised() -> None:
    results: Counter[str] = Counter()
    for case in CASES:
        found = read(case["text"])
        assert len(found) == len(case["speakers"]), case["id"]
        for name, wanted in zip(found, case["speakers"], strict=True):
            results["right" if name == wanted else "wrong" if name else "unrecognised"] += 1
    assert results["right"] >= 0.95 * results.total()
    assert results["wrong"] <= 0.01 * results.total()


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('Valmere, for its part, declared that "we accept no such text".\n\nIsterra said:\n"the door stays open".',
         ["Republic of Valmere", "Commonwealth of Isterra"]),
        ('Valmere met Isterra. It said: "the door stays open to everybody".', [""]),
        ('Valmere spoke. The chair said: "the door stays open to everybody".', [""]),
        ('Valmere and Isterra said: "the door stays open to everybody".', [""]),
        ('The chair told Valmere: "the door stays open to everybody".', [""]),
        ("“The door stays open to everybody.” Valmere left the room.", [""]),
        ("“The door stays open to everybody.” Valmere said: “It does not for us.”", ["", "Republic of Valmere"]),
    ],
)  # fmt: skip
def test_what_the_text_leaves_open_stays_open(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers
