"""Build an evidence pack: the passages that an address names, in its order, with headings and notes, and what is
missing.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from indexer.citation import chicago_note, cite, un_footnote
from indexer.errors import BadParameterError, NotFoundError
from indexer.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from indexer.domain import Document, Passage
    from indexer.ports import Index
    from indexer.presenting.links import Links
    from webapp.evidence.record import Record

T = TypeVar("T")

MAX_EXHIBITS = 150
"""Most passages of one pack. Their ids form its address, and gunicorn limits addresses to some 8,000 bytes."""

MAX_HEADING, MAX_NOTE = 200, 1_000
"""Characters of a heading and of a note; all of them form the address too."""

STYLES = ("plain", "un", "chicago")
"""The citation styles of a pack; the first is the default."""

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,119}")


@dataclass(frozen=True, slots=True)
class Chosen:
    """A passage that an address names, with a heading above it and a note below it, which its author wrote."""

    id: str
    heading: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A search that an address names by its parameters, with a note below its record."""

    search: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A chosen passage and its document. `link` is the permanent absolute address; `recognised` means that OCR read at
    least one of its pages.
    """

    number: int
    document: Document
    passage: Passage
    citation: str
    link: str
    recognised: bool
    heading: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Missing:
    """An id that names no passage any more, and the document to which it belonged, if that exists."""

    id: str
    document: Document | None


@dataclass(frozen=True, slots=True)
class Pack:
    """The exhibits in the chosen order. `repeated` holds passages named several times, with their counts; `accessed` is
    the date of access in UTC, and `corpus` the fingerprint of the corpus.
    """

    exhibits: Sequence[Exhibit]
    repeated: Sequence[tuple[Exhibit, int]]
    missing: Sequence[Missing]
    style: str
    corpus: str
    accessed: date
    records: Sequence[Record] = ()

    @property
    def ids(self) -> list[str]:
        """The ids of its passages, in order."""
        return [exhibit.passage.id for exhibit in self.exhibits]

    @property
    def chosen(self) -> list[Chosen]:
        """Its passages with headings and notes, in order: what its address names."""
        return [Chosen(exhibit.passage.id, exhibit.heading, exhibit.note) for exhibit in self.exhibits]

    @property
    def documents(self) -> int:
        """The number of documents with passages in the pack."""
        return len({exhibit.document.id for exhibit in self.exhibits})


def in_order(parameters: Iterable[tuple[str, str]]) -> tuple[list[Chosen], list[Asked]]:
    """The passages and the searches among the parameters of an address. A heading belongs to the passage before it, a
    note to the passage or search. Raises BadParameterError for one that is too long.
    """
    passages: list[Chosen] = []
    searches: list[Asked] = []
    last = ""
    for name, value in parameters:
        text = value.strip()
        if name == "passage" and text:
            passages.append(Chosen(text))
            last = name
        elif name == "search" and text:
            searches.append(Asked(text))
            last = name
        elif name in {"heading", "note"} and text and last:
            refuse_long(name, text)
            if last == "passage":
                passages[-1] = replace(passages[-1], **{name: text})
            elif name == "note":
                searches[-1] = replace(searches[-1], note=text)
    return passages, searches


def refuse_long(name: str, text: str) -> None:
    """Raise BadParameterError for a heading or a note that is too long."""
    most = MAX_HEADING if name == "heading" else MAX_NOTE
    if len(text) > most:
        raise BadParameterError(name, Message("pack_text_too_long", most=most))


def parameters(chosen: Iterable[Chosen]) -> list[tuple[str, str]]:
    """The parameters of which `in_order` makes these passages."""
    pairs = (
        pair
        for exhibit in chosen
        for pair in (("passage", exhibit.id), ("heading", exhibit.heading), ("note", exhibit.note))
    )
    return [(name, value) for name, value in pairs if value]


def gather(index: Index, wanted: Sequence[Chosen], style: str, links: Links, accessed: date) -> Pack:
    """Build a pack from these passages; `links` must be absolute. Raises BadParameterError for too many."""
    times = Counter(chosen.id for chosen in wanted)
    words = {chosen.id: chosen for chosen in reversed(wanted)}
    if len(times) > MAX_EXHIBITS:
        raise BadParameterError("passage", Message("pack_too_large", most=MAX_EXHIBITS, count=len(times)))
    documents: dict[str, Document | None] = {}
    read = [(time, _passage(index, time)) for time in times]
    exhibits: list[Exhibit] = []
    missing: list[Missing] = []
    corpus = index.fingerprint()
    for ident, passage in read:
        document = _document(index, passage.document_id if passage else ident.rpartition(".")[0], documents)
        if passage is None or document is None:
            missing.append(Missing(ident, document))
            continue
        recognised = any(passage.page <= page <= passage.page_to for page in document.ocr_pages)
        citation = _cited(style, document, passage, corpus)
        link = links.permalink(passage)
        said = words[ident]
        exhibits.append(
            Exhibit(len(exhibits) + 1, document, passage, citation, link, recognised, said.heading, said.note)
        )  # fmt: skip
    repeated = [(exhibit, times[exhibit.passage.id]) for exhibit in exhibits if times[exhibit.passage.id] > 1]
    return Pack(exhibits, repeated, missing, style, corpus, accessed)


def moved(ids: Sequence[T], number: int, by: int) -> list[T]:
    """The list with the one at `number`, from 1, moved by `by` places; unchanged if that would leave the list."""
    at, to = number - 1, number - 1 + by
    rest = [*ids[:at], *ids[at + 1 :]]
    return [*rest[:to], ids[at], *rest[to:]] if 0 <= to < len(ids) else list(ids)


def _cited(style: str, document: Document, passage: Passage, corpus: str) -> str:
    """The citation without its address, which is shown beside it."""
    if style == "un":
        return un_footnote(document, passage, corpus=corpus)
    return chicago_note(document, passage, corpus=corpus) if style == "chicago" else cite(document, passage, corpus)


def _passage(index: Index, ident: str) -> Passage | None:
    try:
        return index.passage(ident) if _ID.fullmatch(ident) else None
    except NotFoundError:
        return None


def _document(index: Index, ident: str, known: dict[str, Document | None]) -> Document | None:
    if ident not in known:
        try:
            known[ident] = index.document(ident) if _ID.fullmatch(ident) else None
        except NotFoundError:
            known[ident] = None
    return known[ident]
