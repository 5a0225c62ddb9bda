"""Who says it in a document whose submitters are not known: the State that a sentence names as its subject."""

from __future__ import annotations

from itertools import pairwise

import regex

from indexer.alignments.clause import CLOSE, LONGEST, TAIL
from indexer.alignments.names import spans, without
from indexer.alignments.naming import ARTICLE, SUBJECT_FOLLOWS, Naming, is_state, names_of
from indexer.alignments.owners import DIRECTLY
from indexer.alignments.patterns import patterns
from indexer.languages import LANGUAGES

_WORD = regex.compile(r"[\p{L}’'-]+")
_BRACKET = regex.compile(r"\s*[)）][,،，]?\s*")
_COMMAS = (",", "،", "，")
RECORDED = 3000
"""Code points before a sentence in which a record names whose delegation it speaks of, at most."""
_PHRASE = regex.compile(r"[,،，:;]")
"""What ends a phrase that a subject may stand behind: *In this regard, A supports*."""


def named_subjects(before: str, verb: str, behind: str, language: str) -> list[str]:
    """The States that the words of a sentence before its verb begin with, or begin with behind a phrase of their own:
    *A fully supports*, *A and B support*, *in that regard, the Government of A supports*; or the one directly behind
    the verb, where the language has it there. None where the text speaks of its own author, of what somebody says or
    thinks (*we note that A supports*), or names another besides, and where the verb is too far behind.
    """
    if len(before) > LONGEST:
        return []
    places = spans(before, language)
    if patterns(language).own.search(without(before, places) + verb):
        return []
    if not places and language in SUBJECT_FOLLOWS:
        directly = _directly_behind(before, behind, language)
        return [directly] if directly else []
    if not places or not all(is_state(name) for _, _, name in places):
        return []
    between = [before[one[1] : two[0]] for one, two in pairwise(places)]
    naming, joined = Naming(language), patterns(language).joined
    leading = before[: places[0][0]]
    alone = "," not in before[places[-1][1] :] and not _another_speaks(leading, language)
    listed = all(naming.only_links(joined.sub(" ", one)) for one in between)
    return names_of(places) if alone and listed and begins(leading, language) else []


def heard(text: str, start: int, verb: int, language: str) -> str | None:
    """The State of whose speaker a record tells what it said in a sentence from `start`: *Ms. B (A) said that her
    delegation supported*, and sentences later *Her delegation supported*. None where the subject directly before the
    verb is another one.
    """
    before = text[start:verb]
    if len(before) > LONGEST:
        return None
    words = patterns(language)
    delegation = words.owned.search(before) if words.owned else None
    if delegation and not words.role.search(before, delegation.start()):
        delegation = None
    speaker = _speaker(before, language)
    if speaker is None:
        opens = delegation and len(before[: delegation.start()].split()) <= CLOSE and not spans(before, language)
        past = _speaker(text[max(0, start - RECORDED) : start], language) if opens else None
        return past[0] if past else None
    name, end = speaker
    places = [one for one in spans(before, language) if one[0] >= end]
    subject = places[-1] if places and places[-1][2] == name else delegation or words.subject.search(before, end)
    if subject is None or any(one[2] != name for one in places):
        return None
    at = subject[0] if isinstance(subject, tuple) else subject.start()
    last = subject[1] if isinstance(subject, tuple) else len(before)
    return name if words.saying.search(before, end, at) and len(before[last:].split()) <= CLOSE else None


def _speaker(text: str, language: str) -> tuple[str, int] | None:
    """The last State in brackets behind a person whose words a text goes on to tell, and where the brackets end."""
    words = patterns(language)
    for start, end, name in reversed(spans(text, language)):
        closed = _BRACKET.match(text, end) if text[:start].endswith(("(", "（")) and is_state(name) else None
        if closed and (closed.group().rstrip().endswith(_COMMAS) or words.saying.match(text, closed.end())):
            return name, closed.end()
    return None


def begins(leading: str, language: str) -> bool:
    """Whether only a phrase of its own, articles and offices stand before a name: *in that regard, the State of*."""
    words = patterns(language)
    near = _PHRASE.split(leading)[-1]
    rest = _WORD.findall(words.role.sub(" ", words.joined.sub(" ", near)))
    return len(rest) <= CLOSE and not any(len(word) > ARTICLE for word in rest)


def _directly_behind(before: str, behind: str, language: str) -> str | None:
    """The State behind the verb, if it is its subject, and words before the verb leave it to be."""
    places = [one for one in spans(behind[:LONGEST], language) if one[0] <= DIRECTLY]
    if not places or not is_state(places[0][2]) or _another_speaks(before, language) or not begins(before, language):
        return None
    return places[0][2] if begins(behind[: places[0][0]], language) else None


def _another_speaks(leading: str, language: str) -> bool:
    """Whether words end by telling that somebody says or thinks what follows, or with another subject: *it is said
    that*, *those who*.
    """
    if patterns(language).others.search(leading[-TAIL:]):
        return True
    that = LANGUAGES[language].that_clauses or LANGUAGES[language].reporting
    return bool(that) and regex.search(rf"(?<!\p{{L}})(?:{that})\s*$", leading, regex.IGNORECASE) is not None
