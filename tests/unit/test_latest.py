"""The latest results are remembered, the others made again."""

from __future__ import annotations

import pytest

from indexer.latest import Latest


def test_what_was_asked_for_longest_ago_is_forgotten() -> None:
    made: list[str] = []
    latest = Latest[str](2)
    for key in ("one", "two", "one", "three", "one", "two"):
        assert latest.get(key, lambda key=key: made.append(key) or key.upper()) == key.upper()  # type: ignore[misc]
    assert made == ["one", "two", "three", "two"]
    assert len(latest) == 2


def test_a_failure_is_not_remembered() -> None:
    latest = Latest[str](2)
    with pytest.raises(ZeroDivisionError):
        latest.get("one", lambda: str(1 // 0))
    assert latest.get("one", lambda: "made") == "made"
