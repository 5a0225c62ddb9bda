"""The speakers of quotations in a text, among the submitters of the sample corpus."""

from __future__ import annotations

from benchmarks.speakers import sample_speakers
from indexer.quotes.attribution.attribute import told_speakers
from indexer.quotes.reading import quotations
from indexer.quotes.speakers import Speakers

SPEAKERS = sample_speakers()
SENTENCE = "The meeting begins at ten o’clock in the large hall"
"""A quotation, for the sign @."""


def read(text: str, speakers: Speakers = SPEAKERS) -> list[str]:
    """The speaker of each quotation, as the rules tell it."""
    whole = text.replace("@", SENTENCE)
    return [name for name, _ in told_speakers(whole, quotations(whole), speakers)]
