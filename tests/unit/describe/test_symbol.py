"""Symbol: a document's own, never one that it cites."""

from __future__ import annotations

from support.cases import scored

from pipelines.describe.symbol import find_symbol


def found(pages: list[str]) -> tuple[str, int | None] | None:
    symbol = find_symbol(pages)
    return (symbol.text, symbol.line) if symbol else None


@scored(0.95)
def test_symbol_in_the_masthead(line: str, symbol: str) -> None:
    assert found([f"\n{line}\n\nGeneral Assembly\n"]) == (symbol, 1)


@scored(0.95)
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
