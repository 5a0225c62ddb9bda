"""The words that citations are made of: names, places in a document, dates, each on one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.domain import Document, Passage

WEB_SCHEMES = ("https://", "http://")
"""How web addresses begin; a reader's program could execute others."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\s]+")
_QUOTATION_MARK = re.compile('[“”„«»"]')
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def name_of(document: Document) -> str:
    """The title, or the file's name when no title is known."""
    return document.description.title or document.file


def published_at(document: Document) -> str | None:
    """The web address at which the document was published; None for anything that is no such address."""
    url = one_line(document.description.url or "")
    return url if url.lower().startswith(WEB_SCHEMES) else None


def name_within_quotes(document: Document) -> str:
    """The name of a document, with single quotation marks for those in it."""
    return _QUOTATION_MARK.sub("'", one_line(name_of(document)))


def one_line(text: str) -> str:
    """The text without line breaks and control characters: neither can begin a field of a reference manager's file."""
    return _CONTROL.sub(" ", text).strip()


def joined(parts: Iterable[str | None], by: str = ", ") -> str:
    """The parts that say something, each on one line."""
    return by.join(one_line(part) for part in parts if part)


def corpus_words(fingerprint: str) -> str:
    """`corpus 3f9a1c0b5d2e7788`; nothing when it is not known."""
    return f"corpus {fingerprint}" if fingerprint else ""


def place(document: Document, passage: Passage) -> str:
    """`p. 3, para. 12`, `pp. 3-4`, `p. 2, OP3`, `p. 14 (numbered 10), para. 12`, `annex II, p. 3`."""
    return joined((annex_words(passage), pages_words(document, passage), paragraph_words(passage.paragraph)))


def places(document: Document, passages: Iterable[Passage]) -> str:
    """The places of several passages, each once."""
    return "; ".join(dict.fromkeys(place(document, passage) for passage in passages))


def annex_words(passage: Passage) -> str:
    """`annex II`, as the annex in which the passage stands is headed, `enclosure` without a heading; empty outside."""
    if passage.annex is None:
        return ""
    kind, _, number = (passage.annex.heading or "enclosure").partition(" ")
    return joined((kind.lower(), number), " ")


def pages_words(document: Document, passage: Passage) -> str:
    """`p. 3`, `pp. 3-4`, `p. 14 (numbered 10)`."""
    return f"{'pp.' if passage.page_to > passage.page else 'p.'} {page_numbers(document, passage)}"


def page_numbers(document: Document, passage: Passage) -> str:
    """`3`, `3-4`; `14 (numbered 10)` where the page bears another number than it has in the file."""
    others = "-".join(document.other_numbers(passage.page, passage.page_to))
    numbers = f"{passage.page}-{passage.page_to}" if passage.page_to > passage.page else f"{passage.page}"
    return f"{numbers} (numbered {others})" if others else numbers


def paragraph_words(paragraph: str | None) -> str:
    """`para. 12`, or the number as it stands when it is more than a number: `OP3`, `Article 5`; empty without one."""
    number = paragraph_number(paragraph)
    return f"para. {number}" if number[:1].isdigit() else number


def paragraph_number(paragraph: str | None) -> str:
    """The number as it is cited, without the full stop or, in Arabic, the dash that sets it off from the text."""
    return (paragraph or "").rstrip(" .-–")


def parts_of_date(date: str | None) -> tuple[str, str, str]:
    """Year, month and day of an ISO date, each empty where the date is shorter."""
    year, month, day = (*(date or "").split("-"), "", "", "")[:3]
    return year, month, day


def day_first(date: str | None) -> str:
    """`21 August 2023`, `August 2023`, `2023`; anything else as it stands."""
    year, month, day = _in_words(date)
    return " ".join(part for part in (day, month, year) if part)


def month_first(date: str | None) -> str:
    """`August 21, 2023`, `August 2023`, `2023`; anything else as it stands."""
    year, month, day = _in_words(date)
    return f"{month} {day}, {year}" if day else " ".join(part for part in (month, year) if part)


def _in_words(date: str | None) -> tuple[str, str, str]:
    year, month, day = parts_of_date(date)
    if not month:
        return date or "", "", ""
    if not (month.isascii() and month.isdigit() and 1 <= int(month) <= len(_MONTHS)):
        return date or "", "", ""
    if day and not (day.isascii() and day.isdigit()):
        return date or "", "", ""
    return year, _MONTHS[int(month) - 1], str(int(day)) if day else ""
