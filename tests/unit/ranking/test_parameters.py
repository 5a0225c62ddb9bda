"""Ranking parameters: each says why it is there, and can be changed or switched off by name."""

from __future__ import annotations

from dataclasses import fields

import pytest
from support.cases import each_case

from indexer.errors import UsageError
from indexer.ranking.parameters import DEFAULTS, RankingParameters, differing, with_changes


@pytest.mark.parametrize("parameter", fields(RankingParameters), ids=lambda one: one.name)
def test_each_has_a_reason_a_figure_a_decision_and_a_value_that_switches_it_off(parameter: object) -> None:
    metadata = parameter.metadata  # type: ignore[attr-defined]
    assert all(metadata[name] for name in ("reason", "figure", "decision"))
    assert "off" in metadata


def test_the_defaults_differ_in_nothing() -> None:
    assert with_changes({}) == DEFAULTS
    assert differing(DEFAULTS) == {}


def test_values_and_switches_go_by_name() -> None:
    changed = with_changes({"rm3_passages": "5", "rocchio_beta": "0.4"}, ("rm3_terms",))
    assert differing(changed) == {"rm3_passages": 5, "rocchio_beta": 0.4, "rm3_terms": 0}
    assert not changed.uses_rm3
    assert changed.uses_rocchio


@each_case
def test_what_cannot_be_meant_is_named(given: dict[str, str], off: tuple[str, ...], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        with_changes(given, off)
