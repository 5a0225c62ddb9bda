"""What the value of a field rests on, how sure that is, and below which measure a field stays unknown."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from indexer.domain import Evidence

if TYPE_CHECKING:
    from collections.abc import Mapping

SURE = 1.0
"""Of what a person has said: a row of a manifest, an option."""
THRESHOLD = 0.75
"""Below it, a field is unknown. The rules that the measured documents need were right in at least nine of ten cases in
the half on which they were not chosen (`python benchmarks/description.py DATA --rules`); the confidence of the others
is an estimate, since they hardly occur there.
"""
CONFIDENCE: Mapping[str, float] = MappingProxyType(
    {
        # Symbols.
        "masthead": 0.99, "running head": 0.95,
        # Titles.
        "title of a letter": 0.99, "title below a masthead": 0.95, "first heading": 0.85, "property": 0.8,
        "title of a web page": 0.9,
        # Dates.
        "date of issue": 0.99, "line of its own": 0.9, "dateline": 0.9, "date with a place": 0.5,
        "figures beside a stain": 0.5, "date of a letter": 0.9,
        "day of a meeting": 0.95,
        "head of a speech": 0.95,
        # Submitters.
        "sender of a letter": 0.99, "by whom": 0.95, "by an official": 0.9, "office of a person": 0.9,
        "sponsors": 0.95, "adopted by": 0.9, "letterhead": 0.9,
        "head of a statement": 0.9, "speaker's own country": 0.9,
        "made by": 0.9, "welcomes an opportunity": 0.9, "own paper": 0.85, "introduces itself": 0.85,
        "State under review": 0.9, "national paper": 0.95,
        "own statement": 0.95, "by whom, who speaks": 0.9, "given the floor": 0.95, "speaks first": 0.9,
        "holds views": 0.9,
        "body on a cover": 0.95, "report in a series": 0.9, "officer of an unnamed body": 0.5,
        "no name of a submitter": 0.3,
        "no name of a place": 0.3,
        "hands on contributions": 0.3, "by whom, with more behind it": 0.3, "by whom, in no list": 0.6,
        # Other fields.
        "words of a title": 0.95, "line of a cover": 0.95, "signature": 0.95, "heading of a part": 0.95,
        "most of the text": 0.99,
    }
)  # fmt: skip
"""Each rule by name: the share of cases in which it is right, rounded down."""
NOTHING = Evidence()
_LONGEST = 300
"""Characters; evidence is to be read at a glance."""


def read(rule: str, words: str) -> Evidence:
    """The evidence of a rule that read `words`."""
    return Evidence(" ".join(words.split())[:_LONGEST], CONFIDENCE[rule], rule)


def as_stated(words: str) -> Evidence:
    """The evidence of what a person has said."""
    return Evidence(" ".join(words.split())[:_LONGEST], SURE)
