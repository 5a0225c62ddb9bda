"""Who signed a letter is read from its own signatures, in six languages, and from nothing else."""

from __future__ import annotations

import pytest

from pipelines.describe.signatures import APART, signatories


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("issued as a document of the Council.\n\n(Signed) Ada Brook\nAmbassador", "Ada Brook"),
        ("du Conseil.\n\n(Signé) Anne-Marie de l’Étang\nReprésentante permanente", "Anne-Marie de l’Étang"),
        ("del Consejo.\n(Firmado) José van der Laguna Ruiz\nEmbajador", "José van der Laguna Ruiz"),
        ("Совета.\n\n(Подпись) Вера Ручьёва\nПостоянный представитель", "Вера Ручьёва"),
        ("مجلس الأمن.\n\n(توقيع) سالم بن النهر\nالسفير", "سالم بن النهر"),
        ("安理会文件分发为荷。\n\n常驻代表\n大使\n河清（签名）", "河清"),
        ("of the Council.\n(Signed) Alya Saif al-Thani\nAmbassador", "Alya Saif al-Thani"),
    ],
)
def test_a_signature_names_a_person(page: str, name: str) -> None:
    assert signatories(["A letter.", page]) == (name,)


def test_those_of_a_joint_letter_sign_one_below_the_other() -> None:
    page = "(Signed) Ada Brook\nPermanent Representative of Valmere\n(Signed) Ben Hollow\nAmbassador of Ostland"
    assert signatories([page]) == ("Ada Brook", "Ben Hollow")


def test_who_signed_an_annex_did_not_sign_the_letter() -> None:
    annex = "Annex to the letter\n" + "We wrote before. " * (APART // 17 + 1)
    assert signatories(["(Signed) Ada Brook\nAmbassador", f"{annex}\n(Signed) Ben Hollow"]) == ("Ada Brook",)


@pytest.mark.parametrize(
    "page",
    [
        "", "The treaty (signed in 1994) holds.", "It was (signed) and sealed by both.", "(Signed) 12 March 2025",
        "(Signed) The Permanent Mission of the Republic of Valmere to the United Nations in New York",
        "(Signed)\n", "(Signed) Brook", "签名是重要的",
    ],
)  # fmt: skip
def test_what_is_no_name_is_none(page: str) -> None:
    assert signatories([page]) == ()
