"""Citations of a document or a place in it: plain text, RIS and BibTeX."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.domain import Document, Passage

_CONTROL = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029\s]+")


def name_of(document: Document) -> str:
    """The title, or the file's name when no title is known."""
    return document.description.title or document.file


def cite(document: Document, passage: Passage | None = None, corpus: str = "") -> str:
    """`Republic of X, "Title", A/AC.291/22, Ad Hoc Committee on cybercrime, Sixth session, 2023-08-21, p. 3, para. 12,
    corpus 3f9a1c0b5d2e7788`; what is not known is left out. `corpus` is the fingerprint of the corpus as it was read.
    """
    about = document.description
    parts = [
        "; ".join(about.submitters),
        f'"{name_of(document)}"',
        about.symbol,
        about.process,
        about.session,
        about.date,
        place(passage.page, passage.page_to, passage.paragraph) if passage else None,
        _corpus(corpus),
    ]
    return ", ".join(_line(part) for part in parts if part)


def _corpus(fingerprint: str) -> str:
    return f"corpus {fingerprint}" if fingerprint else ""


def place(page: int, page_to: int, paragraph: str | None) -> str:
    """`p. 3, para. 12`, `pp. 3-4`, `p. 2, OP3`."""
    pages = f"p. {page}" if page_to <= page else f"pp. {page}-{page_to}"
    number = (paragraph or "").strip().rstrip(".")
    if not number:
        return pages
    return f"{pages}, para. {number}" if number[:1].isdigit() else f"{pages}, {number}"


def ris(document: Document, link: str, passages: Sequence[Passage] = (), corpus: str = "") -> str:
    """One RIS record, lines ended by CR LF as the format asks."""
    about = document.description
    series = ", ".join(part for part in (about.process, about.session) if part)
    year, month, day = (*(about.date or "").split("-"), "", "", "")[:3]
    fields: list[tuple[str, str | None]] = [
        ("TY", "RPRT"),
        *(("AU", submitter) for submitter in about.submitters),
        ("TI", name_of(document)),
        ("T2", series),
        ("PY", year),
        ("DA", f"{year}/{month}/{day}/" if year else None),
        ("SN", about.symbol),
        ("LA", about.language),
        ("M3", about.type),
        *(("KW", group) for group in about.groups),
        ("N1", "; ".join(part for part in (_places(passages), _corpus(corpus)) if part)),
        ("UR", about.url or link),
    ]
    lines = [f"{tag}  - {_line(value)}" for tag, value in fields if value]
    return "\r\n".join([*lines, "ER  - ", "", ""])


_TEX = str.maketrans(dict[str, str | int | None]({
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_",
    "^": r"\textasciicircum{}", "~": r"\textasciitilde{}",
}))  # fmt: skip

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex(document: Document, link: str, passages: Sequence[Passage] = (), corpus: str = "") -> str:
    """One BibTeX entry in UTF-8. Submitters and titles stand in double braces: they are no personal names, and their
    capitals stay.
    """
    about = document.description
    year, month, day = (*(about.date or "").split("-"), "", "", "")[:3]
    note = (about.session, day and about.date, _places(passages), _corpus(corpus))
    fields: list[tuple[str, str | None]] = [
        ("author", " and ".join(f"{{{_tex(submitter)}}}" for submitter in about.submitters)),
        ("title", f"{{{_tex(name_of(document))}}}"),
        ("institution", _tex(about.process)),
        ("type", _tex(about.type)),
        ("number", _tex(about.symbol)),
        ("year", year if year.isdigit() else None),
        ("note", _tex("; ".join(part for part in note if part))),
        ("language", _tex(about.language)),
        ("url", _url(about.url or link)),
    ]
    lines = [f"  {name} = {{{value}}}" for name, value in fields if value]
    if month.isdigit() and 1 <= int(month) <= len(_MONTHS):
        lines.append(f"  month = {_MONTHS[int(month) - 1]}")
    key = re.sub(r"[^A-Za-z0-9-]", "", document.id) or "document"
    return "@techreport{onrecord-%s,\n%s\n}\n\n" % (key, ",\n".join(lines))  # noqa: UP031 - braces


def _places(passages: Iterable[Passage]) -> str:
    return "; ".join(dict.fromkeys(place(passage.page, passage.page_to, passage.paragraph) for passage in passages))


def _line(text: str) -> str:
    return _CONTROL.sub(" ", text).strip()


def _tex(text: str | None) -> str:
    return _line(text or "").translate(_TEX)


def _url(text: str) -> str:
    """BibTeX reads braces even within a URL; percent-encoded they are harmless."""
    return quote(_line(text), safe="%/:=&?~#+!$,;'@()*[]")
