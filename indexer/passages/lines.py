"""What kind of text a line is, a paragraph of a passage: the first rule that holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from indexer.domain import PassageKind
from indexer.languages import LANGUAGES, pattern_of
from indexer.passages.features import (
    capitalised_share,
    ends_sentence,
    figures_share,
    has_words,
    is_courtesy,
    length,
    sentence_words,
    up_to,
    without_number,
    words,
)
from indexer.passages.references import is_reference

if TYPE_CHECKING:
    from collections.abc import Callable

HEADING_WORDS = 16
"""Words of a heading at most."""
LONGEST_HAN = 20
"""Chinese characters of a heading at most."""
LEAD_WORDS = 5
"""Words before a colon from which a line leads to what follows rather than naming it."""
NAME_WORDS = 40
"""Words of a line of names at most."""
NAME_PARTS, PART_WORDS, CAPITALS = 3, 6, 0.9
"""A list of names has as many parts, of so many words at most, and this share of capitals."""
ROW_FIGURES, ROW_TOKENS = 0.5, 3
"""The share of figures from which a line is a row of a table, and how many words and figures it has at least."""
NUMBERED_FIGURES, NUMBERED_TOKENS = 0.2, 4
"""The same for a line that begins with a number and has no word of a sentence."""
BESIDE_CODE = 6
"""Words beside a document's code at most, for the line to be furniture."""

_MONTHS = "|".join(word for language in LANGUAGES.values() for month in language.months for word in month.split())
_DATE = regex.compile(
    rf"^(?:[^\p{{Nd}}]{{3,40}},\s)?(?:\p{{Nd}}{{1,2}}\s(?:de\s)?)?(?:{_MONTHS})\s(?:de\s)?(?:\p{{Nd}}{{1,2}},?\s)?\p{{Nd}}{{4}}\W*$",
    regex.IGNORECASE,
)
_COLONS = ":："
_LABELS = regex.compile(rf"(?:^|\s)(?:{pattern_of('form_labels')})\s?[{_COLONS}]", regex.IGNORECASE)
_LABEL_ALONE = regex.compile(rf"^(?:{pattern_of('form_labels')})\s?[:：]?$", regex.IGNORECASE)
_CODE = regex.compile(
    r"\b[A-Z]{1,6}(?:/[A-Za-z0-9.()+-]+){1,6}|\b\d{2}-\d{5}\b|\*\d{5,8}\*|\(E\)|\bpage\s?\d+(?:\s?(?:of|/)\s?\d+)?|"
    r"\b\d{6}\b",
    regex.IGNORECASE,
)
_SIGNED = regex.compile(rf"\((?:{pattern_of('signed')})\)", regex.IGNORECASE)
_MAIL = regex.compile(r"[\w.+-]+@[\w-]+\.\w")
_TELEPHONE = regex.compile(
    rf"\b(?:{pattern_of('telephone')})\b\s?[.:]|\+\d{{1,3}}[\s(]\d",
    regex.IGNORECASE,
)
_ROW_STARTS = regex.compile(r"^\p{Nd}{1,5}\s")
_DATED_ROW = regex.compile(r"^(?:\p{Nd}{1,5}\s)?\p{Nd}{1,2}[-/.](?:\p{L}{3}|\p{Nd}{1,2})[-/.]\p{Nd}{2,4}\s\p{Lu}")
_BETWEEN_NAMES = regex.compile(r"[,;:/&–—]|\s-\s?")


@dataclass(frozen=True, slots=True)
class Line:
    """A line, without its number as `body`; `saying` counts its words of sentences, up to three."""

    text: str
    body: str
    saying: int

    @property
    def ended(self) -> bool:
        """Whether the line ends a sentence."""
        return ends_sentence(self.text)


def kind_of_line(text: str) -> PassageKind | None:
    """The kind of a line; None for a bare number or date, which belongs to any kind."""
    body = without_number(text)
    line = Line(text, body, up_to(3, body))
    return next((kind for kind, holds in _RULES if holds(line)), PassageKind.STATEMENT)


def is_dated_row(text: str) -> bool:
    """Whether a line is a row of a table that begins with a date."""
    return bool(_DATED_ROW.match(text))


def is_row(text: str) -> bool:
    """Whether a line is a row of figures, or begins with a number and has some without being a sentence."""
    share, tokens = figures_share(text), len(text.split())
    if share >= ROW_FIGURES and tokens >= ROW_TOKENS:
        return True
    numbered = bool(_ROW_STARTS.match(text)) and share >= NUMBERED_FIGURES and tokens >= NUMBERED_TOKENS
    return numbered and sentence_words(text) == 0 and not ends_sentence(text)


def _is_furniture(line: Line) -> bool:
    """Whether a line is made of a form's labels, or of a document's code and little else."""
    if line.ended:
        return False
    if sum(map(line.text.count, _COLONS)) > 1 and len(_LABELS.findall(line.text)) > 1:
        return True
    return bool(_CODE.search(line.text)) and length(_CODE.sub(" ", line.text)) <= BESIDE_CODE


def _is_names(line: Line) -> bool:
    """Whether a line is a list of names: capitals with commas and the like between, and no sentence."""
    if line.saying or line.ended or length(line.body) > NAME_WORDS:
        return False
    parts = [part for part in _BETWEEN_NAMES.split(line.body) if part.strip()]
    short = all(length(part) <= PART_WORDS for part in parts)
    return len(parts) >= NAME_PARTS and short and capitalised_share(line.body) >= CAPITALS


def _is_title(line: Line) -> bool:
    """Whether a line has the form of a heading: short, with a capital, no word of a sentence and no end of one."""
    plain = line.body.rstrip()
    if line.saying or (line.ended and not plain.endswith("?")) or plain.endswith((",", "،", "，", "-")):
        return False
    leads = plain.endswith((":", "：")) and length(plain) > LEAD_WORDS
    first = next((character for character in plain if character.isalpha()), "a")
    if leads or first.islower():
        return False
    return length(plain) <= HEADING_WORDS and sum(word >= "\u2e80" for word in words(plain)) <= LONGEST_HAN


def _has_address(text: str) -> bool:
    """Whether a text has an address of e-mail, or the number of a telephone."""
    return bool(("@" in text and _MAIL.search(text)) or _TELEPHONE.search(text))


def _is_figures(line: Line) -> bool:
    return not has_words(line.body) and figures_share(line.text) == 1 and len(line.text.split()) > 1


_RULES: tuple[tuple[PassageKind | None, Callable[[Line], bool]], ...] = (
    (PassageKind.TABLE, _is_figures),
    (None, lambda line: not has_words(line.body)),
    (PassageKind.COVER, lambda line: bool(_LABEL_ALONE.match(line.body))),
    (PassageKind.CLOSING, lambda line: any(map(is_courtesy, {line.text, line.body}))),
    (PassageKind.REFERENCE, lambda line: is_reference(line.text, line.saying if line.body == line.text else 0)),
    (PassageKind.NAMES, lambda line: line.saying <= 1 and bool(_SIGNED.search(line.text))),
    (None, lambda line: bool(_DATE.match(line.body))),
    (PassageKind.TABLE, lambda line: is_dated_row(line.text) and not line.ended),
    (PassageKind.STATEMENT, lambda line: line.saying > 1),
    (PassageKind.TABLE, lambda line: not line.saying and is_row(line.text)),
    (PassageKind.COVER, _is_furniture),
    (PassageKind.NAMES, lambda line: not line.saying and _has_address(line.text)),
    (PassageKind.NAMES, _is_names),
    (PassageKind.HEADING, _is_title),
)
"""The first that holds decides; a line for which none does is a statement."""
