"""The first heading of a document is its title; what reads like one within a text is none."""

from __future__ import annotations

import pytest

from pipelines.describe.first_heading import first_heading


def title(text: str) -> str | None:
    return first_heading(text.splitlines())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Document\n\nPrinciples for the lamps of Torvia\n\nWe light them every night.",
            "Principles for the lamps of Torvia",
        ),
        (
            "Can lamps set ships free? Torvia and the sea\n\nThe sea is dark.",
            "Can lamps set ships free? Torvia and the sea",
        ),
        ("as delivered\n\nThe harbours of Torvia\n\nThey are dark.", "The harbours of Torvia"),
        ("lampsTorvia on the rights of keepers\nRegion: Torvia\nSector: Lamps", "lampsTorvia on the rights of keepers"),
        (
            "Harbour of Torvia invites you to\n\nA DAY OF LAMPS\n\nThey burn.",
            "Harbour of Torvia invites you to A DAY OF LAMPS",
        ),
        ("Big sea and\nIslands of Torvia\n\nThey are dark.", "Big sea and Islands of Torvia"),
        ("The price of lamps on\nHarbours: Torvia\n\nThey are dark.", "The price of lamps on Harbours: Torvia"),
    ],
)
def test_a_heading_at_the_head_is_the_title(text: str, expected: str) -> None:
    assert title(text) == expected


LONG = "The keepers of Torvia have lit the lamps of the harbour every night for two hundred years."


@pytest.mark.parametrize(
    "text",
    [
        f"{LONG}\n\nThe rights of keepers\n\n{LONG}",  # it heads a part
        "Mr. President,\nExcellencies,\n\nThe rights of keepers",
        "H.E. Ms. Iva Torv, President of the Assembly of Lamps\nLadies and Gentlemen",
        "Let them sleep. The night is long and the lamps of the harbour burn",
        "knowledge of the lamps and that the ships come in by night",
        "“The lamps of the harbour burn for everyone”",
        "I am honoured to speak of the lamps of the harbour of Torvia",
        "We welcome the lamps of the harbour of Torvia",
        "It is a great honour to speak here for the keepers",
        "Monsieur le Président,\n\nLes phares de Torvie",
    ],
)
def test_a_text_without_a_heading_has_none(text: str) -> None:
    assert title(text) is None
