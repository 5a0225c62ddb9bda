"""For whom a person signs is known from documents with one signature and one submitter, if all agree."""

from __future__ import annotations

from archived_documents import columns_of

from indexer.domain import Description, Filters


def by(submitters: tuple[str, ...], *signatories: str) -> Description:
    return Description(submitters=submitters, signatories=signatories)


def test_a_joint_letter_tells_nothing_of_its_signatories() -> None:
    columns = columns_of(
        by(("Valmere",), "Ada Brook"),
        by(("Valmere",), "Ada Brook", "Ben Hollow"),
        by(("Ostland", "Torvia"), "Cy Reed"),
        by((), "Dee Marsh"),
        by(("Torvia",)),
    )
    assert columns.signed == {"Ada Brook": ("Valmere", 1)}
    mask = columns.documents_passing(Filters(signatory=("Ben Hollow", "Dee Marsh")))
    assert mask is not None
    assert mask.tolist() == [False, True, False, True, False]


def test_who_signs_for_two_signs_for_nobody() -> None:
    columns = columns_of(by(("Valmere",), "Ada Brook"), by(("President of a Council",), "Ada Brook"))
    assert columns.signed == {}
