"""Symbol: a document's own, never one that it cites."""

from __future__ import annotations

import pytest

from pipelines.describe.symbol import find_symbol


def found(pages: list[str]) -> tuple[str, int | None] | None:
    symbol = find_symbol(pages)
    return (symbol.text, symbol.line) if symbol else None


@pytest.mark.parametrize(
    ("line", "symbol"),
    [
        ("United Nations A/AC.991/22", "A/AC.991/22"),
        ("        United Nations                      A/AC.991/22*", "A/AC.991/22"),
        ("A/AC.991/22/Add.1", "A/AC.991/22/Add.1"),
        ("United Nations A/HRC/99/2/Rev.1", "A/HRC/99/2/Rev.1"),
        ("Nations Unies A/99/716–S/2099/18", "A/99/716-S/2099/18"),
        ("United Nations A/99/716 - S/2099/18", "A/99/716-S/2099/18"),
        ("United Nations A/ES-90/1043-S/2099/529", "A/ES-90/1043-S/2099/529"),
        ("United Nations A/AC.992/2099/INF/5", "A/AC.992/2099/INF/5"),
        ("United Nations A/AC.992/2099/CRP.2/Corr.1", "A/AC.992/2099/CRP.2/Corr.1"),
        ("Организация Объединенных Наций A/C.1/99/L.4", "A/C.1/99/L.4"),
        ("\u200fالأمم المتحدة A/99/12\u200e", "A/99/12"),
        ("联 合 国 S/2099/3", "S/2099/3"),
        ("S/2099/3 Security Council Distr.: General", "S/2099/3"),
        ("FCCC/SBI/2099/L.3", "FCCC/SBI/2099/L.3"),
        ("A/HRC/99/28 Distr.: General 17 January 2099 Original: English", "A/HRC/99/28"),
        ("S/RES/9769 (2099)", "S/RES/9769 (2099)"),
        ("E/2099/34 (Part II)", "E/2099/34 (Part II)"),
        ("A/99/17 (Part I)/Add.1", "A/99/17 (Part I)/Add.1"),
        ("A/99/6 (Sect. 1)", "A/99/6 (Sect. 1)"),
        ("S/PV.9201 (Resumption 1)", "S/PV.9201 (Resumption 1)"),
        ("TD/B/99/12 (Vol.I)", "TD/B/99/12 (Vol.I)"),
        ("TD/B(S-XXIII)/1", "TD/B(S-XXIII)/1"),
        ("LC/G.9500(SES.34/3)", "LC/G.9500(SES.34/3)"),
        ("JIU/REP/2099/1", "JIU/REP/2099/1"),
        ("CCPR/C/121/D/9234/2015*,**", "CCPR/C/121/D/9234/2015"),
        ("CRC/C/KEN/Q/3-4/Add.1", "CRC/C/KEN/Q/3-4/Add.1"),
        ("HRI/CORE/KEN/2099", "HRI/CORE/KEN/2099"),
        ("UNEP/EA.9/L.5/Rev.1", "UNEP/EA.9/L.5/Rev.1"),
        ("UNEP(DTIE)/Hg/INC.7/3", "UNEP(DTIE)/Hg/INC.7/3"),
        ("UNEP/CBD/COP/DEC/X/14", "UNEP/CBD/COP/DEC/X/14"),
        ("NPT/CONF.2099/PC.II/WP.26", "NPT/CONF.2099/PC.II/WP.26"),
        ("ISBA/99/A/6-ISBA/99/C/19", "ISBA/99/A/6-ISBA/99/C/19"),
        ("ICC-ASP/99/1", "ICC-ASP/99/1"),
        ("A/AC.290/2099/CRP. 2", "A/AC.290/2099/CRP.2"),
        ("International Covenant on Civil and Political Rights CCPR/C/99/2", "CCPR/C/99/2"),
        ("25-06949 (E) 190525 070725 *2506949* E/2099/3", "E/2099/3"),
        ("United Nations A/99/843*-S/2099/201*", "A/99/843-S/2099/201"),
        ("United Nations A/99/62*−E/2099/12*", "A/99/62-E/2099/12"),
        ("United Nations LAKE.2/2099/36", "LAKE.2/2099/36"),
        ("A./99/435 United Nations", "A/99/435"),
        ("A/39/36I United Nations", "A/39/361"),
        ("II. United Nations III. DP/OPS/2099/12", "DP/OPS/2099/12"),
        ("United Nations DP/FPA/2099/4 (Part I/Add.1)", "DP/FPA/2099/4 (Part I/Add.1)"),
        ("Nations Unies E/ICEF/672(Première partie)", "E/ICEF/672(Première partie)"),
        ("United Nations JIU/REP/2099/1 [Expanded report]", "JIU/REP/2099/1"),
    ],
)
def test_symbol_in_the_masthead(line: str, symbol: str) -> None:
    assert found([f"\n{line}\n\nGeneral Assembly\n"]) == (symbol, 1)


@pytest.mark.parametrize(
    "page",
    [
        "Views on the draft\n\nThis responds to document A/AC.991/22, as asked.",
        "Comments on A/AC.991/22",
        "and/or\nE/mail\nSubmission of the Harbour League",
        "A/B testing\nS/MIME",
        "one\n" * 15 + "A/AC.991/22",
        "United Nations\n\nReport of the Working Group A/AC.991/22",
        "United Nations\n\nWe thank the Chair for the clear draft that is in document\nA/AC.991/22\nand wish to say",
        "United Nations\n\nTCP/IP 4",
        "Meeting of ABC/DEF/2099/1",
        "",
    ],
)
def test_cited_or_no_symbol(page: str) -> None:
    assert find_symbol([page]) is None
    assert find_symbol([]) is None


def test_running_head_stands_in_for_an_unreadable_cover() -> None:
    assert found(["", "A/99/80\n\ntext", "A/99/80\n\nmore"]) == ("A/99/80", None)
    assert found(["", "A/99/80\n\ntext"]) == ("A/99/80", None)
    assert found(["", "A/99/80\n\ntext", "A/99/81\n\nmore"]) is None


def test_two_symbols_below_each_other_are_both_the_documents() -> None:
    assert found(["United Nations\nE/2099/28\nE/CN.7/2099/16\n\nReport"]) == ("E/2099/28-E/CN.7/2099/16", 1)


def test_a_series_that_nobody_listed_is_known_by_the_masthead() -> None:
    assert found(["United Nations XYZ/AC.1/2099/3\nDistr.: General"]) == ("XYZ/AC.1/2099/3", 0)
    assert found(["XYZ/AC.1/2099/3\nSpare parts"]) is None


def test_a_symbol_that_is_broken_at_a_stroke() -> None:
    assert found(["United Nations CCPR/C/121/D/\n9234/2015\nDistr.: General"]) == ("CCPR/C/121/D/9234/2015", 0)


def test_a_job_number_tells_a_document_of_a_maker_that_is_in_no_list() -> None:
    lines = ["LAKES/MSP/2099/WP.4", "", "Third Meeting of States Parties", "15 February 2099"]
    assert found(["\n".join(lines)]) is None
    assert found(["\n".join([*lines, "", "99-02549 (E) 200299"])]) == ("LAKES/MSP/2099/WP.4", 0)


def test_a_symbol_behind_the_mark_of_a_note_is_cited() -> None:
    assert found(["Distr.: General\n\n** E/2099/1."]) is None
    assert found(["Distr.: General\n\n*/   A/99/150."]) is None
