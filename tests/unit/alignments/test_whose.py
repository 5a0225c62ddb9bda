"""Whose statement it is where a text names no speaker plainly: a group described, a title, the sentence before."""

from __future__ import annotations

from support.cases import each_case, scored

from indexer.alignments.reading import statements


@scored(0.95)
def test_whose_it_is(language: str, text: str, kind: str, others: tuple[str, ...]) -> None:
    """A partner that is missed, or named as somebody else, is a wrong picture of who stands with whom."""
    (found,) = statements(text, language, ["Kenya"])
    assert (found.kind, found.others) == (kind, others)


@each_case
def test_what_names_nobody_for_sure(language: str, text: str) -> None:
    """An ally that is none is worse than one that is missed."""
    assert statements(text, language, ["Kenya"]) == []
