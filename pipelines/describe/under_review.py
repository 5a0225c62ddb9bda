"""The State of which a document of a review is, though no line says *by*: its national report, its replies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of
from pipelines.describe.speakers import known_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.vocabulary import Vocabulary

_OWN_REPORT = regex.compile(pattern_of("own_reports"), regex.VERSION1 | regex.IGNORECASE)
_LINES = 60


def state_under_review(page: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The State that has a line for itself on a first page that says the report is its own, and the words that say so;
    None for other documents, and where several States have one.
    """
    match = _OWN_REPORT.search(" ".join(page.split()))
    states = _states_on_own_line(page.splitlines()[:_LINES], vocabulary) if match else set()
    return (states.pop(), match.group()) if match and len(states) == 1 else None


def _states_on_own_line(lines: Sequence[str], vocabulary: Vocabulary) -> set[str]:
    """The States whose name is all that a line has."""
    known = {known_name(line.strip(" *.:"), vocabulary) for line in lines if line.strip()}
    return {name for name in known if name and vocabulary.country_of_submitter(name)}
