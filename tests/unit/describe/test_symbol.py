"""Symbol: a document's own, never one that it cites."""

from __future__ import annotations

import pytest

from pipelines.describe.symbol import OwnSymbol, find_symbol


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
    ],
)
def test_symbol_in_the_masthead(line: str, symbol: str) -> None:
    assert find_symbol([f"\n{line}\n\nGeneral Assembly\n"]) == OwnSymbol(symbol, 1)


@pytest.mark.parametrize(
    "page",
    [
        "Views on the draft\n\nThis responds to document A/AC.991/22, as asked.",
        "Comments on A/AC.991/22",
        "and/or\nE/mail\nSubmission of the Harbour League",
        "A/B testing\nS/MIME",
        "one\n" * 15 + "A/AC.991/22",
        "",
    ],
)
def test_cited_or_no_symbol(page: str) -> None:
    assert find_symbol([page]) is None
    assert find_symbol([]) is None


def test_running_head_stands_in_for_an_unreadable_cover() -> None:
    assert find_symbol(["", "A/99/80\n\ntext", "A/99/80\n\nmore"]) == OwnSymbol("A/99/80", None)
    assert find_symbol(["", "A/99/80\n\ntext"]) == OwnSymbol("A/99/80", None)
    assert find_symbol(["", "A/99/80\n\ntext", "A/99/81\n\nmore"]) is None
