"""RIS, as reference managers read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.citation.wording import corpus_words, joined, name_of, one_line, parts_of_date, places, published_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Document, Passage


def ris(
    document: Document, link: str, passages: Sequence[Passage] = (), corpus: str = "", *, quoted: Passage | None = None
) -> str:
    """One RIS record, lines ended by CR LF as the format asks. `link` is the document's absolute address here.

    With `quoted`, the record is of that passage: `link` is its address, its pages and its text are in the record.
    """
    about = document.description
    year, month, day = parts_of_date(about.date)
    url = published_at(document)
    published = url if quoted else None
    here = link if url and not quoted else None
    where = places(document, (quoted,) if quoted else passages)
    fields: list[tuple[str, str | None]] = [
        ("TY", "RPRT"),
        *(("AU", submitter) for submitter in about.submitters),
        ("TI", name_of(document)),
        ("T2", joined((about.process, about.session))),
        ("PY", year),
        ("DA", f"{year}/{month}/{day}/" if year else None),
        ("SN", about.symbol),
        ("SP", str(quoted.page) if quoted else None),
        ("EP", str(quoted.page_to) if quoted and quoted.page_to > quoted.page else None),
        ("LA", about.language),
        ("M3", about.type),
        *(("KW", group) for group in about.groups),
        ("N1", joined((where, here, published, corpus_words(corpus)), "; ")),
        ("N1", f"“{quoted.text}”" if quoted else None),
        ("UR", link if quoted else url or link),
    ]
    lines = [f"{tag}  - {one_line(value)}" for tag, value in fields if value]
    return "\r\n".join([*lines, "ER  - ", "", ""])
