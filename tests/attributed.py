"""The speakers of quotations in a text, among the submitters of the sample corpus."""

from __future__ import annotations

from speakers import sample_speakers

from indexer.quotes.reading import in_text

SPEAKERS = sample_speakers()
SENTENCE = "The meeting begins at ten o’clock in the large hall"
"""A quotation, for the sign @."""


def read(text: str) -> list[str]:
    """The speaker of each quotation."""
    return [one.speaker for one in in_text(text.replace("@", SENTENCE), SPEAKERS)]
