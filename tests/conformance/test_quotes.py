"""The quote check judges alike through every engine."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from conformance.corpus import WordEmbedder

from indexer.domain import Filters, SearchRequest
from indexer.embedding import E5, PREFIX, SentenceTransformerEmbedder
from indexer.ports import Index
from indexer.quotes import check as check_module
from indexer.quotes.answer import Verdict
from indexer.quotes.check import QuoteCheck
from indexer.quotes.meaning_changes import MeaningChange
from indexer.quotes.paraphrase import ParaphraseModel

E5_MODEL = SentenceTransformerEmbedder(PREFIX + E5)
COMPARISON = ParaphraseModel({"words": WordEmbedder(), PREFIX + E5: E5_MODEL}.__getitem__, "words")


def test_every_passage_is_found_word_for_word_where_it_stands(index: Index) -> None:
    check = QuoteCheck(index, COMPARISON)
    looked_at = 0
    for document_id in index.document_ids():
        for passage in index.passages(document_id)[:2]:
            if len(passage.text.split()) < 4 and passage.language != "zh":
                continue
            found = check.check(passage.text)
            assert found.verdict is Verdict.VERBATIM, passage.text
            assert any(place.document.id == document_id and place.page <= passage.page_to for place in found.places), (
                passage.text
            )
            looked_at += 1
    assert looked_at > 5


def test_a_lost_word_is_altered_and_named(index: Index) -> None:
    check = QuoteCheck(index, COMPARISON)
    text = next(
        passage.text
        for document_id in index.document_ids()
        for passage in index.passages(document_id)
        if len(passage.text.split()) > 7 and passage.language == "en"
    )
    words = text.split()
    found = check.check(" ".join([*words[:3], "never", *words[3:]]))
    assert found.verdict is Verdict.ALTERED
    assert [(change.source, change.quoted) for change in found.places[0].changes] == [("", "never")]


def sentences(index: Index, least: int = 8) -> list[str]:
    """Passages in words that blanks part, one of each document."""
    found = []
    for document_id in index.document_ids():
        texts = [one.text for one in index.passages(document_id) if one.language != "zh"]
        found += [text for text in texts if len(text.split()) >= least][:1]
    assert len(found) > 3
    return found[:25]


def test_many_words_left_out_without_an_ellipsis_are_one_change(index: Index) -> None:
    found = QuoteCheck(index, COMPARISON).check("Critical infrastructure operators report do not support backdoors")
    assert found.verdict is Verdict.ALTERED
    (change,) = found.places[0].changes
    assert (change.source, change.quoted) == ("incidents within 72 hours We", "")


def test_any_word_that_is_exchanged_is_altered_and_named(index: Index) -> None:
    check = QuoteCheck(index, COMPARISON)
    for number, text in enumerate(sentences(index)):
        parts = text.split()
        place = 1 + number % (len(parts) - 2)
        found = check.check(" ".join([*parts[:place], "zebras", *parts[place + 1 :]]))
        assert found.verdict is Verdict.ALTERED, text
        assert any("zebras" in change.quoted for change in found.places[0].changes), text


def test_a_not_that_is_put_in_is_always_flagged(index: Index) -> None:
    check = QuoteCheck(index, COMPARISON)
    for number, text in enumerate(sentences(index)):
        parts = text.split()
        place = 1 + number % (len(parts) - 2)
        found = check.check(" ".join([*parts[:place], "not", *parts[place:]]))
        assert found.verdict is Verdict.ALTERED, text
        assert any(MeaningChange.NEGATION in change.meaning_changes for change in found.places[0].changes), text


@pytest.mark.parametrize(
    "setting",
    [
        lambda text: f"“{text}”",
        lambda text: text.replace(" ", "\n"),
        lambda text: text.replace(" ", "\u00a0 "),
        lambda text: text.replace("-", "–").replace("'", "’").replace('"', "«"),
        lambda text: text.replace("fi", "\ufb01"),
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: " ".join(word[:2] + "\u00ad" + word[2:] if len(word) > 4 else word for word in text.split()),
    ],
    ids=["quotation marks", "lines", "blanks", "dashes", "ligatures", "decomposed", "soft hyphens"],
)
def test_how_it_is_set_does_not_change_the_verdict(index: Index, setting: Callable[[str], str]) -> None:
    check = QuoteCheck(index, COMPARISON)
    for text in sentences(index):
        assert check.check(setting(text)).verdict is Verdict.VERBATIM, setting(text)


@pytest.mark.parametrize("quote", ["zzz yyy xxx www vvv", "hospitals penguins telephone zebra"])
def test_what_nobody_said_is_not_found(index: Index, quote: str) -> None:
    assert QuoteCheck(index, COMPARISON).check(quote).verdict in {Verdict.NOT_FOUND, Verdict.PARAPHRASE}


def test_documents_that_are_not_listed_are_counted(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "All equal here: the same words in every copy."
    everything = QuoteCheck(index, COMPARISON).check(text)
    monkeypatch.setattr(check_module, "MOST_PLACES", 3)
    found = QuoteCheck(index, COMPARISON).check(text)
    assert len(found.places) == 3
    assert found.more == len(everything.places) - 3 > 10


def test_filters_leave_out_and_say_so(index: Index) -> None:
    document_id = index.document_ids()[0]
    passage = index.passages(document_id)[0]
    found = QuoteCheck(index, COMPARISON).check(passage.text, Filters(submitter=("Nobody of that name",)))
    assert found.verdict is Verdict.MISATTRIBUTED
    assert found.wording is Verdict.VERBATIM
    assert found.scope.documents == 0


@pytest.mark.parametrize("count", [201, 260, 800])
def test_a_long_quotation_that_stands_nowhere_is_not_found(index: Index, count: int) -> None:
    words = [f"{letter}{number}zq" for number in range(count) for letter in "ab"][:count]
    assert QuoteCheck(index, COMPARISON).check(" ".join(words)[:5000]).verdict is Verdict.NOT_FOUND


def test_what_only_has_some_words_in_common_is_not_said_to_be_of_others(index: Index) -> None:
    check, state = QuoteCheck(index, COMPARISON), Filters(submitter=("Republic of Valmere",))
    found = check.check("Human rights safeguards are certainly essential", state)
    assert (found.verdict, found.wording) == (Verdict.MISATTRIBUTED, Verdict.ALTERED)
    found = check.check("Human rights safeguards are certainly not essential", state)
    assert found.verdict is Verdict.NOT_FOUND
    assert ("Ostland",) in [place.document.description.submitters for place in found.nearest]


def test_what_others_said_in_other_words_is_theirs_if_it_means_the_same_and_adds_nothing(index: Index) -> None:
    check, state = QuoteCheck(index, COMPARISON), Filters(submitter=("Ostland",))
    found = check.check("Critical infrastructure providers disclose incidents within 72 hours", state)
    assert (found.verdict, found.wording) == (Verdict.MISATTRIBUTED, Verdict.ALTERED)
    assert found.said_by == ("Northquay Inc.",)
    for other in ("operators collect stamps within 72 hours", "operators report incidents by pigeon post and radio"):
        assert check.check(f"Critical infrastructure {other}", state).verdict is Verdict.NOT_FOUND, other


def test_other_capitals_are_the_same_words_of_whoever_said_them(index: Index) -> None:
    check = QuoteCheck(index, COMPARISON)
    quoted = "human Rights safeguards ARE essential"
    found = check.check(quoted)
    assert (found.verdict, found.places[0].recapitalised) == (Verdict.ALTERED, True)
    own = found.places[0].document.description.submitters
    assert check.check(quoted, Filters(submitter=own)).verdict is Verdict.ALTERED
    short = check.check("rights Safeguards")
    assert (short.verdict, short.places[0].recapitalised) == (Verdict.ALTERED, True)
    assert short.places[0].similarity == 1


def test_what_a_ministry_submitted_its_state_said(index: Index) -> None:
    check, state = QuoteCheck(index, COMPARISON), Filters(submitter=("Valmere",))
    bodies = Filters(country=("VAL",), group=("States",))
    quote = "Ransomware attacks on hospitals must be criminalized"
    assert check.check(quote, state).verdict is Verdict.MISATTRIBUTED
    found = check.check(quote, state, bodies)
    assert found.verdict is Verdict.VERBATIM
    assert {place.document.description.submitters for place in found.places} == {("Republic of Valmere",)}
    assert check.check("Human rights safeguards are essential", state, bodies).verdict is Verdict.MISATTRIBUTED
    altered = check.check("Ransomware attacks on hospitals must never be criminalized", state, bodies)
    assert altered.verdict is Verdict.ALTERED
    assert altered.scope.documents == index.count(SearchRequest(filters=bodies)).documents
