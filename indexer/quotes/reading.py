"""Extract quotations from pasted or uploaded text: one, several, or the quotations and speakers of running text."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import regex

from indexer.analysis.exact_words import words
from indexer.errors import BadParameterError
from indexer.messages import Message
from indexer.quotes.attribution import parts_of, speakers_of
from indexer.quotes.attribution.whole_phrases import names_alone
from indexer.quotes.quotation_marks import in_quotation_marks, in_single_marks
from indexer.quotes.speakers import Speakers
from indexer.quotes.word_text import paragraphs
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LEAST_WORDS = 4
"""Words from which text in quotation marks is looked up; shorter ones are terms, not quotations."""
CHARACTERS_OF_A_WORD = 1.5
"""Chinese characters that count as a word: 五眼联盟, 黑客帝国 are terms."""
MOST_QUOTES = 100
"""Most quotations of one request: each takes some milliseconds, or half a second if nothing matches."""

LONGEST_PHRASE = 120
"""Characters of a phrase that describes a speaker."""
_ANY_WORDS = "We will not sign this text."
READ, LIKELY = "speaker_read", "speaker_likely"
"""The fields of JSON Lines that are true for a speaker read from running text, by a program, and for a likely one."""

_HAN = regex.compile(r"\p{Han}")
_SENTENCE_END = tuple(".!?…\"”»’'。！？؟")


@dataclass(frozen=True, slots=True)
class QuoteRequest:
    """A quotation to be checked, and its speaker, if known. `stated` is false for a speaker read from running text,
    `likely` true for one whom the text does not tell in so many words.
    """

    text: str
    speaker: str = ""
    stated: bool = True
    likely: bool = False


def described_speaker(phrase: str, speakers: Speakers) -> str | None:
    """The submitter whom a phrase means, as it would in an article that goes on with *said*: *the Cuban delegate*,
    *President of Cuba*, *Havana*. None if it may be somebody else, as *Cuba Bar Association* is.
    """
    said = f"{phrase[:LONGEST_PHRASE]} said: “{_ANY_WORDS}”"
    start = said.index(_ANY_WORDS)
    ((name, likely),) = speakers_of(said, [(start, start + len(_ANY_WORDS))], speakers)
    meant = None if likely else speakers.known(name)
    return meant if meant and names_alone(phrase[:LONGEST_PHRASE], meant, speakers) else None


def in_text(text: str, speakers: Speakers | None = None) -> list[QuoteRequest]:
    """The quotations of a text. In running text, these are the parts in quotation marks, with their speakers; otherwise
    the text is split at blank lines, or at line ends if every line is a sentence. Without `speakers`, those of the
    vocabulary are known.
    """
    marked = quotations(text)
    if marked:
        named = speakers_of(text, marked, speakers or _vocabulary())
        return [
            QuoteRequest(text[start:end].strip(), speaker, stated=False, likely=likely)
            for (start, end), (speaker, likely) in zip(marked, named, strict=True)
        ]
    blocks = [block.strip() for block in regex.split(r"\n\s*\n", text.replace("\r\n", "\n")) if block.strip()]
    found = []
    for block in blocks:
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        if len(lines) > 1 and all(line.endswith(_SENTENCE_END) for line in lines):
            found += lines
        else:
            found.append(" ".join(lines))
    return [QuoteRequest(quotation) for quotation in found]


def quotations(text: str) -> list[tuple[int, int]]:
    """Where the quotations of running text stand: what is in quotation marks, without these, and has LEAST_WORDS words.
    None where nothing else stands in the text.
    """
    marked = _marked(text)
    if not _has_words_around(text, marked):
        return []
    spans = ((first + start, first + end) for first, last in marked for start, end in parts_of(text[first:last]))
    return [(start, end) for start, end in spans if _length(text[start:end]) >= LEAST_WORDS]


def _has_words_around(text: str, marked: list[tuple[int, int]]) -> bool:
    edges = [0, *(edge for span in marked for edge in span), len(text)]
    return any(words(text[start:end]) for start, end in zip(edges[::2], edges[1::2], strict=True))


def too_short(text: str) -> list[str]:
    """What stands in quotation marks in a text, with other words around, and is no quotation for `in_text`, since it
    has too few words.
    """
    marked = in_quotation_marks(text)
    if not _has_words_around(text, marked):
        return []
    short = (text[start:end].strip() for start, end in marked if 0 < _length(text[start:end]) < LEAST_WORDS)
    return list(dict.fromkeys(short))


def _marked(text: str) -> list[tuple[int, int]]:
    """What stands in quotation marks, single ones too."""
    found = in_quotation_marks(text)
    return sorted([*found, *in_single_marks(text, found)])


def _length(quotation: str) -> float:
    """About how many words a quotation has."""
    found = words(quotation)
    han = sum(_HAN.match(word.key) is not None for word in found)
    return len(found) - han + han / CHARACTERS_OF_A_WORD


@cache
def _vocabulary() -> Speakers:
    return Speakers(load_vocabulary())


def in_file(name: str, content: bytes, speakers: Speakers | None = None) -> list[QuoteRequest]:
    """The quotations of a CSV file (column `quote`, optionally `speaker`), JSON Lines, a Word file (.docx) or a text
    file. Raises BadParameterError.
    """
    suffix = name.rpartition(".")[2].casefold()
    if suffix == "docx":
        return in_text("\n\n".join(paragraphs(name, content)), speakers)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadParameterError("file", Message("file_no_utf8", file=name[:80])) from None
    if suffix == "csv":
        return list(_rows(csv.DictReader(io.StringIO(text, newline="")), name))
    if suffix in {"jsonl", "ndjson"}:
        return list(_rows(_objects(text, name), name))
    return in_text(text, speakers)


def lines_of(asked: Iterable[QuoteRequest]) -> str:
    """The quotations as JSON Lines, which `in_file` reads."""
    rows = (
        {"quote": request.text}
        | ({"speaker": request.speaker} if request.speaker else {})
        | ({} if request.stated else {READ: True})
        | ({LIKELY: True} if request.likely else {})
        for request in asked
    )
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _objects(text: str, name: str) -> Iterator[dict[str, object]]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                row = json.loads(line)
            except ValueError:
                row = None
            if not isinstance(row, dict):
                raise BadParameterError("file", Message("file_line_no_object", file=name[:80], line=number))
            yield row


def _rows(rows: Iterator[dict[str, object]] | csv.DictReader[str], name: str) -> Iterator[QuoteRequest]:
    any_row = False
    try:
        for row in rows:
            any_row = True
            if "quote" not in row:
                raise BadParameterError("file", Message("file_without_column", file=name[:80]))
            text = str(row["quote"] or "").strip()
            if text:
                speaker, read = str(row.get("speaker") or "").strip(), row.get(READ) is True
                yield QuoteRequest(text, speaker, stated=not read, likely=read and row.get(LIKELY) is True)
    except csv.Error as error:
        raise BadParameterError("file", Message("file_no_csv", file=name[:80], fault=str(error))) from error
    if not any_row:
        raise BadParameterError("file", Message("file_without_quotations", file=name[:80]))
