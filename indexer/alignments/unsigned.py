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
COMMAS = (",", "،", "，")
WRITTEN_WITH = regex.compile(r"^\s*[وف](?=\p{Arabic}{3})")
"""Conjunctions of Arabic, which are written with the verb behind them."""
PHRASE = regex.compile(r"[,،，:;]")
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
    leading = behind_a_verb(before[: places[0][0]], language)
    gap = before[places[-1][1] :]
    alone = ("," not in gap or _has_verb_put_in(gap, behind, language)) and not _another_speaks(leading, language)
    saying = patterns(language).saying
    titled = any(naming.begins_a_title(before, *place) for place in places)  # A Watch supports
    listed = not titled and all(
        naming.only_links(joined.sub(" ", text)) and not saying.search(text) for text in between
    )
    return names_of(places) if alone and listed and begins(leading, language) else []


def _is_first_person(verb: str, language: str) -> bool:
    """Whether words of a verb speak of the author: *our support for*, not *son soutien à*, which may be anybody’s."""
    found = patterns(language).own.search(verb)
    its = LANGUAGES[language].possessives
    return found is not None and not (its and regex.match(rf"(?:{its})\s", found.group(), regex.IGNORECASE))


def behind_a_verb(leading: str, language: str) -> str:
    """The words before a subject without the verb of saying that stands first where subjects follow."""
    if language not in SUBJECT_FOLLOWS:
        return leading
    words = WRITTEN_WITH.sub("", leading)
    verb = patterns(language).saying.match(words)
    return words[verb.end() :] if verb else leading


def _has_verb_put_in(gap: str, behind: str, language: str) -> bool:
    """Whether a verb stands in words that are put in behind a subject which then says something: *A, associating
    himself with the statement of B, said*.
    """
    if gap.strip() not in COMMAS:
        return False
    saying = patterns(language).saying
    return any(saying.match(phrase.lstrip()) for phrase in PHRASE.split(behind[:LONGEST])[1:])


def begins(leading: str, language: str) -> bool:
    """Whether only a phrase of its own, articles and offices stand before a name: *in that regard, the State of*."""
    words = patterns(language)
    near = PHRASE.split(leading)[-1]
    rest = _WORD.findall(words.role.sub(" ", words.joined.sub(" ", near)))
    return len(rest) <= CLOSE and not any(len(word) > ARTICLE for word in rest)


def _directly_behind(before: str, behind: str, language: str) -> list[str]:
    """The States behind the verb, if they are its subject, and words before the verb leave them to be."""
    places = [place for place in Naming(language).places(behind[:LONGEST], DIRECTLY) if is_state(place[2])]
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
