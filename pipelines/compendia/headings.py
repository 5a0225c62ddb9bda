"""Headings: lines that consist of a submitter's name and begin a submission in a file of many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import regex

from indexer.vocabulary.fold import fold
from pipelines.dates import find_dates
from pipelines.describe.original import original_languages
from pipelines.describe.speakers import Speakers, speakers
from pipelines.split.notes import footnotes_from

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.vocabulary import Vocabulary

MAX_LINES = 8
"""Most lines of a heading, such as that of a joint statement with all its submitters."""
MAX_CHARACTERS = 700
MAX_NOTE_LINES = 3
MAX_HEADINGS = 2000
"""A file with more lines that are names is a table or an index, not a compendium."""
MAX_TRIES = 20_000
"""Most paragraphs of a file that may begin with a name; files with more are not analysed, which took five seconds."""

_NUMBERING = regex.compile(r"^(?:(?P<section>[IVXLC]{1,6}|[A-Z])[.)]|\d{1,3}[.)]|[•●▪*–—-])\s+")
_NOTE = regex.compile(r"[\[(（](?P<note>[^\[\]()（）]{3,80})[\])）]")
_STATEMENT = regex.compile(
    r"^(?:(?:joint |national )?"
    r"(?:statement|submission|contribution|reply|response|comments|views|explanation of (?:position|vote))"
    r" (?:by|of|from|submitted by)|(?:déclaration|contribution|réponse|communication) (?:de la|de l[’']|du|des|de)|"
    r"(?:declaración|contribución|respuesta|comunicación) (?:de la|de los|del|de)|(?:заявление|ответ))\s+",
    regex.VERSION1 | regex.IGNORECASE,
)
_OPENING_WORDS = (
    "the la le les el los las l joint common cross on statement submission contribution reply response comments views "
    "explanation declaration reponse communication declaracion contribucion respuesta comunicacion заявление ответ "
    "совместное от au en بيان باسم نيابة 代表"
)
_OPENERS = frozenset(_OPENING_WORDS.split())
"""First words of a heading, folded, besides those of names."""
_SENTENCE_END = (".", "!", "?", "。", "؟", ";")


class Place(NamedTuple):
    """A line of a file: index of the page and of the line in it, both from 0."""

    page: int
    line: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that names submitters. `start` is its first line, `end` the first line after it and its notes; `date`
    and `languages` come from a note below it (`[Original: French] [31 May 2023]`); `section` means that it has the
    number of a chapter.
    """

    start: Place
    end: Place
    text: str
    speakers: Speakers
    date: str | None = None
    languages: tuple[str, ...] = ()
    section: bool = False


def headings(pages: Sequence[str], skipped: Sequence[set[int]], vocabulary: Vocabulary) -> list[Heading]:
    """All headings, in order. `skipped` comes from `furniture`."""
    result: list[Heading] = []
    tried = 0
    for index, (page, skip) in enumerate(zip(pages, skipped, strict=True)):
        lines = page.split("\n")
        some = list(_candidates(lines, skip, vocabulary))
        tried += len(some)
        if tried > MAX_TRIES or len(result) > MAX_HEADINGS:
            return []
        result.extend(found for one in some if (found := _heading(lines, *one, index, vocabulary)))
    return result


def page_headings(lines: Sequence[str], skip: set[int], page: int, vocabulary: Vocabulary) -> Iterator[Heading]:
    """The headings of one page."""
    for first, last in _candidates(lines, skip, vocabulary):
        found = _heading(lines, first, last, page, vocabulary)
        if found:
            yield found


def _candidates(lines: Sequence[str], skip: set[int], vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    """The blocks whose first word can begin a name."""
    for first, last in blocks(lines, skip):
        numbering = _NUMBERING.match(lines[first])
        if _may_begin_with_name(lines[first][numbering.end() :] if numbering else lines[first], vocabulary):
            yield first, last


def blocks(lines: Sequence[str], skip: set[int]) -> Iterator[tuple[int, int]]:
    """The first line, and the line after the last, of each block that may begin with a heading: after a blank line, at
    the head of the page or after the end of a sentence. Footnotes are left out.
    """
    first: int | None = None
    before = ""
    end = footnotes_from(lines, skip)
    for number in range(end + 1):
        line = "" if number == end or number in skip else lines[number].strip()
        if first is not None and (not line or before.endswith(_SENTENCE_END)) and before:
            yield first, number
            first = None
        if line and first is None:
            first = number
        before = line


def _heading(lines: Sequence[str], first: int, last: int, page: int, vocabulary: Vocabulary) -> Heading | None:
    numbering = _NUMBERING.match(lines[first])
    start = lines[first][numbering.end() :] if numbering else lines[first]
    for count in range(min(last - first, MAX_LINES), 0, -1):
        text = " ".join([start, *lines[first + 1 : first + count]])
        if len(text) > MAX_CHARACTERS or text.rstrip().endswith((".", ";")):
            continue
        named, notes = _named(text, vocabulary)
        if named:
            end, below = _notes_below(lines, first + count)
            notes += below
            dates = find_dates(notes)
            section = bool(numbering and numbering["section"])
            where = Place(page, first), Place(page, end)
            text = _without_notes(" ".join(text.split()))
            return Heading(*where, text, named, dates[0] if dates else None, original_languages(notes), section)
    return None


def _may_begin_with_name(text: str, vocabulary: Vocabulary) -> bool:
    word, _, rest = fold(text[:80]).partition(" ")
    if word in vocabulary.first_words:
        return True
    if word in _OPENERS:
        return bool(rest)
    # Arabic writes article and preposition together with the name.
    return word.startswith(("ل", "ال")) or ("ال" + word) in vocabulary.first_words


def _named(text: str, vocabulary: Vocabulary) -> tuple[Speakers | None, str]:
    """The submitters named by the heading, and its final notes in brackets."""
    bare = _without_notes(text)
    statement = _STATEMENT.match(bare)
    named = speakers(bare[statement.end() :] if statement else bare, vocabulary)
    return named, text[len(bare) :]


def _without_notes(text: str) -> str:
    """The text without final brackets that contain a language or a date."""
    while True:
        notes = list(_NOTE.finditer(text))
        if not notes or text[notes[-1].end() :].strip(" *") or not _is_note(notes[-1]["note"]):
            return text
        text = text[: notes[-1].start()].rstrip()


def _notes_below(lines: Sequence[str], first: int) -> tuple[int, str]:
    """The line after the notes that follow a heading, and the notes."""
    notes: list[str] = []
    end = first
    for number in range(first, len(lines)):
        line = lines[number].strip()
        if not line:
            continue
        found = list(_NOTE.finditer(line))
        rest = _NOTE.sub("", line).strip()
        if len(notes) == MAX_NOTE_LINES or rest or not found or not all(_is_note(one["note"]) for one in found):
            break
        notes.append(line)
        end = number + 1
    return end, " ".join(notes)


def _is_note(text: str) -> bool:
    return bool(find_dates(text) or original_languages(text) or original_languages(f"Original: {text}"))
