"""Submitters of papers that say nowhere at their head whose they are: who introduces themselves, or is reviewed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from indexer.vocabulary.adjectives import state_of
from pipelines.describe.evidence import read
from pipelines.describe.introduction import introduced
from pipelines.describe.representation import represented
from pipelines.describe.speakers import known_name
from pipelines.describe.submitters import Submitters
from pipelines.describe.under_review import state_under_review

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.vocabulary import Vocabulary

_BEFORE_GOVERNMENT = regex.compile(
    r"(?P<name>[\p{L}. ]+?) (?:Government|Ministry (?:of|for) [\p{L}, ]+|Delegation|Permanent Mission)",
    regex.VERSION1 | regex.IGNORECASE,
)


def reviewed_submitters(page: str, vocabulary: Vocabulary) -> Submitters | None:
    """The State whose own report or replies a document of a review are (see `state_under_review`)."""
    found = state_under_review(page, vocabulary)
    return Submitters.of_names((found[0],), vocabulary, read("State under review", found[1])) if found else None


def introduced_submitters(pages: Sequence[str], vocabulary: Vocabulary) -> Submitters | None:
    """Those who introduce themselves in a paper without a masthead (see `introduced`)."""
    found = introduced(pages, vocabulary)
    if not found:
        return None
    names = tuple(
        dict.fromkeys(submitter for name in found.names for submitter in _government(name, vocabulary) or (name,))
    )
    named = Submitters.of_names(names, vocabulary, read(found.rule, found.words))
    return replace(named, group="NGO") if found.free and not named.countries else named


def _government(name: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The State whose government or ministry a name is: `Government of Chile`, `French Ministry of Foreign Affairs`."""
    behind = represented(name, vocabulary)
    before = _BEFORE_GOVERNMENT.fullmatch(name)
    state = (known_name(before["name"], vocabulary) or state_of(before["name"])) if before else None
    return behind or ((state,) if state and vocabulary.country_of_submitter(state) else ())
