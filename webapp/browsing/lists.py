"""Lists of all values of a field with counts, in the order that readers expect."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import regex

from indexer.domain import SearchRequest
from indexer.fields import FIELDS_BY_NAME
from indexer.vocabulary.fold import fold
from webapp.presenters.labels import label, list_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Facet
    from indexer.ports import Index
    from indexer.presenting.links import Links

ON_A_PAGE = 500
"""Names on one page of a list: some 100 kB."""

HAN = "汉字"
_HAN = regex.compile(r"\p{Han}")


@dataclass(frozen=True, slots=True)
class Entry:
    """A name, its number of documents, and its link."""

    label: str
    count: int
    link: str


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under a heading: a letter, a process, or nothing."""

    heading: str
    entries: Sequence[Entry]


@dataclass(frozen=True, slots=True)
class Part:
    """One of the `pages` pages of a list, and the number of names in the whole list."""

    sections: Sequence[Section]
    page: int
    pages: int
    names: int


def part(field: str, facets: Sequence[Facet], request: SearchRequest, links: Links) -> Part:
    """The page of the list that `request.page` asks for; empty beyond the last."""
    by_name = FIELDS_BY_NAME[field].by_name
    ordered = sorted(facets, key=lambda facet: _by_name(label(field, facet.value))) if by_name else list(facets)
    start = (request.page - 1) * ON_A_PAGE
    shown = ordered[start : start + ON_A_PAGE]
    sections: list[Section] = []
    for facet in shown:
        name = list_label(field, facet.value)
        heading = letter(name) if by_name else ""
        entry = Entry(name, facet.count, link(field, facet.value, request, links))
        if sections and sections[-1].heading == heading:
            sections[-1] = Section(heading, [*sections[-1].entries, entry])
        else:
            sections.append(Section(heading, [entry]))
    return Part(sections, request.page, max(1, -(-len(ordered) // ON_A_PAGE)), len(ordered))


def sessions(index: Index, request: SearchRequest, processes: Sequence[Facet], links: Links) -> list[Section]:
    """Sessions grouped by process: those of two processes often have the same name."""
    sections = []
    for process in processes:
        of_it = _with(request, "process", process.value)
        facets = index.search(replace(of_it, page=1, size=1)).facets.get("session", ())
        entries = [
            Entry(facet.label, facet.count, links.search(_with(of_it, "session", facet.value))) for facet in facets
        ]
        if entries:
            sections.append(Section(label("process", process.value), entries))
    return sections


def link(field: str, value: str, request: SearchRequest, links: Links) -> str:
    """The link of a value: to its page or, within a search, to that search narrowed to the value."""
    if request.filters == SearchRequest().filters and not request.query and field in {"submitter", "process"}:
        return links.submitter(value) if field == "submitter" else links.process(value)
    return links.search(_with(request, field, value))


def without_value(index: Index, field: str, facets: Sequence[Facet], request: SearchRequest) -> int:
    """How many documents of the request have no value of the field, so that none of the names leads to them."""
    if field == "year":
        filters = replace(request.filters, date_from=request.filters.date_from or "0001-01-01")
        known = replace(request, filters=filters)
    else:
        every: dict[str, Any] = {field: tuple(facet.value for facet in facets)}
        known = replace(request, filters=replace(request.filters, **every))
    with_value = index.count(known).documents if facets else 0
    return index.count(request).documents - with_value


def letter(name: str) -> str:
    """The first letter of a name, in capitals without accents; one common heading for Chinese characters, `#` for other
    characters.
    """
    first = fold(name)[:1].upper()
    if _HAN.match(first):
        return HAN
    return first if first.isalpha() else "#"


def _by_name(name: str) -> tuple[bool, str, str]:
    """A sort key that puts letters before other characters."""
    return letter(name) == "#", fold(name), name


def _with(request: SearchRequest, field: str, value: str) -> SearchRequest:
    if field == "year":
        filters = replace(request.filters, date_from=f"{value}-01-01", date_to=f"{value}-12-31")
    else:
        filters = replace(request.filters, **{field: (value,)})  # type: ignore[arg-type]
    return replace(request, page=1, size=SearchRequest().size, filters=filters)
