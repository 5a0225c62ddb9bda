"""For whom a person signs is known from documents with one signature and one submitter, if all agree."""

from __future__ import annotations

from dataclasses import replace

from archived_documents import archived

from indexer.domain import Filters
from indexer.index.doc_values import Columns, ColumnsWriter


def columns_of(*documents: tuple[tuple[str, ...], tuple[str, ...]]) -> Columns:
    """The columns of documents with these submitters and signatories."""
    writer = ColumnsWriter()
    for number, (submitters, signatories) in enumerate(documents):
        document = archived(f"d{number}").document
        described = replace(document.description, submitters=submitters, signatories=signatories)
        writer.add_document(replace(document, description=described), ["en"])
    return Columns.of(writer.parts())


def test_a_joint_letter_tells_nothing_of_its_signatories() -> None:
    columns = columns_of(
        (("Valmere",), ("Ada Brook",)),
        (("Valmere",), ("Ada Brook", "Ben Hollow")),
        (("Ostland", "Torvia"), ("Cy Reed",)),
        ((), ("Dee Marsh",)),
        (("Torvia",), ()),
    )
    assert columns.signed == {"Ada Brook": ("Valmere", 1)}
    mask = columns.documents_passing(Filters(signatory=("Ben Hollow", "Dee Marsh")))
    assert mask is not None
    assert mask.tolist() == [False, True, False, True, False]


def test_who_signs_for_two_signs_for_nobody() -> None:
    columns = columns_of((("Valmere",), ("Ada Brook",)), (("President of a Council",), ("Ada Brook",)))
    assert columns.signed == {}
