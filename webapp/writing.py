"""How things are written on a page: directions of scripts, dates, counts, lists of fields."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from indexer.domain import Mode, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.domain import Passage, Variant

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""ISO codes of languages whose script runs from right to left."""

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_LANGUAGE_TAG = re.compile(r"[a-z]{2,3}")


def lang(code: str | None) -> str:
    """The value of an HTML `lang` attribute: the code, or `und` for a text whose language is not known."""
    return code if code and _LANGUAGE_TAG.fullmatch(code) else "und"


def direction(code: str | None) -> str:
    """The value of an HTML `dir` attribute; `auto` when the language is not known."""
    if lang(code) == "und":
        return "auto"
    return "rtl" if code in RIGHT_TO_LEFT else "ltr"


def date_words(date: str | None) -> str:
    """`21 August 2023`, `August 2023` or `2023`; anything else as it stands."""
    parts = (date or "").split("-")
    if not all(part.isascii() and part.isdigit() for part in parts) or not 1 <= len(parts) <= 3:  # noqa: PLR2004
        return date or ""
    year, *rest = parts
    if rest and not 1 <= int(rest[0]) <= len(_MONTHS):
        return date or ""
    month = _MONTHS[int(rest[0]) - 1] if rest else ""
    day = str(int(rest[1])) if len(rest) > 1 else ""
    return " ".join(part for part in (day, month, year) if part)


def counted(count: int, noun: str) -> str:
    """`1 document`, `1,234 documents`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def variant_words(variant: Variant, language: str) -> str:
    """What another document is to the one that is shown: `In French`, `Later revision, A/AC.291/22/Rev.1`."""
    if variant.relation is Relation.TRANSLATION:
        return f"In {language}" if variant.language else "In another language"
    if variant.relation is Relation.PART:
        return "; ".join(variant.submitters) or variant.title
    words = _RELATIONS[variant.relation]
    name = variant.title if variant.relation is Relation.WHOLE else variant.symbol
    return ", ".join(part for part in (words, name) if part)


_RELATIONS = {
    Relation.COPY: "The same text in another file",
    Relation.LATER: "Later revision",
    Relation.EARLIER: "Earlier version",
    Relation.CORRIGENDUM: "Corrigendum",
    Relation.ADDENDUM: "Addendum",
    Relation.MAIN: "Belongs to",
    Relation.WHOLE: "Part of",
}


def place_words(passage: Passage) -> str:
    """`Page 3, paragraph 12`, `Pages 3 and 4, OP3`."""
    page, last = passage.page, passage.page_to
    pages = f"Page {page}" if last <= page else f"Pages {page} {'and' if last == page + 1 else 'to'} {last}"
    number = (passage.paragraph or "").strip().rstrip(".")
    if not number:
        return pages
    return f"{pages}, paragraph {number}" if number[:1].isdigit() else f"{pages}, {number}"


def by_words(modes: Iterable[Mode]) -> str:
    """`words`, `meaning`, `words and meaning`."""
    return " and ".join("words" if mode is Mode.KEYWORD else "meaning" for mode in modes)


def ranges(numbers: Iterable[int]) -> str:
    """`2, 5-7` for the pages 2, 5, 6 and 7."""
    ordered = sorted(set(numbers))
    breaks = [0, *(i + 1 for i, (a, b) in enumerate(pairwise(ordered)) if b - a > 1), len(ordered)]
    runs = [ordered[start:end] for start, end in pairwise(breaks) if start < end]
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
