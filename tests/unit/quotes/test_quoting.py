"""To whom the document gives the words that it reports."""

from __future__ import annotations

from unit.webapp.stub import StubIndex, document

from indexer.quotes.answer import Place
from indexer.quotes.quoting import reported_from

TEXT = "Keep the lamps lit"


def reported(after: str) -> tuple[str, ...]:
    index = StubIndex()
    made = index.add(document(1), TEXT + after)
    return reported_from([Place(made, index.texts[made.id][0], 1, 1, TEXT, (), 1.0, "", after)])


def test_brackets_without_a_name_name_nobody() -> None:
    assert reported(" (Norway);") == ("Norway",)
    assert reported(" (see below);") == ()
    assert reported(" (see below, Norway);") == ()
