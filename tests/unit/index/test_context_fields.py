"""Context: a document is found by what its submitter is called here, and by what its manifest called it."""

from __future__ import annotations

from indexer.domain import Description, Document
from indexer.index.context_fields import context_streams
from indexer.vocabulary import load_vocabulary


def test_what_a_manifest_wrote_and_what_people_call_a_state_is_found_too() -> None:
    about = Description(
        "Views", submitters=("Russian Federation",), submitted_as=("Federación de Rusia",), countries=("RUS",)
    )
    stems, exact = context_streams(Document("a", "a.pdf", "a", about, 1), load_vocabulary())
    assert {"russian", "russia", "rusia"} <= set(exact.split())
    assert stems


def test_a_document_is_found_by_its_type() -> None:
    about = Description("Views", type="explanation of position")
    stems, exact = context_streams(Document("a", "a.pdf", "a", about, 1), load_vocabulary())
    assert {"explanation", "position"} <= set(exact.split())
    assert stems
