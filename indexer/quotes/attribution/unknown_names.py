"""Names in a sentence that nobody known and no person bears, in all scripts: *the Timaran minister*, *Amnesty*.

Somebody speaks there whom the program does not know, so that nobody who is named nearby does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.analysis.exact_words import words
from indexer.analysis.segment import is_chinese
from indexer.languages import CASED, END, pattern_of
from indexer.languages.phrases import Either
from indexer.languages.word_classes import word_class
from indexer.query.word_frequencies import load_word_frequencies
from indexer.quotes.attribution.marks import BOUNDARY
from indexer.quotes.attribution.wording import ELIDED, HAN_ROLE, OFFICE_WORD
from indexer.quotes.small_words import SMALL_WORDS
from indexer.quotes.speakers import COMMON
from indexer.vocabulary.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.analysis.exact_words import Token
    from indexer.quotes.attribution.names import Name

LEAST_LETTERS = 4
_OF_ORGANISATIONS = ("organisations", "kinds_of_organisations", "forums")


def _organisations(*scripts: str) -> str:
    return "|".join(filter(None, (pattern_of(field, scripts=scripts) for field in _OF_ORGANISATIONS)))


_ORGANISATION = regex.compile(
    rf"(?:{_organisations(*CASED)})\p{{Cyrillic}}{{0,3}}{END}|"
    rf"[وفبكل]?(?:ال|لل)?(?:{_organisations('Arabic')}){END}",
    regex.IGNORECASE,
)
_HAN_ORGANISATION = _organisations("Han")
_NO_NAME = word_class("back_references", "saying", "remarking", "saying_participles")
_HAN_BEFORE_ROLE = regex.compile(rf"(?<!\p{{Han}})(?P<name>\p{{Han}}{{2,6}}?)(?:{HAN_ROLE})")
_HAN_NO_NAME = Either(r"[该各其本两双有多某一这那此在当据对为会]", _NO_NAME, rf".*(?:{HAN_ROLE}|{_HAN_ORGANISATION})$")
_ELIDED = regex.compile(rf"{ELIDED}|['’]s$", regex.IGNORECASE)
_ARABIC_PREFIX = regex.compile(r"^[وفبكل]?(?:ال|لل)?(?=\p{Arabic}{3})")


def unknown_names(text: str, names: Sequence[Name], least: float | None = COMMON) -> Iterator[tuple[int, int]]:
    """From where up to where each stands outside of `names`, those of submitters and of people. A word that is not in
    lists of words is one; without `least`, no other.
    """
    tokens = words(text)
    taken = covered(text, ((name.start, name.end) for name in names))
    for at, token in enumerate(tokens):
        if not taken[token.start] and _is_name(text, tokens, at, least):
            yield token.start, token.end
    for match in _HAN_BEFORE_ROLE.finditer(text):
        start, end = match.span("name")
        if not any(taken[start:end]) and not _HAN_NO_NAME.match(match["name"]):
            yield start, end


def covered(text: str, spans: Iterable[tuple[int, int]]) -> bytearray:
    """For each character of a text, 1 in one of the spans and 0 elsewhere."""
    found = bytearray(len(text))
    for start, end in spans:
        found[start:end] = b"\1" * (end - start)
    return found


def _is_name(text: str, tokens: Sequence[Token], at: int, least: float | None) -> bool:
    """Whether a word may be a name: a rare one with a capital, or a very rare one beside an office."""
    token = tokens[at]
    word = text[token.start : token.end]
    if len(word) < LEAST_LETTERS or not word[0].isalpha() or is_chinese(word[0]) or token.key in SMALL_WORDS:
        return False
    capital, frequency = word[0].isupper(), _frequency(word)
    if frequency is not None and not (capital and least is not None and frequency < least):
        return False
    if OFFICE_WORD.fullmatch(word) or _NO_NAME.fullmatch(word) or _ORGANISATION.fullmatch(word):
        return False
    if capital and (frequency is None or not _begins_clause(text, tokens, at)):
        return True
    return any(_is_role(text, tokens, neighbour) for neighbour in (at - 1, at + 1, at + 2))


def _frequency(word: str) -> float | None:
    """How frequent a word is, on the Zipf scale; None if no list has it, nor a form of it without a capital."""
    forms = (fold(_ELIDED.sub("", word)),) if word[0].isupper() else _forms(word)
    return next((found for form in forms if (found := load_word_frequencies().zipf(form)) is not None), None)


def _begins_clause(text: str, tokens: Sequence[Token], at: int) -> bool:
    return at == 0 or BOUNDARY.match(text[tokens[at - 1].end : tokens[at].start].strip()) is not None


def _forms(word: str) -> tuple[str, ...]:
    """A word, in Arabic also without what is written together with it."""
    folded = fold(word)
    plain = _ARABIC_PREFIX.sub("", folded)
    found = (folded,) if plain == folded else (folded, plain, f"ال{plain}")
    return (*found, *(form.replace("ة", "ه") for form in found))  # as the list has them


def _is_role(text: str, tokens: Sequence[Token], at: int) -> bool:
    if not 0 <= at < len(tokens):
        return False
    token = tokens[at]
    return token.key not in SMALL_WORDS and OFFICE_WORD.fullmatch(text, token.start, token.end) is not None
