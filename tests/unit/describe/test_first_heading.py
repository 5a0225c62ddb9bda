"""The first heading of a document is its title; what reads like one within a text is none."""

from __future__ import annotations

from support.cases import scored

from pipelines.describe.first_heading import first_heading


def title(text: str) -> str | None:
    return first_heading(text.splitlines())


@scored(0.95)
def test_a_heading_at_the_head_is_the_title(text: str, expected: str) -> None:
    assert title(text) == expected


LONG = "The keepers of Torvia have lit the lamps of the harbour every night for two hundred years."


@scored(0.95)
def test_a_text_without_a_heading_has_none(text: str) -> None:
    assert title(text) is None
