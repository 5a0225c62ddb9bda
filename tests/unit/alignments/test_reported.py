"""Who spoke for a group, as the report of a body and a presiding officer tell it."""

from __future__ import annotations

import pytest

from indexer.alignments.reading import groups_spoken_for, statements
from indexer.alignments.spokesmen import represented, spoken_for
from indexer.domain import Description, Passage
from indexer.search.spokesmen import is_on_behalf

G77 = "Group of 77 and China"
TOLD = [
    ("en", "Statements were made by the representatives of Iraq (on behalf of the Group of 77 and China), Peru and the "
     "European Union (also on behalf of its member States, as well as Albania and Ukraine).",
     [("Iraq", (G77,)), ("European Union", ("Albania", "Ukraine"))]),
    ("en", "the representative of Peru, speaking on behalf of the Group of 77 and China;", [("Peru", (G77,))]),
    ("en", "The representative of Peru (on behalf of the Group of Friends in Defence of Lamps) spoke.",
     [("Peru", ("Group of Friends in Defence of Lamps",))]),
    ("en", "Mongolia (on behalf of the States Members of the United Nations that are members of the European Union) "
     "introduced amendments.", [("Mongolia", ("European Union",))]),
    ("en", "Statements were made by Cuba on behalf of the Group of 77 and China, Fiji on behalf of the African Group "
     "and Peru.", [("Cuba", (G77,)), ("Fiji", ("African Group",))]),
    ("en", "A statement was made by Canada on behalf of Australia and New Zealand.",
     [("Canada", ("Australia", "New Zealand"))]),
    ("fr", "Des déclarations sont faites par les représentants de l’Iraq (au nom du Groupe des 77 et de la Chine) et "
     "du Pérou.", [("Iraq", (G77,))]),
    ("es", "Formulan declaraciones los representantes del Iraq (en nombre del Grupo de los 77 y China) y el Perú.",
     [("Iraq", (G77,))]),
    ("ru", "С заявлениями выступили представители Ирака (от имени Группы 77 и Китая) и Перу.", [("Iraq", (G77,))]),
    ("ar", "وأدلى ببيانات ممثلو العراق (باسم مجموعة الـ 77 والصين) وبيرو.", [("Iraq", (G77,))]),
    ("zh", "伊拉克（代表77国集团和中国）和秘鲁的代表发了言。", [("Iraq", (G77,))]),
]  # fmt: skip
NOT_TOLD = [
    ("en", "The Chair thanked Peru on behalf of the African Group."),
    ("en", "Statements were made by Peru (not on behalf of the African Group) and Cuba."),
    ("en", "We support what was said by Peru on behalf of the African Group and is written here."),
    ("en", "A statement was made by Peru (in his capacity as Chair of the African Group)."),
    ("en", "A delegation speaking on behalf of 22 Member States thanked the entity."),
]


@pytest.mark.parametrize(("language", "text", "expected"), TOLD)
def test_a_report_tells_who_spoke_for_whom(language, text, expected):
    """Losing this, nobody finds for whom Iraq spoke."""
    said = statements(text, language, ["Committee on Lamps"])
    assert [(one.by, one.others) for one in said] == expected
    assert {one.kind.value for one in said} == {"on_behalf_of"}


@pytest.mark.parametrize(("language", "text"), NOT_TOLD)
def test_nobody_is_made_a_spokesman(language, text):
    assert not [one for one in statements(text, language, ["Committee on Lamps"]) if one.by]


def test_who_gives_the_floor_tells_who_speaks():
    text = (
        "The President: I call on the representative of Kenya, who will speak on behalf of the Group of African States."
    )
    (said,) = statements(text, "en", [])
    assert (said.by, said.others) == ("Kenya", ("African Group",))


def test_a_report_speaks_for_nobody_whom_it_tells_of():
    """Losing this, a report would come first for those who ask what the group says."""
    by = Description(submitters=("Committee on Lamps",))
    said = statements(TOLD[0][1], "en", by.submitters)
    assert groups_spoken_for(said) == set()
    assert spoken_for([Passage("p", "1", 0, 1, 1, None, "en", TOLD[0][1])], by) == ()
    assert not any(is_on_behalf(one, [G77]) for one in said)


def test_states_that_make_up_a_group_are_the_group():
    by = Description(submitters=("Committee on Lamps",), date="2024-11-01")
    (said,) = statements("A statement was made by Canada on behalf of Australia and New Zealand.", "en", by.submitters)
    assert represented(said, by) == ("Australia", "New Zealand", "CANZ")


def test_a_state_tells_of_no_other_speaker():
    assert statements("Statements were made by Iraq on behalf of the Group of 77 and China.", "en", ["Peru"]) == []
