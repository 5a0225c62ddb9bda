"""BibTeX, as LaTeX and reference managers read it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from indexer.citation.wording import corpus_words, name_of, one_line, parts_of_date, places, published_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Document, Passage

# BibTeX counts braces behind a backslash too: `\{` alone in a title would swallow the rest of the file.
_TEX = str.maketrans(dict[str, str | int | None]({
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_",
    "^": r"\textasciicircum{}", "~": r"\textasciitilde{}",
}))  # fmt: skip

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex(
    document: Document, link: str, passages: Sequence[Passage] = (), corpus: str = "", *, quoted: Passage | None = None
) -> str:
    """One BibTeX entry in UTF-8. Submitters and titles stand in double braces: they are no personal names, and their
    capitals stay. `link` is the document's absolute address here.

    With `quoted`, the entry is of that passage: `link` is its address, its pages and its text are in the entry.
    """
    about = document.description
    year, month, day = parts_of_date(about.date)
    url = published_at(document)
    here = (url if quoted else link) if url else None
    where = places(document, (quoted,) if quoted else passages)
    note = (about.session, day and about.date, where, here, corpus_words(corpus))
    fields: list[tuple[str, str | None]] = [
        ("author", " and ".join(f"{{{_tex(submitter)}}}" for submitter in about.submitters)),
        ("title", f"{{{_tex(name_of(document))}}}"),
        ("institution", _tex(about.process)),
        ("type", _tex(about.type)),
        ("number", _tex(about.symbol)),
        ("year", year if year.isdigit() else None),
        ("pages", _pages(quoted) if quoted else None),
        ("note", _tex("; ".join(part for part in note if part))),
        ("annote", _tex(f"“{quoted.text}”") if quoted else None),
        ("language", _tex(about.language)),
        ("url", _url(link if quoted else url or link)),
    ]
    lines = [f"  {name} = {{{value}}}" for name, value in fields if value]
    if month.isdigit() and 1 <= int(month) <= len(_MONTHS):
        lines.append(f"  month = {_MONTHS[int(month) - 1]}")
    return "@techreport{onrecord-%s,\n%s\n}\n\n" % (_key(document, quoted), ",\n".join(lines))  # noqa: UP031 - braces


def _key(document: Document, quoted: Passage | None) -> str:
    """Another one for each passage, so that two of a document can stand in one file."""
    return re.sub(r"[^A-Za-z0-9-]", "", (quoted.id.replace(".", "-") if quoted else document.id)) or "document"


def _pages(passage: Passage) -> str:
    return f"{passage.page}" if passage.page_to <= passage.page else f"{passage.page}--{passage.page_to}"


def _tex(text: str | None) -> str:
    return one_line(text or "").translate(_TEX)


def _url(text: str) -> str:
    """BibTeX reads braces even within a URL; percent-encoded they are harmless."""
    return quote(one_line(text), safe="%/:=&?~#+!$,;'@()*[]", errors="replace")
