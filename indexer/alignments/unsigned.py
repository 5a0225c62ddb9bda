"""Who says it in a document whose submitters are not known: the State that a sentence names as its subject."""

from __future__ import annotations

from itertools import pairwise

import regex

from indexer.alignments.clause import CLOSE, LONGEST, TAIL, sentences
from indexer.alignments.names import LEAST_NOUN, spans, without
from indexer.alignments.naming import ARTICLE, OWNER_BEFORE, SUBJECT_FOLLOWS, Naming, is_state, names_of
from indexer.alignments.owners import DIRECTLY
from indexer.alignments.patterns import patterns
from indexer.languages import LANGUAGES

_WORD = regex.compile(r"[\p{L}’'-]+")
_BRACKET = regex.compile(r"\s*[)）][,،，]?\s*")
_COMMAS = (",", "،", "，")
WRITTEN_WITH = regex.compile(r"^\s*[وف](?=\p{Arabic}{3})")
"""Conjunctions of Arabic, which are written with the verb behind them."""
OPENS = 60
"""Code points of a sentence in which its subject stands, if it is no longer that of the one before."""
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
    if patterns(language).own.search(without(before, places)) or _is_first_person(verb, language):
        return []
    if not places and language in SUBJECT_FOLLOWS:
        _, *within = verb.split(maxsplit=1)
        inner = "".join(within)
        return _directly_behind(before, inner if spans(inner, language) else behind, language)
    if not places or not all(is_state(name) for _, _, name in places):
        return []
    between = [before[one[1] : two[0]] for one, two in pairwise(places)]
    naming, joined = Naming(language), patterns(language).joined
    leading = _behind_a_verb(before[: places[0][0]], language)
    gap = before[places[-1][1] :]
    alone = ("," not in gap or _put_in(gap, behind, language)) and not _another_speaks(leading, language)
    saying = patterns(language).saying
    listed = all(naming.only_links(joined.sub(" ", one)) and not saying.search(one) for one in between)
    return names_of(places) if alone and listed and begins(leading, language) else []


def _is_first_person(verb: str, language: str) -> bool:
    """Whether words of a verb speak of the author: *our support for*, not *son soutien à*, which may be anybody’s."""
    found = patterns(language).own.search(verb)
    its = LANGUAGES[language].possessives
    return found is not None and not (its and regex.match(rf"(?:{its})\s", found.group(), regex.IGNORECASE))


def _behind_a_verb(leading: str, language: str) -> str:
    """The words before a subject without the verb of saying that stands first where subjects follow."""
    if language not in SUBJECT_FOLLOWS:
        return leading
    words = WRITTEN_WITH.sub("", leading)
    verb = patterns(language).saying.match(words)
    return words[verb.end() :] if verb else leading


def _put_in(gap: str, behind: str, language: str) -> bool:
    """Whether a verb stands in words that are put in behind a subject which then says something: *A, associating
    himself with the statement of B, said*.
    """
    if gap.strip() not in _COMMAS:
        return False
    saying = patterns(language).saying
    return any(saying.match(phrase.lstrip()) for phrase in _PHRASE.split(behind[:LONGEST])[1:])


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
    speaker = _speaker(before, language) or _officer(before, language)
    if speaker is None:
        return _spoke_before(text, start, before, delegation, language)
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


def _officer(text: str, language: str) -> tuple[str, int] | None:
    """The State of whose office or delegation a sentence begins by telling that it said something, and where its name
    ends: *The representative of A said*.
    """
    places = spans(text[:LONGEST], language)
    if not places or not is_state(places[0][2]):
        return None
    start, end, name = places[0]
    words = patterns(language)
    leading, rest = _behind_a_verb(text[:start], language), text[end:]
    office = [one.group() for one in words.role.finditer(text[:start] + rest[: LEAST_NOUN + 2])]
    if not any(len(one) >= LEAST_NOUN for one in office) and language not in SUBJECT_FOLLOWS | OWNER_BEFORE:
        return None
    says = words.saying.search(rest, 0, TAIL)
    told = says is not None and len(rest[: says.start()].split()) <= CLOSE and not _PHRASE.search(rest, 0, says.start())
    return (name, end) if begins(leading, language) and told else None


def _goes_on(before: str, delegation: tuple[int, int] | None, language: str) -> bool:
    """Whether a sentence speaks on of who spoke in the one before: *He supported*, *As to lamps, her delegation*."""
    words = patterns(language)
    pronoun = words.subject.search(before)
    subject = delegation or (pronoun.span() if pronoun else None)
    if subject is None or spans(before, language) or words.role.search(before[: subject[0]]) is not None:
        return False
    return len(_PHRASE.split(before[: subject[0]])[-1].split()) <= 1 and len(before[subject[1] :].split()) <= CLOSE


def _spoke_before(text: str, start: int, before: str, delegation: tuple[int, int] | None, language: str) -> str | None:
    """The State of a speaker of the sentences before this one, if the words `before` the verb are still of that one: in
    brackets behind a person, or by its office, if no other subject begins a sentence since.
    """
    past = text[max(0, start - RECORDED) : start]
    opens = delegation and len(before[: delegation[0]].split()) <= CLOSE and not spans(before, language)
    speaker = _speaker(past, language) if opens else None
    if speaker:
        return speaker[0]
    return _last_officer(past, language) if _goes_on(before, delegation, language) else None


def _last_officer(past: str, language: str) -> str | None:
    """The State whose officer was the last to speak, if no other subject begins a sentence since."""
    words = patterns(language)
    for begin, end in reversed(list(sentences(past))):
        sentence = past[begin:end]
        speaker = _officer(sentence, language)
        if speaker:
            return speaker[0]
        opening = sentence[:OPENS]
        its = words.delegation.search(opening) or words.subject.search(" ".join(opening.split()[:1]))
        if not its and (spans(opening, language) or _names_an_office(opening, language)):
            return None
    return None


def _names_an_office(opening: str, language: str) -> bool:
    """Whether words name who may have said what follows: *The Chair*, *The Secretariat*."""
    words = patterns(language)
    roles = (one.group() for one in words.role.finditer(opening))
    return words.forums.search(opening) is not None or any(len(one) >= LEAST_NOUN for one in roles)


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
