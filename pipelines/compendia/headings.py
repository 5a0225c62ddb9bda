"""Headings: lines that consist of a submitter's name and begin a submission in a file of many."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from indexer.languages import words_of
from indexer.vocabulary.fold import fold
from indexer.vocabulary.names import ARTICLES
from pipelines.compendia.blocks import MAX_TITLE_LINES, blocks, firm_starts, possible_starts
from pipelines.compendia.heading_notes import is_notes, notes_below, without_notes
from pipelines.compendia.names import as_written, is_person, is_title, known_submitter, without_byline, without_mark
from pipelines.compendia.numbering import LETTER, ROMAN, numbered
from pipelines.dates import find_dates
from pipelines.describe.original import original_languages, original_on_cover
from pipelines.split.notes import footnotes_from

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.vocabulary import Vocabulary
    from pipelines.compendia.numbering import Numbers
    from pipelines.describe.speakers import Speakers

MAX_LINES = 8
"""Most lines of a heading, such as that of a joint statement with all its submitters."""
MAX_CHARACTERS = 700
MAX_HEADINGS = 2000
"""A file with more lines that are names is a table or an index, not a compendium."""
MAX_TRIES = 20_000
"""Most paragraphs of a file that may begin with a name; files with more are not analysed, which took five seconds."""

_OPENERS = ARTICLES | frozenset(words_of("heading_openings").split())
"""First words of a heading, folded, besides those of names."""


class Place(NamedTuple):
    """A line of a file: index of the page and of the line in it, both from 0."""

    page: int
    line: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that names submitters. `start` is its first line, `end` the first line after it and its notes; `date`
    and `languages` come from a note below it (`[Original: French] [31 May 2023]`); `known` means that the vocabulary
    has the submitters, `byline` that words such as `submitted by` are before the name; `group` is the stakeholder group
    whose name the chapter bears. `firm` means that a paragraph certainly begins with it; a line that is a name may also
    be the end of one. `person` is who opens a turn in a record.
    """

    start: Place
    end: Place
    text: str
    speakers: Speakers
    date: str | None = None
    languages: tuple[str, ...] = ()
    numbers: Numbers = field(default_factory=dict)
    known: bool = True
    byline: bool = False
    group: str | None = None
    firm: bool = True
    person: str = ""

    @property
    def section(self) -> bool:
        """Whether the heading has the number of a chapter."""
        return bool(self.numbers.keys() & {ROMAN, LETTER})

    @property
    def noted(self) -> bool:
        """Whether a note below it tells date or language."""
        return bool(self.date or self.languages)


def headings(pages: Sequence[str], skipped: Sequence[set[int]], vocabulary: Vocabulary) -> list[Heading] | None:
    """All headings with known submitters, in order; None where there are too many. `skipped` comes from `furniture`."""
    result: list[Heading] = []
    tried = 0
    for index, (page, skip) in enumerate(zip(pages, skipped, strict=True)):
        lines = page.split("\n")
        some = list(_candidates(lines, skip, vocabulary))
        tried += len(some)
        if tried > MAX_TRIES or len(result) > MAX_HEADINGS:
            return None
        after = 0
        firm = firm_starts(lines, skip) if some else frozenset()
        for first, last in some:
            found = _heading(lines, first, last, index, vocabulary) if first >= after else None
            if found:
                result.append(replace(found, firm=first in firm or found.byline or bool(found.numbers)))
                after = found.end.line
    return [with_notes_overleaf(heading, pages, skipped) for heading in result]


def with_notes_overleaf(heading: Heading, pages: Sequence[str], skipped: Sequence[set[int]]) -> Heading:
    """The heading with the notes at the head of the next page, if it is the last text of its own."""
    page = heading.start.page
    if heading.noted or page + 1 >= len(pages):
        return heading
    lines = pages[page].split("\n")
    below = range(heading.end.line, footnotes_from(lines, skipped[page]))
    if any(lines[number].strip() for number in below if number not in skipped[page]):
        return heading
    overleaf = pages[page + 1].split("\n")
    text = (n for n, line in enumerate(overleaf) if line.strip() and (is_notes(line) or n not in skipped[page + 1]))
    first = next(text, None)
    if first is None or not is_notes(overleaf[first]):
        return heading
    return _with_notes(replace(heading, end=Place(page + 1, first)), overleaf)


def page_headings(lines: Sequence[str], skip: set[int], page: int, vocabulary: Vocabulary) -> Iterator[Heading]:
    """The headings of one page with known submitters."""
    for first, last in _candidates(lines, skip, vocabulary):
        found = _heading(lines, first, last, page, vocabulary)
        if found:
            yield found


def titles(pages: Sequence[str], skipped: Sequence[set[int]]) -> Iterator[Heading]:
    """All blocks that have the form of a heading, whomever or whatever they name: the names are as written."""
    for index, page in enumerate(pages):
        lines = page.split("\n")
        for first, last in blocks(lines, skipped[index]):
            noted = next((n for n in range(first + 1, last) if is_notes(lines[n])), last)
            # A number begins a title of its own: `1. Corvane` below the title of the whole.
            start = max((n for n in range(first, noted) if numbered(lines[n].strip())[0]), default=first)
            for begin, end in ((first, start), (start, noted)):
                text = " ".join(" ".join(lines[begin:end]).split())
                if end - begin <= MAX_TITLE_LINES and is_title(without_mark(without_notes(text))):
                    yield with_notes_overleaf(heading_at(lines, begin, end, index), pages, skipped)


def heading_at(lines: Sequence[str], first: int, last: int, page: int) -> Heading:
    """The heading in these lines of a page, with its submitter as written; a title may be above the byline."""
    numbers, start = numbered(lines[first].strip())
    kept = [start, *(line.strip() for line in lines[first + 1 : last])]
    at = next((place for place, line in enumerate(kept) if without_byline(line) is not None), None)
    text = " ".join(" ".join(kept).split())
    bare = without_mark(without_notes(text))
    name = without_notes(" ".join(" ".join(kept[at or 0 :]).split()))
    if at:
        bare = f"{' '.join(' '.join(kept[:at]).split())}: {without_mark(name)}"
    found = Heading(
        Place(page, first), Place(page, last), bare, as_written(name), numbers=numbers, known=False,
        byline=at is not None,
    )  # fmt: skip
    return _with_notes(found, lines, text)


def with_title_above(heading: Heading, lines: Sequence[str], skip: set[int]) -> Heading:
    """The heading together with the title above it, and with all that is above on its page, if that is a cover: titles,
    date and language.
    """
    above = [(first, last) for first, last in blocks(lines, skip) if first < heading.start.line]
    texts = [" ".join(" ".join(lines[first : min(last, heading.start.line)]).split()) for first, last in above]
    cover = all(is_title(text) for text in texts)
    start, text = heading.start.line, heading.text
    for place in reversed(range(len(above))):
        entitled = ": " in text
        if not is_title(texts[place]) or (entitled and not cover):
            break
        start = above[place][0]
        text = text if entitled else f"{texts[place]}: {text}"
    found = replace(heading, start=Place(heading.start.page, start), text=text)
    if not cover or heading.noted:
        return found
    dates = find_dates("\n".join(texts))
    return replace(
        found, date=dates[0] if len(dates) == 1 else None, languages=original_on_cover(lines[start : heading.end.line])
    )


def _candidates(lines: Sequence[str], skip: set[int], vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    """The lines that may begin a heading and whose first word can begin a name."""
    for first, last in possible_starts(lines, skip):
        text = numbered(lines[first])[1]
        if _may_begin_with_name(text, vocabulary) or without_byline(text) is not None:
            yield first, last


def _heading(lines: Sequence[str], first: int, last: int, page: int, vocabulary: Vocabulary) -> Heading | None:
    numbers, start = numbered(lines[first])
    for count in range(min(last - first, MAX_LINES), 0, -1):
        text = " ".join([start, *lines[first + 1 : first + count]])
        if len(text) > MAX_CHARACTERS or text.rstrip().endswith((".", ";")):
            continue
        bare = without_notes(" ".join(text.split()))
        named = known_submitter(bare, vocabulary)
        if named:
            byline = without_byline(bare) is not None or is_person(bare)
            found = Heading(Place(page, first), Place(page, first + count), bare, named, numbers=numbers, byline=byline)
            return _with_notes(found, lines, text)
    return None


def _with_notes(heading: Heading, lines: Sequence[str], text: str = "") -> Heading:
    """The heading, whose lines have the `text`, with what the notes at its end and below it say."""
    end, below = notes_below(lines, heading.end.line)
    notes = text[len(without_notes(text)) :] + below
    dates = find_dates(notes)
    return replace(
        heading, end=Place(heading.end.page, end), date=dates[0] if dates else None, languages=original_languages(notes)
    )


def _may_begin_with_name(text: str, vocabulary: Vocabulary) -> bool:
    if is_person(text):
        return True
    word, _, rest = fold(text[:80]).partition(" ")
    if word in vocabulary.first_words:
        return True
    if word in _OPENERS:
        return bool(rest)
    # Arabic writes article and preposition together with the name.
    return word.startswith(("ل", "ال")) or ("ال" + word) in vocabulary.first_words
