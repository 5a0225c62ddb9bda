"""What is asked for in another language, as a share or with its date is found as it is written, or the answer says how
it was searched.
"""

from __future__ import annotations

import pytest
from conformance.conftest import Opener, opened
from conformance.corpus import Entry

from indexer.domain import Filters, Match, Mode, SearchRequest
from indexer.ports import Index
from indexer.ranking.parameters import with_changes

ENTRIES = (
    Entry("glued", ("In its decision 79571 the harbour was closed.",), "A", ("Chile",)),
    Entry("signed", ("Over 85% of the tolls hinder nobody.",), "B", ("Brazil",)),
    Entry("worded", ("Tolls rose by 85 per cent in winter.",), "C", ("Cuba",)),
    Entry("bare", ("The 85 sledges are red.",), "D", ("Cuba",), date="2025-09-16"),
    Entry("doubled", ("We avoid the duplication of the harbour's work.",), "E", ("Norway",)),
    Entry("english", ("The mechanism of the harbour mechanism is a mechanism.",), "F", ("Chile",)),
    Entry("russian", ("Господин Председатель, этот механизм работает хорошо.",), "G", ("Cuba",), languages=("ru",)),
)  # fmt: skip


@pytest.fixture(scope="module")
def index(open_engine: Opener, tmp_path_factory: pytest.TempPathFactory) -> Index:
    return opened(
        open_engine,
        tmp_path_factory.mktemp("otherwise"),
        ENTRIES,
        with_changes({"meaning_floor": "9"}, ["related_words"]),
    )


def found(index: Index, query: str, mode: Mode = Mode.HYBRID) -> list[str]:
    return [hit.document.file.split(".")[0] for hit in index.search(SearchRequest(query, mode)).results]


@pytest.mark.parametrize("query", ["85%", "85 per cent", "85 percent", "85 %", "85 pour cent"])
@pytest.mark.parametrize("mode", [Mode.HYBRID, Mode.KEYWORD])
def test_a_share_is_found_with_its_sign_and_in_words_and_is_no_bare_number(
    index: Index, query: str, mode: Mode
) -> None:
    assert set(found(index, query, mode)) == {"signed", "worded"}


def test_a_share_is_marked_with_its_sign(index: Index) -> None:
    hits = index.search(SearchRequest("85 per cent")).results
    marked = {hit.passage.text[start:end] for one in hits for hit in one.passages for start, end in hit.highlights}
    assert marked == {"85%", "85 per cent"}


@pytest.mark.parametrize("query", ["79/571", "decision 79/571", "79571"])
def test_a_number_of_a_resolution_is_found_where_it_is_written_as_one(index: Index, query: str) -> None:
    assert found(index, query) == ["glued"]


@pytest.mark.parametrize("query", ["дублирование", "double emploi", "doublons", "重复"])
def test_a_word_is_found_in_translation(index: Index, query: str) -> None:
    assert found(index, query) == ["doubled"]


def test_words_as_typed_in_their_own_language_come_before_translations(index: Index) -> None:
    assert found(index, "механизм") == ["russian", "english"]


def test_one_word_as_typed_does_not_outrank_all_in_translation_where_any_will_do(index: Index) -> None:
    """All passages of the language of a question came before its answers in the others."""
    answer = index.search(SearchRequest("механизм порта", match=Match.ANY))
    assert [hit.document.file.split(".")[0] for hit in answer.results][:2] == ["english", "russian"]


def test_nothing_is_denied_that_was_only_searched_as_typed(index: Index) -> None:
    for query in ("мандрагора", "перештамповка"):  # whose translation stands nowhere; that has none
        notes = {note.code: note for note in index.search(SearchRequest(query)).notes}
        assert notes["nothing_as_typed"].values["words"] == (query,)
        assert "nothing_says_this" in notes
        assert "not_translated" not in notes
    codes = {note.code for note in index.search(SearchRequest("mandrake")).notes}
    assert "nothing_says_this" in codes
    assert "nothing_as_typed" not in codes


def test_a_word_whose_translation_stands_nowhere_is_told_as_such(index: Index) -> None:
    answer = index.search(SearchRequest("механизм мандрагора", match=None))
    codes = {note.code for note in answer.notes}
    assert "words_in_no_document" not in codes
    assert {"translation_in_no_document", "nothing_as_typed"} & codes


def test_what_a_filter_by_date_leaves_out_since_it_has_no_date_is_counted(index: Index) -> None:
    def left_out(query: str, **filters: str) -> list[object]:
        answer = index.search(SearchRequest(query, filters=Filters(**filters)))
        return [note.values["documents"] for note in answer.notes if note.code == "undated_left_out"]

    assert left_out("sledges", date_from="2025") == []
    assert left_out("harbour", date_from="2025") == [3]
    assert left_out("harbour", date_to="2025") == [3]
    assert left_out("harbour") == []
    assert left_out("", date_from="2025") == [len(ENTRIES) - 1]


def test_a_date_leads_to_the_documents_of_that_day(index: Index) -> None:
    for query in ("2025-09-16", "16 September 2025", "16 September", "sledges of 16 сентября"):
        told = [note.values for note in index.search(SearchRequest(query)).notes if note.code == "dated_so"]
        assert told == [{"day": "2025-09-16", "documents": 1}]
    assert not any(note.code == "dated_so" for note in index.search(SearchRequest("17 September 2025")).notes)
