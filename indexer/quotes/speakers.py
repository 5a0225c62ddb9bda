"""Speakers of quotations: the names by which a submitter is known, and the known names near an unknown one."""

from __future__ import annotations

from collections import Counter
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

import regex

from indexer.analysis.exact_words import words
from indexer.analysis.segment import is_chinese
from indexer.languages import LANGUAGES, pattern_of
from indexer.query.word_frequencies import load_word_frequencies
from indexer.quotes.small_words import SMALL_WORDS
from indexer.vocabulary.adjectives import state_beside_office
from indexer.vocabulary.bodies import bodies
from indexer.vocabulary.countries import countries
from indexer.vocabulary.fold import fold
from indexer.vocabulary.likeness import MOST_NEAR, names_like
from indexer.vocabulary.russian import cases, cases_of_words, genitives
from indexer.vocabulary.same_submitter import spelling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from indexer.domain import Filters
    from indexer.ports import Index
    from indexer.vocabulary import Vocabulary

LONGEST_CODE = 3
"""Names of so few letters are looked up among names only, since as codes of countries they are also words: NA, IN."""

LEAST_PART, LEAST_UNCASED = 5, 4
"""Letters of a word that may stand for a whole name, in scripts with capitals and without."""
COMMON = 4.0
"""Frequency on the Zipf scale from which on a word is common: one of 100,000."""
MOST_WORDS = 4
"""Words of the beginning of a name that may stand for the whole."""

LEAST_WORDS, LEAST_TITLE = 2, 3
"""Words of a name that may be cut short, and of one that is the title of an office."""
_LONG_HAN = regex.compile(r"\p{Han}{4}")
"""The same in Chinese."""
HAN_BEGINNINGS = (3, 4)
"""Characters at the beginning of a Chinese name that may stand for the whole."""

LEAST_SIGNED = 0.75
"""The share of the signatures for somebody who is no State that must be one person's, for that person to be known:
others have signed what a letter encloses.
"""
MOST_ENDING = 6
"""Letters by which an adjective may be longer than a name."""
_ADDRESSED_AS = regex.compile(
    rf"(?:{pattern_of('addressed_as', scripts=('Latin', 'Cyrillic', 'Arabic'))})[\s.]+", regex.IGNORECASE
)
"""The form of address before the name of a person."""
_ARABIC_PREFIX = regex.compile(r"^[وفبكل]?(?:ال|لل)(?=\p{Arabic}{3})")
_HAN = regex.compile(r"\p{Han}+")
_KIND_FIRST = regex.compile(rf"(?:{pattern_of('organisations', scripts=('Latin',))})\s+", regex.IGNORECASE)
_LEGAL_FORM = regex.compile(
    rf",?\s*\b(?:{pattern_of('legal_forms', scripts=('Latin',))}|GmbH|AG|B\.?V|N\.?V)\.?$"
    rf"|(?:{pattern_of('legal_forms', scripts=('Han',))})$|^(?:{pattern_of('legal_forms', scripts=('Cyrillic',))})\s+",
    regex.IGNORECASE,
)
"""The legal form of a company, which a text leaves out."""
_HAN_STATE = regex.compile(r"(?<=\p{Han}{2})(?:共和国|联邦|王国|公国)$")
"""The form of government behind the Chinese name of a State."""
_WITH_SHORT_FORM = regex.compile(r"(?P<name>[^()]{3,})\s\((?P<short>\p{Lu}[\p{Lu}\p{Nd}&-]{1,9})\)", regex.VERSION1)
"""The name of an organisation with its short form: *Lake Fishers Association (LFA)*."""
_QUOTED = regex.compile(r"[«“„\"]([^«»“”„\"]+)[»”\"]")
"""The name of an organisation behind the words for what it is: *Centre «Clear Berth»*."""
_AND = pattern_of("and_words", scripts=("Latin", "Cyrillic"))
_JOINING = regex.compile(
    rf"\s*[,;/&]\s*(?:(?:{_AND})\s+)?|\s+(?:{_AND})\s+|\s+و(?=\p{{Arabic}})|、|[和与](?=\p{{Han}}{{2}})"
)
"""What joins names in the name of one submitter."""
_JOINS_TWO = regex.compile(rf"[;/&、]|\s(?:{_AND})\s|\sو\p{{Arabic}}|[和与]\p{{Han}}{{2}}")
"""A comma alone may stand before whose department that is."""
_RUSSIAN = regex.compile(r"[\p{Cyrillic}\s-]+$")
_LONG_FORMS = sorted(
    (form.replace("’", "'") for language in LANGUAGES.values() for form in language.long_forms), key=len, reverse=True
)

_WORDS_OF_LONG_FORMS = frozenset(fold(word) for form in _LONG_FORMS for word in form.split())


@cache
def _states() -> frozenset[str]:
    return frozenset(countries().labels.values())


def _long_form(name: str) -> str:
    """The form of government with which a name begins."""
    plain = name.replace("’", "'")
    return next((long_form for long_form in _LONG_FORMS if plain.startswith(long_form)), "")


def _declined(name: str) -> set[str]:
    """The name of an organisation, its first two words in all cases: *в Озёрном университете наук*."""
    first, second, rest = (*name.split(" ", 2), "")[:3]
    return {f"{case} {rest}".strip() for case in cases_of_words(f"{first} {second}")}


def _forms_of(name: str) -> set[str]:
    """A name, and what else stands for it: without its form of government or legal form, in the cases of Russian, its
    short form.
    """
    plain = name.replace("’", "'")
    short = _LEGAL_FORM.sub("", plain.removeprefix(_long_form(name))) or plain
    found = {name, short, _HAN_STATE.sub("", plain)}
    found |= {case for form in (plain, short) if _RUSSIAN.match(form) for case in cases(form)}
    if _RUSSIAN.match(name) and " " in name:
        found |= genitives(plain) | _declined(plain)
    if quoted := _QUOTED.search(name):
        found |= cases_of_words(quoted[1]) if _RUSSIAN.match(quoted[1]) else {quoted[1]}
    if both := _WITH_SHORT_FORM.fullmatch(plain):
        found |= {both["name"], both["short"]}
    return found


def without_prefix(word: str) -> str:
    """A word, folded, without what Arabic writes together with it."""
    return fold(_ARABIC_PREFIX.sub("", word))


def begins_like(word: str, stems: Mapping[str, str]) -> str | None:
    """Whose the longest of the `stems` is with which a folded word begins, up to MOST_ENDING letters before its end."""
    for length in range(len(word), max(LEAST_UNCASED - 1, len(word) - MOST_ENDING - 1), -1):
        if owner := stems.get(word[:length]):
            return owner
    return None


def sole_owners(owned: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The names that one submitter alone bears, of names with who bears them."""
    found: dict[str, str] = {}
    for name, owner in owned:
        found[name] = owner if found.get(name, owner) == owner else ""
    return {name: owner for name, owner in found.items() if owner}


def distinctive_words(name: str) -> Iterator[str]:
    """The folded words of a name that may stand for the whole, since they are not common and no lower-case ones."""
    for word in words(name):
        part = name[word.start : word.end]
        least = LEAST_PART if part.isascii() or part[0].isupper() else LEAST_UNCASED
        if len(part) >= least and not part[0].islower() and not is_chinese(part[0]):
            folded = fold(part)
            frequency = load_word_frequencies().zipf(folded.replace("ة", "ه"))  # as the list has them
            if folded not in _WORDS_OF_LONG_FORMS and (frequency is None or frequency < COMMON):
                yield folded


def stem_of(part: str) -> str:
    """What an adjective that is made of a word of a name begins with."""
    return part[:-1] if len(part) > LEAST_PART else part


@lru_cache(maxsize=2)
def _parts_of(submitters: tuple[str, ...]) -> Mapping[str, str]:
    """See `Speakers.parts`. Each request has speakers of its own, but an index keeps its submitters: 20,000 take a
    second.
    """
    found = sole_owners((part, submitter) for submitter in submitters for part in _parts(submitter))
    return {part: owner for part, owner in found.items() if owner not in _states()}


def _parts(name: str) -> Iterator[str]:
    """The folded distinctive words of a name, its beginnings of two words or more, of two in all cases of Russian, and
    what follows the word for what it is: *Collectif* Clé Ouverte; or the beginnings of a Chinese name.
    """
    yield from distinctive_words(name)
    yield from (name[:length] for length in HAN_BEGINNINGS if len(name) > length and _HAN.fullmatch(name[:length]))
    if (apart := _KIND_FIRST.match(name)) and name[apart.end()].isupper() and " " in name[apart.end() :]:
        yield fold(name[apart.end() :])
    found = words(name)
    if _RUSSIAN.match(name) and len(found) > LEAST_WORDS and found[1].key not in SMALL_WORDS:
        yield from map(fold, cases_of_words(name[: found[1].end]))
    for number, word in enumerate(found):
        if 0 < number < MOST_WORDS and number + 1 < len(found) and word.key not in SMALL_WORDS:
            yield fold(name[found[0].start : word.end])


def _bare(person: str) -> str:
    """A person's name, folded, without a form of address."""
    return fold(_ADDRESSED_AS.sub("", person))


class Speakers:
    """All names of known speakers: those of the vocabulary, and `submitters`, those of the indexed documents. A State
    is also known without its form of government: `Isterra` for `Commonwealth of Isterra`, and an organisation by the
    short form behind its name and without it: `Lake Fishers Association (LFA)`. `spelled` are other spellings of
    submitters, and `signed` the persons who sign or speak for them, with the number of documents. That tells who they
    are if it is for a State, or several times and hardly anybody else does: presidents of a council sign in turn.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        submitters: Iterable[str] = (),
        spelled: Mapping[str, str] | None = None,
        signed: Mapping[str, tuple[str, int]] | None = None,
    ) -> None:
        self._vocabulary = vocabulary
        signing = Counter[str]()
        for submitter, times in (signed or {}).values():
            signing[submitter] += times
        self._persons = {
            person: submitter
            for person, (submitter, times) in (signed or {}).items()
            if self.is_state(submitter) or (times > 1 and times >= LEAST_SIGNED * signing[submitter])
        }
        self.persons: Mapping[str, str] = {
            person: submitter for person, submitter in self._persons.items() if not _ADDRESSED_AS.match(person)
        }
        """Who signs for whom, by the full name: a text that tells of a Mr. Birk may mean another."""
        self._indexed = {fold(other): submitter for other, submitter in (spelled or {}).items()}
        self._indexed |= {fold(submitter): submitter for submitter in submitters}

    @classmethod
    def of(cls, index: Index, vocabulary: Vocabulary) -> Speakers:
        """The speakers of an index."""
        facets = index.everything().facets["submitter"]
        spelled = {other: facet.value for facet in facets for other in facet.spelled}
        return cls(vocabulary, (facet.value for facet in facets), spelled, index.signed())

    def known(self, name: str) -> str | None:
        """The submitter with this name, as documents are filtered by it; None if nobody is known by it."""
        folded = fold(name)
        if not folded:
            return None
        vocabulary = self._vocabulary
        listed = vocabulary.names.submitter(name)
        if listed is None and len(folded) > LONGEST_CODE:
            listed = vocabulary.submitter(name)
        declined = vocabulary.names.declined.get(folded)
        return (
            self._indexed.get(folded)
            or listed
            or self._short.get(folded)
            or declined
            or self._spelled.get(spelling(name))
        )

    def person(self, name: str) -> tuple[str, str] | None:
        """The person with this name, or with this last name alone, and for whom that person signs or speaks. With a
        form of address, as records of meetings name those who speak, it is the last name.
        """
        folded = _bare(name)
        named = [person for person, other in self._bare_persons.items() if other == folded]
        found = named or [
            person for person, other in self._bare_persons.items() if folded and other.endswith(f" {folded}")
        ]
        return (found[0], self._persons[found[0]]) if len({self._persons[person] for person in found}) == 1 else None

    def several(self, name: str) -> tuple[str, ...]:
        """The submitters that a text names as one speaker: *Cuba and Norway*, *Cuba; Norway*. None for a single one,
        and where not all are known.
        """
        known = () if self.known(name) else tuple(map(self.known, _JOINING.split(name)))
        found = tuple(dict.fromkeys(submitter for submitter in known if submitter))
        return found if len(found) == len(known) > 1 else ()

    def joint(self, name: str) -> tuple[str, ...]:
        """The submitters whose name joins this one with others: of `Best Lamps`, *Harbour Watch and Best Lamps*. None
        for the part of a listed name: *Trinidad* alone names nobody.
        """
        return self._joint.get(fold(name), ())

    def is_state(self, name: str) -> bool:
        """Whether a submitter is a listed State, or has a form of government in its name: *Kingdom of Halvenmark*,
        unless it is listed as somebody else, as the Commonwealth of Independent States is.
        """
        if name in _states():
            return True
        if not _long_form(name) and not _HAN_STATE.search(name):
            return False
        listed = self._vocabulary.submitter(name) is not None
        return not listed or self._vocabulary.group_of_submitter(name) == self._vocabulary.group("States")

    def bodies(self, filters: Filters) -> Filters | None:
        """See `bodies.bodies`."""
        return bodies(filters, self._vocabulary)

    def near(self, name: str) -> tuple[str, ...]:
        """Known names that look like an unknown one, the nearest first."""
        alike = names_like(name, self.names, MOST_NEAR * 3)  # several may be one submitter's
        return tuple(dict.fromkeys(self.names[written] for written in alike))[:MOST_NEAR]

    @cached_property
    def _bare_persons(self) -> dict[str, str]:
        return {person: _bare(person) for person in self._persons}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Folded names with the submitters that bear them."""
        names = self._vocabulary.names
        return {**names.declined, **self._short, **self._titles, **names.owners, **self._indexed}

    @cached_property
    def _titles(self) -> dict[str, str]:
        """The listed names of submitters that no query names, such as the Secretary-General, from LEAST_TITLE words on:
        any organisation has *le Secrétaire général*.
        """
        searched = self._vocabulary.names.searched
        return {
            name: owner
            for name, owner in self._vocabulary.submitters.items()
            if owner not in searched and (name.count(" ") + 1 >= LEAST_TITLE or _LONG_HAN.match(name))
        }

    @cached_property
    def _joint(self) -> dict[str, tuple[str, ...]]:
        """Indexed submitters whose name joins several, by the folded names that it joins."""
        found: dict[str, tuple[str, ...]] = {}
        for submitter in dict.fromkeys(self._indexed.values()):
            if self._vocabulary.submitter(submitter) is None and self._vocabulary.names.submitter(submitter) is None:
                parts = _JOINING.split(submitter) if _JOINS_TWO.search(submitter) else ()
                if len(parts) > 1 and all(part and not part[0].islower() for part in parts):
                    for part in map(fold, parts):
                        found[part] = (*found.get(part, ()), submitter)
        return found

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The first word of each folded name."""
        return frozenset(name.partition(" ")[0] for name in self.names)

    @cached_property
    def parts(self) -> Mapping[str, str]:
        """Folded parts of the name of one organisation alone, with the organisation: a word of it, or its first words;
        no listed State's.
        """
        return _parts_of(tuple(dict.fromkeys(self._indexed.values())))

    @cached_property
    def _spelled(self) -> dict[str, str]:
        """Indexed submitters by what all spellings of a name have in common."""
        return {spelling(submitter): submitter for submitter in self._indexed.values()}

    @cached_property
    def stems(self) -> Mapping[str, str]:
        """The beginnings of the adjectives of States that are not listed, with the States."""
        states = (submitter for submitter in self._indexed.values() if self.is_state(submitter))
        owned = (
            (part, state)
            for state in states
            for name in self._written(state)
            for part in distinctive_words(name[len(_long_form(name)) :])
        )
        return {stem_of(part): owner for part, owner in sole_owners(owned).items() if owner not in _states()}

    def state_by(self, adjective: str) -> str | None:
        """The State whose adjective begins like its name, also with what Arabic writes together with it."""
        if state := state_beside_office(adjective):
            return self.known(state)
        return begins_like(without_prefix(adjective), self.stems)

    def _written(self, submitter: str) -> set[str]:
        """The names of a submitter, as they are written; of a listed State, which has adjectives, its own alone."""
        listed = () if submitter in _states() else self._vocabulary.names.searched.get(submitter, ())
        return {submitter, *(name.text for name in listed)}

    @cached_property
    def _short(self) -> dict[str, str]:
        """Short names of indexed submitters, and Russian ones in their cases; none that two of them share."""
        found: dict[str, str] = {}
        shared: set[str] = set()
        for submitter in dict.fromkeys(self._indexed.values()):
            written = {form for name in self._written(submitter) for form in _forms_of(name)}
            for name in map(fold, written - {submitter}):
                if name and found.setdefault(name, submitter) != submitter:
                    shared.add(name)
        return {short: submitter for short, submitter in found.items() if short not in shared}
