"""Who stands with a document's own statement, and what is no statement on behalf of anybody."""

from __future__ import annotations

import pytest

from indexer.alignments.reading import statements
from indexer.alignments.spokesmen import spoken_for
from indexer.domain import Description, Passage

FOLLOWED = [
    ("en", "The candidates, Turkey, Albania and Georgia, as well as Monaco, align themselves with this statement.",
     ["Türkiye", "Albania", "Georgia", "Monaco"]),
    ("en", ("The candidates Albania and Ukraine, and the associated countries Iceland and Norway align themselves "
     "with this statement."), ["Albania", "Ukraine", "Iceland", "Norway"]),
    ("en", "The following States have aligned themselves with this statement: Fiji, Samoa and Tonga.",
     ["Fiji", "Samoa", "Tonga"]),
    ("en", ("The candidates Albania and Ukraine; the potential candidate Kosovo; the countries Iceland and Norway, "
     "members of the Area; as well as Monaco, align themselves with this statement."),
     ["Albania", "Ukraine", "Iceland", "Norway", "Monaco"]),
    ("fr", "La Turquie et la Géorgie s’associent à la présente déclaration.", ["Türkiye", "Georgia"]),
    ("es", "Albania y Georgia se adhieren a esta declaración.", ["Albania", "Georgia"]),
    ("ru", "Албания и Грузия присоединяются к настоящему заявлению.", ["Albania", "Georgia"]),
    ("ar", "ألبانيا وجورجيا تنضم إلى هذا البيان.", ["Albania", "Georgia"]),
    ("zh", "阿尔巴尼亚和格鲁吉亚赞同本声明。", ["Albania", "Georgia"]),
]  # fmt: skip
NOT_FOLLOWED = [
    "Albania and Georgia do not align themselves with this statement.",
    "We hope that Albania and Georgia will align themselves with this statement.",
    "Cuba and Chile align themselves with this statement of Norway.",
    "We thank Albania, and Georgia aligns itself with this statement.",
    "Cuba supports this proposal.",
]
NOT_SPOKEN_FOR = [
    "While Iraq began by stating that they speak, I quote, on behalf of the Group of 77 and China, this is not so.",
    "I do not speak on behalf of the Group of 77 and China.",
    "This is not a statement on behalf of the Group of 77 and China, and I regret it.",
    "We stress that a statement can only be made on behalf of the Group of 77 and China after all have agreed.",
]
PARTNERS = [
    (("Kenya aligns itself with the statement made by Belize on behalf of CARICOM and the statement delivered by Iraq "
     "on behalf of the Group of 77 as well as the statement delivered by Palau."),
     ("Caribbean Community", "Belize", "Group of 77 and China", "Iraq", "Palau")),
    ("We align with the G77 and China statement as well as the Small Lamps Group declaration.",
     ("Group of 77 and China", "Small Lamps Group")),
    ("Kenya aligns itself with the statement of Iraq on behalf of the Group of 77 and China and with the Philippines.",
     ("Group of 77 and China", "Iraq", "Philippines")),
    ("Kenya aligns with the statement delivered by Iraq on behalf of G7 China.", ("Iraq",)),
    ("Kenya aligns with the statement delivered by Iraq on behalf of GS Vincent China.", ("Iraq",)),
    ("Kenya aligns with the statements by the group of 77, China, and the African Group.",
     ("Group of 77 and China", "African Group")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "who"), FOLLOWED)
def test_each_who_aligns_itself_with_this_statement_is_told(language: str, text: str, who: list[str]) -> None:
    """The commonest form at the United Nations: a candidate country that looks for itself would find nothing."""
    found = statements(text, language, ["European Union"])
    assert [(one.by, one.others) for one in found] == [(name, ("European Union",)) for name in who]


@pytest.mark.parametrize("text", NOT_FOLLOWED)
def test_whoever_is_hoped_for_or_stands_with_others_is_none(text: str) -> None:
    assert [one for one in statements(text, "en", ["European Union"]) if one.by] == []


def test_it_is_the_statement_of_whom_the_document_speaks_for() -> None:
    said = "I speak on behalf of the African Group. Cuba aligns itself with this statement."
    assert statements(said, "en", ["Guinea"])[-1].others == ("African Group", "Guinea")


@pytest.mark.parametrize("text", NOT_SPOKEN_FOR)
def test_who_quotes_or_denies_it_speaks_for_nobody(text: str) -> None:
    """The objector would be shown as the spokesman of those against whom he speaks."""
    assert statements(text, "en", ["Azerbaijan"]) == []


@pytest.mark.parametrize(("text", "others"), PARTNERS)
def test_all_partners_of_a_sentence_are_told_and_no_other_one(text: str, others: tuple[str, ...]) -> None:
    (found,) = statements(text, "en", ["Kenya"])
    assert found.others == others


@pytest.mark.parametrize(
    "text",
    [
        "Kenya fully endorses the Barbados Declaration on Lamps.",
        "I want to echo Bob’s appeal.",
        "I echo what Mr. Lamp said.",
    ],
)
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
