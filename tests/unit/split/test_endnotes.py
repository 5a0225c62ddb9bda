"""A quotation has no figures of notes in its words, wherever the notes are printed, and names keep their own."""

from __future__ import annotations

from pipelines.split import passages

NOTES = "\n".join(f"{number} Register of lamps, part {number}." for number in range(1, 7))
TEXT = (
    "The Commission on Lamps1, ministries and offices light the harbour.2 The Lamp Act3 holds there.\n"
    "It was reviewed in the last cycle4 and the IPv4 network was built.5\n"
    "The harbour of Corvane (see page 12) is lit6."
)


def said(*pages: str) -> str:
    return "\n".join(draft.text for draft in passages(pages, lambda _: True))


def test_marks_of_notes_at_the_end_are_left_out_and_names_keep_their_figures() -> None:
    found = said(TEXT, f"Notes\n\n{NOTES}")
    assert "The Commission on Lamps, ministries and offices light the harbour. The Lamp Act holds there." in found
    assert "the last cycle and the IPv4 network was built." in found
    assert "(see page 12) is lit." in found


def test_figures_at_words_stay_where_no_note_has_their_number() -> None:
    assert "Commission on Lamps1" in said(TEXT, "Notes\n\n1 Register of lamps.")


def test_figures_at_words_stay_where_hardly_any_note_is_called() -> None:
    assert "on Lamps1" in said("The Commission on Lamps1 met.", f"Agenda\n\n{NOTES}")


def test_one_of_two_figures_that_may_be_a_mark_is_not_guessed() -> None:
    found = said(TEXT.replace("Act3 holds", "Act3 and Rule3 hold"), f"Notes\n\n{NOTES}")
    assert "Act3 and Rule3 hold" in found
    assert "Lamps, ministries" in found


PLACES = "Light was called for by Corvane{0}, Isterra{0} and Valmere{0}.\nCorvane, Isterra and Valmere are lit."
NOTE = "\n\n1 On behalf of the Group of Lakes."


def test_mark_of_a_note_that_an_earlier_page_prints_is_left_out() -> None:
    found = said(f"First spoke Torvia1 of the lakes.{NOTE}", PLACES.format(1))
    assert "by Corvane, Isterra and Valmere." in found


def test_figures_at_one_word_alone_are_no_mark_of_an_earlier_note() -> None:
    found = said(f"First spoke Torvia1 of the lakes.{NOTE}", "See Annex1 and Annex1 of it.\nThe Annex is long.")
    assert "See Annex1 and Annex1" in found
