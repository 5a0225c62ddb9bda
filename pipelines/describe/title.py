"""Titles that documents show, and the form of their lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of
from pipelines.describe.evidence import NOTHING, read
from pipelines.describe.masthead import SMALL_WORDS

if TYPE_CHECKING:
    from indexer.domain import Evidence

MAX_TITLE = 400
"""Characters; longer than any title of a letter. What follows is its text."""
MAX_HEADING = 200
"""Characters of a title on a line of its own."""

_FLAGS = regex.VERSION1 | regex.IGNORECASE
_SMALL_WORD = rf"\b(?:{pattern_of('unfinished')})"
_UNFINISHED = regex.compile(rf"(?:[,:;/&(«“–—-]|{_SMALL_WORD})$", _FLAGS)
_ENDS_IN_SMALL_WORD = regex.compile(rf"{_SMALL_WORD}$", _FLAGS)
_LABEL = regex.compile(r"\p{Lu}[\p{L} ’'/-]{1,40}[:：](?:\s|$)", regex.VERSION1)
_NO_WORDS = regex.compile(
    r"(?:Authors?|Correspondence(?: address)?|Address|Sharing|Tel(?:ephone)?|Phone|Fax|Date|Status|From|To|Version|"
    r"E-?mail|Contact|Ref(?:erence)?|Auteur|Autor|Fecha)\s*:.*|Page \d+.*|P\.?\s?O\.? Box\b.*|"
    r".*\bTel(?:ephone)?(?: no)?\b\W*\d.*|[^:]{0,20}\baddress\b[^:]{0,40}:.*|"
    r"ABN [\d ]+|\W*\d[\d\W]*|(?:\w+\.)+(?:org|com|net|int|gov)(?:\.\w\w)?|"
    r"https?://\S+|\S+@\S+",
    regex.IGNORECASE,
)
"""Labels, contacts and numbers at the head of a paper."""
_MARKS_AT_THE_END = regex.compile(r"(?<=[\p{L}\p{N})”’\"])\s*[*†‡]+(?:[,\s]*[*†‡]+)*$", regex.VERSION1)
_PART = regex.compile(rf"(?:{pattern_of('summary_titles')}|{pattern_of('contents_titles')})\W*", _FLAGS)
_HAN = regex.compile(r"\p{Han}")
_LETTERS = regex.compile(r"[\p{L}\p{M}]+")
_WORD = regex.compile(r"[(“\"'«]*(?:\p{L}[\p{L}\p{M}'’./-]+|\p{N}[\p{N}./–-]*)[.,;:)”\"'’»*]*", regex.VERSION1)
_ODD = frozenset("(){}[]|~^_=<>\\·•¡¿¥§¦`")
"""Signs that text recognition makes of strokes; where most parts are words, they are brackets and the like."""
WORDS_OF_A_SENTENCE = 15
"""Words from which on a line that ends as a sentence does is one."""
LONG_WORD = 5
"""Letters; *46 OCT Recs* is a stamp."""
_TAIL = 40
"""Characters at the end of a line that tell whether it goes on."""
_MARKS_WITHIN = regex.compile(r"(?<=[\p{L}:])[*†‡]+(?:,[*†‡]+)*(?=[\s:])")


@dataclass(frozen=True, slots=True)
class Title:
    """A title, the type of document where its form tells it (`letter`, `note verbale`), the lines that say by
    whom the document is, what all was read from, and the `body` whose report a cover of the official records names.
    `item` is the text that has the title together with words of smaller print: what the item of the agenda is called.
    """

    text: str
    kind: str | None = None
    author: str | None = None
    evidence: Evidence = NOTHING
    body: str | None = None
    item: str | None = None

    @classmethod
    def read(cls, text: str, rule: str, author: str | None = None, body: str | None = None) -> Title:
        """The title in a text, which may have the marks of notes, by a rule of `evidence.CONFIDENCE`."""
        bare = _MARKS_WITHIN.sub("", _MARKS_AT_THE_END.sub("", text))
        return cls(bare, None, author, read(rule, bare), body)


def is_unfinished(line: str) -> bool:
    """Whether a line of a title goes on in the next one."""
    return _UNFINISHED.search(line[-_TAIL:]) is not None


def ends_in_small_word(line: str) -> bool:
    """Whether a line ends in an article, a preposition or a conjunction: `a workshop on`."""
    return _ENDS_IN_SMALL_WORD.search(line[-_TAIL:]) is not None


def goes_on(line: str) -> bool:
    """Whether a line begins as only the middle of a title does: `of the annex`, in capitals too."""
    return line[0].islower() or (line.isupper() and line.split(maxsplit=1)[0].lower() in SMALL_WORDS)


def begins_with_label(line: str) -> bool:
    """Whether a line has the label of a form at its head: `Author: ...`."""
    return _LABEL.match(line) is not None


def has_no_words(line: str) -> bool:
    """Whether a line is a label of the head of a paper, a number, or an address."""
    return _NO_WORDS.fullmatch(line) is not None


def heads_the_text(line: str) -> bool:
    """Whether a line is the heading of a summary or of the contents."""
    return _PART.fullmatch(line) is not None


def is_long_sentence(line: str) -> bool:
    """Whether a line is surely of a text: it ends as a sentence does, and has as many words as no title with a stop."""
    ends = line.endswith((".", "!", "?", "。", "！", "？", "؟"))
    return ends and len(line.split()) >= WORDS_OF_A_SENTENCE


def is_scribble(line: str) -> bool:
    """Whether a line is what text recognition makes of a pen's strokes: it has odd signs, and half of it is no word."""
    parts = line.split()
    return any(char in _ODD for char in line) and 2 * sum(map(_is_word, parts)) <= len(parts)


def has_long_word(line: str) -> bool:
    """Whether a line has a word of five letters or two of four, as titles have and stamps have not; or is Chinese."""
    lengths = sorted((len(word) for word in _LETTERS.findall(line)), reverse=True)
    return lengths[:1] >= [LONG_WORD] or lengths[1:2] >= [LONG_WORD - 1] or _HAN.search(line) is not None


def _is_word(part: str) -> bool:
    return _WORD.fullmatch(part) is not None
