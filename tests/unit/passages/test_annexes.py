"""Where annexes of a letter begin, and what they say of themselves."""

from __future__ import annotations

from support.cases import each_case

from indexer.domain import Annex, Passage
from indexer.passages import Letter, in_context

COVER = "Letter dated 3 May 2031 from the Secretary-General addressed to the President of the Council\n"
SENT = "I enclose herewith a letter addressed to me by the Minister of Isterra (see annex).\n(Signed) Pelagia Storm"


def annexes(*pages: str, language: str = "en") -> list[Annex | None]:
    """The annex in which each page begins."""
    passages = [Passage(f"p{at}", "d", at, at + 1, at + 1, None, language, text) for at, text in enumerate(pages)]
    return [one.annex for one in in_context(passages)]


def test_the_letter_itself_is_no_annex() -> None:
    assert annexes(COVER + SENT) == [None]


def test_an_annex_tells_its_heading_and_who_signed_it() -> None:
    signed = "Annex II\nWe send four grey boats.\n(Signed) Ada Brook Minister for Foreign Affairs of Isterra"
    told = Annex("Annex II", "Ada Brook Minister for Foreign Affairs of Isterra")
    assert annexes(COVER + SENT, signed, "On the second page we send more.") == [None, told, told]


def test_without_a_signature_the_title_of_a_paper_tells_what_it_is() -> None:
    assert annexes(COVER + SENT, "Annex\nJoint statement on boats\nWe send four grey boats.")[1] == Annex(
        "Annex", "Joint statement on boats"
    )
    assert annexes(COVER + SENT, "Annex\nThe boats and the weather\nWe send four grey boats.")[1] == Annex("Annex", "")


def test_what_follows_the_signature_is_enclosed_without_a_heading() -> None:
    assert annexes(COVER + SENT, "Report of the Tidelamp Network\n1. We send four grey boats.")[1] == Annex(
        "", "Report of the Tidelamp Network"
    )


@each_case
def test_a_note_forwards_what_follows_on_the_next_page(note: str) -> None:
    first, second = annexes(note, "1. Four grey boats left the harbour.")
    assert (first, second) == (None, Annex("", ""))


def test_each_annex_begins_anew() -> None:
    found = annexes(COVER + SENT, "Annex I\nfour grey boats", "Annex II\nfive grey boats")
    assert [one.heading if one else None for one in found] == [None, "Annex I", "Annex II"]


def test_annexes_of_a_report_are_its_own() -> None:
    assert annexes("Report of the Secretary-General on boats", "Annex\nfour grey boats") == [None, None]


@each_case
def test_headings_in_other_languages(language: str, letter: str, heading: str) -> None:
    assert annexes(letter, f"{heading}\n{letter}", language=language)[-1] is not None


def test_no_passages_have_no_annexes() -> None:
    assert in_context([]) == []


def test_a_long_list_of_symbols_is_read_once() -> None:
    symbols = "S/2031/7\n" * 20_000
    text = f"{COVER}{SENT}\n{symbols}Annex\nWe send four grey boats."
    letter = Letter([Passage("p0", "d", 0, 1, 1, None, "en", text)])
    assert letter.cover.endswith("S/2031/7\n")
