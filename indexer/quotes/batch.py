"""Check many quotations: each gets an answer or the reason why it could not be checked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from indexer.errors import BadParameterError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Filters
    from indexer.messages import Message
    from indexer.quotes.answer import Checked
    from indexer.quotes.check import QuoteCheck
    from indexer.quotes.reading import QuoteRequest
    from indexer.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Entry:
    """A quotation and its answer, or the `problem` with it."""

    asked: QuoteRequest
    checked: Checked | None
    problem: Message | None = None


def check_each(
    check: QuoteCheck, asked: Sequence[QuoteRequest], filters: Filters, vocabulary: Vocabulary
) -> list[Entry]:
    """One entry per quotation, in order; repeated ones are looked up once. The named speaker becomes a filter, unless
    the filters name a submitter or the vocabulary does not know the speaker.
    """

    @cache
    def entry(one: QuoteRequest) -> Entry:
        known = vocabulary.submitter(one.speaker) if one.speaker and not filters.submitter else None
        chosen = replace(filters, submitter=(known,)) if known else filters
        try:
            return Entry(one, check.check(one.text, chosen))
        except BadParameterError as error:
            return Entry(one, None, error.message)

    return [entry(one) for one in asked]
