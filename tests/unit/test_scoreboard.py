"""The scoreboard counts each case once, tells what changed, and says how sure a figure is."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from benchmarks.__main__ import CAPABILITIES, ROOT, compare
from benchmarks.scoreboard import Case, changes, figures, margin, read, right_if, table, write

RIGHT, WRONG = right_if(is_right=True, error="missing"), right_if(is_right=False, error="missing")


def case(number: int, judged: tuple[float, str] = RIGHT, collection: str = "letters") -> Case:
    return Case("describe", collection, str(number), *judged)


def test_a_figure_is_the_mean_of_its_collection_with_its_errors_by_kind() -> None:
    some = [case(1), case(2), case(3), case(4, WRONG), case(1, collection="texts")]
    letters, texts = figures(some)
    assert (letters.mean, letters.cases, letters.errors) == (0.75, 4, {"missing": 1})
    assert (texts.collection, texts.mean, texts.errors) == ("texts", 1.0, {})


def test_the_interval_of_shares_is_wilsons_and_of_measures_the_normal_one() -> None:
    # 8 of 10: Wilson's interval goes from .4902 to .9433 (E. B. Wilson, 1927)
    assert margin([1.0] * 8 + [0.0] * 2) == pytest.approx((0.9433 - 0.4902) / 2, abs=1e-4)
    assert margin([0.2, 0.4, 0.6]) == pytest.approx(1.96 * 0.2 / math.sqrt(3))
    assert margin([1.0]) > 0.3, "one right case proves little"


def test_changed_cases_are_named_better_or_worse_and_the_others_are_not(capsys: pytest.CaptureFixture[str]) -> None:
    before = [case(1), case(2, WRONG), case(3), case(4)]
    after = [case(1, WRONG), case(2), case(3), case(5)]
    assert [(kind, new.id) for kind, _, new in changes(before, after)] == [("worse", "1"), ("better", "2")]
    assert compare(before, after) == 1
    told = capsys.readouterr().out
    assert "worse: describe | letters | 1: 1  -> 0 missing" in told
    assert "gone: describe | letters | 4" in told
    assert "new: describe | letters | 5" in told
    assert compare(before, before) == 0


def test_what_this_machine_does_not_have_stands_in_the_table() -> None:
    lines = list(table(figures([case(1)]), [("search", "un-letters")]))
    assert lines[2] == "| describe | letters | 1.000 | 0.397 | 1 |  |"
    assert lines[3] == "| search | un-letters | absent on this machine | | | |"


def test_every_case_is_read_as_it_was_written(tmp_path: Path) -> None:
    some = [case(1), case(2, WRONG)]
    write(tmp_path / "cases.jsonl", some)
    assert read(tmp_path / "cases.jsonl") == some


@pytest.mark.parametrize("name", CAPABILITIES)
def test_each_capability_has_its_module(name: str) -> None:
    assert "def cases() -> Iterator[Case]:" in (ROOT / "benchmarks" / f"{name}.py").read_text(encoding="utf-8")
