"""Query variants of submitters' names, whichever was typed: Россия, Russia, Russian Federation."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pycountry
import regex

from indexer.analysis import exacts, stems
from indexer.analysis.apostrophes import meaningful
from indexer.analysis.spellings import spelled_otherwise
from indexer.languages import LANGUAGES, pattern_of
from indexer.vocabulary.countries import countries
from indexer.vocabulary.fold import fold
from indexer.vocabulary.russian import cases
from indexer.vocabulary.sources import read
from indexer.vocabulary.translations import by_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from indexer.vocabulary.countries import Countries
    from indexer.vocabulary.sources import Section

SPOKEN = tuple(LANGUAGES)
"""The languages in which names are searched for."""
IN_LATIN = tuple(language for language in SPOKEN if LANGUAGES[language].script == "Latin")
"""Those of names in Latin script that are listed without a language."""
_SCRIPTS = {
    language.code: regex.compile(rf"\p{{{language.script}}}")
    for language in LANGUAGES.values()
    if language.script != "Latin"
}
ARTICLES = frozenset(pattern_of("articles").split("|"))
"""Words that may precede a name."""
_LATIN = tuple(
    language.code for language in LANGUAGES.values() if language.script == "Latin" and language.iso_catalogue
)
_SMALL = regex.compile(r"\p{Ll}")
_POSSESSIVE = regex.compile(r"['’]s$|(?<=s)['’]$")


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of a name. `languages` are those that use it, empty if unknown. A text contains the name where its
    `stems` occur in sequence or, without stems, its `exacts` or those of one of its other `forms`.
    """

    text: str
    languages: frozenset[str]
    exacts: tuple[str, ...]
    stems: tuple[str, ...] = ()
    forms: tuple[tuple[str, ...], ...] = ()

    def holds(self, other: Name) -> bool:
        """Whether every search for the other name also finds this one, because the other is a part of it or equal."""
        both = self.stems and other.stems
        whole, part = (self.stems, other.stems) if both else (self.exacts, other.exacts)
        return any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))


@dataclass(frozen=True, slots=True)
class Names:
    """`owners`: folded name -> canonical name; `searched`: canonical name -> query variants; `own`: canonical name ->
    names on the submitter's documents. `capitals`, `words` and `in_capitals` are folded, the last of acronyms
    that passages are only searched for in capitals; `around` has folded words, each
    with the word as it is written: see names.yaml. `declined`: Russian case of a name of one word -> canonical name.
    Of the submitters of an index (`submitter_names`), `cased` are the names that only count with a capital letter, and
    `values` has those that bear each canonical name.
    """

    owners: Mapping[str, str] = field(default_factory=dict)
    searched: Mapping[str, tuple[Name, ...]] = field(default_factory=dict)
    own: Mapping[str, tuple[Name, ...]] = field(default_factory=dict)
    capitals: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    in_capitals: frozenset[str] = frozenset()
    around: Mapping[str, str] = field(default_factory=dict)
    longest: int = 0
    declined: Mapping[str, str] = field(default_factory=dict)
    cased: frozenset[str] = frozenset()
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def submitter(self, text: str) -> str | None:
        """The submitter whose name the whole text is, or None."""
        return self._owner(text, fold(text))

    def _owner(self, text: str, folded: str) -> str | None:
        if folded in self.capitals and _SMALL.search(text):
            return None
        if folded in self.cased and text.islower():
            return None
        first, _, rest = folded.partition(" ")
        owner = self.owners.get(folded) or (self.owners.get(rest) if first in ARTICLES else None)
        return owner or self.declined.get(folded)

    def without_article(self, text: str) -> str:
        """A name without an article that is no part of it: `the ITU`, but not `El Salvador`."""
        first, _, rest = text.partition(" ")
        owner = self.submitter(rest) if fold(first) in ARTICLES else None
        if owner is None or any(name.exacts[0] == fold(first) for name in self.own.get(owner, ())):
            return text
        return rest

    def at_the_beginning(self, words: Sequence[str]) -> tuple[int, str | None]:
        """How many of the first words form the longest name, and the submitter. Names that are also ordinary words
        count as words, and a longer word around a name, *South China Sea*, is nobody's.
        """
        for count in range(min(self.longest, len(words)), 0, -1):
            text = " ".join(words[:count])
            folded = fold(text)
            if folded in self.around:
                return count, None
            if (found := self._owner(text, folded)) and folded not in self.words:
                return count, found
        return 0, None

    def in_a_query(self, words: Sequence[str]) -> tuple[int, str | None]:
        """The same of words of a query, which may have an article elided before the name, or the English possessive:
        *l’Arménie*, *Armenia’s*.
        """
        found = self.at_the_beginning(words)
        bare = bare_words(words)
        return found if found[1] is not None or bare == list(words) else self.at_the_beginning(bare)

    def around_it(self, submitter: str) -> dict[str, Name]:
        """The names of States in which one of a submitter's stands: *Equatorial Guinea*, *South Sudan*."""
        mine = self.own.get(submitter, ())
        return {
            owner: name
            for owner, name in _labels().items()
            if owner != submitter and any(name.holds(own_name) and name.exacts != own_name.exacts for own_name in mine)
        }

    def typed(self, text: str) -> Name:
        """A name as typed, in capitals if it only counts so: `US`, but not `U.S.`."""
        name = as_name(text)
        return _in_capitals(name) if _ambiguous(name, self.in_capitals) else name

    def spoken(self, submitter: str, typed: str) -> frozenset[str]:
        """The languages in which a submitter has the typed name."""
        folded = fold(typed)
        mine = [name for name in self.searched[submitter] if fold(name.text) == folded]
        languages = frozenset[str]().union(*(name.languages for name in mine)) or language_by_script(typed)
        return languages & {"en"} or languages

    def alike(self, submitter: str, typed: str) -> tuple[Name, ...]:
        """A submitter's names in the languages of the typed one, and those on its documents. What English and other
        languages share is read as English: who types `Bangladesh` does not mean `République populaire du Bengladesh`.
        """
        spoken = self.spoken(submitter, typed)
        found = [name for name in self.searched[submitter] if name.languages & spoken]
        return tuple({name.exacts: name for name in (*found, *self.own[submitter])}.values())


def bare_words(words: Sequence[str]) -> list[str]:
    """Words without what is elided before the first, and without the English possessive."""
    return [meaningful(words[0]), *map(without_possessive, words[1:])] if words else []


def without_possessive(name: str) -> str:
    """A word or a name without the English possessive: *Armenia’s*, *Solomon Islands’*."""
    return _POSSESSIVE.sub("", name)


def language_by_script(text: str) -> frozenset[str]:
    """The one official language written in the script of a text; none for Latin script."""
    return frozenset(language for language, letters in _SCRIPTS.items() if letters.search(text))


def as_name(text: str, languages: Iterable[str] = ()) -> Name:
    """A name for searching: in Russian and Arabic in its forms, otherwise as written. A single word is not searched by
    its stem: `Дания` shares that of `данные`, data, and `بالاو` that of `أولى`, first.
    """
    spoken = frozenset(languages) or language_by_script(text)
    whole = _terms(text)
    for language, forms in (("ru", cases), ("ar", with_particles)):
        if _SCRIPTS[language].search(text):
            run = tuple(term.term for term in stems(text, language))
            if len(whole) > 1 and len(run) > 1:
                return Name(text, spoken, whole, run)
            others = dict.fromkeys(_terms(form) for form in forms(text))
            return Name(text, spoken, whole, forms=tuple(form for form in others if form != whole))
    other = spelled_otherwise(text, "en") if "en" in spoken else None
    return Name(text, spoken, whole, forms=(_terms(other),) if other else ())


def _terms(text: str) -> tuple[str, ...]:
    return tuple(term.term for term in exacts(text))


def with_particles(name: str) -> tuple[str, ...]:
    """An Arabic name with prefixed particles: and, in, for."""
    to = f"لل{name[2:]}" if name.startswith("ال") else f"ل{name}"
    return f"و{name}", f"ب{name}", to, f"ول{to[1:]}", f"وب{name}"


def names(states: Iterable[str], listed: Iterable[tuple[str, str]]) -> Names:
    """Build the table. `states` are the codes of submitting States; `listed` holds (canonical name, name) for each name
    in the submitters' list; those of a State add to its names.
    """
    own = _own()
    capitals, words, anywhere = (frozenset(map(fold, own.strings(key))) for key in ("capitals", "words", "anywhere"))
    in_capitals = capitals - anywhere
    topics, within = frozenset(own.strings("topics")), frozenset(own.strings("within"))
    submitting = {code: countries().labels[code] for code in states}
    known, longest, of_states = _states(tuple(submitting))
    owners, written = dict(known), {submitter: list(found) for submitter, found in of_states.items()}
    for submitter, text in listed:
        if submitter not in topics:
            folded = fold(text)
            owners[folded] = submitter
            longest = max(longest, folded.count(" ") + 1)
            written.setdefault(submitter, []).append(_alias(text))
    searched = {
        submitter: shortest(
            tuple(
                _in_capitals(name) if _ambiguous(name, in_capitals) else name
                for name in found
                if name.exacts and name.text not in within and not _ambiguous(name, words)
            )
        )
        for submitter, found in written.items()
    }
    borne = {label: shortest(_bearing(countries(), code)) for code, label in submitting.items()}
    borne |= {submitter: (as_name(submitter, ("en",)),) for submitter in searched if submitter not in borne}
    around = {fold(word): word for word in own.strings("around")}
    longest = max([longest, *(word.count(" ") + 1 for word in around)])
    return Names(owners, searched, borne, capitals, words, in_capitals, around, longest, _declined(searched, owners))


def _declined(searched: Mapping[str, tuple[Name, ...]], owners: Mapping[str, str]) -> dict[str, str]:
    """The cases of Russian names of one word, *Кубой*, with whose they are; none that is a name itself, or of two."""
    found: dict[str, str] = {}
    for owner, of_it in searched.items():
        for name in of_it:
            if _SCRIPTS["ru"].search(name.text):
                for form in map(fold, map(" ".join, name.forms)):
                    found[form] = owner if found.get(form, owner) == owner else ""
    return {form: owner for form, owner in found.items() if owner and form not in owners}


def _ambiguous(name: Name, folded: frozenset[str]) -> bool:
    return len(name.exacts) == 1 and fold(name.text) in folded


def _in_capitals(name: Name) -> Name:
    """An acronym by its term in capitals (`analysis.capitals`)."""
    return replace(name, exacts=(name.text.upper(),), forms=())


@cache
def _states(codes: tuple[str, ...]) -> tuple[dict[str, str], int, dict[str, tuple[Name, ...]]]:
    """The parts shared by all vocabularies: folded names of States, the number of words of the longest, and the names
    of each.
    """
    known = countries()
    submitting = {code: known.labels[code] for code in codes}
    owners = _owners(known, submitting)
    written = {label: [*_bearing(known, code), *_of_state(code)] for code, label in submitting.items()}
    for submitter, text in _aliases(submitting):
        owners[fold(text)] = submitter
        written[submitter].append(_alias(text))
    longest = max(name.count(" ") + 1 for name in owners)
    return owners, longest, {submitter: tuple(found) for submitter, found in written.items()}


@lru_cache(maxsize=4096)
def _alias(text: str) -> Name:
    return as_name(text, ("en",) if text in _own().strings("english") else ())


@cache
def _labels() -> dict[str, Name]:
    """The name of each State that its documents bear, by itself."""
    return {label: as_name(label, ("en",)) for label in countries().labels.values()}


def _bearing(known: Countries, code: str) -> tuple[Name, ...]:
    written = (known.common[code], known.labels[code])
    return tuple(as_name(text, ("en",)) for text in written if ", " not in text)


@cache
def _own() -> Section:
    own = read(Path(__file__).with_name("names.yaml"))
    own.only("capitals", "anywhere", "words", "within", "around", "english", "topics", "aliases")
    return own


@lru_cache(maxsize=1024)
def shortest(found: tuple[Name, ...]) -> tuple[Name, ...]:
    """Names without those that contain another one: a search for `China` finds the `People’s Republic of China`."""
    distinct: dict[tuple[str, ...], Name] = {}
    for name in found:
        known = distinct.get(name.exacts)
        spoken = name.languages | known.languages if known else name.languages
        distinct[name.exacts] = replace(name, text=known.text if known else name.text, languages=spoken)
    kept: list[Name] = []
    for name in sorted(distinct.values(), key=lambda name: len(name.exacts)):
        if not any(name.holds(other) for other in kept):
            kept.append(name)
    return tuple(name for name in distinct.values() if name in kept)


def _owners(known: Countries, submitting: Mapping[str, str]) -> dict[str, str]:
    """Folded names of States -> canonical names."""
    return {name: submitting[code] for name, code in known.names.items() if code in submitting}


def _aliases(submitting: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Further names of each State, as (canonical name, name)."""
    for aliases in (read(Path(__file__).with_name("countries.yaml")).section("aliases"), _own().section("aliases")):
        for code in aliases.entries:
            if code in submitting:
                yield from ((submitting[code], text) for text in aliases.strings(code))


def _of_state(code: str) -> tuple[Name, ...]:
    """A State's names in ISO 3166, the most common first."""
    country = pycountry.countries.get(alpha_3=code)
    found = []
    for attribute in ("common_name", "name", "official_name"):
        name = getattr(country, attribute, None)
        if name is not None:
            # `Korea, Republic of` only occurs in lists; countries.yaml has the names that texts use.
            found += [as_name(text, spoken) for text, spoken in _translated(name).items() if ", " not in text]
    return tuple(found)


def _translated(name: str) -> dict[str, list[str]]:
    """The translations of an ISO name into the six languages, each with the languages that use it."""
    written: dict[str, list[str]] = {name: ["en"]}
    for language, catalogue in by_language("iso3166-1").items():
        text = catalogue.gettext(name)
        if language in _LATIN or (language in SPOKEN and text != name):
            written.setdefault(text, []).append(language)
    return written
