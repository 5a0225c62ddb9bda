"""Who said a quotation, read from the text around it: never from the next sentence, never by a guess."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from attributed import read
from speakers import ARTICLES

from indexer import budget
from indexer.errors import OverBudgetError

CASES = [json.loads(line) for line in Path(ARTICLES).read_text(encoding="utf-8").splitlines()]


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
        ('Valmere said no. "The door stays open to us", a delegate said.', [""]),
        ("Valmere a dit non. « La porte reste ouverte », a dit un délégué.", [""]),
        ("Valmere a dit non. « La porte reste ouverte », a-t-il dit aussi.", ["Republic of Valmere"]),
        ("Valmere dijo que no. «La puerta sigue abierta», ha dicho una delegada.", [""]),
        ("Valmere отказалась. «Дверь остаётся открытой», сказал один делегат.", [""]),
        ('Valmere, for its part, declared that "we accept no such text".\n\nIsterra said:\n"the door stays open".',
         ["Republic of Valmere", "Commonwealth of Isterra"]),
        ('Valmere met Isterra. It said: "the door stays open to everybody".', [""]),
        ('Valmere complained. Isterra went further: "the door stays shut to everybody", its delegate said.', [""]),
        ('Isterra went further: "the door stays shut to everybody", its delegate said.', ["Commonwealth of Isterra"]),
        ('Valmere spoke. The chair said: "the door stays open to everybody".', [""]),
        ('Valmere and Isterra said: "the door stays open to everybody".', [""]),
        ('The chair told Valmere: "the door stays open to everybody".', [""]),
        ("“The door stays open to everybody.” Valmere left the room.", [""]),
        ("“The door stays open to everybody.” Valmere said: “It does not for us.”", ["", "Republic of Valmere"]),
    ],
)  # fmt: skip
def test_what_the_text_leaves_open_stays_open(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


def test_telling_speakers_has_a_bound_of_work() -> None:
    with budget.limited(0, 60), pytest.raises(OverBudgetError):
        read("Isterra said: “The lamps shall be lit at dusk.” Nobody else did.")
