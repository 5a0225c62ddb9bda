"""A quotation in brackets or between dashes directly behind a name is that name's."""

from __future__ import annotations

from attributed import read
from support.cases import each_case, scored

VALMERE, ISTERRA, MALUVEA = "Republic of Valmere", "Commonwealth of Isterra", "Republic of Maluvea"


@scored(0.95)
def test_each_quotation_of_a_list_is_that_of_the_name_before_it(text: str) -> None:
    assert read(text) == [VALMERE, ISTERRA, MALUVEA]


def test_in_a_list_a_quotation_behind_an_unknown_name_is_nobodys() -> None:
    assert read("Valmere (“@”), Ostmark (“@”) and Isterra (“@”) spoke.") == [VALMERE, "", ISTERRA]


@each_case
def test_one_alone_behind_an_object_is_not_the_objects(text: str) -> None:
    assert read(text) == [VALMERE]


def test_in_a_list_of_whom_somebody_speaks_of_nobody_is_named() -> None:
    assert read("Valmere praised Isterra (“@”) and Maluvea (“@”).")[0] == ""


def test_a_name_between_dashes_behind_a_quotation_has_said_that_one() -> None:
    assert read("“@” — Valmere — “@” — Isterra.") != [ISTERRA, VALMERE]
