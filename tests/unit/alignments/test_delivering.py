"""Who only delivers the statement of a group is told from those with whom somebody aligns itself."""

from __future__ import annotations

from support.cases import each_case, scored

from indexer.alignments.delivering import delivered_by
from indexer.alignments.reading import statements


@scored(0.95)
def test_who_speaks_for_a_group_is_told(language: str, text: str, speakers: set[str]) -> None:
    others = (
        "Egypt",
        "Malta",
        "African Group",
        "Alliance of Small Island States",
        "Canada",
        "Australia",
        "New Zealand",
    )
    assert set(delivered_by(text, language, others)) == speakers


@each_case
def test_the_group_is_read_behind_other_words_for_speaking_on_its_behalf(text: str, others: set[str]) -> None:
    (said,) = statements(text, "en", ["Kenya"])
    assert set(said.others) == others


def test_a_long_list_is_read_to_its_end() -> None:
    listed = (
        "the Group of 77 and China, Egypt on behalf of the African Group, the European Union, Malta on behalf of AOSIS",
        "Samoa on behalf of the Pacific Islands Forum and Belize for CARICOM",
    )
    (said,) = statements(f"We support the statements made by {', '.join(listed)}.", "en", ["Kenya"])
    assert {"Group of 77 and China", "European Union", "Caribbean Community", "Belize"} < set(said.others)


def test_a_name_ends_with_its_line() -> None:
    (said,) = statements(
        "The Lamp Trust on behalf of the Harbour Light Alliance\nMeasures Such as Lamps", "en", ["Lamp Trust"]
    )
    assert said.others == ("Harbour Light Alliance",)
