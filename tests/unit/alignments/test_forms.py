"""The forms in which texts state an alignment in six languages, and what only looks like one."""

from __future__ import annotations

from support.cases import each_case, scored

from indexer.alignments.reading import statements


def told(language: str, submitter: str, text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.kind.value, one.others) for one in statements(text, language, [submitter])]


@scored(0.95)
def test_who_is_aligned_with_whom(language: str, submitter: str, text: str, kind: str, others: tuple[str, ...]) -> None:
    assert told(language, submitter, text) == [(kind, others)]


@scored(0.95)
def test_a_sentence_tells_of_each_with_its_own_kind(
    language: str, submitter: str, text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert told(language, submitter, text) == expected


@each_case
def test_what_others_say_or_what_is_asked_supposed_or_undone_is_no_alignment(
    language: str, submitter: str, text: str
) -> None:
    assert told(language, submitter, text) == []


@each_case
def test_who_keeps_away_from_a_statement_does_not_reject_a_proposal(language: str, submitter: str, text: str) -> None:
    (said,) = statements(text, language, [submitter])
    assert (said.kind.value, said.others) == ("dissociates", ("European Union",))
    assert said.kind.against


@each_case
def test_a_consensus_is_nobodys(language: str, text: str) -> None:
    assert statements(text, language, ["Hungary"]) == []
