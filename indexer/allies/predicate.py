"""Tell what a position of one sentence says of its subject, and whether a passage says that: *mandatory* in *the
transfer of lamps should be mandatory*.

Who speaks of the subject alone has most words of a short position, and none that carries its claim.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from indexer.allies.stance import debated, demands
from indexer.analysis import stems
from indexer.attitudes.attitude import approves, disapproves
from indexer.attitudes.content_words import content_words
from indexer.attitudes.whole_words import whole_words
from indexer.languages import LANGUAGES
from indexer.passages import sentence_spans

if TYPE_CHECKING:
    import regex

    from indexer.domain import NearPassage, Passage


class Said(Enum):
    """What a sentence says of what a position says of its subject: nothing, something without the word that comes
    first, or that word, or it is not known what this is.
    """

    NOTHING = 0
    REST = 1
    CLAIM = 2


@dataclass(frozen=True, slots=True)
class Word:
    """A word as typed, and its stem."""

    typed: str
    stem: str


@lru_cache(maxsize=64)
def predicate(text: str, language: str) -> tuple[Word, ...]:
    """What a text of one sentence says of its subject: the content words behind the first modal or auxiliary that has
    others before it, without those of the subject itself (*costs should include running costs*). None where that is not
    told: *we support lamps*, *there should be lamps*.
    """
    if language not in LANGUAGES or len(sentence_spans(text)) > 1:
        return ()
    words = content_words(text, language, "negations", "copulas")
    content = [(start, Word(text[start:end], stem)) for stem, (start, end) in words]
    begins = min((start for start, _ in content), default=len(text))
    verb = next((match.start() for match in _verbs(language).finditer(text) if match.start() > begins), len(text))
    subject = {word.stem for start, word in content if start < verb}
    said = tuple(word for start, word in content if start > verb)
    return tuple(word for word in said if word.stem not in subject) or said


def says_of_subject(asked: Passage, near: NearPassage) -> Said:
    """How much of what a position says of its subject the nearest sentence says: in any form, as translated, in a word
    of the same side of a debate, or, where it only says that the subject is wanted or not, in any that does.
    """
    wanted = predicate(asked.text, asked.language)
    if not wanted:
        return Said.CLAIM
    sentence = near.nearest_text
    said = [_says(word, asked.language, sentence, near) for word in wanted]
    if said[0]:
        return Said.CLAIM
    return Said.REST if any(said) else Said.NOTHING


def carried(asked: Passage, near: NearPassage) -> float | None:
    """The share of what a position says of its subject that the nearest sentence, in another language, says in
    translation or on the same side of a debate. None where it is not told what that is, as in Chinese, whose words are
    not told apart, or where the verb comes first; 0 if the sentence then has not what is demanded.
    """
    wanted = predicate(asked.text, asked.language)
    if asked.language in LANGUAGES and LANGUAGES[asked.language].script == "Han":
        return None
    if not wanted:
        demanded = _demanded(asked.text, asked.language)
        return None if demanded is None or _says_itself(demanded, asked.language, near) else 0.0
    said = [_says_itself(word, asked.language, near) for word in wanted]
    return sum(said) / len(said)


@lru_cache(maxsize=64)
def _demanded(text: str, language: str) -> Word | None:
    """The first content word of a text that begins with a modal or an auxiliary: *strengthen* in *it is necessary to*
    and in Arabic. None behind several of these: what *must be* comes last then.
    """
    if language not in LANGUAGES:
        return None
    stem, (start, end) = next(iter(content_words(text, language, "negations", "copulas")), ("", (0, 0)))
    verbs = list(_verbs(language).finditer(text, 0, start))
    return Word(text[start:end], stem) if len(verbs) == 1 else None


def _says_itself(word: Word, language: str, near: NearPassage) -> bool:
    """Whether the nearest sentence has a word in translation, or one of the same side of a debate."""
    if word.typed not in near.unsaid:
        return True
    sentence, other = near.nearest_text, near.passage.language
    if sides := debated(word.typed, language):
        return not sides.isdisjoint(debated(sentence, other))
    return disapproves(word.typed, language) and disapproves(sentence, other)


def _says(word: Word, language: str, sentence: str, near: NearPassage) -> bool:
    other = near.passage.language
    if language == other and word.stem in _stems(sentence, other):
        return True
    if language != other and word.typed not in near.unsaid:
        return True  # it is said in translation, or is no word that is looked for
    if other not in LANGUAGES:
        return True
    if sides := debated(word.typed, language):
        return not sides.isdisjoint(debated(sentence, other))
    if approves(word.typed, language) and (approves(sentence, other) or demands(sentence, other)):
        return True
    return disapproves(word.typed, language) and disapproves(sentence, other)


@lru_cache(maxsize=1 << 9)
def _stems(text: str, language: str) -> frozenset[str]:
    return frozenset(stem.term for stem in stems(text, language))


@cache
def _verbs(code: str) -> regex.Pattern[str]:
    language = LANGUAGES[code]
    return whole_words("|".join((*language.modals.split(), *language.copulas.split())), language)
