"""The numbers that pages bear: read at their heads and feet, and believed where they count on from each other."""

from __future__ import annotations

from collections import defaultdict
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

import regex

from pipelines.split.furniture import FOLIO, MAX_FOOT, OF, PAGE_OF, PAGE_WORD
from pipelines.split.notes import footnotes_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.domain import PageLabel

LEAST_PAGES = 3
"""Pages that count on from each other; two may do so by chance, as the numbers of two headings."""
LEAST_COUNTED = 2
"""The same, where each names the number of all pages, too, and the file has room for them: "1/2", "2/2"."""
LEAST_AMONG_WORDS = 5
"""The same, where the numbers are at the end of other words, such as the title of a chapter, which are not the same on
all of them: "Article 5" on each page is a heading.
"""
FURTHEST = 2
"""Pages from one that bears a number to the next of the same count: one between them may bear none, as a picture."""

_WITHIN = regex.compile(
    rf"""(?<!\w){PAGE_WORD}\s*(?P<number>\d{{1,4}})\s*(?:{OF}\s*(?P<all>\d{{1,4}})|页)?(?![\w./-])
       | ^(?P<number>\d{{1,4}})\s*[|•·] | [|•·]\s*(?P<number>\d{{1,4}})$""",
    regex.VERBOSE | regex.IGNORECASE,
)
"""A folio in a running head or foot: "A/80/1 Page 3", "Page 3 of 7 | Draft", "41 | Safety review"."""
_AT_END = regex.compile(r"\s(?P<number>\d{1,4})$")
"""The same, in a running foot: "Comments of the Network 41"."""
_AT_BEGINNING = regex.compile(r"^(?P<number>\d{1,4})\s")
"""The same, in the last line: "56 Chapter 5. Lakes". The first line may be the heading of a section."""
_ROMAN = regex.compile(r"[-–—\s]*(?P<number>(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))[-–—\s]*")
"""In small letters only: capitals number chapters."""
_ROMAN_PARTS = (
    ("c", 100), ("xc", 90), ("l", 50), ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1),
)  # fmt: skip


class _Number(NamedTuple):
    """What may be the number of a page, of so many pages (0 where that is not said)."""

    value: int
    of: int = 0
    roman: bool = False


class _Reading(NamedTuple):
    """A number that was read, and the words with which it stands, "" if it is sure to be that of a page."""

    number: _Number
    words: str = ""


class _Count(NamedTuple):
    """What pages have in common that count on from each other: `ahead` is how much larger the number in the file is."""

    ahead: int
    of: int
    roman: bool


def page_labels(pages: Sequence[str], skipped: Sequence[set[int]], own: Sequence[str] = ()) -> tuple[PageLabel, ...]:
    """The numbers printed on the pages of a file. `skipped` comes from `furniture`; `own` are the numbers that a PDF
    gives its pages for viewers, empty where it gives none.

    A number counts if it stands at the head or the foot of its page and those of the neighbouring pages count on from
    it (LEAST_PAGES, LEAST_COUNTED, LEAST_AMONG_WORDS). A page has no label if two numbers on it do, and no page has one
    if the PDF gives any page another number than is printed on it. The PDF's own numbers count, too, if each page has
    another one and they are not the order of the pages.
    """
    printed = _counting(_printed(page, skip) for page, skip in zip(pages, skipped, strict=True))
    names = [_number_of_label(name) for name in own]
    order = [_Number(page) for page in range(1, len(own) + 1)]
    telling = None not in names and len(set(names)) == len(names) and names != order
    named = _counting([_Reading(name)] for name in names if name) if telling else {}
    if any(named[page] != printed[page] for page in named.keys() & printed.keys()):
        return ()
    known = sorted((named | printed).items())
    return tuple((page, label) for page, labels in known for label in labels if len(labels) == 1)


def _counting(readings: Iterable[Iterable[_Reading]]) -> dict[int, set[str]]:
    """By page, from 1, those of its numbers that its neighbours count on from."""
    counts: dict[_Count, dict[int, str]] = defaultdict(dict)
    last = 0
    for last, found in enumerate(readings, 1):
        for (value, of, roman), words in sorted(found, key=lambda reading: bool(reading.words)):
            counts[_Count(last - value, of, roman)].setdefault(last, words)
    result: dict[int, set[str]] = defaultdict(set)
    for count, words_on in counts.items():
        fits = count.of and 0 <= count.ahead <= last - count.of
        least = LEAST_COUNTED if fits else LEAST_PAGES
        for run in _runs(list(words_on)):
            beside = [words_on[page] for page in run]
            if beside.count("") >= least or (len(run) >= LEAST_AMONG_WORDS and len(set(beside)) > 1):
                for page in run:
                    result[page].add(_label(page - count.ahead, roman=count.roman))
    return dict(result)


def _runs(pages: Sequence[int]) -> Iterator[Sequence[int]]:
    """The pages, in order, divided where they are too far apart."""
    begins = [at for at, page in enumerate(pages) if at == 0 or page - pages[at - 1] > FURTHEST]
    for start, end in zip(begins, [*begins[1:], len(pages)], strict=True):
        yield pages[start:end]


def _printed(page: str, skip: set[int]) -> Iterator[_Reading]:
    """The numbers in the furniture at the head and the foot of a page, down and up to the first other line, and at the
    ends of its first and its last line.
    """
    lines = page.split("\n")
    filled = [place for place, line in enumerate(lines) if line]

    def is_outside(place: int) -> bool:
        return place in skip or _ROMAN.fullmatch(lines[place]) is not None

    head = list(takewhile(is_outside, filled))
    for place in head:
        yield from _numbers(lines[place], PAGE_OF, _WITHIN)
    for place in takewhile(is_outside, reversed(filled[len(head) :])):
        yield from _numbers(lines[place], PAGE_OF, _WITHIN, _AT_END)
    if filled:
        yield from _among_words(lines[filled[0]], "first", _AT_END)
    if filled[1:]:
        yield from _among_words(lines[filled[-1]], "last", _AT_END)
    if filled[1:] and filled[-1] < footnotes_from(lines, skip):
        yield from _among_words(lines[filled[-1]], "last", _AT_BEGINNING)


def _numbers(line: str, *forms: regex.Pattern[str]) -> Iterator[_Reading]:
    """The numbers of pages that a line of furniture may contain: it is one, or has one in these forms."""
    if len(line) > MAX_FOOT:
        return
    roman = _ROMAN.fullmatch(line)
    if roman:
        yield _Reading(_Number(_of_roman(roman["number"]), roman=True))
    folio = FOLIO.match(line)
    for match in (folio,) if folio else (form.search(line) for form in forms):
        if match and match["number"]:
            value, of = int(match["number"]), int(match.groupdict().get("all") or 0)
            if 0 < value <= (of or value):
                yield _Reading(_Number(value, of))


def _among_words(line: str, which: str, form: regex.Pattern[str]) -> Iterator[_Reading]:
    """The number at one end of the first or the last line of a page."""
    match = form.search(line) if len(line) <= MAX_FOOT else None
    if match and int(match["number"]) > 0:
        yield _Reading(_Number(int(match["number"])), f"{which}: {line.replace(match['number'], '')}")


def _number_of_label(name: str) -> _Number | None:
    """What a PDF calls a page, if that is a number."""
    roman = _ROMAN.fullmatch(name)
    if roman:
        return _Number(_of_roman(roman["number"]), roman=True)
    return _Number(int(name)) if regex.fullmatch(r"[1-9][0-9]{0,3}", name) else None


def _of_roman(text: str) -> int:
    value = 0
    for letters, worth in _ROMAN_PARTS:
        while text.startswith(letters):
            text = text.removeprefix(letters)
            value += worth
    return value


def _label(value: int, *, roman: bool) -> str:
    if not roman:
        return str(value)
    letters = ""
    for some, worth in _ROMAN_PARTS:
        letters += some * (value // worth)
        value %= worth
    return letters
