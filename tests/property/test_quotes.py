"""Any stretch of a text is found word for word; any changed word is named; whatever turns the meaning is flagged, in
any language; and what stands before or after a quotation changes nothing of it.
"""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from indexer.analysis.exact_words import words
from indexer.languages import LANGUAGES
from indexer.quotes.align import align
from indexer.quotes.check import Quotation
from indexer.quotes.meaning_changes import MeaningChange
from indexer.quotes.quotation import elements
from indexer.quotes.spelling import respelled
from indexer.quotes.turning import turned

VOCABULARY = (
    *("the", "committee", "shall", "define", "crime", "narrowly", "because", "research"),
    *("is", "lawful", "in", "every", "state", "and", "court"),
)
texts = st.lists(st.sampled_from(VOCABULARY), min_size=12, max_size=60)
marks = st.sampled_from([" ", "  ", "\n", "\u00a0", " – ", ", ", "\u00ad "])


@given(texts, st.data())
def test_any_stretch_is_word_for_word_however_it_is_set(text: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 6))
    end = data.draw(st.integers(start + 5, len(text)))
    quoted = text[start] + "".join(data.draw(marks) + word for word in text[start + 1 : end])
    found = align(elements(quoted), words(" ".join(text)))
    assert found.changes == ()
    assert found.edits == 0


@given(texts, st.data())
def test_a_word_of_its_own_is_always_a_change(text: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(text) - 2))
    changed = [*text[:place], "zebra", *text[place + data.draw(st.integers(0, 1)) :]]
    found = align(elements(" ".join(changed)), words(" ".join(text)))
    assert any("zebra" in change.quoted for change in found.changes)
    assert found.edits == 1


PASSAGES = {
    "en": "the committee welcomes this report because a court protects every citizen and all research is open",
    "fr": "le comité salue ce rapport car une cour protège les citoyens et la recherche est ouverte dans les états",
    "es": "el comité celebra este informe porque una corte protege los ciudadanos y la investigación es abierta aquí",
    "ru": "комитет приветствует этот доклад потому что суд защищает граждан и исследования открыты в государствах",
    "ar": "ترحب اللجنة بهذا التقرير لأن المحكمة تحمي المواطنين والبحث مفتوح في الدول التي تشارك",
    "zh": "委员会欢迎这份报告因为法院保护公民而且研究在国家开放",
}
EXCHANGED = {"en": ("citizen", "court"), "fr": ("cour", "comité"), "es": ("corte", "comité"), "ru": ("суд", "комитет"),
             "ar": ("المحكمة", "اللجنة")}  # fmt: skip
languages = st.sampled_from(sorted(LANGUAGES))
KINDS = {
    "negations": MeaningChange.NEGATION,
    "modals": MeaningChange.MODAL,
    "number_words": MeaningChange.NUMBER,
}


def parted(language: str) -> tuple[list[str], str]:
    text = PASSAGES[language]
    return (list(text), "") if language == "zh" else (text.split(), " ")


def turns(quote: str, text: str) -> list[MeaningChange]:
    quotation, found = Quotation.read(quote), words(text)
    place = align(quotation.steps, found)
    return [way for ways in turned(quotation, found, place, [False] * len(place.changes)) for way in ways]


@pytest.fixture(scope="module", autouse=True)
def _names_are_loaded() -> None:
    """No example pays for the names of States and months that the first one loads."""
    turns("the committee rejects this report", PASSAGES["en"])


def means_the_same(language: str, field: str, one: str, other: str) -> bool:
    """Whether two words of a kind negate alike, bind alike or tell the same quantity."""
    if field == "negations":
        return True
    groups = getattr(LANGUAGES[language], {"modals": "same_modals", "number_words": "same_quantities"}[field]).split()
    return any({one, other} <= set(group.split(",")) for group in groups)


def put(parts: list[str], at: int, word: str) -> list[str]:
    return [*parts[:at], word, *parts[at:]]


@given(languages, st.sampled_from(sorted(KINDS)), st.data())
def test_what_turns_the_meaning_is_flagged_put_in_left_out_or_exchanged(
    language: str, field: str, data: st.DataObject
) -> None:
    parts, between = parted(language)
    listed = getattr(LANGUAGES[language], field).split()
    word, other = (data.draw(st.sampled_from([one for one in listed if one not in parts])) for _ in range(2))
    plain, at = between.join(parts), data.draw(st.integers(1, len(parts) - 1))
    there = between.join(put(parts, at, word))
    assert KINDS[field] in turns(there, plain)
    assert KINDS[field] in turns(plain, there)
    same = respelled(*([one.exact for one in words(listed)] for listed in (word, other)))
    same = same or means_the_same(language, field, word, other)
    assert same or turns(between.join(put(parts, at, other)), there)


@given(languages, st.data())
def test_an_opposite_is_flagged_wherever_it_stands_and_whatever_is_left_out_beside_it(
    language: str, data: st.DataObject
) -> None:
    parts, between = parted(language)
    sides = data.draw(st.sampled_from(LANGUAGES[language].opposites.split())).split("/")
    inside = "" if between else PASSAGES[language]  # which may have a Chinese word already that touches the other
    listed = [[one for one in side.split(",") if len(one) == 1 or one not in inside] for side in sides]
    one, other = (data.draw(st.sampled_from(side)) for side in data.draw(st.permutations(listed)))
    assume(one not in parts)  # beside the same word, either of the two may be the one that is exchanged
    at = data.draw(st.integers(0, len(parts)))
    beside = data.draw(st.sampled_from([[], ["zebra"]])) if between else []
    text = between.join([*parts[:at], *beside, one, *parts[at:]])
    assert turns(between.join(put(parts, at, other)), text)


@given(st.sampled_from(["un", "non", "dis", "anti"]), st.integers(0, 19), st.booleans())
def test_a_prefix_that_negates_is_flagged(prefix: str, at: int, taken: bool) -> None:
    parts = PASSAGES["en"].split()
    at = min(at, len(parts))
    one, other = ("stable", f"{prefix}stable") if taken else (f"{prefix}stable", "stable")
    text = " ".join([*parts[:at], "relatively", one, *parts[at:]])
    assert MeaningChange.NEGATION in turns(" ".join(put(parts, at, other)), text)


@given(st.sampled_from(sorted(EXCHANGED)))
def test_who_does_it_to_whom_is_flagged(language: str) -> None:
    one, other = EXCHANGED[language]
    text = PASSAGES[language]
    if language == "en":
        text = text.replace("every citizen", "the citizen")
    exchanged = " ".join({one: other, other: one}.get(word, word) for word in text.split())
    assert MeaningChange.ORDER in turns(exchanged, text)


@given(
    texts, st.lists(st.sampled_from(["Kosovo", "zebra", "4", "delegates", "Rwanda"]), min_size=1, max_size=4), st.data()
)
def test_what_stands_before_or_after_changes_nothing_of_it(
    text: list[str], around: list[str], data: st.DataObject
) -> None:
    start = data.draw(st.integers(1, len(text) - 8))
    end = data.draw(st.integers(start + 6, len(text) - 1))
    quote, beside = " ".join(text[start:end]), " ".join(around)
    for quoted in (f"{beside}: {quote}", f"{quote}. {beside}"):
        place = align(elements(quoted), words(" ".join(text)))
        assert [(one.source, one.quoted) for one in place.changes] == [("", beside)]
        assert turns(quoted, " ".join(text)) == []


@given(st.text(max_size=400), st.text(max_size=400))
def test_no_text_breaks_it(quote: str, text: str) -> None:
    steps = elements(quote)
    found = align(steps, words(text))
    assert 0 <= found.start <= found.end <= len(words(text))
