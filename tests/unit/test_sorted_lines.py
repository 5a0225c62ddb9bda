"""Each key of a table is found, wherever its line is, and nothing else."""

from __future__ import annotations

import pytest

from indexer.sorted_lines import APART, from_bytes, to_bytes

SOURCE = b"# source\n"
KEYS = [f"{word}{number}" for word in ("b", "é", "中文", "b c") for number in range(APART // 10)]
VALUES = {key: f"value of {key}" for key in KEYS}


def test_every_key_is_found_with_its_value() -> None:
    table = from_bytes(SOURCE, to_bytes(SOURCE, VALUES))
    assert {key: table.find(key) for key in KEYS} == VALUES


@pytest.mark.parametrize("key", ["", "a", "b", "b0 ", "b00", "zzz", "文", "b0\tvalue of b0\nb1", "b0\t", "value of b0"])
def test_other_keys_are_not_found(key: str) -> None:
    assert from_bytes(SOURCE, to_bytes(SOURCE, VALUES)).find(key) is None


def test_an_empty_table_has_no_keys() -> None:
    assert from_bytes(SOURCE, to_bytes(SOURCE, {})).find("a") is None


def test_a_table_without_tabs_is_refused() -> None:
    with pytest.raises(ValueError, match="not found"):
        from_bytes(SOURCE, to_bytes(SOURCE + b"damaged\n", {}))
