"""The hold-out stays packed, whole, and apart from what the scoreboard measures."""

from __future__ import annotations

from benchmarks.__main__ import CAPABILITIES
from benchmarks.corpora import SAMPLES
from benchmarks.holdout import FILE, SESSIONS, packed, unpacked


def test_what_is_packed_is_read_back_and_cannot_be_read_by_chance() -> None:
    assert unpacked(packed({"quote": "Лампы"})) == {"quote": "Лампы"}
    assert "quote" not in FILE.read_text(encoding="ascii")


def test_the_holdout_is_whole_and_measured_by_nothing_else() -> None:
    held = unpacked(FILE.read_text(encoding="ascii"))
    assert {name: len(rows) for name, rows in held.items()} == {
        "quotes": 60, "speakers": 8, "allies": 40, "descriptions": 40
    }  # fmt: skip
    assert sum(len(row["quotations"]) for row in held["speakers"]) == 40
    assert "holdout" not in CAPABILITIES
    assert not SESSIONS & {name.removeprefix("debates-") for name in SAMPLES}
