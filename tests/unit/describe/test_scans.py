"""What text recognition makes of stamps and forms is no title, and letters say whose they are."""

from __future__ import annotations

from support.cases import each_case, scored

from indexer.domain import Provenance
from indexer.vocabulary import load_vocabulary
from pipelines.describe import Defaults, describe

VOCABULARY = load_vocabulary()
TEXT = "\n\nThe lamps of the harbour are lit at dusk, and the keeper writes down in a book when each of them was lit.\n"


def titled(head: str) -> str | None:
    about = describe([head + TEXT], "scan_7.pdf", None, Defaults(), VOCABULARY)
    return about.title if about.provenance["title"] is Provenance.DOCUMENT else None


@scored(0.95)
def test_what_is_no_title(head: str) -> None:
    assert titled(head) is None


@each_case
def test_what_is_a_title(head: str, title: str) -> None:
    assert titled(head) == title


def test_a_form_with_two_labels_says_no_subject() -> None:
    assert titled("MEMORANDUM INTERIEUR\n\nSUBJECT: The Legal Counsel\n\nOBJET:\n\nLamps of the harbour") is None


MASTHEAD = "United Nations A/HRC/99/{0}\nDistr.: General\n3 May 2099\n\nHuman Rights Council\n"


@each_case
def test_title_of_a_document_of_the_united_nations(below: str, title: str) -> None:
    assert describe([MASTHEAD.format(5) + below], "a.pdf", None, Defaults(), VOCABULARY).title == title


def test_a_name_above_what_the_document_is_stands_behind_it() -> None:
    page = MASTHEAD.format(5) + "Ninth session\n\nNorway\n\nReport of the Working Group on Lamps"
    assert "Working Group on Lamps" in describe([page], "a.pdf", None, Defaults(), VOCABULARY).title


@each_case
def test_a_session_is_of_the_body_that_prints_it(head: str, session: str) -> None:
    page = MASTHEAD.format(5) + head + "\n\nReport on Lamps"
    assert describe([page], "a.pdf", None, Defaults(), VOCABULARY).session == session


def test_a_letter_of_a_chair_names_its_sender_and_its_date() -> None:
    head = (
        "LETTER FROM THE CHAIRMAN OF THE LAMP COMMITTEE ADDRESSED\n"
        "TO THE CHAIRMAN OF THE FIRST COMMITTEE, DATED 8 OCTOBER 2047\n\nDear Mr. Birk,"
    )
    about = describe([head + TEXT], "a.pdf", None, Defaults(), VOCABULARY)
    assert (about.type, about.date) == ("letter", "2047-10-08")
    assert about.submitters == ("Chairman of the Lamp Committee",)
    assert about.title.endswith("DATED 8 OCTOBER 2047")


def test_the_sender_of_a_letter_whose_addressee_cannot_be_read() -> None:
    page = (
        "Letter dated 27 December 2091 from the Permanent Representative of Norway to the United Nations r h ry-General"
    )
    assert describe([page + TEXT], "a.pdf", None, Defaults(), VOCABULARY).submitters == ("Norway",)


def test_a_long_line_about_the_author_names_a_listed_office() -> None:
    page = (
        MASTHEAD.format(5) + "Ninth session\n\nSummary prepared by the Office of the United Nations High Commissioner"
        " for Human Rights\nin accordance with paragraph 15 (c) of the annex"
    )
    found = describe([page], "a.pdf", None, Defaults(), VOCABULARY).submitters
    assert found == ("Office of the United Nations High Commissioner for Human Rights",)
