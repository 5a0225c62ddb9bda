"""Submitters of a document, as they are read from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipelines.describe.evidence import NOTHING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Evidence
    from indexer.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Submitters:
    """`names` as shown (a country by its short name), `countries` as alpha-3 codes; both may be empty.

    `group` is their stakeholder group where the form of the text tells it: an office or organ of the United Nations, a
    non-governmental organisation.
    """

    names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    group: str = ""
    evidence: Evidence = NOTHING

    @classmethod
    def of_names(cls, names: Sequence[str], vocabulary: Vocabulary, evidence: Evidence) -> Submitters:
        """Submitters with these canonical names, and the countries of those of them that are States."""
        codes = (vocabulary.country_of_submitter(name) for name in names)
        return cls(tuple(names), tuple(dict.fromkeys(code for code in codes if code)), evidence=evidence)
