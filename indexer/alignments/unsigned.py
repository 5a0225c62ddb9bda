"""Who says it in a document whose submitters are not known: the State that a sentence names as its subject."""

from __future__ import annotations

import regex

from indexer.alignments.clause import CLOSE, LONGEST, TAIL
from indexer.alignments.names import spans
from indexer.alignments.naming import ARTICLE, SUBJECT_FOLLOWS, is_state
from indexer.alignments.owners import DIRECTLY
from indexer.alignments.patterns import patterns
from indexer.languages import LANGUAGES

_WORD = regex.compile(r"[\p{L}’'-]+")
_PHRASE = regex.compile(r"[,،，:;]")
"""What ends a phrase that a subject may stand behind: *In this regard, A supports*."""


def named_subject(before: str, verb: str, behind: str, language: str) -> str | None:
    """The State that the words of a sentence before its verb begin with, or begin with behind a phrase of their own: *A
    fully supports*, *in that regard, the Government of A supports*; or that stands directly behind the verb, where the
    language has it there. None where the text speaks of its own author, of what somebody says or thinks (*we note that
    A supports*), or names another beside the State before the verb, and where the verb is too far behind.
    """
    if len(before) > LONGEST:
        return None
    if patterns(language).own.search(before + verb):
        return None
    places = spans(before, language)
    if not places and language in SUBJECT_FOLLOWS:
        return _directly_behind(before, behind, language)
    if len(places) != 1 or not is_state(places[0][2]):
        return None
    start, end, name = places[0]
    alone = "," not in before[end:] and not _another_speaks(before[:start], language)
    return name if alone and _begins(before[:start], language) else None


def _begins(leading: str, language: str) -> bool:
    """Whether only a phrase of its own, articles and offices stand before a name: *in that regard, the State of*."""
    words = patterns(language)
    near = _PHRASE.split(leading)[-1]
    rest = _WORD.findall(words.role.sub(" ", words.joined.sub(" ", near)))
    return len(rest) <= CLOSE and not any(len(word) > ARTICLE for word in rest)


def _directly_behind(before: str, behind: str, language: str) -> str | None:
    """The State behind the verb, if it is its subject, and words before the verb leave it to be."""
    places = [one for one in spans(behind[:LONGEST], language) if one[0] <= DIRECTLY]
    if not places or not is_state(places[0][2]) or _another_speaks(before, language) or not _begins(before, language):
        return None
    return places[0][2] if _begins(behind[: places[0][0]], language) else None


def _another_speaks(leading: str, language: str) -> bool:
    """Whether words end by telling that somebody says or thinks what follows, or with another subject: *it is said
    that*, *those who*.
    """
    if patterns(language).others.search(leading[-TAIL:]):
        return True
    that = LANGUAGES[language].that_clauses or LANGUAGES[language].reporting
    return bool(that) and regex.search(rf"(?<!\p{{L}})(?:{that})\s*$", leading, regex.IGNORECASE) is not None
