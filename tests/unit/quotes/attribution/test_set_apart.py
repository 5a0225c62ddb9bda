"""A quotation in brackets or between dashes directly behind a name is that name's."""

from __future__ import annotations

import pytest
from attributed import read

VALMERE, ISTERRA, MALUVEA = "Republic of Valmere", "Commonwealth of Isterra", "Republic of Maluvea"


@pytest.mark.parametrize(
    "text",
    [
        "Valmere (“@”), Isterra (“@”) and Maluvea (“@”) dominated the debate.",
        "Speakers from Valmere (“@”), Isterra (“@.”), and from Maluvea (“@”, p. 3), struck a softer note.",
        "Others, from Valmere (“@”) through Isterra (“@”) to Maluvea (“@”), spoke of the climate.",
        "The leaders of Valmere — “@” — and Isterra – “@” – were applauded, Maluvea’s minister (“@”) was not.",
        "Valmere (« @ »), Isterra (« @ ») et Maluvea (« @ ») ont été brefs.",
        "Valmere («@»), Isterra («@») y Maluvea («@») fueron breves.",
        "Вальмера («@»), Истерра («@») и Малувеа («@») говорили о праве.",
        "فالمير («@») واستيرا («@») ومالوفيا («@») تحدثت عن القانون.",
        "瓦尔米尔（“@”）、伊斯特拉（“@”）和马卢维亚（“@”）谈到了法治。",
    ],
)
def test_each_quotation_of_a_list_is_that_of_the_name_before_it(text: str) -> None:
    assert read(text) == [VALMERE, ISTERRA, MALUVEA]


def test_in_a_list_a_quotation_behind_an_unknown_name_is_nobodys() -> None:
    assert read("Valmere (“@”), Ostmark (“@”) and Isterra (“@”) spoke.") == [VALMERE, "", ISTERRA]


@pytest.mark.parametrize(
    "text",
    [
        "Valmere criticised Isterra (“@”).",
        "In a letter to Isterra (“@”), Valmere complained.",
        "Valmere said so in its reply to Isterra (“@”).",
    ],
)
def test_one_alone_behind_an_object_is_not_the_objects(text: str) -> None:
    assert read(text) == [VALMERE]


def test_in_a_list_of_whom_somebody_speaks_of_nobody_is_named() -> None:
    assert read("Valmere praised Isterra (“@”) and Maluvea (“@”).")[0] == ""


def test_a_name_between_dashes_behind_a_quotation_has_said_that_one() -> None:
    assert read("“@” — Valmere — “@” — Isterra.") != [ISTERRA, VALMERE]
