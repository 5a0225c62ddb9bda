"""Whom an office represents, in the title of a letter or in a manifest; never somebody else."""

from __future__ import annotations

import pytest

from indexer.vocabulary import load_vocabulary
from pipelines.describe.cells import submitters_of
from pipelines.describe.representation import letter_submitters

VOCABULARY = load_vocabulary()


@pytest.mark.parametrize(
    ("sender", "names"),
    [
        ("the Permanent Representative of Chile", ["Chile"]),
        (
            "the Chargé d’affaires a.i. of the Permanent Mission of the Islamic Republic of Iran",
            ["Iran (Islamic Republic of)"],
        ),
        (
            "the Permanent Mission of the United Kingdom of Great Britain and Northern Ireland",
            ["United Kingdom of Great Britain and Northern Ireland"],
        ),
        (
            "the representatives of Bosnia and Herzegovina, Fiji and the Permanent Observer of the State of Palestine",
            ["Bosnia and Herzegovina", "Fiji", "State of Palestine"],
        ),
        ("the Permanent Observer of the League of Lakes", ["League of Lakes"]),
        ("the Chargé d’affaires a.i. of the Permanent Observer Mission of the League of Lakes", ["League of Lakes"]),
        ("a fisherman", []),
    ],
)
def test_sender_of_a_letter(sender: str, names: list[str]) -> None:
    title = f"Letter dated 1 May 2025 from {sender} to the United Nations addressed to the Secretary-General"
    assert list(letter_submitters(title, VOCABULARY).names) == names


@pytest.mark.parametrize(
    ("title", "names"),
    [
        (
            (
                "Lettre datée du 1er mai 2025, adressée au Secrétaire général par le Représentant permanent du Niger "
                "auprès de l’Organisation des Nations Unies"
            ),
            ["Niger"],
        ),
        (
            (
                "Carta de fecha 1 de mayo de 2025 dirigida al Secretario General por la Representante Permanente de "
                "El Salvador ante las Naciones Unidas"
            ),
            ["El Salvador"],
        ),
        (
            (
                "Письмо постоянных представителей Боснии и Герцеговины, Чили и Норвегии при Организации "
                "Объединенных Наций от 1 мая 2025 года на имя Генерального секретаря"
            ),
            ["Bosnia and Herzegovina", "Chile", "Norway"],
        ),
        (
            "رسالة مؤرخة ١ أيار/مايو ٢٠٢٥ موجهة إلى الأمين العام من الممثل الدائم للسودان لدى الأمم المتحدة",
            ["Sudan"],
        ),
        ("2025年5月1日中国常驻联合国代表给秘书长的信", ["China"]),
        (
            "Letter dated 1 May 2025 from the Secretary-General addressed to the President of the Security Council",
            ["Secretary-General"],
        ),
        ("Letter dated 1 May 2025", []),
    ],
)
def test_sender_by_the_whole_title(title: str, names: list[str]) -> None:
    assert list(letter_submitters(title, VOCABULARY).names) == names


def test_countries_come_as_codes_and_officials_are_known() -> None:
    title = "Letter dated 1 May 2025 from the {} addressed to the President of the Security Council"
    representative = "Permanent Representative of Kenya to the United Nations"
    found = letter_submitters(title.format(representative), VOCABULARY)
    assert (found.names, found.countries, found.group) == (("Kenya",), ("KEN",), "")
    chair = "Chair of the Committee on Lakes"
    found = letter_submitters(title.format(chair), VOCABULARY)
    assert (found.names, found.countries, found.group) == ((chair,), (), "IGO")
    assert found.evidence.words == f"from the {chair} addressed to"


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Permanent Mission of Chile", ["Chile"]),
        ("The Honourable Minister for Lakes of Chile", ["Chile"]),
        ("Ministry of Foreign Affairs of Kenya", ["Kenya"]),
        ("Federal Ministry of Harbours of Kenya", ["Kenya"]),
        ("Association of Local Governments of Kenya", ["Association of Local Governments of Kenya"]),
        ("Forum of former Ambassadors of Peru", ["Forum of former Ambassadors of Peru"]),
        ("Government of Kenya Harbour Institute", ["Government of Kenya Harbour Institute"]),
        ("Fundacion Puertos Argentina", ["Fundacion Puertos Argentina"]),
        ("Brazilian Harbour Steering Committee", ["Brazilian Harbour Steering Committee"]),
        ("NA", ["NA"]),
        ("IN", ["IN"]),
        ("no", ["no"]),
        ("Lake Exchange (The Association of", ["Lake Exchange"]),
        ("Réseau des hérons [coordination", ["Réseau des hérons"]),
        ("Heron Watch (on behalf of the African Group", ["Heron Watch", "African Group"]),
        ("(Heron Watch", ["(Heron Watch"]),
        ("Heron Coalition: This coalition was formed in", ["Heron Coalition"]),
        ("Herons: A Coalition", ["Herons: A Coalition"]),
        ("Ministry of Lakes, Lamps and", ["Ministry of Lakes, Lamps and …"]),
        ("Fundación de los", ["Fundación de los …"]),
        ("birk@herons.example", []),
        ("https://herons.example/who", []),
    ],
)
def test_offices_in_a_manifest(cell: str, names: list[str]) -> None:
    assert list(submitters_of(cell, VOCABULARY)[0]) == names
