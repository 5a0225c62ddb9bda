"""Who spoke for a group, as the report of a body and a presiding officer tell it."""

from __future__ import annotations

import pytest
from support.cases import each_case, scored

from indexer.alignments.delivering import delivered_by
from indexer.alignments.names import known
from indexer.alignments.reading import groups_spoken_for, statements
from indexer.alignments.spokesmen import represented, spoken_for
from indexer.domain import Description, Passage
from indexer.search.spokesmen import is_on_behalf

G77 = "Group of 77 and China"
TOLD = [
    ("en", ("Statements were made by representatives of Iraq (on behalf of the Group of 77 and China), Peru and the "
     "European Union (also on behalf of its member States, as well as Albania and Ukraine)."),
     [("Iraq", (G77,)), ("European Union", ("Albania", "Ukraine"))]),
    ("en", "the representative of Peru, speaking on behalf of the Group of 77 and China;", [("Peru", (G77,))]),
    ("en", "The representative of Peru (on behalf of the Group of Friends in Defence of Lamps) spoke.",
     [("Peru", ("Group of Friends in Defence of Lamps",))]),
    ("en", ("Mongolia (on behalf of the States Members of the United Nations that are members of the European Union) "
     "introduced amendments."), [("Mongolia", ("European Union",))]),
    ("en", ("Statements were made by Cuba on behalf of the Group of 77 and China, Fiji on behalf of the African Group "
     "and Peru."), [("Cuba", (G77,)), ("Fiji", ("African Group",))]),
    ("en", "A statement was made by Canada on behalf of Australia and New Zealand.",
     [("Canada", ("Australia", "New Zealand"))]),
    ("fr", ("Des déclarations sont faites par les représentants de l’Iraq (au nom du Groupe des 77 et de la Chine) et "
     "du Pérou."), [("Iraq", (G77,))]),
    ("es", "Formulan declaraciones los representantes del Iraq (en nombre del Grupo de los 77 y China) y el Perú.",
     [("Iraq", (G77,))]),
    ("ru", "С заявлениями выступили представители Ирака (от имени Группы 77 и Китая) и Перу.", [("Iraq", (G77,))]),
    ("ar", "وأدلى ببيانات ممثلو العراق (باسم مجموعة الـ 77 والصين) وبيرو.", [("Iraq", (G77,))]),
    ("zh", "伊拉克（代表77国集团和中国）和秘鲁的代表发了言。", [("Iraq", (G77,))]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), TOLD)
def test_a_report_tells_who_spoke_for_whom(
    language: str, text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    """Losing this, nobody finds for whom Iraq spoke."""
    said = statements(text, language, ["Committee on Lamps"])
    assert [(one.by, one.others) for one in said] == expected
    assert {one.kind.value for one in said} == {"on_behalf_of"}


@each_case
def test_nobody_is_made_a_spokesman(language: str, text: str) -> None:
    assert not [one for one in statements(text, language, ["Committee on Lamps"]) if one.by]


def test_who_gives_the_floor_tells_who_speaks() -> None:
    text = (
        "The President: I call on the representative of Kenya, who will speak on behalf of the Group of African States."
    )
    (said,) = statements(text, "en", [])
    assert (said.by, said.others) == ("Kenya", ("African Group",))


def test_a_report_speaks_for_nobody_whom_it_tells_of() -> None:
    """Losing this, a report would come first for those who ask what the group says."""
    by = Description(submitters=("Committee on Lamps",))
    said = statements(TOLD[0][1], "en", by.submitters)
    assert groups_spoken_for(said) == set()
    assert spoken_for([Passage("p", "1", 0, 1, 1, None, "en", TOLD[0][1])], by) == ()
    assert not any(is_on_behalf(one, [G77]) for one in said)


def test_states_that_make_up_a_group_are_the_group() -> None:
    by = Description(submitters=("Committee on Lamps",), date="2024-11-01")
    (said,) = statements("A statement was made by Canada on behalf of Australia and New Zealand.", "en", by.submitters)
    assert represented(said, by) == ("Australia", "New Zealand", "CANZ")


def test_a_state_tells_of_no_other_speaker() -> None:
    assert statements("Statements were made by Iraq on behalf of the Group of 77 and China.", "en", ["Peru"]) == []


def test_a_note_to_a_sponsor_tells_for_whom_it_is() -> None:
    text = "* On behalf of the States that are members of the Group of 77 and China, taking into account a resolution."
    (said,) = statements(text, "en", ["Iraq", G77])
    assert (said.kind.value, said.others) == ("on_behalf_of", (G77,))


def test_a_body_that_quotes_its_chair_is_no_spokesman_of_a_state() -> None:
    text = "On behalf of Sri Lanka, I wish to reaffirm our commitment to lamps."
    assert statements(text, "en", ["Ad Hoc Committee on Lamps"]) == []


def test_a_group_aligns_itself_and_not_who_speaks_for_it() -> None:
    text = (
        "I have the honour to speak on behalf of the African Group. The African Group aligns itself with the statement "
        "made by Fiji on behalf of the Non-Aligned Movement. We support the proposal of Chile."
    )
    said = statements(text, "en", ["Egypt"])
    assert [(one.kind.value, one.by) for one in said] == [
        ("on_behalf_of", ""),
        ("aligns", "African Group"),
        ("supports", ""),
    ]


def test_members_of_a_group_that_are_named_are_spoken_for() -> None:
    text = "I speak on behalf of the Southern Common Market and associated States, namely, Brazil, Peru and my country."
    (said,) = statements(text, "en", ["Argentina"])
    assert said.others == ("Southern Common Market", "Brazil", "Peru")


@each_case
def test_parties_to_a_treaty_are_not_the_whole_group(language: str, text: str) -> None:
    """Losing this, States that are no parties would stand with the Court."""
    assert "African Group" not in known(text, language)


def test_parties_to_a_treaty_have_their_own_name() -> None:
    behalf = "Kenya aligns itself with the statement delivered by Uganda on behalf of the African States"
    (said,) = statements(f"{behalf} Parties to the Rome Statute.", "en", ["Kenya"])
    assert said.others == ("African States Parties to the Rome Statute", "Uganda")
    (said,) = statements(f"{behalf}.", "en", ["Kenya"])
    assert said.others == ("African Group", "Uganda")


def test_who_speaks_for_a_group_that_nobody_knows_only_delivers_its_statement() -> None:
    name = "African States Parties to the Rome Statute"
    text = f"Kenya aligns itself with the statement delivered by Uganda on behalf of the {name}."
    assert delivered_by(text, "en", (name, "Uganda")) == ("Uganda",)


@each_case
def test_what_was_supported_then_is_not_supported_now(language: str, text: str) -> None:
    assert statements(text, language, ["Kenya"]) == []


def test_what_somebody_proposed_then_may_be_supported_now() -> None:
    (said,) = statements("Last year Fiji proposed a register, and we support that proposal.", "en", ["Kenya"])
    assert said.others == ("Fiji",)


BODY = "Subsidiary Body for Lamps"


def test_the_last_of_a_list_of_speakers_speaks_for_a_group() -> None:
    """The report itself was shown as who speaks for it."""
    text = (
        "The Body noted the statements delivered by representatives of the Harbour Union, Peru and Australia on behalf "
        "of the Lamp Committee (LC)."
    )
    (said,) = statements(text, "en", [BODY])
    assert (said.by, said.others) == ("Australia", ("Lamp Committee",))


@each_case
def test_a_body_speaks_for_nobody_where_it_tells_that_somebody_did(text: str) -> None:
    assert statements(text, "en", [BODY]) == []


@scored(0.95)
def test_the_african_members_of_the_security_council_are_a_group(language: str, text: str) -> None:
    (said,) = statements(text, language, ["Algeria"])
    assert said.others == ("African members of the Security Council (A3)",)
