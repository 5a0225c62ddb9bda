"""Load the vocabulary: the built-in files, extended by the user's own."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from indexer.analysis import SEARCH_LANGUAGES
from indexer.errors import VocabularyError
from indexer.vocabulary.capitals import capitals
from indexer.vocabulary.countries import countries
from indexer.vocabulary.entities import Entities, by_script
from indexer.vocabulary.fold import fold
from indexer.vocabulary.names import names
from indexer.vocabulary.sources import read
from indexer.vocabulary.synonyms import synonyms
from indexer.vocabulary.topics import Topic
from indexer.vocabulary.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from indexer.vocabulary.synonyms import Synonyms

_BUILT_IN = Path(__file__).parent


_KEYS = {
    "entities": SEARCH_LANGUAGES,
    "groups": ("aliases", "submitters"),
    "processes": ("aliases", "symbols"),
    "regions": ("aliases", "members", "observers", "former"),
    "submitters": ("aliases",),
    "synonyms": (*SEARCH_LANGUAGES, "capitals"),
    "topics": SEARCH_LANGUAGES,
}
"""The lists that an entry of each kind may have."""

_SINGLE = {"submitters": ("group", "country", "body_of")}
"""The single values that an entry of a kind may have."""

_EXPECTED = {
    "group": "a stakeholder group, such as Civil society",
    "country": "a State's name or code",
    "body_of": "a submitter of the list, such as European Union",
}
"""What these may be."""

_USER_FILES = ("entities.yaml", "groups.yaml", "processes.yaml", "submitters.yaml", "synonyms.yaml", "topics.yaml")


def load_vocabulary(folder: Path | None = None) -> Vocabulary:
    """Load the built-in vocabulary, with those of `groups.yaml`, `processes.yaml`, `submitters.yaml`, `synonyms.yaml`
    and `topics.yaml` that `folder` contains.

    A user's entry with a new name is added; one with a built-in name (case and accents ignored) extends the built-in
    entry and determines the spelling of its name. An alias or symbol claimed by two entries goes to the user's. Raises
    VocabularyError, naming file and key.
    """
    return _built_in() if folder is None else _loaded(folder)


@cache
def _built_in() -> Vocabulary:
    """The built-in vocabulary, which takes a third of a second to load, once a process."""
    return _loaded(None)


def _loaded(folder: Path | None) -> Vocabulary:
    groups = _pairs("groups", folder)
    processes = _pairs("processes", folder)
    regions = _pairs("regions", None)
    submitters = _pairs("submitters", folder)
    group_names = _names(groups)
    of_group = {fold(value): name for name, value in groups["submitters"]}
    of_group.update(_known_values(submitters["group"], folder, "group", group_names))
    listed = _submitters(submitters)
    regions_of = {code: name for key in ("members", "observers", "former") for name, code in regions[key]}
    sit = [code for key in ("members", "observers") for _, code in regions[key]]
    known = names(sit, _called(submitters, listed))
    return Vocabulary(
        groups=group_names,
        group_submitters=MappingProxyType(of_group),
        submitters=listed,
        first_words=frozenset(
            name.split(" ", 1)[0] for table in (listed, of_group, countries().names) for name in table
        ),
        submitter_countries=MappingProxyType(
            _known_values(submitters["country"], folder, "country", {**countries().codes, **countries().names}),
        ),
        parents=MappingProxyType(_known_values(submitters["body_of"], folder, "body_of", listed)),
        processes=_names(processes),
        symbols=MappingProxyType(
            {tuple(value.casefold().strip("/").split("/")): name for name, value in processes["symbols"]},
        ),
        regions=_names(regions),
        regions_of=MappingProxyType(regions_of),
        countries=countries(),
        synonyms=_synonyms(_pairs("synonyms", folder)),
        names=known,
        entities=_entities(_pairs("entities", folder), known.words),
        topics=_topics(_pairs("topics", folder)),
    )


def _synonyms(pairs: dict[str, list[tuple[str, str]]]) -> Synonyms:
    """The terms of each entry are synonyms in each language."""
    return synonyms(
        ((language, texts) for (language, _), texts in _terms(pairs).items()), (text for _, text in pairs["capitals"])
    )


def _entities(pairs: dict[str, list[tuple[str, str]]], words: Collection[str]) -> Entities:
    """Each entry with its names by language, and the capitals of States, but for names that are ordinary `words`."""
    of_states: dict[str, list[str]] = defaultdict(list)
    for name, state in capitals().items():
        if fold(name) not in words:
            of_states[state].append(name)
    keys = {f"capital of {state}": state for state in of_states}
    return Entities({key: by_script(of_states[state]) for key, state in keys.items()} | _by_name(pairs), keys)


def _topics(pairs: dict[str, list[tuple[str, str]]]) -> tuple[Topic, ...]:
    """Each entry with its terms by language."""
    return tuple(Topic(name, terms) for name, terms in _by_name(pairs).items())


def _by_name(pairs: dict[str, list[tuple[str, str]]]) -> dict[str, dict[str, list[str]]]:
    """The terms of each entry by language, also of one without any."""
    terms: dict[str, dict[str, list[str]]] = {name: {} for name, _ in pairs["names"]}
    for (language, name), texts in _terms(pairs).items():
        terms[name][language] = texts
    return terms


def _terms(pairs: dict[str, list[tuple[str, str]]]) -> dict[tuple[str, str], list[str]]:
    """The terms of each entry in each language that it has, by (language, name)."""
    terms: dict[tuple[str, str], list[str]] = defaultdict(list)
    for language in SEARCH_LANGUAGES:
        for name, text in pairs[language]:
            terms[language, name].append(text)
    return terms


def _pairs(kind: str, folder: Path | None) -> dict[str, list[tuple[str, str]]]:
    """For each list of a kind's entries, (canonical name, item); the user's come last and take precedence.

    Under `names`, each entry's name is an item, too.
    """
    spelling: dict[str, str] = {}
    items: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for path in _paths(kind, folder):
        top = read(path)
        top.only(kind)
        terms = top.section(kind)
        for name in terms.entries:
            entry = terms.section(name)
            single = _SINGLE.get(kind, ())
            entry.only(*_KEYS[kind], *single)
            spelling[fold(name)] = name
            items["names"].append((name, name))
            for key in single:
                if entry.entries.get(key) is not None:
                    items[key].append((name, entry.string(key)))
            for key in _KEYS[kind]:
                items[key].extend((name, item) for item in entry.strings(key))
    return defaultdict(list, {key: [(spelling[fold(name)], item) for name, item in items[key]] for key in items})


def _paths(kind: str, folder: Path | None) -> list[Path]:
    paths = [_BUILT_IN / f"{kind}.yaml"]
    if folder is None:
        return paths
    if not any((folder / name).is_file() for name in _USER_FILES):
        msg = f"{folder}: holds none of {', '.join(_USER_FILES)}; set ONRECORD_VOCABULARY to the folder that does"
        raise VocabularyError(msg)
    own = folder / f"{kind}.yaml"
    return [*paths, own] if own.is_file() else paths


def _names(pairs: dict[str, list[tuple[str, str]]]) -> MappingProxyType[str, str]:
    """Folded name or alias -> canonical name; a canonical name is never another entry's alias."""
    table = {fold(alias): name for name, alias in [*pairs["aliases"], *pairs["names"]]}
    table.pop("", None)
    return MappingProxyType(table)


def _submitters(pairs: dict[str, list[tuple[str, str]]]) -> MappingProxyType[str, str]:
    """Folded name or alias -> canonical name. An entry with a State's name adds aliases to it; the State keeps its
    canonical name.
    """
    states = countries()
    owners = {}
    for name, alias in [*pairs["aliases"], *pairs["names"]]:
        code = states.names.get(fold(name))
        owners[fold(alias)] = states.labels[code] if code else name
    owners.pop("", None)
    return MappingProxyType(owners)


def _called(pairs: dict[str, list[tuple[str, str]]], owners: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The written names of each submitter, as (canonical name, name)."""
    return ((owners[fold(text)], text) for _, text in (*pairs["names"], *pairs["aliases"]) if fold(text))


def _known_values(
    pairs: list[tuple[str, str]], folder: Path | None, key: str, known: Mapping[str, str]
) -> dict[str, str]:
    """Folded name of a submitter -> the value of `key` in its entry, as a canonical name."""
    result = {}
    for name, value in pairs:
        found = known.get(fold(value))
        if found is None:
            path = (folder or _BUILT_IN) / "submitters.yaml"
            msg = f"{path}: key 'submitters.{name}.{key}' must be {_EXPECTED[key]}, and '{value}' is none"
            raise VocabularyError(msg)
        result[fold(name)] = found
    return result
