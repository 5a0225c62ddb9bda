"""Shared text and statements of alignment: every engine stores and filters them alike."""

from __future__ import annotations

from dataclasses import replace

import pytest
from conformance.conftest import Opener, opened
from conformance.corpus import Entry

from indexer.alignments.statement import AlignmentKind
from indexer.domain import Filters, Mode, Passage, SearchRequest, SharedWording
from indexer.ports import Index

SHARED = "every keeper of a lamp shall write down when it was lit and when it was put out again"
ENTRIES = (
    Entry("one", (f"We note that {SHARED}.",), submitters=("Kenya",)),
    Entry("two", (f"Others hold that {SHARED}, and so do we.",), submitters=("Norway",)),
    Entry("three", ("We align ourselves with the statement of the African Group.",), submitters=("Egypt",)),
    Entry("four", (f"Once more: {SHARED}.",), submitters=("Kenya",)),
    Entry("five", ("We thank you for this day. Keepers of lamps on towers and piers are few.",), submitters=("Chad",)),
    Entry(
        "six", ("I speak on behalf of the Arab Group.", "The Arab Group supports Chad’s idea."), submitters=("Oman",)
    ),
    Entry("seven", ("The Arab Group supports Mali’s idea.",), submitters=("Oman",)),
)


@pytest.fixture(scope="module")
def sharing(open_engine: Opener, tmp_path_factory: pytest.TempPathFactory) -> Index:
    return opened(open_engine, tmp_path_factory.mktemp("sharing"), ENTRIES)


def test_passages_of_other_documents_that_share_wording_are_given(sharing: Index) -> None:
    text = Passage("", "", 0, 0, 0, None, "en", f"It is said that {SHARED}.")
    (found,) = sharing.sharing([text], Filters(), 10)
    assert sorted(document.description.submitters[0] for document, _ in found.passages) == ["Kenya", "Kenya", "Norway"]
    own = found.passages[0][1]
    (others,) = sharing.sharing([own], Filters(), 10)
    assert own.id not in {passage.id for _, passage in others.passages}
    assert (len(others.passages), others.left_out) == (2, 0)


def test_filters_and_limits_hold_for_shared_wording(sharing: Index) -> None:
    text = Passage("", "", 0, 0, 0, None, "en", SHARED)
    (found,) = sharing.sharing([text], Filters(submitter=("Norway",)), 10)
    assert [document.description.submitters for document, _ in found.passages] == [("Norway",)]
    (every,) = sharing.sharing([text], Filters(), 10)
    assert len(every.passages) == 3
    assert sharing.sharing([text], Filters(submitter=("Nobody",)), 10) == [SharedWording(regardless=every.passages)]
    assert [one.regardless for one in (found, every)] == [every.passages] * 2


def test_a_limit_loses_nothing_that_the_filters_select_and_counts_what_it_leaves_out(sharing: Index) -> None:
    whole = Passage("", "", 0, 0, 0, None, "en", f"We note that {SHARED}.")
    for name, count in (("Kenya", 2), ("Norway", 1)):
        (found,) = sharing.sharing([whole], Filters(submitter=(name,)), 1)
        assert [document.description.submitters for document, _ in found.passages] == [(name,)]
        assert found.left_out == count - 1
    (own,) = sharing.sharing([replace(whole, document_id=found.passages[0][0].id)], Filters(), 1)
    assert (len(own.passages), own.left_out) == (1, 1)


def test_what_is_nearest_comes_with_the_sentence_that_is(sharing: Index) -> None:
    asked = SearchRequest("lamps on towers and piers", Mode.SEMANTIC)
    (found,) = sharing.nearest(asked, 1)
    assert found.sentence is not None
    assert found.sentence.text.strip() == "Keepers of lamps on towers and piers are few."
    assert (found.coverage, found.covered) == (0, ())
    (found,) = sharing.nearest(asked, 1, covered=0.5)
    assert found.coverage == pytest.approx(1, abs=0.001)
    marked = [found.passage.text[start:end] for start, end in found.covered]
    assert {"lamps", "towers", "piers"} <= {word for one in marked for word in one.split()}
    in_spanish = replace(asked, query="lámparas en torres y muelles")
    (typed,) = sharing.nearest(in_spanish, 1)
    (found,) = sharing.nearest(in_spanish, 1, covered=1.1)
    assert typed.sentence is not None
    assert found.sentence is not None
    assert found.sentence.cosine > typed.sentence.cosine, "it is compared with the translation, too"
    assert found.coverage > 0, "words count as translated, too"
    assert found.covered == (), "it has too few of them"
    assert sharing.nearest(replace(asked, filters=Filters(submitter=("Nobody",))), 1, covered=0.5) == []


def test_statements_of_alignment_are_given_with_their_passages_and_filtered(sharing: Index) -> None:
    ((document, passage, statement),) = sharing.alignments(Filters(submitter=("Egypt",)))
    assert document.description.submitters == ("Egypt",)
    assert (statement.kind, statement.others) == (AlignmentKind.ALIGNS, ("African Group",))
    assert passage.text[statement.start : statement.end].startswith("We align")
    assert len(sharing.alignments(Filters())) == 1 + 2
    assert sharing.alignments(Filters(submitter=("Kenya",))) == []


def test_a_group_speaks_in_all_passages_of_the_document_that_has_spoken_for_it(sharing: Index) -> None:
    said = [(statement.kind, statement.others) for _, _, statement in sharing.alignments(Filters(submitter=("Oman",)))]
    assert said == [(AlignmentKind.ON_BEHALF_OF, ("Arab Group",)), (AlignmentKind.SUPPORTS, ("Chad",))]
