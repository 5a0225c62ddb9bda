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
        return _directly_behind(before, behind, language)
    if not places or not all(is_state(name) for _, _, name in places):
        return []
    between = [before[one[1] : two[0]] for one, two in pairwise(places)]
    naming, joined = Naming(language), patterns(language).joined
    leading = before[: places[0][0]]
    alone = "," not in before[places[-1][1] :] and not _another_speaks(leading, language)
    saying = patterns(language).saying
    listed = all(naming.only_links(joined.sub(" ", one)) and not saying.search(one) for one in between)
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
    delegation = _delegation(before, text[verb : verb + TAIL], language)
    speaker = _speaker(before, language)
    if speaker is None:
        opens = delegation and len(before[: delegation[0]].split()) <= CLOSE and not spans(before, language)
        past = _speaker(text[max(0, start - RECORDED) : start], language) if opens else None
        return past[0] if past else None
    name, end = speaker
    places = [one for one in spans(before, language) if one[0] >= end]
    if any(one[2] != name for one in places):
        return None
    if len(before[end:].split()) <= CLOSE and not _PHRASE.search(before, end) and not places:
        return name  # Ms. B (A) supported
    pronoun = words.subject.search(before, end)
    subject = places[-1][:2] if places else delegation or (pronoun.span() if pronoun else None)
    if subject is None:
        return None
    at, last = subject
    return name if words.saying.search(before, end, at) and len(before[last:].split()) <= CLOSE else None


def _delegation(before: str, behind: str, language: str) -> tuple[int, int] | None:
    """Where the words by which a record means its speaker stand directly before a verb, or directly behind it where the
    language has the subject there: *her delegation*.
    """
    its = patterns(language).delegation
    found = [one.span() for one in its.finditer(before) if len(before[one.end() :].split()) <= CLOSE]
    if not found and language in SUBJECT_FOLLOWS:
        follows = its.search(behind, 0, DIRECTLY)
        return (len(before), len(before)) if follows and len(behind[: follows.start()].split()) <= CLOSE else None
    return found[-1] if found else None


def _speaker(text: str, language: str) -> tuple[str, int] | None:
    """The last State in brackets behind a person whose words a text goes on to tell, and where the brackets end."""
    for start, end, name in reversed(spans(text, language)):
        closed = _BRACKET.match(text, end) if text[:start].endswith(("(", "（")) and is_state(name) else None
        if closed and (closed.group().rstrip().endswith(_COMMAS) or _says(text[closed.end() :], language)):
            return name, closed.end()
    return None


def _says(behind: str, language: str) -> bool:
    """Whether words go on behind a speaker by what that one does: a verb of saying, or at once one of taking sides."""
    words = patterns(language)
    verb = words.saying.match(behind)
    return verb is not None or len(_PHRASE.split(behind)[0].split()) <= CLOSE


def begins(leading: str, language: str) -> bool:
    """Whether only a phrase of its own, articles and offices stand before a name: *in that regard, the State of*."""
    words = patterns(language)
    near = _PHRASE.split(leading)[-1]
    rest = _WORD.findall(words.role.sub(" ", words.joined.sub(" ", near)))
    return len(rest) <= CLOSE and not any(len(word) > ARTICLE for word in rest)


def _directly_behind(before: str, behind: str, language: str) -> list[str]:
    """The States behind the verb, if they are its subject, and words before the verb leave them to be."""
    places = [one for one in Naming(language).places(behind[:LONGEST], DIRECTLY) if is_state(one[2])]
    if not places or _another_speaks(before, language) or not begins(before, language):
        return []
    return names_of(places) if begins(behind[: places[0][0]], language) else []


def _another_speaks(leading: str, language: str) -> bool:
    """Whether words end by telling that somebody says or thinks what follows, or with another subject: *it is said
    that*, *those who*.
    """
    if patterns(language).others.search(leading[-TAIL:]):
        return True
    that = LANGUAGES[language].that_clauses or LANGUAGES[language].reporting
    return bool(that) and regex.search(rf"(?<!\p{{L}})(?:{that})\s*$", leading, regex.IGNORECASE) is not None
