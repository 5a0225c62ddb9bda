"""What stands around a verb of alignment: it is taken back, affirmed by two negations, or about an amendment only."""

from __future__ import annotations

from support.cases import each_case, scored

from indexer.alignments.reading import statements


@each_case
def test_who_is_not_supported_is_no_partner(language: str, text: str) -> None:
    """Somebody whose proposal is to be changed would stand among the allies."""
    assert statements(text, language, ["Kenya"]) == []


@scored(0.95)
def test_who_is_supported_is_a_partner(language: str, text: str, others: tuple[str, ...]) -> None:
    """Who is affirmed by two negations would be an opponent, and who spoke on another day would be lost."""
    assert [(one.kind.value, one.others) for one in statements(text, language, ["Kenya"])] == [("supports", others)]


def test_who_spoke_in_a_statement_with_which_somebody_aligns_itself() -> None:
    """The group for which it was made would be that of the author."""
    text = "My Norwegian colleague has addressed us on behalf of the European Union in a statement with which we align."
    (found,) = statements(text, "en", ["Kenya"])
    assert (found.kind.value, found.others) == ("aligns", ("European Union",))
