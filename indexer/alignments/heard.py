"""Whose words a record tells, in a document whose submitters are not known: *Ms. B (A) said*, *The delegation of A*."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import islice

import regex

from indexer.alignments.clause import CLOSE, LONGEST, TAIL, sentences
from indexer.alignments.names import LEAST_NOUN, spans
from indexer.alignments.naming import OWNER_BEFORE, SUBJECT_FOLLOWS, Naming, is_state
from indexer.alignments.owners import DIRECTLY
from indexer.alignments.patterns import patterns, titles_of
from indexer.alignments.unsigned import COMMAS, PHRASE, begins, behind_a_verb
from indexer.languages import LANGUAGES

_BRACKET = regex.compile(r"\s*[)）][,،，]?\s*")
_THEIRS = regex.compile(r"[’']s?\s+(?P<office>\p{L}+)")
_SMALL_WORD = regex.compile(r"\s+(?P<word>\p{Ll}+)(?!\p{L})")
RECORDED = 3000
"""Code points before a sentence in which a record names whose delegation it speaks of, at most."""
MOST_TOLD = 20
"""Sentences of that speaker before it, at most."""
OPENS = 60
"""Code points of a sentence in which its subject stands."""


def heard(text: str, start: int, verb: int, language: str) -> str | None:
    """The State of whose speaker a record tells what it said in a sentence from `start`: *Ms. B (A) said that her
    delegation supported*, *The representative of A said that he supported*, and sentences later *Her delegation
    supported*. None where the subject directly before the verb is another one.
    """
    before = text[start:verb]
    if len(before) > LONGEST:
        return None
    words = patterns(language)
    delegation = _delegation(before, text[verb : verb + TAIL], language)
    speaker = _speaker(before, language)
    if speaker is None:
        return _last_speaker(text, start, language) if _goes_on(before, delegation, language) else None
    name, end = speaker
    places = [span for span in spans(before, language) if span[0] >= end]
    if any(place[2] != name for place in places):
        return None
    if len(before[end:].split()) <= CLOSE and not PHRASE.search(before, end) and not places:
        return name  # Ms. B (A) supported
    pronoun = words.subject.search(before, end)
    subject = places[-1][:2] if places else delegation or (pronoun.span() if pronoun else None)
    if subject is None:
        *_, says = [None, *words.saying.finditer(before, end)]
        return name if says and _leads_to_what_is_said(before[says.end() :], language) else None  # dijo que apoya
    at, last = subject
    *_, says = [None, *words.saying.finditer(before, end, at)]
    meant = places or delegation or (says and _is_the_speakers(before[says.end() : at], before[at:], language))
    return name if says and meant and len(before[last:].split()) <= CLOSE else None


def _leads_to_what_is_said(words: str, language: str) -> bool:
    """Whether words are no more than *that*, which leads to what somebody says."""
    that = LANGUAGES[language].reporting
    return bool(that) and regex.fullmatch(rf"[,،\s]*(?:{that})\s*", words, regex.IGNORECASE) is not None


def _is_the_speakers(between: str, subject: str, language: str) -> bool:
    """Whether a pronoun stands for who said something: directly behind that, or, if it is one for people, behind *and*
    and words that name nobody else: *said that they*, *said that lamps burnt and that he*, but not *said that the
    Network was useful, as it*.
    """
    words = patterns(language)
    if _is_near(between, language):
        return True
    *_, joined = [None, *words.joined.finditer(between)]
    nobody = not _names_somebody(between, language) and words.organisations.search(between) is None
    return joined is not None and nobody and _is_near(between[joined.end() :], language) and _is_one(subject, language)


def _is_near(words: str, language: str) -> bool:
    """Whether at most a word stands there, *that* for instance, maybe behind a comma."""
    rest = words.lstrip(" ,，")
    length = len(rest) if language in OWNER_BEFORE else len(rest.split())
    return length <= 1 and PHRASE.search(rest) is None


def _is_one(subject: str, language: str) -> bool:
    """Whether words begin with a pronoun for one person, who may speak for a State."""
    return regex.match(rf"(?:{LANGUAGES[language].speaker_pronouns})(?!\p{{L}})", subject, regex.IGNORECASE) is not None


def _goes_on(before: str, delegation: tuple[int, int] | None, language: str) -> bool:
    """Whether a sentence speaks on of who spoke in the one before: *He supported*, *As to lamps, her delegation*."""
    pronoun = patterns(language).subject.search(before)
    subject = delegation or (pronoun.span() if pronoun and _is_one(before[pronoun.start() :], language) else None)
    if subject is None or spans(before, language):
        return False
    at, last = subject
    return len(PHRASE.split(before[:at])[-1].split()) <= CLOSE and len(before[last:].split()) <= CLOSE


def _last_speaker(text: str, start: int, language: str) -> str | None:
    """The State whose speaker was the last one before a sentence, if nobody else is told to say something since."""
    since = max(0, start - RECORDED)
    past = text[since:start]
    told = list(sentences(past))[1 if since else 0 :]  # the first one may lack its beginning
    for begin, end in islice(reversed(told), MOST_TOLD):
        who = _who_speaks(past[begin:end][:LONGEST], language)
        if who is not None:
            return who or None
    return None


@lru_cache(maxsize=4 * MOST_TOLD)
def _who_speaks(sentence: str, language: str) -> str | None:
    """The State whose speaker a sentence names, empty if it tells of another one, and None if it goes on with the words
    of the one before. Each sentence is asked for by all that follow.
    """
    speaker = _speaker(sentence, language)
    if speaker:
        return speaker[0]
    return "" if _another_speaks(sentence, language) else None


def _another_speaks(sentence: str, language: str) -> bool:
    """Whether a sentence of a record does not go on with the words of who spoke before: it begins with a name, a
    person or an office, or has a verb of saying before which neither of them is meant.
    """
    words = patterns(language)
    opening = sentence[:OPENS]
    if words.delegation.search(opening) or _is_one(sentence.lstrip(), language):
        return False
    if spans(opening, language) or _names_somebody(opening, language):
        return True
    says = words.saying.search(sentence)
    leads = sentence[: says.start()] if says else ""
    return bool(leads.split()) and not any(pattern.search(leads) for pattern in (words.delegation, words.subject))


def _names_somebody(words: str, language: str) -> bool:
    """Whether words name a person or an office: *Mr. B*, *The Chair*, *The Secretariat*."""
    told = patterns(language)
    office = any(len(match.group()) >= LEAST_NOUN for match in told.role.finditer(words))
    return office or any(pattern.search(words) for pattern in (told.forums, _persons(language)))


@cache
def _persons(language: str) -> regex.Pattern[str]:
    return regex.compile(
        rf"(?<!\p{{L}})(?:{titles_of(language)})(?!\p{{L}})\.?\s+(?-i:[\p{{Lu}}\p{{Lo}}])", regex.IGNORECASE
    )


def _delegation(before: str, behind: str, language: str) -> tuple[int, int] | None:
    """Where the words by which a record means its speaker stand directly before a verb, or directly behind it where the
    language has the subject there: *her delegation*.
    """
    its = patterns(language).delegation
    found = [match.span() for match in its.finditer(before) if len(before[match.end() :].split()) <= CLOSE]
    if not found and language in SUBJECT_FOLLOWS:
        follows = its.search(behind, 0, DIRECTLY)
        return (len(before), len(before)) if follows and len(behind[: follows.start()].split()) <= CLOSE else None
    return found[-1] if found else None


def _speaker(text: str, language: str) -> tuple[str, int] | None:
    """The last State in brackets behind a person whose words a text goes on to tell, and where the brackets end, or the
    State with whose office it begins.
    """
    places = spans(text, language)
    for start, end, name in reversed(places):
        closed = _BRACKET.match(text, end) if text[:start].endswith(("(", "（")) and is_state(name) else None
        if closed and (closed.group().rstrip().endswith(COMMAS) or _says(text[closed.end() :], language)):
            return name, closed.end()
    return _officer(text, places, language)


def _says(behind: str, language: str) -> bool:
    """Whether words go on behind a speaker by what that one does: a verb of saying, or at once one of taking sides."""
    words = patterns(language)
    verb = words.saying.match(behind)
    return verb is not None or len(PHRASE.split(behind)[0].split()) <= CLOSE


def _officer(text: str, places: list[tuple[int, int, str]], language: str) -> tuple[str, int] | None:
    """The State of whose office or delegation a sentence begins by telling that it says something, and where its name
    or office ends: *The representative of A said*, *A’s delegate said*. Where subjects follow their verbs, or names
    stand before the office, a State needs none.
    """
    if not places or not is_state(places[0][2]):
        return None
    start, end, name = places[0]
    words = patterns(language)
    office = _THEIRS.match(text, end)
    if office and any(len(match.group()) >= LEAST_NOUN for match in words.role.finditer(office["office"])):
        end = office.end()
    elif language not in SUBJECT_FOLLOWS | OWNER_BEFORE:
        if not any(len(match.group()) >= LEAST_NOUN for match in words.role.finditer(text, 0, start)):
            return None
        if Naming(language).begins_a_title(text, *places[0]):
            return None
    if not _acts(text, end, places[1:], language):
        return None
    return (name, end) if begins(behind_a_verb(text[:start], language), language) else None


def _acts(text: str, end: int, others: list[tuple[int, int, str]], language: str) -> bool:
    """Whether a verb stands behind a subject that ends there, and nobody else before it: one of saying, or, where words
    are set apart and a small letter tells it from a name, any word that leads to no other: *thanked*, not *in*.
    """
    words = patterns(language)
    says = words.saying.search(text, end, end + TAIL)
    near = says is not None and len(text[end : says.start()].split()) <= CLOSE
    if says and near and not PHRASE.search(text, end, says.start()):
        return not others or others[0][0] >= says.start()
    word = _SMALL_WORD.match(text, end) if language not in SUBJECT_FOLLOWS | OWNER_BEFORE else None
    leads = (words.apart, words.joined, words.saying_of, words.whose)
    return word is not None and not any(lead.fullmatch(word["word"]) for lead in leads)
