"""The vocabulary: names of groups, processes, countries, submitters and regions, and their relations."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from indexer.analysis.acronyms import bracketed, stands_for
from indexer.analysis.symbols import JOINTS
from indexer.vocabulary.entities import Entities
from indexer.vocabulary.fold import fold
from indexer.vocabulary.languages import language_code, language_label
from indexer.vocabulary.names import ARTICLES, Names
from indexer.vocabulary.synonyms import Synonyms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indexer.vocabulary.countries import Countries
    from indexer.vocabulary.topics import Topic


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Lookups by any name, in constant time; case, accents, punctuation and white space are ignored.

    The mappings go from folded names to canonical values; `symbols` from a symbol's leading segments to a process.
    `parents` has the organisation of which a submitter is a body.
    `first_words` are the possible first words of submitters' names: a text that begins with none of them names nobody.
    """

    groups: Mapping[str, str]
    group_submitters: Mapping[str, str]
    processes: Mapping[str, str]
    symbols: Mapping[tuple[str, ...], str]
    regions: Mapping[str, str]
    regions_of: Mapping[str, str]
    countries: Countries
    submitters: Mapping[str, str] = field(default_factory=dict)
    submitter_countries: Mapping[str, str] = field(default_factory=dict)
    parents: Mapping[str, str] = field(default_factory=dict)
    first_words: frozenset[str] = frozenset()
    synonyms: Synonyms = field(default_factory=Synonyms)
    names: Names = field(default_factory=Names)
    entities: Entities = field(default_factory=Entities)
    topics: tuple[Topic, ...] = ()

    def group(self, value: str) -> str | None:
        """Stakeholder group with this name."""
        return self.groups.get(fold(value))

    def group_of_submitter(self, submitter: str) -> str | None:
        """Stakeholder group of a known submitter: "States" for a country's name, others as listed."""
        name = self._submitter_by_name(fold(submitter)) or submitter
        listed = self.group_submitters.get(fold(submitter)) or self.group_submitters.get(fold(name))
        if listed is not None:
            return listed
        return self.group("States") if self.country_named(name) else None

    def submitter(self, value: str) -> str | None:
        """Canonical name of a known submitter, given by any name in any language: a State's short name, or that of a
        listed group of States or organisation, also with its acronym in brackets.
        """
        folded = fold(value)
        listed = self._submitter_by_name(folded) or self._listed_with_acronym(value)
        if listed is not None:
            return listed
        code = self.country_named(value)
        if code is not None:
            return self.country_label(code)
        return value.strip() if folded in self.group_submitters else None

    def country_of_submitter(self, value: str) -> str | None:
        """Code of the State that a submitter is or belongs to."""
        listed = self._submitter_by_name(fold(value))
        if listed is not None and (code := self.submitter_countries.get(fold(listed))):
            return code
        return self.country_named(listed or value)

    def bodies_of(self, submitter: str) -> tuple[str, ...]:
        """The listed bodies of an organisation."""
        return tuple(self.submitters[body] for body, parent in self.parents.items() if parent == submitter)

    def _submitter_by_name(self, folded: str) -> str | None:
        """The submitter with a folded name, which may have an article before it."""
        found = self.submitters.get(folded)
        if found is None:
            first, _, rest = folded.partition(" ")
            found = self.submitters.get(rest) if first in ARTICLES else None
        return found

    def _listed_with_acronym(self, value: str) -> str | None:
        """Whose name stands before its acronym: one of the two is listed, and the other one is no other's."""
        name, acronym = bracketed(value)
        if not acronym or not stands_for(acronym, name.split()):
            return None
        written, short = self._submitter_by_name(fold(name)), self._submitter_by_name(fold(acronym))
        return written or short if short in {written, None} or written is None else None

    def process(self, value: str) -> str | None:
        """Process with this name."""
        return self.processes.get(fold(value))

    def processes_of_symbol(self, symbol: str) -> tuple[str, ...]:
        """Processes whose documents have such symbols; of a double symbol each, the more specific one first."""
        found: dict[str, int] = {}
        for part in JOINTS.split(symbol.strip()):
            segments = tuple(part.casefold().split("/"))
            for length in range(len(segments), 0, -1):
                process = self.symbols.get(segments[:length])
                if process is not None:
                    found[process] = max(length, found.get(process, 0))
                    break
        return tuple(sorted(found, key=lambda process: -found[process]))

    def country(self, value: str) -> str | None:
        """ISO 3166 alpha-3 code of a country given by name or code, including some former States."""
        return self.countries.codes.get(value.strip().casefold()) or self._country_by_name(fold(value))

    def country_code(self, value: str) -> str | None:
        """Alpha-3 code for a code in capitals, as columns of codes have them."""
        return self.countries.codes.get(value.strip().casefold()) if value.isupper() else None

    def country_named(self, value: str) -> str | None:
        """Like `country`, but by a name alone, as in texts: codes are also words and acronyms of other things."""
        return None if _is_word(value) else self._country_by_name(fold(value))

    def _country_by_name(self, folded: str) -> str | None:
        """The code of the country with a folded name, which may have an article before it."""
        found = self.countries.names.get(folded)
        if found is None:
            first, _, rest = folded.partition(" ")
            found = self.countries.names.get(rest) if first in ARTICLES and len(rest) > len("xxx") else None
        return found

    def is_no_country(self, value: str) -> bool:
        """Whether `value` explicitly stands for no single country: European Union, Global, a region."""
        folded = fold(value)
        return not folded or folded in self.countries.none or folded in self.regions

    def country_label(self, code: str) -> str:
        """Return the United Nations' short English name of a country code; an unknown code is returned unchanged."""
        return self.countries.labels.get(code, code)

    def country_names(self, code: str) -> tuple[str, ...]:
        """The label, and the common name if that differs: Russian Federation, Russia."""
        label = self.country_label(code)
        return tuple(dict.fromkeys((label, self.countries.common.get(code, label))))

    def region_of(self, code: str) -> str | None:
        """United Nations regional group of a country code."""
        return self.regions_of.get(code)

    def region(self, value: str) -> str | None:
        """Regional group with this name."""
        return self.regions.get(fold(value))

    def label(self, field: str, value: str) -> str:
        """Return what to show people for a facet's value."""
        if field == "country":
            return self.country_label(value)
        if field == "language":
            return language_label(value)  # a template may ask for that of a document without text
        return value

    def normalise(self, field: str, value: str) -> str:
        """Canonical form of a filter's value; an unknown value is returned stripped."""
        lookup = {
            "group": self.group,
            "process": self.process,
            "country": self.country,
            "region": self.region,
            "submitter": self.submitter,
            "language": language_code,
        }.get(field)
        return (lookup(value) if lookup else None) or value.strip()


def _is_word(text: str) -> bool:
    """Whether the text is too short for a name and is no acronym in capitals."""
    name = text.strip()
    return len(name) <= len("xxx") and name.isascii() and not name.isupper()
