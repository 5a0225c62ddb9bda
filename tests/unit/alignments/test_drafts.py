"""Whose a draft is behind its number or what it is about, who sponsors it, and who cannot accept it."""

from __future__ import annotations

from support.cases import each_case, scored

from indexer.alignments.reading import statements


@scored(0.95)
def test_whose_a_draft_is_and_what_is_said_of_it(language: str, kind: str, text: str) -> None:
    said = statements(text, language, ["China" if language == "zh" else "Kenya"])
    assert [(one.kind, one.others) for one in said] == [(kind, ("Chile",))]


@scored(0.95)
def test_for_whom_it_is_said(language: str, text: str, group: str) -> None:
    said = statements(text, language, ["China" if language == "zh" else "Kenya"])
    assert [(one.kind, one.others) for one in said] == [("on_behalf_of", (group,))]


@each_case
def test_who_is_no_partner(language: str, text: str) -> None:
    assert not statements(text, language, ["China" if language == "zh" else "Kenya"])
