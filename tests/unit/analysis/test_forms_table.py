"""Word forms: what one form finds of another, and what it does not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from indexer.analysis import query_stems, stems

TABLE: dict[str, dict[str, list[list[str]]]] = yaml.safe_load(
    Path(__file__).with_name("forms.yaml").read_text(encoding="utf-8")
)
PAIRS = [(language, kind, *pair) for language, kinds in TABLE.items() for kind in kinds for pair in kinds[kind]]


def finds(query: str, text: str, language: str) -> bool:
    held = {term.term for term in stems(text, language)}
    wanted = query_stems(query)
    return bool(wanted) and all(held & set(alternatives) for alternatives in wanted)


@pytest.mark.parametrize(("language", "kind", "one", "other"), PAIRS)
def test_one_form_finds_the_other_where_the_table_says_so(language: str, kind: str, one: str, other: str) -> None:
    meet = kind == "meet"
    assert (finds(one, other, language), finds(other, one, language)) == (meet, meet)
