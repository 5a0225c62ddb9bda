"""The State whose own report or replies a document of a review are."""

from __future__ import annotations

import pytest

from indexer.vocabulary import load_vocabulary
from pipelines.describe import Defaults, describe

VOCABULARY = load_vocabulary()
_HEAD = (
    "United Nations A/HRC/WG.6/7/AUT/1\n\nGeneral Assembly Distr.: General\n3 November 2009\n\nHuman Rights Council\n\n"
)


@pytest.mark.parametrize(
    ("title", "state"),
    [
        ("National report submitted in accordance with paragraph 5\nof the annex*\n\nAustria", ("Austria",)),
        (
            (
                "Report of the Working Group on the Universal Periodic Review*\n\nAustria\n\nAddendum\n\n"
                "Views on conclusions and replies presented by the State under review"
            ),
            ("Austria",),
        ),
        ("Rapport national présenté conformément au paragraphe 5\n\nAutriche", ("Austria",)),
        ("Informe nacional presentado de conformidad con el párrafo 5\n\nAustria", ("Austria",)),
        (
            (
                "Summary of Stakeholders’ submissions on Austria*\n\n"
                "Report of the Office of the United Nations High Commissioner for\nHuman Rights"
            ),
            ("Office of the United Nations High Commissioner for Human Rights",),
        ),
        (
            (
                "Compilation prepared by the Office of the United Nations High Commissioner for Human Rights in "
                "accordance with paragraph 15 (b)\n\nAustria"
            ),
            ("Office of the United Nations High Commissioner for Human Rights",),
        ),
    ],
)
def test_a_report_of_a_review_has_its_author(title: str, state: tuple[str, ...]) -> None:
    properties = {"dc:creator": "OHCHR"}
    found = describe([_HEAD + title], "a.pdf", None, Defaults(), VOCABULARY, None, properties)
    assert found.submitters == state


def test_the_office_that_typeset_a_document_is_not_its_author() -> None:
    page = _HEAD + "Notes on herons"
    assert describe([page], "a.pdf", None, Defaults(), VOCABULARY, None, {"dc:creator": "OHCHR"}).submitters == ()
