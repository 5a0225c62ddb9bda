"""What counts as a change of a watched folder, and when it is taken to be complete."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

import pytest

from indexer.errors import UsageError
from pipelines.cli.watching import persistently, settled, state_of_files


def test_nothing_is_read_while_it_is_being_written() -> None:
    looks = iter("aabccca")
    seen: list[str] = []

    def look() -> str:
        seen.append(next(looks))
        return seen[-1]

    turns = [len(seen) for _ in islice(settled(look, 0), 2)]
    assert turns == [1, 5], "at once, and when `c` has been found twice"


def test_what_goes_back_to_what_it_was_is_no_change() -> None:
    looks = iter("abaaa")
    turns = settled(lambda: next(looks), 0)
    next(turns)
    with pytest.raises(RuntimeError):  # out of looks
        next(turns)


def test_a_turn_is_tried_until_it_works_and_each_error_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    results = iter([UsageError("locked"), UsageError("locked"), UsageError("no column"), 7])

    def attempt() -> int:
        result = next(results)
        if isinstance(result, UsageError):
            raise result
        return result

    assert persistently(attempt, 0) == 7
    assert [line.split(".")[0] for line in capsys.readouterr().err.splitlines()] == [
        "Error: locked Trying again until it works", "Error: no column Trying again until it works",
    ]  # fmt: skip


def test_states_differ_by_names_sizes_times_and_the_manifest(tmp_path: Path) -> None:
    manifest = tmp_path / "list.csv"
    manifest.write_text("file,title\na.txt,A\n")
    folder = tmp_path / "in"
    folder.mkdir()

    def state() -> object:
        return state_of_files([folder], manifest, {}, tmp_path / "data")

    states = [state()]
    one = folder / "a.txt"
    one.write_text("one")
    states.append(state())
    one.write_text("three")
    states.append(state())
    os.utime(one, ns=(1, 1))
    states.append(state())
    manifest.write_text("file,title\na.txt,B and C\n")
    states.append(state())
    manifest.write_text("")
    states.append(state())
    assert isinstance(states[-1], str), "a manifest that is being edited is a state, not an error"
    one.rename(folder / "b.txt")
    manifest.write_text("file,title\na.txt,B and C\n")
    states.append(state())
    (folder / "b.txt").unlink()
    states.append(state())
    assert len(set(map(str, states))) == len(states)
    assert state() == states[-1]
