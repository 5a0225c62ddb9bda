"""Context: a document is found by what its submitter is called here, and by what its manifest called it."""

from __future__ import annotations

from indexer.context import context_streams
from indexer.domain import Description, Document
from indexer.vocabulary import load_vocabulary


def test_the_name_that_a_manifest_wrote_is_found_too() -> None:
    about = Description("Views", submitters=("South Korea",), submitted_as=("Republic of Korea",), countries=("KOR",))
    stems, exact = context_streams(Document("a", "a.pdf", "a", about, 1), load_vocabulary())
    assert {"south", "republic", "korea"} <= set(exact.split())
    assert stems
