"""Which pages are garbled, and which only have names, numbers and another language."""

from __future__ import annotations

from indexer.quotes.text_layer import is_garbled

SOUND = "Every keeper of these lamps must also watch over what comes into this harbour when night falls. " * 10
MISREAD = "They wclcorne the herons ln thc harboar and fccd thcm wlth hcrrlng frorn thc plcr. "


def test_a_page_is_garbled_by_many_words_that_no_list_has() -> None:
    assert not is_garbled([SOUND], None)
    assert is_garbled([SOUND, MISREAD * 3], None)
    assert not is_garbled([MISREAD], None), "few words tell nothing"


def test_names_and_symbols_are_no_mistakes() -> None:
    assert not is_garbled([SOUND, "Mr. Przybylski A/RES/79-xq1 Vrchlabi ozzq@lamps.example " * 20], None)


def test_fewer_mistakes_tell_that_a_document_older_than_its_format_was_scanned() -> None:
    assert is_garbled([SOUND, MISREAD], "1950-08-29")
    assert not is_garbled([SOUND, MISREAD], "2025-08-29")
