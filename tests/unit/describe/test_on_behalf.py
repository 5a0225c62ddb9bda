"""Cells of a portal's table: who submits, and for whom, out of what people typed behind *on behalf of*."""

from __future__ import annotations

import pytest

from indexer.vocabulary import load_vocabulary
from pipelines.describe.on_behalf import written

VOCABULARY = load_vocabulary()
AILAC = "Independent Association of Latin America and the Caribbean"


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        # The phrase twice, with slips of the pen, with prepositions left over.
        ("on behalf of on behalf of the Group of the 77 and China", ["Group of 77 and China"]),
        ("Mali on behalf of on behlaf of AGN", ["Mali", "African Group"]),
        ("Maldives on behalf of on behalf on AOSIS", ["Maldives", "Alliance of Small Island States"]),
        (
            "Switzerland on behalf of of the Environmental Integrity Group",
            ["Switzerland", "Environmental Integrity Group"],
        ),
        ("Nicaragua on behalf of En representación del SICA", ["Nicaragua", "Central American Integration System"]),
        # The paper instead of a name.
        ("Australia on behalf of Submission by Australia on Global Stocktake", ["Australia"]),
        ("Papua New Guinea on behalf of on APA item 4", ["Papua New Guinea"]),
        ("Turkey on behalf of Response Measures", ["Türkiye"]),
        ("Peru on behalf of SUBMISSION OF PERU ON BEHALF OF THE AILAC GROUP. APA ITEM 7", ["Peru", AILAC]),
        ("Guatemala on behalf of AILAC ADP 2.12 Closing Statement", ["Guatemala", AILAC]),
        ("Chile on behalf of Lake Offsetting Scheme for Herons (LOSH) and the Lake Agreement", ["Chile"]),
        # A group in any of its forms.
        ("Costa Rica on behalf of AILAC Group.", ["Costa Rica", AILAC]),
        ("Guatemala on behalf of GRUPO AILAC", ["Guatemala", AILAC]),
        ("China on behalf of BASIC", ["China", "BASIC countries"]),
        ("Chile on behalf of AILAC-EIG", ["Chile", AILAC, "Environmental Integrity Group"]),
        (
            "Rwanda on behalf of the Member States of the Central African Forestry Commission (COMIFAC) on item 6",
            ["Rwanda", "Central African Forests Commission"],
        ),
        ("Heron Trust on behalf of Environmental NGOs", ["Heron Trust", "Environmental NGOs (ENGO)"]),
        ("on behalf of Farmers", ["Farmers constituency"]),
        # Several; who only supports a submission does not submit it.
        (
            "Belize on behalf of AOSIS, LDCs and AILAC - Joint submission on item 6 (c)",
            ["Belize", "Alliance of Small Island States", "Least Developed Countries", AILAC],
        ),
        (
            "Italy on behalf of and the European Commission on behalf of the EU. This is supported by Albania.",
            ["Italy", "European Commission", "European Union"],
        ),
        ("Uruguay on behalf of - Argentina - Brazil", ["Uruguay", "Argentina", "Brazil"]),
        (
            "Chile on behalf of the Lake Nations Group (Kenya and Fiji)",
            ["Chile", "Lake Nations Group", "Kenya", "Fiji"],
        ),
        # An organisation is one, however it is written.
        ("Lake Heron Fund (LHF) on behalf of The Lake Heron Fund", ["Lake Heron Fund (LHF)"]),
        ("Lake Heron Fund (LHF) on behalf of LHF", ["Lake Heron Fund (LHF)"]),
        ("HERON e.V. on behalf of Heron Institute (HERON) and Lake League", ["HERON e.V.", "Lake League"]),
        (
            "Heron Trust on behalf of Lakes Without Any Noise (LWAN), South Lake Alliance and Ponds Fund (PF)",
            ["Heron Trust", "Lakes Without Any Noise (LWAN)", "South Lake Alliance", "Ponds Fund (PF)"],
        ),
        # One name or two? One that goes on behind a comma?
        ("Heron Trust on behalf of Lakes and Rivers Network", ["Heron Trust", "Lakes and Rivers Network"]),
        ("Heron Trust on behalf of Lake Law and Clean Water Network", ["Heron Trust"]),
        ("Heron Trust on behalf of Network for Lake Parks, Other Waters and Wild Herons", ["Heron Trust"]),
        # Who is almost somebody known is nobody, and the first is never lost.
        ("Maldives on behalf of Aillance of Small Island States", ["Maldives"]),
        ("Italy on behalf of the Eureopean Commission", ["Italy"]),
        ("Angola on behalf of the Least Developped Countries LDCs)", ["Angola"]),
        ("on behalf of Heron people", ["Heron people"]),
        ("Brazil Harbour Society on behalf of Brazil", ["Brazil Harbour Society", "Brazil"]),
        ("Chile on behalf of Congo (Dem. Rep. of)", ["Chile"]),
        ("Chile on behalf of Brazil Harbour Society", ["Chile", "Brazil Harbour Society"]),
        ("Permanent Mission of Chile on behalf of the Group of 77", ["Chile", "Group of 77 and China"]),
        # Other languages.
        ("Maroc au nom du Réseau des villes lacustres", ["Morocco", "Réseau des villes lacustres"]),
        ("Tchad au nom des pays du lac (Niger, Nigéria et Cameroun)", ["Chad", "Niger", "Nigeria", "Cameroon"]),
        ("Panamá en nombre de los Países Miembros del SICA", ["Panama", "Central American Integration System"]),
        ("Кения от имени Африканской группы по пункту 4", ["Kenya", "African Group"]),
        ("مصر باسم مجموعة دول البحيرات", ["Egypt", "مجموعة دول البحيرات"]),
        ("古巴代表湖泊国家集团", ["Cuba", "湖泊国家集团"]),
    ],
)
def test_who_submits_and_for_whom(cell: str, names: list[str]) -> None:
    assert list(written(cell, VOCABULARY).names) == names


def test_only_who_stands_first_speaks_for_its_own_country() -> None:
    assert written("Argentina on behalf of on behalf of Brazil and Uruguay", VOCABULARY).countries == ("ARG",)


def test_a_long_cell_is_kept_as_it_is() -> None:
    cell = "Heron Trust on behalf of " + "Lake Network, " * 200 + "Chile"
    assert written(cell, VOCABULARY).names == (cell,)


@pytest.mark.parametrize("cell", ["Heron Trust (HT) /", "Heron Trust (HT),", "Heron Trust (HT) -"])
def test_what_joins_a_name_with_others_that_were_cut_off_is_no_part_of_it(cell: str) -> None:
    assert written(cell, VOCABULARY).names == ("Heron Trust (HT)",)
