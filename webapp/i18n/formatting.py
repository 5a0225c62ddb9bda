"""How things are written on a page, in the reader's language: directions of scripts, dates, counts, places, lists."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from indexer.analysis import index_streams
from indexer.analysis.fold import fold
from indexer.citation.wording import paragraph_number
from indexer.domain import MatchedBy, PassageKind, Relation
from webapp.i18n.locale import filled, gettext, locale, ngettext, nnoted, noted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.domain import Document, Passage, PassageHit, Variant

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")


def _conventions() -> str:
    """Whose way of writing dates and numbers holds; English has several, and the United Nations' is the British one."""
    spoken = locale()
    return "en_GB" if spoken.language == "en" else str(spoken)


def date_words(written: str | None) -> str:
    """`21 August 2023`, `August 2023` or `2023`; anything else as it stands."""
    found = _DATE.fullmatch(written or "")
    if found is None:
        return written or ""
    year, month, day = found.groups()
    try:
        one = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return found.group()
    if day:
        return format_date(one, "long", _conventions())
    return format_skeleton("yMMMM", one, locale=_conventions()) if month else year


def number(value: int) -> str:
    """`1,234`, with the marks of the reader's language."""
    return _decimal(value, _conventions())


@lru_cache(maxsize=4096)
def _decimal(value: int, conventions: str) -> str:
    """A page of results has hundreds of numbers, most of them again on the next."""
    return format_decimal(value, locale=conventions)


def percent(share: float) -> str:
    """`97%` of a share from 0 to 1."""
    return format_percent(share, locale=_conventions())


_COUNTED = {
    "document": nnoted("%(count)s document", "%(count)s documents"),
    "submission": nnoted("%(count)s submission", "%(count)s submissions"),
    "passage": nnoted("%(count)s passage", "%(count)s passages"),
    "page": nnoted("%(count)s page", "%(count)s pages"),
    "file": nnoted("%(count)s file", "%(count)s files"),
    "submitter": nnoted("%(count)s submitter", "%(count)s submitters"),
    "name": nnoted("%(count)s name", "%(count)s names"),
    "quotation": nnoted("%(count)s quotation", "%(count)s quotations"),
    "more": nnoted("%(count)s more", "%(count)s more"),
}


def counted(count: int, noun: str) -> str:
    """`1 document`, `1,234 documents`; the noun is one of those above."""
    return ngettext(*_COUNTED[noun], count) % {"count": number(count)}


def joined(parts: Iterable[str]) -> str:
    """`a, b`, with the comma of the reader's language."""
    return gettext(", ").join(parts)


def listed(parts: Iterable[str], style: Literal["standard", "or"] = "standard") -> str:
    """`a, b and c`; with the style `or`, `a, b or c`."""
    return _joined_list(tuple(parts), style, _conventions())


@lru_cache(maxsize=4096)
def _joined_list(parts: tuple[str, ...], style: Literal["standard", "or"], conventions: str) -> str:
    """The passages of a page mention mostly the same words."""
    return format_list(list(parts), style, conventions)


def variant_words(variant: Variant, language: str) -> str:
    """What another document is to the one that is shown: `In French`, `Later revision, A/AC.291/22/Rev.1`."""
    if variant.relation is Relation.TRANSLATION:
        return filled("In %(language)s", language=language) if variant.language else gettext("In another language")
    if variant.relation is Relation.PART:
        return "; ".join(variant.submitters) or variant.title
    words = gettext(_RELATIONS[variant.relation])
    if variant.relation is Relation.WHOLE and variant.title:
        return filled("%(relation)s: %(title)s", relation=words, title=variant.title)
    return joined(part for part in (words, variant.symbol) if part)


_RELATIONS = {
    Relation.COPY: noted("The same text in another file"),
    Relation.LATER: noted("Later revision"),
    Relation.EARLIER: noted("Earlier version"),
    Relation.CORRIGENDUM: noted("Corrigendum"),
    Relation.ADDENDUM: noted("Addendum"),
    Relation.MAIN: noted("Belongs to"),
    Relation.WHOLE: noted("Part of"),
}


def page_words(first: int, last: int | None) -> str:
    """`Page 3`, `Pages 3 and 4`, `Pages 3 to 9`."""
    if last is None or last <= first:
        return filled("Page %(page)s", page=first)
    if last == first + 1:
        return filled("Pages %(first)s and %(last)s", first=first, last=last)
    return filled("Pages %(first)s to %(last)s", first=first, last=last)


def part_words(variant: Variant) -> list[str]:
    """Of a submission in a file of several: its title, unless that is how it is named already, and its pages."""
    named = "; ".join(variant.submitters)
    title = variant.title if named and variant.title != named else ""
    if variant.page_from is None:
        pages = ""
    elif variant.page_to is None:
        pages = filled("from page %(first)s of the file to its end", first=variant.page_from)
    else:
        pages = page_words(variant.page_from, variant.page_to)
    return [words for words in (title, pages) if words]


def numbered(pages: str, document: Document, first: int, last: int | None = None) -> str:
    """The words for some pages, with the number that they bear if it is another than in the file: `Page 14 (numbered
    10)`.
    """
    others = document.other_numbers(first, last or first)
    return filled("%(pages)s (numbered %(numbers)s)", pages=pages, numbers="-".join(others)) if others else pages


def place_words(document: Document, passage: Passage, *, within: bool = False) -> str:
    """`Page 3, paragraph 12`, `Pages 3 and 4, OP3`, `Page 14 (numbered 10)`, `Annex II, page 3`; `within` a line, `page
    3`.
    """
    pages = numbered(page_words(passage.page, passage.page_to), document, passage.page, passage.page_to)
    pages = pages[:1].lower() + pages[1:] if within or passage.annex else pages
    if passage.annex:
        pages = joined([passage.annex.heading or gettext("Enclosure"), pages])
    label = paragraph_number(passage.paragraph)
    if not label:
        return pages
    if label[:1].isdigit():
        return filled("%(pages)s, paragraph %(number)s", pages=pages, number=label)
    return joined([pages, label])


MARKED_WORDS = 6
"""Words that are named of those that a passage mentions, and of those that it does not; it marks all that it has."""


def reasons(hit: PassageHit) -> list[str]:
    """Why a passage is among the results, in plain words; empty where nothing was searched for. A word is named once,
    as typed if it stands so, else in its first form. That it is similar in meaning goes without saying where it
    mentions every word.
    """
    found = []
    marked: dict[str, str] = {}
    typed = {fold(word) for word, _ in hit.words}
    if MatchedBy.VOTE in hit.matched_by:
        is_list = hit.passage.kind is PassageKind.VOTE
        found.append(gettext("list of a recorded vote") if is_list else gettext("tells how something was decided"))
    if not {MatchedBy.KEYWORD, MatchedBy.VOTE}.isdisjoint(hit.matched_by):
        for start, end in hit.highlights:
            words = " ".join(hit.passage.text[start:end].split())
            stems, _ = index_streams(words, hit.passage.language)
            if fold(words) in typed:
                marked[stems or words.casefold()] = words
            marked.setdefault(stems or words.casefold(), words)
        if marked:
            found.append(filled("mentions %(words)s", words=listed(_quoted(list(marked.values())))))
        elif MatchedBy.KEYWORD in hit.matched_by:
            found.append(gettext("words are in its title, submitter, process or symbol"))
        if hit.missing:
            found.append(filled("does not mention %(words)s", words=listed(_quoted(hit.missing), "or")))
    if MatchedBy.SEMANTIC in hit.matched_by and (hit.missing or not marked):
        found.append(gettext("similar in meaning"))
    return found


def _quoted(words: Sequence[str]) -> list[str]:
    named = [filled("“%(word)s”", word=word) for word in words[:MARKED_WORDS]]
    if len(words) > MARKED_WORDS:
        named.append(counted(len(words) - MARKED_WORDS, "more"))
    return named


def ranges(numbers: Iterable[int]) -> str:
    """`2, 5-7` for the pages 2, 5, 6 and 7."""
    ordered = sorted(set(numbers))
    breaks = [0, *(i + 1 for i, (a, b) in enumerate(pairwise(ordered)) if b - a > 1), len(ordered)]
    runs: list[Sequence[int]] = [ordered[start:end] for start, end in pairwise(breaks) if start < end]
    return joined(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
