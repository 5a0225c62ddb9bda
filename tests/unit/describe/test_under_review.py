"""The State whose own report or replies a document of a review are."""

from __future__ import annotations

from support.cases import scored

from indexer.vocabulary import load_vocabulary
from pipelines.describe import Defaults, describe

VOCABULARY = load_vocabulary()
_HEAD = (
    "United Nations A/HRC/WG.6/7/AUT/1\n\nGeneral Assembly Distr.: General\n3 November 2009\n\nHuman Rights Council\n\n"
)


@scored(0.95)
def test_a_report_of_a_review_has_its_author(title: str, state: tuple[str, ...]) -> None:
    properties = {"dc:creator": "OHCHR"}
    found = describe([_HEAD + title], "a.pdf", None, Defaults(), VOCABULARY, None, properties)
    assert found.submitters == state


def test_the_office_that_typeset_a_document_is_not_its_author() -> None:
    page = _HEAD + "Notes on herons"
    assert describe([page], "a.pdf", None, Defaults(), VOCABULARY, None, {"dc:creator": "OHCHR"}).submitters == ()
