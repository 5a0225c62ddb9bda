"""The terms by which recorded votes are found, and by no word of a text."""

from __future__ import annotations

from indexer.analysis.fold import fold

LISTED = "☑"
"""The term of every list of those who voted in one way."""
DECIDED = "☑."
"""The term of what tells how something was decided, beside such lists or without any."""


def side_term(side: str) -> str:
    """The term of the lists of a side."""
    return f"{LISTED}{side}"


def voter_term(name: str) -> str:
    """The term of the lists that have a State, by its canonical name."""
    return f"{LISTED}={_joined(name)}"


def about_term(name: str) -> str:
    """The term of the lists of a vote on what names a State, which these lists may name, too."""
    return f"{LISTED}/{_joined(name)}"


def _joined(name: str) -> str:
    return "_".join(fold(name).split())
