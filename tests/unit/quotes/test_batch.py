"""Many quotations at a time: none stops the others, and speakers are held to what they said, wherever it is asked."""

from __future__ import annotations

from indexer.domain import Filters
from indexer.errors import BadParameterError
from indexer.messages import Message
from indexer.quotes.answer import Checked, Verdict
from indexer.quotes.batch import check_each
from indexer.quotes.reading import QuoteRequest
from indexer.search.coverage import SearchCoverage
from indexer.vocabulary import load_vocabulary


class Counting:
    """In a check's place: writes down what it is asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Filters]] = []

    def check(self, text: str, filters: Filters) -> Checked:
        self.asked.append((text, filters))
        if not text:
            raise BadParameterError("quotes", Message("quotation_without_words"))
        return Checked(Verdict.NOT_FOUND, (), 0, SearchCoverage(0, 0, 0, 0))


def test_one_that_cannot_be_taken_does_not_stop_the_others() -> None:
    entries = check_each(
        Counting(), [QuoteRequest("one"), QuoteRequest(""), QuoteRequest("two")], Filters(), load_vocabulary(None)
    )  # type: ignore[arg-type]
    assert [entry.problem for entry in entries] == [None, Message("quotation_without_words"), None]
    assert [entry.checked is None for entry in entries] == [False, True, False]


def test_the_same_is_looked_up_once() -> None:
    check = Counting()
    entries = check_each(check, [QuoteRequest("one")] * 3, Filters(), load_vocabulary(None))  # type: ignore[arg-type]
    assert len(entries) == 3
    assert len(check.asked) == 1


def test_a_speaker_is_a_filter_unless_another_is_asked_for() -> None:
    check, asked = Counting(), [QuoteRequest("one", "Russia"), QuoteRequest("two", "Somebody at the door")]
    check_each(check, asked, Filters(), load_vocabulary(None))  # type: ignore[arg-type]
    assert [filters.submitter for _, filters in check.asked] == [("Russian Federation",), ()]
    chosen = Filters(submitter=("Brazil",))
    check_each(check, asked[:1], chosen, load_vocabulary(None))  # type: ignore[arg-type]
    assert check.asked[-1][1] == chosen
