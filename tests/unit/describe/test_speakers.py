"""Speakers: one name for each, and everybody for whom something is said, from however it is written."""

from __future__ import annotations

import pytest

from indexer.vocabulary import load_vocabulary
from pipelines.describe.cells import submitters_of
from pipelines.describe.speakers import speakers

VOCABULARY = load_vocabulary()


@pytest.mark.parametrize(
    ("text", "names", "countries"),
    [
        ("Iran (Islamic Republic of)", ["Iran (Islamic Republic of)"], ["IRN"]),
        ("Republic of Korea*", ["Republic of Korea"], ["KOR"]),
        ("the People ’s Republic of China", ["China"], ["CHN"]),
        ("Tunisia (on behalf of the Arab Group)", ["Tunisia", "Arab Group"], ["TUN"]),
        ("Egypt, on behalf of the Arab Group", ["Egypt", "Arab Group"], ["EGY"]),
        ("Cuba (au nom du Groupe des 77 et de la Chine)", ["Cuba", "Group of 77 and China"], ["CUB"]),
        ("Куба (от имени Движения неприсоединения)", ["Cuba", "Non-Aligned Movement"], ["CUB"]),
        ("مصر (باسم المجموعة العربية)", ["Egypt", "Arab Group"], ["EGY"]),
        ("古巴（代表77国集团和中国）", ["Cuba", "Group of 77 and China"], ["CUB"]),
        (
            "Venezuela (Bolivarian Republic of) (on behalf of the Non-Aligned Movement)",
            ["Venezuela (Bolivarian Republic of)", "Non-Aligned Movement"],
            ["VEN"],
        ),
        (
            "Peru (joint statement of the Group of Like-Minded States: Belarus, Iran (Islamic Republic of) and Cuba)",
            ["Peru", "Group of Like-Minded States", "Belarus", "Iran (Islamic Republic of)", "Cuba"],
            ["PER", "BLR", "IRN", "CUB"],
        ),
        ("Brazil, Germany and the Netherlands", ["Brazil", "Germany", "Netherlands"], ["BRA", "DEU", "NLD"]),
        ("Bosnia and Herzegovina and Fiji", ["Bosnia and Herzegovina", "Fiji"], ["BIH", "FJI"]),
        ("法国、德国和西班牙", ["France", "Germany", "Spain"], ["FRA", "DEU", "ESP"]),
        ("المملكة المتحدة وفرنسا", ["United Kingdom of Great Britain and Northern Ireland", "France"], ["GBR", "FRA"]),
        ("EU", ["European Union"], []),
    ],
)
def test_who_speaks(text: str, names: list[str], countries: list[str]) -> None:
    found = speakers(text, VOCABULARY)
    assert found is not None
    assert (list(found.names), list(found.countries)) == (names, countries)


@pytest.mark.parametrize(
    "text",
    [
        *("Argentina notes that", "Argentina: Brazil", "and", "United", "", " - ", "Harbour League", "Chile " * 400),
        *("Kenya (on behalf of the Lake States)", "In Chile", "on behalf of", "(((((", "Chile and"),
    ],
)
def test_nothing_else_is_a_name(text: str) -> None:
    assert speakers(text, VOCABULARY) is None


@pytest.mark.parametrize(
    ("cell", "names", "countries"),
    [
        ("Republic of Iraq; Corée (République de)", ["Iraq", "Republic of Korea"], ["IRQ", "KOR"]),
        ("Permanent Representative of Malta", ["Malta"], ["MLT"]),
        ("representatives of Denmark, Germany and Sweden", ["Denmark", "Germany", "Sweden"], ["DNK", "DEU", "SWE"]),
        ("Постоянный представитель Российской Федерации", ["Russian Federation"], ["RUS"]),
        ("Kenya (on behalf of the Lake States)", ["Kenya", "Lake States"], ["KEN"]),
        ("Harbour League", ["Harbour League"], []),
        ("Chile Harbour League", ["Chile Harbour League"], []),
        ("Northquay Cloud Ltd.", ["Northquay Cloud Ltd."], []),
    ],
)
def test_submitters_of_a_manifest(cell: str, names: list[str], countries: list[str]) -> None:
    found, codes = submitters_of(cell, VOCABULARY)
    assert (list(found), list(codes)) == (names, countries)
