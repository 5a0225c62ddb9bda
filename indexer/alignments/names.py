"""Names of known submitters in a text, with their places, and words in capitals that may be names of others."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING

import regex

from indexer.alignments.patterns import patterns, titles_of
from indexer.analysis import exacts, stems
from indexer.languages import LANGUAGES
from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.adjectives import adjectives, common_positions
from indexer.vocabulary.fold import fold
from indexer.vocabulary.mentions import known_names
from indexer.vocabulary.names import as_name, with_particles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.analysis import Term
    from indexer.vocabulary.names import Names

_INFLECTED = frozenset({"ru", "ar"})
"""Languages in which names are looked for by their stems, too."""
_FOLDED = frozenset({"ru"})
"""Languages of which a letter is folded that words are told apart by: the vocabulary has *Северной* as *Севернои*."""
_ADJECTIVE = {
    "en": regex.compile(r"\p{Lu}.*"),
    "fr": regex.compile(r"\p{Ll}.*"),
    "es": regex.compile(r"\p{Ll}.*"),
    "ru": regex.compile(r"\p{Ll}.*"),
    "ar": regex.compile(r".*"),
}
"""How an adjective is written, unlike a name or a surname."""
_BEHIND = regex.compile(r"(?:[\s-]+[\p{L}’'-]+){1,3}")
_BEFORE = {language: regex.compile(r"(?:[\p{L}’'-]+\s+){1,2}$") for language in ("fr", "es", "ar")}
"""Words beside an adjective, in languages in which it follows its noun."""
LEAST_NOUN = 4
"""Letters of such a noun; role words are also articles and prepositions."""

_OPENING = "(（"
_ONE_WORD = regex.compile(r"(?P<word>\p{L}+)(?!\s+\p{Lu}\p{Ll})(?P<closing>\s*[)）])?")
"""A name of one word, with the bracket behind it; no first name, behind which a surname stands."""
_MARKED = regex.compile(r"\d|\p{Lu}.*\s\p{Lu}|^groupe des\s|^grupo de l[oa]s\s")
"""What a name has that begins with a small letter, and other words have not: *un groupe de pays africains* is any."""
CAPITALS = regex.compile(
    r"(?:\p{Lu}[\p{L}\p{M}\p{N}’'&.-]*)"
    r"(?:[^\S\n]+(?:(?:of|the|for|and|de|la|las|los|les|du|des|del|da|dos|di|von|van|bin|y|et|"
    r"(?<=\b(?:Office|Commission|Committee|Conference|Panel|Group|Council|Forum|Programme)\s+)on)[^\S\n]+){0,2}"
    r"(?:[\p{Lu}\p{N}]|d[’'](?=\p{Lu}))[\p{L}\p{M}\p{N}’'&.-]*)*"
)
_OF_ANOTHER = regex.compile(r"\s+of\s+(?:the\s+)?\p{Lu}\p{Ll}|\+(?!\s*\p{Lu})")
"""What stands behind a word with which another name begins: the Commonwealth of Isterra is no Commonwealth, nor is the
G7+ the G7.
"""
_ANOTHER_GROUP = regex.compile(r"(?<=\bGroup)\s+(?:of|for)\s+(?:the\s+)?\p{Lu}\p{Ll}")
"""The same behind a name of several words: the Like-Minded Group for Lamps is not the Like-Minded Group."""
_NOBODY = ""
"""Whose a word is that has a name within it and means none."""
_LINKED = regex.compile(r"[^\p{L},.;]*(?:\p{L}+[^\p{L},.;]+){0,6}|,\s")
"""What links the two parts of a group's name, with *the People’s Republic of* before the second one; or a comma that
was heard for *and*.
"""
LEAST_NAME = 4
"""A submitter's name of fewer letters is looked for only as an acronym, or as the vocabulary knows it."""
LEAST_ACRONYM = 3
"""Letters of an acronym."""
LINKS = regex.compile(r"of|the|for|and|de|la|las|los|les|du|des|del|y|et|и", regex.IGNORECASE)
"""Words within a name that are not of it alone."""
POSSESSIVE = regex.compile(r"['’]s?$")


def spans(text: str, language: str) -> list[tuple[int, int, str]]:
    """Where the names of known submitters stand in a text: from, up to, and whose it is, in the order of the text. Of
    overlapping names the longest counts.
    """
    table, longest = _table()
    found: list[tuple[int, int, str]] = []
    passes = [exacts(text), stems(text, language)] if language in _INFLECTED else [exacts(text)]
    if language in _FOLDED:
        passes.append([term._replace(term=fold(term.term)) for term in passes[0]])
    for terms in passes:
        at = 0
        while at < len(terms):
            count, owner = _longest(text, terms[at : at + longest.get(terms[at].term, 1)], table)
            start, end = terms[at].start, terms[at + count - 1].end
            at += count
            if owner is not None and not _are_others(text, end, owner, language):
                _take_longest(found, (start, end, owner))
    found = [place for place in found if place[2] != _NOBODY]
    others = (_by_adjectives(text, language), _by_common_positions(text, language), _by_their_place(text, language))
    for start, end, owner in chain(*others):
        if not any(start < other and one < end for one, other, _ in found):
            found.append((start, end, owner))
    return _whole_groups(text, sorted(found))


def _take_longest(found: list[tuple[int, int, str]], place: tuple[int, int, str]) -> None:
    """Add a place in the stead of shorter ones that overlap, unless one of these is as long or longer: the same word as
    it stands may be another name, *Нигерии* is not *Нигер*, and a part of the name: *Экваториальной Гвинеи* is not
    *Гвинеи*.
    """
    start, end, _ = place
    overlapping = [shorter for shorter in found if start < shorter[1] and shorter[0] < end]
    if any(last - first >= end - start for first, last, _ in overlapping):
        return
    for shorter in overlapping:
        found.remove(shorter)
    found.append(place)


def _whole_groups(text: str, places: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The names, where the State at the end of a group's name stands for nobody else, whatever links the two: *G77 plus
    China*, *Group 77/China*.
    """
    whole: list[tuple[int, int, str]] = []
    for start, end, owner in places:
        if whole and whole[-1][2].endswith(f" and {owner}") and _LINKED.fullmatch(text, whole[-1][1], start):
            first, _, group = whole.pop()
            whole.append((first, end, group))
        else:
            whole.append((start, end, owner))
    return whole


def _longest(text: str, terms: Sequence[Term], table: dict[tuple[str, ...], str]) -> tuple[int, str | None]:
    """How many of these terms are the longest name, or word around one, that they begin with, and whose it is."""
    start = terms[0].start
    part = text[start - 1 : start] == "-" and text[start - 2 : start - 1].isalnum()  # Under-Secretary-General
    for count in range(0 if part else len(terms), 0, -1):
        words = terms[:count]
        owner = table.get(tuple(word.term for word in words))
        if owner == _NOBODY:
            return count, owner
        if owner is None and count == 1:
            owner = _acronym(text[words[0].start : words[0].end])
        if owner and _is_of_another(text, words, owner):
            return count, None
        if owner and not _is_other_words(text[words[0].start : words[-1].end], owner):
            return count, owner
    return 1, None


def _is_of_another(text: str, words: Sequence[Term], owner: str) -> bool:
    """Whether words are no group's name, but the first ones of a longer one that goes on behind them."""
    goes_on = _OF_ANOTHER if len(words) == 1 else _ANOTHER_GROUP
    return goes_on.match(text, words[-1].end) is not None and load_vocabulary().country_of_submitter(owner) is None


def _are_others(text: str, end: int, owner: str, language: str) -> bool:
    """Whether a group's name goes on by telling of which treaty they are parties: those are not all of the group."""
    parties = owner and language in LANGUAGES and patterns(language).parties_to.match(text, end)
    return bool(parties) and load_vocabulary().country_of_submitter(owner) is None


def _is_other_words(name: str, owner: str) -> bool:
    """Whether a name begins with a small letter and may be other words: *turkey*, *like-minded States*; it is none with
    a number or two capitals: *g77*, *the group of 77*, *the group of African States*.
    """
    if not name[0].islower():
        return False
    if " " not in name:
        return not any(map(str.isdigit, name))  # g77
    return owner in known_names().searched and not _MARKED.search(name)  # pays nordiques


def _by_adjectives(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """States that are named by their adjectives, where these are not a part of a longer name in capitals."""
    table = adjectives(language)
    terms = exacts(text) if table else []
    for at, term in enumerate(terms):
        pair = f"{terms[at - 1].term} {term.term}" if at else ""
        owner = table.get(pair) or table.get(term.term)
        start = terms[at - 1].start if pair in table else term.start
        if (
            owner
            and _ADJECTIVE[language].fullmatch(text[start : term.end])
            and _of_what_is_said(text[:start], text[term.end :], language)
        ):
            yield start, term.end, owner


def _by_common_positions(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Groups whose common position is named by its title, in capitals: *the Common African Position*. In small letters
    it may be that of another group of the same States.
    """
    table = common_positions(language)
    terms = exacts(text) if table else []
    for first, second in pairwise(terms):
        owner = table.get(f"{first.term} {second.term}")
        if owner is None:
            continue
        beside = (_BEFORE[language].search(text, 0, first.start) if language in _BEFORE else None) or _BEHIND.match(
            text, second.end
        )
        noun = patterns(language).stated.search(beside.group()) if beside else None
        if noun and noun.group()[0].isupper():
            yield first.start, second.end, owner


def _by_their_place(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """States whose name is also another word, where a body of theirs stands before it or a person before its brackets:
    *la délégation de Maurice*, *Mme Lampe (Maurice)*, but not *la délégation de Maurice Lampe*.
    """
    names = known_names()
    for before in _places_of_states(language).finditer(text):
        word = _ONE_WORD.match(text, before.end())
        bracketed = before.group().endswith(tuple(_OPENING))
        if word is None or word["word"][0].islower() or bracketed != (word["closing"] is not None):
            continue
        folded = fold(word["word"])
        for form in (folded, folded[:-1]) if language == "ru" else (folded,):  # Чада
            if form in names.words and form in names.owners:
                yield *word.span("word"), names.owners[form]
                break


@cache
def _places_of_states(language: str) -> regex.Pattern[str]:
    if language not in LANGUAGES:
        return regex.compile("(?!)")
    bodies = LANGUAGES[language].state_bodies.replace(" ", r"\s+")
    person = rf"(?:{titles_of(language)})(?!\p{{L}})\.?[^()（）,،;:\n]{{1,60}}[(（]"
    return regex.compile(rf"(?<!\p{{L}})(?:(?:{bodies})\s+|{person})", regex.IGNORECASE)


def _of_what_is_said(before: str, behind: str, language: str) -> bool:
    """Whether a proposal, an office or the like stands beside an adjective: the Norwegian proposal, not its poets."""
    words = patterns(language)
    beside = _BEFORE[language].search(before) if language in _BEFORE else _BEHIND.match(behind)
    if beside and words.people.search(beside.group()):
        return False
    found = [word for noun in (words.stated, words.role) for word in noun.findall(beside.group())] if beside else []
    return any(len(word) >= LEAST_NOUN for word in found)


def without(text: str, places: Iterable[tuple[int, int, str]]) -> str:
    """A text without the names at these places, whose words mean nothing else: *the Caribbean Community*."""
    for start, end, _ in sorted(places, reverse=True):
        text = f"{text[:start]}X{text[end:]}"
    return text


def known(text: str, language: str) -> list[str]:
    """The known submitters that a text names, in its order."""
    return list(dict.fromkeys(owner for _, _, owner in spans(text, language)))


@lru_cache(maxsize=4096)
def called(name: str) -> tuple[regex.Pattern[str], ...]:
    """How a text may call one of its submitters: by the name, with or without what stands in brackets, by an acronym
    in it, or by that which its capitals make: *HWE* for *Heron Watch Europe*.
    """
    whole = {name, name.partition(" (")[0]}
    found = [rf"(?i:{regex.escape(form)})" for form in whole if len(form) > LEAST_NAME]
    found += [rf"\b{acronym}\b" for acronym in regex.findall(r"\b\p{Lu}{3,}\b", name)]
    initials = "".join(regex.findall(r"\b\p{Lu}(?=\p{Ll})", name.partition(" (")[0]))
    if len(initials) >= LEAST_ACRONYM:
        found.append(rf"\b{initials}\b")
    return tuple(regex.compile(pattern) for pattern in found)


def is_acronym(name: str) -> bool:
    """Whether a name is an acronym."""
    return "-" not in name and sum(map(str.isupper, name)) > 1


def is_any(name: str, own: frozenset[str]) -> bool:
    """Whether a name is that of one of the submitters, or its beginning."""
    folded = fold(name)
    return any(f"{fold(submitter)} ".startswith(f"{folded} ") for submitter in own)


def ends_in_any(name: str, own: frozenset[str]) -> bool:
    """Whether a name is of an office or a body of one of the submitters: *the Council of the State of A*."""
    return any(f" {fold(name)}".endswith(f" {fold(submitter)}") for submitter in own)


def _acronym(text: str) -> str | None:
    """Whose acronym it is; the same letters in small type are a word."""
    return known_names().submitter(text) if text.isupper() and text.isascii() and text.isalpha() else None


@cache
def _table() -> tuple[dict[tuple[str, ...], str], dict[str, int]]:
    """Every form of every known name as exact terms, and the length of the longest that begins with a term."""
    names = known_names()
    table: dict[tuple[str, ...], str] = {}
    for owner, spellings in names.searched.items():
        table.setdefault(tuple(term.term for term in exacts(owner)), owner)
        for name in spellings:
            for form in (name.exacts, *name.forms, name.stems):
                table.setdefault(form, owner)
    for folded, owner in names.owners.items():
        if folded not in names.words and folded not in names.capitals:
            table.setdefault(tuple(term.term for term in exacts(folded)), owner)
    for folded, owner in load_vocabulary().submitters.items():
        if owner not in names.searched:  # what queries take for a topic: *Secretary-General*
            listed = as_name(folded)
            table.setdefault(listed.exacts, owner)
            table.setdefault(listed.stems, owner)
    for text, owner in _arabic_with_particles(names):
        table.setdefault(tuple(term.term for term in exacts(text)), owner)
    table.update(dict.fromkeys((tuple(term.term for term in exacts(word)) for word in names.around.values()), _NOBODY))
    table.pop((), None)
    longest: dict[str, int] = {}
    for form in table:
        longest[form[0]] = max(len(form), longest.get(form[0], 1))
    return table, longest


def _arabic_with_particles(names: Names) -> Iterator[tuple[str, str]]:
    """Arabic names of several words with what is written together with them: *لغينيا الاستوائية* is not *غينيا*."""
    for owner, spellings in names.searched.items():
        for name in spellings:
            if "ar" in name.languages and len(name.exacts) > 1:
                yield from ((form, owner) for form in with_particles(name.text))
