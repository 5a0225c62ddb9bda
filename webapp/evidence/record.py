"""The record of a search in an evidence pack: what was asked, what was found, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from indexer.presenting.status import failures
from indexer.search.coverage import search_coverage
from indexer.search.wording import every_word
from webapp.i18n.locale import gettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import SearchRequest, Total
    from indexer.ports import Index
    from indexer.search.coverage import SearchCoverage

MAX_RECORDS = 5
"""Most searches of one pack; each is made again whenever the pack is shown."""
MAX_NAMES = 100
"""Most files that a record names among those that could not be read."""


@dataclass(frozen=True, slots=True)
class Record:
    """One search and its answer. `asked` are its parts with their names, in words, with the corrected query where one
    was searched; `every_word` is the number of documents that have each word that is asked for. `note` is what its
    author says of it.
    """

    request: SearchRequest
    asked: Sequence[tuple[str, str]]
    total: Total
    every_word: int
    scope: SearchCoverage
    unread: Sequence[str]
    note: str = ""


def recorded(index: Index, request: SearchRequest, asked: Sequence[tuple[str, str]], note: str = "") -> Record:
    """Make the search and write down its answer."""
    response = index.search(replace(request, page=1, size=1))
    if response.spelling.corrections:
        asked = [*asked, (gettext("Searched for"), response.spelling.query)]
    scope = search_coverage(index, request.filters)
    unread = [note.file for note in failures(index.status())[:MAX_NAMES]]
    return Record(request, asked, response.total, every_word(index, response).documents, scope, unread, note)
