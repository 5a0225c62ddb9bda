"""Who speaks for somebody of whom no document is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from unit.webapp.stub import document

from indexer.alignments.statement import AlignmentKind, Statement
from indexer.domain import Filters, Passage, SearchRequest
from indexer.search.spokesmen import naming, represented_in, speakers_for, spoken_for

if TYPE_CHECKING:
    from collections.abc import Callable

PASSAGE = Passage("p1", "1", 0, 1, 1, None, "en", "I speak on behalf of the African Group.")
SAID = Statement(0, 39, AlignmentKind.ON_BEHALF_OF, ("African Group",))


class Index:
    """Has a statement on behalf of the African Group, and one that aligns itself with that."""

    def alignments(self, filters: Filters, wanted: Callable[[Statement], bool]) -> list[Any]:
        assert not filters.submitter
        chad = document(2, submitters=("Chad",))
        aligned = replace(SAID, kind=AlignmentKind.ALIGNS)
        found = [(document(1, submitters=("Guinea",)), PASSAGE, SAID), (chad, PASSAGE, aligned)]
        return [one for one in found if wanted(one[2])]


def told(request: SearchRequest) -> list[dict[str, Any]]:
    return [dict(one.values) for one in spoken_for(Index(), request)]  # type: ignore[arg-type]


def test_who_speaks_for_a_group_is_told_where_it_submitted_nothing() -> None:
    """*Nothing was found* was read as: the group did not speak."""
    note = {"name": "African Group", "count": 1, "names": ("Guinea",)}
    assert told(SearchRequest("", filters=Filters(submitter=("African Group",)))) == [note]
    assert told(SearchRequest("what did the African Group say")) == [note]


def test_nobody_is_told_to_speak_for_who_is_only_aligned_with_or_there() -> None:
    assert told(SearchRequest("what did Guinea say")) == []
    assert told(SearchRequest("what did the Arab Group say")) == []


def test_documents_speak_for_whom_they_say() -> None:
    index: Any = Index()
    assert [one.description.submitters for one, _ in speakers_for(index, "african group")] == [("Guinea",)]
    (spoken,) = speakers_for(index, "african group")
    assert represented_in(index, {spoken[0].id}) == {spoken[0].id: ("African Group",)}
    assert represented_in(index, ()) == {}


def test_who_only_delivered_a_statement_is_found_by_those_who_align_with_it() -> None:
    """The page of such a State said that nobody has this name here."""
    index: Any = Index()
    assert [one.description.submitters for one, _ in naming(index, "african group")] == [("Chad",)]
    assert naming(index, "Guinea") == []
