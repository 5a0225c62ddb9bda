"""Who stands with a document's own statement, and what is no statement on behalf of anybody."""

from __future__ import annotations

from support.cases import each_case, scored

from indexer.alignments.reading import statements
from indexer.alignments.spokesmen import spoken_for
from indexer.domain import Description, Passage


@scored(0.95)
def test_each_who_aligns_itself_with_this_statement_is_told(language: str, text: str, who: list[str]) -> None:
    """The commonest form at the United Nations: a candidate country that looks for itself would find nothing."""
    found = statements(text, language, ["European Union"])
    assert [(one.by, one.others) for one in found] == [(name, ("European Union",)) for name in who]


@each_case
def test_whoever_is_hoped_for_or_stands_with_others_is_none(text: str) -> None:
    assert [one for one in statements(text, "en", ["European Union"]) if one.by] == []


def test_it_is_the_statement_of_whom_the_document_speaks_for() -> None:
    said = "I speak on behalf of the African Group. Cuba aligns itself with this statement."
    assert statements(said, "en", ["Guinea"])[-1].others == ("African Group", "Guinea")


@each_case
def test_who_quotes_or_denies_it_speaks_for_nobody(text: str) -> None:
    """The objector would be shown as the spokesman of those against whom he speaks."""
    assert statements(text, "en", ["Azerbaijan"]) == []


@scored(0.95)
def test_all_partners_of_a_sentence_are_told_and_no_other_one(text: str, others: tuple[str, ...]) -> None:
    (found,) = statements(text, "en", ["Kenya"])
    assert found.others == others


@each_case
def test_places_in_titles_and_persons_of_one_name_are_no_partners(text: str) -> None:
    assert statements(text, "en", ["Kenya"]) == []


def test_a_longer_name_is_no_other_group_and_has_its_members() -> None:
    text = "I speak on behalf of the Like-Minded Group for Lamp Posts, composed of Armenia, Belarus and Kenya."
    (found,) = statements(text, "en", ["Kenya"])
    assert found.others == ("Like-Minded Group for Lamp Posts", "Armenia", "Belarus")


def test_all_members_of_a_group_are_the_group() -> None:
    """A quotation of CANZ was said to be Australia's alone."""
    text = "I speak on behalf of Canada, New Zealand and my own delegation, Australia."
    passage = Passage("p", "1", 0, 1, 1, None, "en", text)
    about = Description(submitters=("Australia",), date="2025-09-16")
    assert spoken_for([passage], about) == ("Canada", "New Zealand", "CANZ")
    assert spoken_for([passage], Description(submitters=("Australia",))) == ("Canada", "New Zealand")
