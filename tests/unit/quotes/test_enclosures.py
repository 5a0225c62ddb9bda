"""Whose words an annex has: those of who signed it or whom its title names, not of who forwards it."""

from __future__ import annotations

from unit.webapp.stub import document

from indexer.domain import Description, Passage, PassageKind
from indexer.quotes.answer import Place
from indexer.quotes.enclosures import Enclosed, Letters
from indexer.quotes.speakers import Speakers
from indexer.vocabulary import load_vocabulary

SPEAKERS = Speakers(load_vocabulary(), ["Commonwealth of Isterra", "Republic of Valmere", "Tidelamp Network"])
COVER = "Letter dated 3 May 2031 from the Secretary-General addressed to the President of the Council\n"
SENT = "I enclose herewith a letter addressed to me by the Minister of Isterra (see annex).\n(Signed) Pelagia Storm"


def letters(*pages: str) -> Letters:
    found = [
        Passage(f"p{at}", "1", at, at + 1, at + 1, None, "en", text, kind=PassageKind.STATEMENT)
        for at, text in enumerate(pages)
    ]
    return Letters(found)


def told(submitter: str, *pages: str) -> Enclosed | None:
    one = letters(*pages)
    passage = Passage(f"p{len(pages) - 1}", "1", len(pages) - 1, len(pages), len(pages), None, "en", pages[-1])
    about = document(1, submitters=(submitter,))
    return one.enclosed(Place(about, passage, 1, 1, "four grey boats", (), 1.0), SPEAKERS)


def test_what_stands_in_the_letter_itself_is_not_enclosed() -> None:
    assert told("Secretary-General", f"{COVER}We send four grey boats.\n(Signed) Pelagia Storm") is None


def test_the_signature_of_an_annex_tells_its_author() -> None:
    annex = (
        "Annex\nWe send four grey boats.\n(Signed) Ada B. Brook Minister for Foreign Affairs Commonwealth of Isterra"
    )
    found = told("Secretary-General", COVER + SENT, annex)
    assert found is not None
    assert found.authors == {"Commonwealth of Isterra"}
    assert found.by_another
    assert found.persons == ("Ada B. Brook",)
    assert found.is_by("Ada Brook")
    assert found.is_by("Brook")
    assert not found.is_by("Ada")
    assert not found.is_by("Lars Brook")


def test_without_a_signature_the_covering_letter_tells_it() -> None:
    found = told("Secretary-General", COVER + SENT, "Annex\nWe send four grey boats.")
    assert found is not None
    assert found.authors == {"Commonwealth of Isterra"}


def test_what_follows_the_signature_is_enclosed_without_a_heading() -> None:
    cover = f"{COVER}I transmit the report of the network.\n(Signed) Pelagia Storm"
    found = told("Secretary-General", cover, "Report of the Tidelamp Network on boats\n1. We send four grey boats.")
    assert found is not None
    assert found.authors == {"Tidelamp Network"}
    assert found.told == "Report of the Tidelamp Network on boats"


def test_an_annex_with_the_same_signature_is_the_submitters() -> None:
    cover = "Letter dated 3 May 2031 from the Permanent Representative of Valmere\nSee annex.\n(Signed) Orla Finch"
    found = told("Republic of Valmere", cover, "Annex\nWe send four grey boats.\n(Signed) Orla Finch")
    assert found is not None
    assert not found.by_another


def test_of_whom_a_paper_is_about_is_not_its_author() -> None:
    cover = f"{COVER}I enclose a report of the Joint Panel on Isterra.\n(Signed) Pelagia Storm"
    found = told("Secretary-General", cover, "Annex\nReport of the Joint Panel on Isterra\nIt has four grey boats.")
    assert found is not None
    assert found.authors == frozenset()
    assert found.by_another


def test_a_paper_that_an_annex_answers_is_not_the_annex() -> None:
    """Armenia was confirmed for what Azerbaijan wrote of its statement, and Azerbaijan was not."""
    for answers in ("concerning the baseless", "in response to false allegations made in the"):
        answering = f"the commentary of Valmere (annex) {answers} statement of the Ministry of Isterra"
        cover = (
            f"Letter dated 3 May from the Representative of Valmere\nI transmit herewith {answering}.\n(Signed) O Finch"
        )
        found = told("Republic of Valmere", cover, "Annex\nIt has four grey boats.")
        assert found is not None
        assert found.authors == frozenset()
        assert not found.by_another


def test_a_letter_that_is_transmitted_in_response_is_its_authors() -> None:
    sent = (
        "I enclose a letter from the Minister of Isterra in response to a letter from the Minister of Valmere (annex)."
    )
    found = told("Secretary-General", f"{COVER}{sent}\n(Signed) Pelagia Storm", "Annex\nIt has four grey boats.")
    assert found is not None
    assert found.authors == {"Commonwealth of Isterra"}


def test_a_state_that_an_office_concerns_has_not_signed() -> None:
    """Bosnia and Herzegovina was confirmed for the report of the High Representative for it."""
    for office in ("High Representative for", "Special Rapporteur on the situation in", "Chair, Committee concerning"):
        annex = f"Annex\nWe send four grey boats.\n(Signed) Christian Mole {office} Norway"
        found = told("Secretary-General", f"{COVER}See annex.\n(Signed) Pelagia Storm", annex)
        assert found is not None
        assert found.authors == frozenset()
        assert found.by_another


def test_each_of_several_who_sign_an_annex_has_signed_it() -> None:
    annex = (
        "Annex\nWe send four grey boats.\n(Signed) Ada Brook Minister of Isterra\n(Signed) Lars Holt Federal Minister\n"
        "(Signed) Mole Bo Minister"
    )
    found = told("Secretary-General", f"{COVER}See annex.\n(Signed) Pelagia Storm", annex)
    assert found is not None
    assert all(map(found.is_by, ("Ada Brook", "Lars Holt", "Holt", "Bo Mole")))
    assert not found.is_by("Lars Brook")
    assert "Lars Holt" in found.told


def test_the_title_of_an_annex_stands_behind_its_languages() -> None:
    annex = "Enclosure\n[Original: Arabic]\nReport by the Director General of the Lamp Office\nIt has four grey boats."
    found = told("Secretary-General", f"{COVER}See annex.\n(Signed) Pelagia Storm", annex)
    assert found is not None
    assert found.told == "Report by the Director General of the Lamp Office"
    assert found.is_by("Lamp Office")


def test_a_name_within_a_longer_one_signs_nothing() -> None:
    annex = "Annex\nWe send four grey boats.\n(Signed) Ada Brook Representative Free Republic of Northern Isterra"
    found = told("Republic of Valmere", "Letter dated 3 May\n(Signed) Orla Finch", annex)
    assert found is not None
    assert found.authors == frozenset()
    assert found.is_by("Free Republic of Northern Isterra")


def test_a_joint_annex_is_by_all_whom_its_heading_names() -> None:
    annex = "Annex to the letter dated 3 May from the Representatives of Valmere and Isterra\nfour grey boats"
    found = told("Republic of Valmere", annex)
    assert found is not None
    assert found.authors == {"Republic of Valmere", "Commonwealth of Isterra"}


def test_annexes_of_a_report_are_its_own() -> None:
    assert told("Secretary-General", "Report of the Secretary-General on boats", "Annex\nfour grey boats") is None


def test_a_letter_speaks_for_whom_it_says() -> None:
    text = "I write on behalf of the Tidelamp Network, comprising two States (Isterra and Valmere). I thank Norway."
    assert set(letters(text).spoken_for(Description(), SPEAKERS)) == {
        "Tidelamp Network", "Commonwealth of Isterra", "Republic of Valmere",
    }  # fmt: skip
    assert letters("On behalf of all, I thank Norway.").spoken_for(Description(), SPEAKERS) == ()


def test_who_aligns_itself_with_a_statement_made_for_a_group_does_not_speak_for_it() -> None:
    """Any sentence of China's was confirmed as the Group's."""
    about = Description(submitters=("China",))
    for said in (
        "China aligns itself with the statement by Iraq on behalf of the African Group.",
        "Iraq began by stating that they speak, I quote, on behalf of the African Group.",
        "I now give the floor to the representative of Iraq on behalf of the African Group.",
    ):
        assert letters(said).spoken_for(about, SPEAKERS) == ()
    both = (
        "China speaks on behalf of the Group of 77. Aligning with the statement of Guinea on behalf of the African "
        "Group, the Group of 77 adds this."
    )
    assert letters(both).spoken_for(about, SPEAKERS) == ("Group of 77 and China",)
