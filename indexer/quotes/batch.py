"""Check many quotations: each gets an answer or the reason why it could not be checked."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from indexer import budget
from indexer.errors import BadParameterError, OverBudgetError, OverdueError
from indexer.quotes.enclosures import Letters
from indexer.quotes.entry import Entry
from indexer.quotes.reports import Reports
from indexer.quotes.steps import MOST_READ, Tools, checked_quotation

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.domain import Filters
    from indexer.quotes.check import QuoteCheck
    from indexer.quotes.reading import QuoteRequest
    from indexer.quotes.speakers import Speakers


WORK_SECONDS = 1.8
"""Processor time for one quotation within a request, without the model's, which another process does."""

WAIT_SECONDS = 20.0
"""Time for one quotation, the model's included."""


def check_each(
    check: QuoteCheck,
    asked: Sequence[QuoteRequest],
    filters: Filters,
    speakers: Speakers,
    done: Callable[[int], object] = int,
) -> list[Entry]:
    """One entry per quotation, in order; repeated ones are looked up once. `done` receives the number of further ones
    checked. The named speaker becomes a filter, unless the filters name a submitter. A speaker whom nobody knows is a
    problem if somebody stated the name, and a note if it was only read from a text; the words are looked for in all
    documents. What is not found in the documents of a likely speaker is looked for in all of them: on a likelihood,
    nobody is told to have said something else.
    """

    @lru_cache(MOST_READ)
    def letters(document_id: str) -> Letters:
        return Letters(check.passages(document_id))

    tools = Tools(check, speakers, Reports(check.passages, speakers, MOST_READ), letters)

    @cache
    def entry(request: QuoteRequest) -> Entry:
        try:
            with budget.part(WORK_SECONDS, WAIT_SECONDS):
                return checked_quotation(tools, request, filters)
        except (BadParameterError, OverBudgetError, OverdueError) as error:
            return Entry(request, None, error.message)

    entries = []
    for request in asked:
        entries.append(entry(request))
        done(1)
    return entries
