"""Runs of an evaluation: kept whole, read with suspicion, compared honestly."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from indexer.errors import UsageError
from pipelines.cli import main
from pipelines.evaluation.comparison import compare
from pipelines.evaluation.runs import FORM, QueryResult, RankedDocument, Run, check_place, read_run, write_run


def asked(query: str, value: float, *documents: str) -> QueryResult:
    found = tuple(RankedDocument(name, float(name.startswith("good"))) for name in documents)
    return QueryResult(query, f"what is {query}?", {"ndcg@10": value, "mrr@10": value, "recall@100": value}, found)


def run_of(*values: float, mode: str = "keyword") -> Run:
    queries = tuple(asked(f"q{place}", value, "good-1", "other") for place, value in enumerate(values))
    return Run("field", "f" * 64, "embedded", "model@1", {mode: queries})


def test_a_run_is_read_as_it_was_written(tmp_path: Path) -> None:
    queries = (asked("é\udcff", 0.123456789012345, "good-1"), asked("2", 0.0))
    run = replace(run_of(), modes={"hybrid": queries})
    write_run(tmp_path / "run.json", run)
    assert read_run(tmp_path / "run.json") == run
    assert [path.name for path in tmp_path.iterdir()] == ["run.json"]


def test_a_run_that_cannot_be_written_is_refused_before_anything_is_measured(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "no-such-folder" / "run.json"):
        with pytest.raises(UsageError, match="cannot be written"):
            check_place(place)


def stored(tmp_path: Path, **changes: object) -> Path:
    write_run(tmp_path / "run.json", run_of(0.5, 0.25))
    value = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))
    query = value["modes"]["keyword"][0]
    for name, change in changes.items():
        (query if name in query else value)[name] = change
    (tmp_path / "run.json").write_text(json.dumps(value), encoding="utf-8")
    return tmp_path / "run.json"


def test_a_query_may_be_answered_better_than_the_ideal_of_files(tmp_path: Path) -> None:
    better = {"ndcg@10": 1.2, "mrr@10": 0, "recall@100": 0}  # by several documents of one file
    run = read_run(stored(tmp_path, measures=better))
    assert run.modes["keyword"][0].measures == better


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"form": "onrecord run 0"}, FORM),
        ({"modes": []}, "an object was expected"),
        ({"modes": {"keyword": {}}}, "a list was expected"),
        ({"modes": {"keyword": []}}, "no query"),
        ({"modes": {"keyword": [7]}}, "int"),
        ({"query": "q1"}, "the same one twice"),
        ({"query": 1}, "text was expected"),
        ({"measures": {}}, "lacks 'ndcg@10'"),
        ({"measures": {"ndcg@10": True, "mrr@10": 0, "recall@100": 0}}, "a number was expected"),
        ({"measures": {"ndcg@10": float("nan"), "mrr@10": 0, "recall@100": 0}}, "a number was expected"),
        ({"measures": {"ndcg@10": -1, "mrr@10": 0, "recall@100": 0}}, "negative measure"),
        ({"measures": {"ndcg@10": 10**400, "mrr@10": 0, "recall@100": 0}}, "no run"),
        ({"found": [{"document": "a"}]}, "lacks 'grade'"),
        ({"fingerprint": None}, "text was expected"),
    ],
)
def test_a_broken_run_is_named_with_what_is_wrong(tmp_path: Path, changes: dict[str, object], says: str) -> None:
    with pytest.raises(UsageError, match=says) as caught:
        read_run(stored(tmp_path, **changes))
    assert "run.json" in str(caught.value)


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"{", b"[" * 200_000, b'"text"', b"null", b"1" * 5000], ids=lambda one: str(one[:5])
)
def test_a_file_that_is_no_run_is_an_error_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "hostile.json"
    path.write_bytes(content)
    done = CliRunner().invoke(main, ["evaluate", "--compare", str(path), str(path)])
    assert (done.exit_code, "hostile.json is no run" in done.output) == (2, True), done.output
    assert "Traceback" not in done.output


def test_better_worse_and_same_are_counted_and_arithmetic_alone_is_no_change() -> None:
    figures = compare(run_of(0.5, 0.5, 0.5, 0.1), run_of(0.75, 0.25, 0.5 + 1e-12, 0.2))["keyword"]
    one = figures.measures["ndcg@10"]
    assert (one.better, one.worse, one.same, figures.queries) == (2, 1, 1, 4)
    assert one.after - one.before == pytest.approx(0.025)
    assert [change.before.query for change in figures.gained] == ["q0", "q3"]
    assert [change.before.query for change in figures.lost] == ["q1"]


def test_the_largest_changes_come_first_and_at_most_five_of_each() -> None:
    before, after = run_of(*[0.5] * 14), run_of(*(0.5 + step / 20 for step in range(-7, 7)))
    figures = compare(before, after)["keyword"]
    assert [round(change.difference, 2) for change in figures.gained] == [0.3, 0.25, 0.2, 0.15, 0.1]
    assert [round(change.difference, 2) for change in figures.lost] == [-0.35, -0.3, -0.25, -0.2, -0.15]


def test_randomisation_gives_the_chance_that_counting_all_signs_gives() -> None:
    """Five queries that all gained: of the 32 ways to sign them, two have so large a mean, all plus and all minus."""
    figures = compare(run_of(*[0.1] * 5), run_of(0.2, 0.3, 0.4, 0.5, 0.6))["keyword"]
    assert figures.measures["ndcg@10"].p_randomisation == pytest.approx(2 / 32, abs=0.002)


def test_a_small_gain_everywhere_is_significant_and_a_large_one_here_and_there_is_not() -> None:
    steady = [0.02 + place % 3 / 100 for place in range(60)]
    figures = compare(run_of(*[0.5] * 60), run_of(*(0.5 + one for one in steady)))["keyword"]
    assert figures.measures["ndcg@10"].p_randomisation < 0.001
    mixed = [0.3 if place % 2 else -0.28 for place in range(60)]
    chance = compare(run_of(*[0.5] * 60), run_of(*(0.5 + one for one in mixed)))["keyword"].measures["ndcg@10"]
    assert chance.p_randomisation > 0.5
    assert chance.p_t == pytest.approx(chance.p_randomisation, abs=0.05)


def test_the_same_two_runs_give_the_same_chance_each_time_and_either_way_round() -> None:
    before, after = run_of(*[0.5] * 40), run_of(*(0.5 + (place % 5 - 1) / 20 for place in range(40)))
    chance = [compare(*pair)["keyword"].measures["ndcg@10"].p_randomisation for pair in [(before, after)] * 2]
    assert chance[0] == chance[1]
    assert compare(after, before)["keyword"].measures["ndcg@10"].p_randomisation == chance[0]


@pytest.mark.parametrize("values", [(0.5,), (0.25, 0.25)])
def test_where_t_is_not_defined_none_is_given(values: tuple[float, ...]) -> None:
    assert compare(run_of(*[0.0] * len(values)), run_of(*values))["keyword"].measures["ndcg@10"].p_t is None
    assert compare(run_of(*values), run_of(*values))["keyword"].measures["ndcg@10"].p_randomisation == 1


@pytest.mark.parametrize(
    ("other", "says"),
    [
        (replace(run_of(0.5, 0.5), fingerprint="e" * 64), "different collections"),
        (run_of(0.5, 0.5, mode="hybrid"), "same modes"),
        (run_of(0.5), "same queries"),
    ],
)
def test_runs_that_cannot_be_compared_are_refused(other: Run, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        compare(run_of(0.5, 0.5), other)


def test_what_is_printed_names_the_query_and_marks_what_is_relevant(tmp_path: Path) -> None:
    write_run(tmp_path / "a.json", run_of(0.5, 0.5))
    hostile = replace(asked("q1", 0.75, "good-9", "b"), text="what is\x1b[2J q1?")
    after = replace(run_of(), modes={"keyword": (asked("q0", 0.25, "c"), hostile)})
    write_run(tmp_path / "b.json", after)
    arguments = ["evaluate", "--compare", str(tmp_path / "a.json"), str(tmp_path / "b.json")]
    text = CliRunner().invoke(main, arguments).output
    for part in (
        "keyword, 2 queries",
        "1 better, 1 worse, 0 the same",
        "q1: what is q1?",
        "after:  good-9*, b",
        "-0.2500",
    ):
        assert part in text
    value = json.loads(CliRunner().invoke(main, [*arguments, "--json"]).output)
    assert value["modes"]["keyword"]["measures"]["ndcg@10"]["better"] == 1
    assert value["modes"]["keyword"]["lost"][0]["after"] == [{"document": "c", "grade": 0.0}]
    reversed_ = CliRunner().invoke(main, [*arguments[:2], *reversed(arguments[2:])]).output
    assert "\x1b" not in reversed_, "a text commands the terminal"


@pytest.mark.parametrize("arguments", [[], ["folder", "--compare", "a", "b"], ["--compare", "a", "b", "--run", "c"]])
def test_measuring_and_comparing_are_not_mixed(arguments: list[str]) -> None:
    assert CliRunner().invoke(main, ["evaluate", *arguments]).exit_code == 2
