"""Questions for a recorded vote: who voted against something, how a State voted on it, in six languages."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import dropwhile
from typing import TYPE_CHECKING

import regex

from indexer.analysis import is_function_word
from indexer.languages import END, LANGUAGES
from indexer.passages import ABSTAINING, AGAINST, IN_FAVOUR
from indexer.vocabulary.mentions import LONGEST_HAN
from indexer.vocabulary.names import without_possessive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.languages import VoteWording
    from indexer.vocabulary.names import Names

MOST_WORDS = 30
"""Words of a question at most; a longer text is no question for a vote."""

_OPERATORS = regex.compile(r"[\"“”«»„*~]|(?:^|\s)-\S|\b(?:AND|OR|NOT)\b")
_EDGES = " \t\n?¿!¡.,;:？。，！؟،"
_SYMBOL = regex.compile(r"\p{Lu}{1,5}(?:\.\d)?/[^\s\p{Han}]*\d")
_NUMBERED = regex.compile(r"[^\s\p{Han}]*/[^\s\p{Han}]*\d[^\s\p{Han}]*|(?<!\p{Nd})\p{Nd}{3,5}(?!\p{Nd})")
_YEAR = regex.compile(r"(?:19|20)\d\d")


class _Reader:
    """The patterns of a language."""

    def __init__(self, wording: VoteWording, *, han: bool) -> None:
        end = "" if han else END
        patterns = (wording.voted, wording.voting, wording.abstained, wording.on_side, wording.opposing, wording.beside)
        self.voted, self.voting, self.abstained, self.on_side, self.opposing, self.beside = (
            regex.compile(f"(?:{text}){end}", regex.IGNORECASE) for text in patterns
        )
        self.unasked = regex.compile(wording.unasked, regex.IGNORECASE)
        self.han = han


_READERS = [
    _Reader(language.vote_wording, han=language.script == "Han")
    for language in LANGUAGES.values()
    if language.vote_wording is not None
]


@dataclass(frozen=True, slots=True)
class VoteQuestion:
    """What a question for a vote asks: the `side`, empty for any, the `voter`, a canonical name, and how that is
    `typed`; what was voted on, as words (`subject`) and as the States that it names (`about`). One is `clear` if it has
    a verb in a tense that tells of a vote, a symbol, or a word with which questions begin.
    """

    side: str = ""
    voter: str = ""
    typed: str = ""
    subject: str = ""
    about: tuple[str, ...] = ()
    clear: bool = True

    @property
    def numbers(self) -> str:
        """The symbols and numbers of what was voted on, which tell it by themselves; years do not."""
        return " ".join(number for number in _NUMBERED.findall(self.subject) if not _YEAR.fullmatch(number))


@dataclass(slots=True)
class _Parts:
    """What a question has besides the words for a vote."""

    side: str = ""
    voter: str = ""
    typed: str = ""
    asks: bool = False
    rest: list[str] = field(default_factory=list)


def vote_question(text: str, names: Names) -> VoteQuestion | None:
    """What a query asks of a vote; None if it asks for none."""
    if _OPERATORS.search(text) or len(text.split()) > MOST_WORDS:
        return None
    if any(reader.unasked.search(text) for reader in _READERS):
        return None
    telling = next(((reader, match) for reader in _READERS if (match := reader.voted.search(text))), None)
    found = telling or next(((reader, match) for reader in _READERS if (match := reader.voting.search(text))), None)
    if found is None:
        return None
    reader, verb = found
    parts = _of_han(text, verb, reader, names) if reader.han else _of_words(text, verb, reader, names)
    if reader.abstained.search(verb.group()):
        parts.side = ABSTAINING
    subject, about = _without_names(parts.rest, names)
    asks = telling is not None or any(map(_SYMBOL.search, subject))
    if not (asks or parts.voter) or not (parts.voter or subject or about):
        return None
    return VoteQuestion(parts.side, parts.voter, parts.typed, " ".join(subject), about, asks or parts.asks)


def _of_words(text: str, verb: regex.Match[str], reader: _Reader, names: Names) -> _Parts:
    """The parts where blanks part words: the voter stands directly before or behind the verb, the side behind it."""
    parts = _Parts()
    before, after = _words(text[: verb.start()]), _words(text[verb.end() :])
    parts.side, after = _side(after, reader)
    if not parts.side:
        count, owner = names.at_the_beginning(after)
        if owner:
            parts.voter, parts.typed = owner, " ".join(after[:count])
            parts.side, after = _side(after[count:], reader)
    if not parts.voter:
        before, parts.typed, parts.voter = _voter_at_the_end(before, reader, names)
    before, parts.asks = _stripped(before, reader), bool(before and reader.beside.fullmatch(before[0]))
    parts.rest = [*before, *_stripped(after, reader)]
    return parts


def _voter_at_the_end(words: Sequence[str], reader: _Reader, names: Names) -> tuple[list[str], str, str]:
    """The words before the name of the State that they end with, but for words that only ask: *how Brazil did*; the
    name, and whose it is; all words without one.
    """
    kept = list(words)
    while kept:
        for count in range(min(names.longest, len(kept)), 0, -1):
            typed = without_possessive(" ".join(kept[-count:]))
            if owner := names.submitter(typed):
                return kept[:-count], names.without_article(typed), owner
        if not reader.beside.fullmatch(kept.pop()):
            break
    return list(words), "", ""


def _side(words: Sequence[str], reader: _Reader) -> tuple[str, list[str]]:
    """The side that words begin with, empty if with none, and the words behind it."""
    text = " ".join(words)
    for side, pattern in ((IN_FAVOUR, reader.on_side), (AGAINST, reader.opposing)):
        if match := pattern.match(text):
            return side, _words(text[match.end() :])
    return "", list(words)


def _words(text: str) -> list[str]:
    return [word for word in (piece.strip(_EDGES) for piece in text.split()) if word]


def _stripped(words: Sequence[str], reader: _Reader) -> list[str]:
    """Words without those at either end that only ask."""
    kept = list(dropwhile(reader.beside.fullmatch, words))
    return list(dropwhile(reader.beside.fullmatch, reversed(kept)))[::-1]


def _of_han(text: str, verb: regex.Match[str], reader: _Reader, names: Names) -> _Parts:
    """The parts of a question in Chinese: a State by itself before the verb is the voter."""
    parts = _Parts()
    before, after = text[: verb.start()], text[verb.end() :]
    for side, pattern in ((IN_FAVOUR, reader.on_side), (AGAINST, reader.opposing)):
        if match := pattern.match(after):
            parts.side, after = side, after[match.end() :]
        elif pattern.search(verb.group()):
            parts.side = side
    first = _chunks(before, reader, names)
    for place, (chunk, owner) in enumerate(first):
        if owner and not parts.voter:
            parts.voter, parts.typed = owner, chunk
            first[place] = ("", "")
    parts.rest = [chunk for chunk, _ in (*first, *_chunks(after, reader, names)) if chunk]
    return parts


def _chunks(text: str, reader: _Reader, names: Names) -> list[tuple[str, str]]:
    """What stands between the words that only ask, each with the State that it is, if it is one."""
    found: list[tuple[str, str]] = []
    at = start = 0
    while at <= len(text):
        longest = min(LONGEST_HAN, len(text) - at)
        count = next((count for count in range(longest, 1, -1) if text[at : at + count] in names.owners), 0)
        asks = None if count else reader.beside.match(text, at)
        if not count and asks is None and at < len(text):
            at += 1
            continue
        if chunk := text[start:at].strip(_EDGES):
            found.append((chunk, ""))
        if count:
            found.append((text[at : at + count], names.owners[text[at : at + count]]))
        at += count or (len(asks.group()) if asks else 1)
        start = at
    return found


def _without_names(words: Sequence[str], names: Names) -> tuple[list[str], tuple[str, ...]]:
    """The words of a subject without the names of States, and these; function words find nothing."""
    subject: list[str] = []
    about: list[str] = []
    at = 0
    while at < len(words):
        count, owner = names.at_the_beginning(words[at:])
        if owner:
            about.append(owner)
        elif not is_function_word(words[at]):
            subject += words[at : at + max(count, 1)]
        at += max(count, 1)
    return subject, tuple(dict.fromkeys(about))
