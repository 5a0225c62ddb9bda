"""Who said a quotation, read from the text around it: never from the next sentence, never by a guess."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from attributed import read
from support.cases import each_case, scored

from benchmarks.speakers import ARTICLES
from indexer import budget
from indexer.errors import OverBudgetError

NEWS = frozenset({"thirteenth", "fourteenth", "fifteenth", "sixteenth", "eighteenth", "nineteenth"})
"""The batches of ordinary news, whose speakers are mostly no more than likely."""
CASES = [
    case
    for line in Path(ARTICLES).read_text(encoding="utf-8").splitlines()
    if (case := json.loads(line))["batch"] not in NEWS
]

BY_FORM = "sixth"
"""The batch of wires, minutes, interviews, threads. Most of what it shows beyond the others is not mended."""


@pytest.mark.parametrize(
    ("last", "right", "wrong"), [(False, 0.93, 0.01), (True, 0.8, 0.04)], ids=["articles", "other forms"]
)
def test_speakers_of_articles_in_six_languages_are_right_or_not_recognised(
    last: bool,
    right: float,
    wrong: float,
) -> None:
    results: Counter[str] = Counter()
    for case in CASES:
        if (case["batch"] == BY_FORM) != last:
            continue
        found = read(case["text"])
        assert len(found) == len(case["speakers"]), case["id"]
        for name, wanted in zip(found, case["speakers"], strict=True):
            results["right" if name == wanted else "wrong" if name else "unrecognised"] += 1
    assert results["right"] >= right * results.total()
    assert results["wrong"] <= wrong * results.total()


VALMERE = "Republic of Valmere"


@scored(0.95)
def test_an_office_with_a_pronoun_a_pause_and_a_group_do_not_hide_the_speaker(text: str, speakers: int) -> None:
    assert read(text) == [VALMERE] * speakers


@each_case
def test_whom_somebody_speaks_of_is_not_the_speaker(text: str) -> None:
    assert VALMERE not in read(text)


def test_who_says_what_it_hopes_or_says_in_a_letter_is_the_speaker() -> None:
    assert read("Valmere said it hoped that “the door stays open to us”.") == [VALMERE]
    assert read("Valmere later issued a letter in which it recalled that “the door stays open to us”.") == [VALMERE]


@each_case
def test_who_does_not_say_something_is_no_speaker(text: str) -> None:
    assert read(text) == [""]


@each_case
def test_whom_somebody_thanks_or_assures_says_nothing(text: str) -> None:
    assert VALMERE not in read(text)


@each_case
def test_what_the_text_leaves_open_stays_open(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


@scored(0.95)
def test_days_labels_and_honorifics_are_read_over(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


@scored(0.95)
def test_offices_are_whose_the_text_told_before(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


@each_case
def test_offices_of_others_name_nobody(text: str) -> None:
    assert read(text) == [""]


@each_case
def test_a_pronoun_with_a_connecting_word_speaks_on(text: str) -> None:
    assert read(text) == ["Commonwealth of Isterra"] * 2


ISTERRA, TIDELAMP = "Commonwealth of Isterra", "Tidelamp Network"


@scored(0.95)
def test_who_speaks_is_read_by_what_stands_around_the_verb(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


@each_case
def test_what_others_say_beside_a_name_is_not_its_bearers(text: str) -> None:
    assert not {VALMERE, "مملكة قرطانة", "جمهورية تيماران", "曜川共和国"} & set(read(text))


def test_telling_speakers_has_a_bound_of_work() -> None:
    with budget.limited(0, 60), pytest.raises(OverBudgetError):
        read("Isterra said: “The lamps shall be lit at dusk.” Nobody else did.")


@each_case
def test_a_text_that_repeats_itself_costs_no_more_than_its_length(piece: str) -> None:
    read(piece)
    short = min(_costs(piece, 1_500))
    within = any(long < 10 * short for long in _costs(piece, 6_000))
    assert within, "four times as long, it costs four times as much; each with all before it, sixteen times"


def _costs(piece: str, characters: int) -> Iterator[float]:
    """Seconds of processor time that telling the speakers of a text takes which repeats a piece: three times, since the
    first may read tables, too.
    """
    for _ in range(3):
        started = time.process_time()
        read(piece * (characters // len(piece)) + "“We will not sign this text.”")
        yield time.process_time() - started


TOGETHER = "Republic of Valmere; Commonwealth of Isterra"


@scored(0.95)
def test_two_who_say_it_together_are_both_named(text: str) -> None:
    assert read(text) == [TOGETHER]


@each_case
def test_as_somebody_said(text: str) -> None:
    assert read(text) == ["Commonwealth of Isterra"]


@each_case
def test_of_two_of_whom_either_may_have_said_it_nobody_is_named(text: str) -> None:
    assert read(text) == [""]
