"""Who signed a letter is read from its own signatures, in six languages, and from nothing else."""

from __future__ import annotations

from support.cases import scored

from pipelines.describe.signatures import APART, signatories


@scored(0.95)
def test_a_signature_names_a_person(page: str, name: str) -> None:
    assert signatories(["A letter.", page]) == (name,)


def test_those_of_a_joint_letter_sign_one_below_the_other() -> None:
    page = "(Signed) Ada Brook\nPermanent Representative of Valmere\n(Signed) Ben Hollow\nAmbassador of Ostland"
    assert signatories([page]) == ("Ada Brook", "Ben Hollow")


def test_who_signed_an_annex_did_not_sign_the_letter() -> None:
    annex = "Annex to the letter\n" + "We wrote before. " * (APART // 17 + 1)
    assert signatories(["(Signed) Ada Brook\nAmbassador", f"{annex}\n(Signed) Ben Hollow"]) == ("Ada Brook",)


@scored(0.95)
def test_what_is_no_name_is_none(page: str) -> None:
    assert signatories([page]) == ()
