"""What a text says besides its courtesies: thanks, congratulations, and the phrases of letters and of meetings.

Two passages that thank the same chair are near to each other in meaning and in words, whatever their authors want. So
a position is looked for in what is left of a text without such sentences, and where nothing is left there is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import regex

from indexer.alignments.clause import sentences
from indexer.analysis import exacts
from indexer.attitudes.whole_words import whole_words
from indexer.domain import Passage, PassageKind
from indexer.languages import LANGUAGES
from indexer.passages import sentence_spans
from indexer.passages.features import LONGEST_COURTESY, ends_sentence, is_courtesy, sentence_words
from indexer.passages.forms import head_of_form, is_head_of_form
from indexer.passages.kinds import passage_kinds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.languages import Language


@lru_cache(maxsize=4096)
def without_courtesies(text: str, language: str) -> str:
    """A text with blanks in the place of its courtesies, so that places in it stay the same; blanks alone if what is
    left says nothing: addresses of people, titles, the lines of a cover.
    """
    parts = [
        (start, end) if _is_courtesy(text[start:end], language) else (start, start + head_of_form(text[start:end]))
        for start, end in _sentences(text)
    ]
    if not any(start < end for start, end in parts):
        return text
    left = list(text)
    for start, end in parts:
        left[start:end] = (" " if char != "\n" else char for char in text[start:end])
    rest = "".join(left)
    return rest if _says(rest.strip(), language) else " " * len(text)


@lru_cache(maxsize=1024)
def without_ceremony(text: str, language: str) -> str:
    """A text with blanks in the place of its sentences with condolences, thanks, doubts or announcements, of those that
    say with whom somebody aligns, and of questions.
    """
    if language not in LANGUAGES:
        return text
    left, pattern = list(text), _ceremony(language)
    for start, end in sentence_spans(text) or [(0, len(text))]:
        if pattern.search(text, start, end) or text[start:end].rstrip().endswith(("?", "？", "؟")):
            left[start:end] = " " * (end - start)
    return "".join(left)


@cache
def _ceremony(code: str) -> regex.Pattern[str]:
    language = LANGUAGES[code]
    kinds = [language.alignments[kind] for kind in ("aligns", "on_behalf_of", "joins") if kind in language.alignments]
    words = [language.ceremonial, language.thanking, *kinds, language.attitude_wording.doubting]
    return whole_words("|".join(words), language)


def _says(rest: str, language: str) -> bool:
    """Whether what is left of a text is a statement with a sentence."""
    parts = (rest[start:end] for start, end in sentence_spans(rest))
    return any(ends_sentence(sentence) or sentence_words(sentence) for sentence in parts) and passage_kinds(
        [Passage("", "", 0, 0, 0, None, language, rest)]
    ) == [PassageKind.STATEMENT]


def words_besides(passage: Passage, span: tuple[int, int]) -> int:
    """How many words of a part of a passage stand in none of its courtesies."""
    start, end = span
    return len(exacts(without_courtesies(passage.text, passage.language)[start:end]))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of each line of a text."""
    for line in regex.finditer(r"[^\n]+", text):
        for start, end in sentences(line.group()):
            yield line.start() + start, line.start() + end


def _is_courtesy(sentence: str, language: str) -> bool:
    """Whether a sentence thanks or introduces, and has no word of duty, of disapproval or of support besides, and no
    *but*.
    """
    if is_courtesy(sentence) or is_head_of_form(sentence):
        return True
    if language not in LANGUAGES or len(sentence) > LONGEST_COURTESY:
        return False
    patterns = _patterns(language)
    rest = patterns.formal.sub(" ", sentence)
    if rest == sentence:
        if not patterns.thanking.search(sentence) or not patterns.thanked.search(sentence):
            return False
        rest = patterns.thanked.sub(" ", patterns.thanking.sub(" ", sentence))
        return not patterns.position.search(rest) and not patterns.urging.search(rest)
    return not patterns.position.search(rest)


@dataclass(frozen=True, slots=True)
class _Patterns:
    thanking: regex.Pattern[str]
    thanked: regex.Pattern[str]
    formal: regex.Pattern[str]
    position: regex.Pattern[str]
    urging: regex.Pattern[str]


@cache
def _patterns(code: str) -> _Patterns:
    language = LANGUAGES[code]
    return _Patterns(
        whole_words(language.thanking, language),
        whole_words(language.thanked, language),
        whole_words(language.formalities, language),
        whole_words(
            _position(language), language, ignore_case=False
        ),  # a letter of 3 May takes no position by its month
        whole_words(_urging(language), language),
    )


def _urging(language: Language) -> str:
    """Words by which a sentence asks for something, or goes on with what its author believes: letters tell by them what
    others have asked for.
    """
    if not language.reporting:
        return language.urging
    return rf"{language.urging}|(?:{language.joining}) (?:\w+ ){{0,2}}?\w+ (?:{language.reporting})"


def _position(language: Language) -> str:
    """Words by which a sentence that thanks says something, too. Single characters of Chinese are parts of words."""
    kinds = "|".join(
        language.alignments[kind] for kind in ("supports", "endorses", "aligns") if kind in language.alignments
    )
    joined = rf"(?:{language.joining}) (?:\w+ ){{0,2}}?(?:{kinds})"
    duties = [] if language.script == "Han" else language.modals.split()
    return "|".join([language.opposing, language.adversatives, joined, *map(regex.escape, duties)])
