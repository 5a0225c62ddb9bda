"""Capitals and seats of government, by which newspapers name the governments of States: *Moscow said*."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.vocabulary.countries import countries
from indexer.vocabulary.sources import read

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def capitals() -> Mapping[str, str]:
    """The names of capitals as six languages write them, with the names of the States."""
    return _owners_listed("capitals")


@cache
def seats() -> Mapping[str, str]:
    """The names of the buildings and streets from which States are governed, with the names of the States."""
    return _owners_listed("seats")


def _owners_listed(section: str) -> Mapping[str, str]:
    """The State of each name of a section of `capitals.yaml`."""
    listed = read(Path(__file__).with_name("capitals.yaml")).section(section)
    return {name: countries().labels[code] for code in listed.entries for name in listed.strings(code)}
