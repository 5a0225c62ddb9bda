"""Capitals, by which newspapers name the governments of States: *Moscow said*."""

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
    listed = read(Path(__file__).with_name("capitals.yaml")).section("capitals")
    return {name: countries().labels[code] for code in listed.entries for name in listed.strings(code)}
