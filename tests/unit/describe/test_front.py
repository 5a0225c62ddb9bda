"""The masthead comes first, wherever a file has it; what stands around it is described as usual."""

from __future__ import annotations

from indexer.vocabulary import load_vocabulary
from pipelines.describe import Defaults, describe
from pipelines.describe.front import front

VOCABULARY = load_vocabulary()
GENEVA = """GE.99-00814 (E) 190599 200599

Harbour Council
Fourteenth session
Agenda item 6
Universal Harbour Review

Report of the Working Group on the Universal
Harbour Review∗

Corvane

∗ Previously issued as A/HRC/WG.6/7/L.10.

United Nations A/HRC/99/11

General Assembly Distr.: General
24 March 2099
English
Original: English/French"""


def test_a_masthead_below_the_text_is_read_first() -> None:
    assert front(GENEVA).splitlines()[0] == "United Nations A/HRC/99/11"
    about = describe([GENEVA], "a.pdf", None, Defaults(), VOCABULARY)
    assert (about.symbol, about.date, about.session) == ("A/HRC/99/11", "2099-03-24", "Fourteenth session")
    assert about.submitters == ("Working Group on the Universal Harbour Review",)
    assert about.title == "Report of the Working Group on the Universal Harbour Review: Corvane"


def test_a_page_in_order_stays_as_it_is() -> None:
    page = "United Nations A/99/4\nGeneral Assembly Distr.: General\n\nThird session\n\nOn reeds"
    assert front(page) == page


def test_a_symbol_that_is_cited_moves_nothing() -> None:
    page = "Third session\n\nOn reeds\n\nThe United Nations discussed A/99/4 in spring.\n\nDistr.: General"
    assert front(page) == page


def test_a_document_of_the_united_nations_needs_no_symbol() -> None:
    page = (
        "United Nations\n\nGeneral Assembly\n\nDistr.: Limited\n\n16 June2099\n\nHarbour Council\n\nThird session\n\n"
        "Agenda item 3\n\nCare of harbours\n\nChile,* Kenya, Norway*:* draft resolution\n\n35/… Reeds before winter\n\n"
        "The Harbour Council,"
    )
    about = describe([page], "a.pdf", None, Defaults(), VOCABULARY)
    assert (about.title, about.date) == ("35/… Reeds before winter", "2099-06-16")
    assert about.submitters == ("Chile", "Kenya", "Norway")
