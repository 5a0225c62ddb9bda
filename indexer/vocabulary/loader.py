"""Building the vocabulary: the built-in files, extended by the user's own."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from types import MappingProxyType

from indexer.errors import VocabularyError
from indexer.vocabulary.countries import countries
from indexer.vocabulary.fold import fold
from indexer.vocabulary.sources import read
from indexer.vocabulary.vocabulary import Vocabulary

_BUILT_IN = Path(__file__).parent


_KEYS = {
    "groups": ("aliases", "submitters"),
    "processes": ("aliases", "symbols"),
    "regions": ("aliases", "members", "observers", "former"),
}
"""The lists that an entry of each kind may have."""

_USER_FILES = ("groups.yaml", "processes.yaml")


def load_vocabulary(folder: Path | None = None) -> Vocabulary:
    """Load the built-in vocabulary, with the `groups.yaml` and `processes.yaml` of `folder`, whichever it holds.

    An entry of the user's with a new name is added; one that bears a built-in name (case and accents apart) extends
    the built-in entry and settles how the name is written. An alias or symbol that two entries claim goes to the
    user's. Raises VocabularyError, naming file and key.
    """
    groups = _pairs("groups", folder)
    processes = _pairs("processes", folder)
    regions = _pairs("regions", None)
    return Vocabulary(
        groups=_names(groups),
        group_submitters=MappingProxyType({fold(value): name for name, value in groups["submitters"]}),
        processes=_names(processes),
        symbols=MappingProxyType(
            {tuple(value.casefold().strip("/").split("/")): name for name, value in processes["symbols"]},
        ),
        regions=_names(regions),
        regions_of=MappingProxyType(
            {code: name for key in ("members", "observers", "former") for name, code in regions[key]},
        ),
        countries=countries(),
    )


def _pairs(kind: str, folder: Path | None) -> dict[str, list[tuple[str, str]]]:
    """For each list of a kind's entries, (canonical name, item), the user's last, so that they prevail.

    Under `names` each entry's name is its own item.
    """
    spelling: dict[str, str] = {}
    items: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for path in _paths(kind, folder):
        top = read(path)
        top.only(kind)
        terms = top.section(kind)
        for name in terms.entries:
            entry = terms.section(name)
            entry.only(*_KEYS[kind])
            spelling[fold(name)] = name
            items["names"].append((name, name))
            for key in _KEYS[kind]:
                items[key].extend((name, item) for item in entry.strings(key))
    return defaultdict(list, {key: [(spelling[fold(name)], item) for name, item in items[key]] for key in items})


def _paths(kind: str, folder: Path | None) -> list[Path]:
    paths = [_BUILT_IN / f"{kind}.yaml"]
    if folder is None:
        return paths
    if not any((folder / name).is_file() for name in _USER_FILES):
        msg = f"{folder}: holds neither {' nor '.join(_USER_FILES)}; set ONRECORD_VOCABULARY to the folder that does"
        raise VocabularyError(msg)
    own = folder / f"{kind}.yaml"
    return [*paths, own] if own.is_file() else paths


def _names(pairs: dict[str, list[tuple[str, str]]]) -> MappingProxyType[str, str]:
    """Folded name or alias -> canonical name; a canonical name is never another entry's alias."""
    table = {fold(alias): name for name, alias in [*pairs["aliases"], *pairs["names"]]}
    table.pop("", None)
    return MappingProxyType(table)
