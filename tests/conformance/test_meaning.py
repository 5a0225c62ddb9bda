"""Semantic and hybrid search: what binds binds, filters hold, the order is fixed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from conformance.conftest import Opener, opened
from conformance.corpus import Entry, WordEmbedder, fill
from conformance.reference import Reference, combinations, passes
from conformance.test_words import VALUES

from indexer.archive import Archive
from indexer.domain import DocumentHit, Filters, Match, MatchedBy, Mode, SearchRequest, Sort, Total
from indexer.errors import NotFoundError
from indexer.fields import FILTER_FIELDS
from indexer.ports import Index
from indexer.query.syntax import parse
from indexer.query.tree import constraints
from indexer.quotes.candidates import nearness_request
from indexer.settings import Settings

BINDING = (
    '"ransomware attack"', "safeguards -essential", '-"the same words" words', '"hospitals ransomware"~5 crime',
    '"encryption is" OR "human rights"',
)  # fmt: skip


@pytest.mark.parametrize("mode", [Mode.SEMANTIC, Mode.HYBRID])
@pytest.mark.parametrize("query", BINDING)
def test_phrases_and_exclusions_bind_in_both_legs(index: Index, reference: Reference, query: str, mode: Mode) -> None:
    allowed = reference.matches(constraints(parse(query)), Match.ALL, Filters())
    answer = index.search(SearchRequest(query, mode, size=100))
    shown = {hit.passage.id for result in answer.results for hit in result.passages}
    assert shown
    assert shown <= allowed


def plain(found: DocumentHit) -> DocumentHit:
    bare = (replace(hit, highlights=(), missing=(), words=(), nearest=None) for hit in found.passages)
    return replace(found, passages=tuple(bare))


@pytest.mark.parametrize("mode", list(Mode))
def test_the_best_are_the_results_with_nothing_marked(index: Index, mode: Mode) -> None:
    request = SearchRequest("ransomware researchers", mode, Match.ANY, size=2)
    results = index.search(request).results
    assert any(hit.highlights for result in results for hit in result.passages)
    assert index.best(request) == [plain(one) for one in results]
    marked, unmarked = list(index.every_match(request, marked=True)), list(index.every_match(request))
    assert any(hit.highlights for one in marked for hit in one.passages)
    assert unmarked == [plain(one) for one in marked]


@pytest.mark.parametrize("mode", list(Mode))
def test_words_that_a_passage_lacks_are_told(index: Index, mode: Mode) -> None:
    """What stands in a submitter's name is there, and function words are not asked for."""
    answer = index.search(SearchRequest("the ransomware researchers of Valmere", mode, Match.ANY, size=100))
    missing = {hit.passage.text: hit.missing for result in answer.results for hit in result.passages}
    assert missing["Ransomware attacks on hospitals must be criminalized."] == ("researchers",)
    assert missing["Security researchers need protection from prosecution."] == ("ransomware", "Valmere")


@pytest.mark.parametrize("mode", [Mode.SEMANTIC, Mode.HYBRID])
def test_filters_hold_and_facets_ignore_their_own(index: Index, reference: Reference, mode: Mode) -> None:
    documents = {one.document.id: one.document for one in reference.documents}
    for filters in combinations(VALUES):
        answer = index.search(SearchRequest("ransomware safeguards", mode, size=100, filters=filters))
        for result in answer.results:
            for hit in result.passages:
                assert passes(documents[result.document.id], hit.passage, filters), filters
        assert answer.total.documents == len(answer.results)


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("name", FILTER_FIELDS)
def test_every_filter_finds_what_has_its_values(index: Index, name: str, mode: Mode) -> None:
    """A field that an engine has forgotten finds nothing, and looks like one that nobody has."""
    whole = index.search(SearchRequest("ransomware safeguards", mode, Match.ANY, size=100))
    counts = {facet.value: facet.count for facet in whole.facets.get(name, ())}
    if name == "document":
        counts = {result.document.id: 1 for result in whole.results}
    assert counts, "no document of the corpus has a value"
    for value, count in counts.items():
        answer = index.search(replace(whole.request, filters=replace(Filters(), **{name: (value,)})))
        assert answer.total.documents == len(answer.results) == count, value


@pytest.mark.parametrize("mode", [Mode.SEMANTIC, Mode.HYBRID])
def test_the_nearest_passage_comes_first(index: Index, mode: Mode) -> None:
    answer = index.search(SearchRequest("encryption protects everyone encryption is not optional", mode))
    assert answer.results[0].document.file == "openlines"
    scores = [result.score for result in answer.results]
    assert scores == sorted(scores, reverse=True)


def test_the_words_and_the_nearest_sentence_of_a_passage_are_told(open_engine: Opener, tmp_path: Path) -> None:
    text = "The harbour is dark in winter. The harbour wants its lamps. We thank the chair."
    index = opened(open_engine, tmp_path, [Entry("lamps", (text,))])
    for mode in Mode:
        ((hit,),) = (found.passages for found in index.search(SearchRequest("harbours lamps", mode, Match.ANY)).results)
        places = {word: [text[start:end] for start, end in places] for word, places in hit.words}
        assert places == {"harbours": ["harbour", "harbour"], "lamps": ["lamps"]}
        nearest = text[slice(*hit.nearest)].strip() if hit.nearest else None
        assert nearest == (None if mode is Mode.KEYWORD else "The harbour wants its lamps.")


def test_several_texts_have_the_nearest_passages_of_each(index: Index) -> None:
    texts = ("Encryption protects everyone.", "Encryption is not optional", "ransomware attacks on hospitals")
    requests = [nearness_request(text, Filters()) for text in texts]
    each = [index.nearest(one, 5, covered=0.5) for one in requests]
    assert list(index.nearest_each(requests, 5, covered=0.5)) == each
    assert [one[0].document.file for one in each[:2]] == ["openlines"] * 2
    assert any(one.covered and one.sentence for one in each[0])


def test_feedback_finds_nothing_that_words_and_meaning_do_not_find(index: Index) -> None:
    for query in ("ransomware attack", "human rights safeguards", '"human rights" essential'):
        found = {
            mode: {
                hit.passage.id
                for result in index.every_match(SearchRequest(query, mode, Match.ANY))
                for hit in result.passages
            }
            for mode in Mode
        }
        assert found[Mode.HYBRID] <= found[Mode.KEYWORD] | found[Mode.SEMANTIC]
        assert found[Mode.SEMANTIC] <= found[Mode.HYBRID]


@pytest.mark.parametrize("shared", ["hospitals", "gardens"])
def test_a_passage_is_higher_for_words_that_the_best_ones_share(
    open_engine: Opener, tmp_path: Path, shared: str
) -> None:
    """Two passages are equal but for one word. The one comes first whose word stands in the best passages too."""
    alike = ("Ransomware meets hospitals entirely.", "Ransomware meets gardens entirely.")
    best = (f"Ransomware, ransomware: {shared} {word}." for word in ("daily", "often", "again"))
    others = (f"Nothing of the kind {word}." for word in ("here", "there", "now", "then", "once", "twice", "never"))
    with Archive(tmp_path) as archive:
        entries = [Entry(f"{place:02}", (text,), "") for place, text in enumerate((*best, *others, *alike))]
        fill(archive, entries, WordEmbedder())
        index = open_engine(archive, replace(Settings(), data_dir=tmp_path))
        answer = index.search(SearchRequest("ransomware", Mode.HYBRID, size=100))
    order = [result.passages[0].passage.text for result in answer.results]
    first, second = sorted(alike, key=lambda text: shared not in text)
    assert order.index(first) < order.index(second)


def test_hybrid_says_which_leg_found_a_passage(index: Index) -> None:
    answer = index.search(SearchRequest("ransomware attack", Mode.HYBRID))
    first = answer.results[0].passages[0]
    assert first.matched_by == (MatchedBy.KEYWORD, MatchedBy.SEMANTIC)
    legs = {hit.matched_by for result in answer.results for hit in result.passages}
    assert (MatchedBy.SEMANTIC,) in legs


def test_the_keyword_total_is_that_of_keyword_search(index: Index) -> None:
    for query in ("ransomware attack", '"human rights" essential', "attack -hospitals"):
        hybrid = index.search(SearchRequest(query, Mode.HYBRID))
        keyword = index.search(SearchRequest(query, Mode.KEYWORD, Match.ALL))
        assert hybrid.keyword_total == keyword.total == keyword.keyword_total


@pytest.mark.parametrize("mode", list(Mode))
def test_the_same_request_gives_the_same_answer(index: Index, mode: Mode) -> None:
    request = SearchRequest("safeguards for hospitals", mode, size=3, page=2)
    first, second = index.search(request), index.search(request)
    assert first.results == second.results
    assert first.facets == second.facets


@pytest.mark.parametrize("mode", list(Mode))
def test_pages_do_not_overlap(index: Index, mode: Mode) -> None:
    whole = index.search(SearchRequest("attack safeguards", mode, Match.ANY, size=100))
    ids = [result.document.id for result in whole.results]
    assert len(ids) == whole.total.documents
    paged = []
    for page in range(1, len(ids) // 2 + 3):
        paged += [
            r.document.id
            for r in index.search(SearchRequest("attack safeguards", mode, Match.ANY, page=page, size=2)).results
        ]
    assert paged == ids


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("query", ["attack", ""])
def test_date_order_puts_undated_documents_last(index: Index, mode: Mode, query: str) -> None:
    newest = index.search(SearchRequest(query, mode, sort=Sort.NEWEST, size=100)).results
    oldest = index.search(SearchRequest(query, mode, sort=Sort.OLDEST, size=100)).results
    for results, backwards in ((newest, True), (oldest, False)):
        dates = [result.document.description.date for result in results]
        dated = [date for date in dates if date]
        assert dates[: len(dated)] == dated, "undated documents come last"
        ends = [date.ljust(10, "9") if backwards else date for date in dated]
        assert ends == sorted(ends, reverse=backwards)
    assert {r.document.id for r in newest} == {r.document.id for r in oldest}


@pytest.mark.parametrize("mode", list(Mode))
def test_an_empty_query_lists_what_the_filters_select(index: Index, mode: Mode) -> None:
    answer = index.search(SearchRequest("", mode, filters=Filters(process=("Global Digital Compact",))))
    assert {hit.document.file for hit in answer.results} == {"firm", "arabic", "chinese", "mixed", "joint"}
    assert answer.total.documents == 5
    assert all(not hit.highlights for result in answer.results for hit in result.passages)


def test_only_exclusions_list_the_rest(index: Index) -> None:
    answer = index.search(SearchRequest("-copy -the", Mode.HYBRID, size=100))
    files = {hit.document.file for hit in answer.results}
    assert "openlines" in files
    assert not any(name.startswith("copy") for name in files)


def test_marks_are_code_points_of_the_text_that_is_shown(index: Index) -> None:
    cases = {
        "celebrate": "celebrate",
        "attaque": "attaques",
        "هجمات": "الهجمات",
        "网络犯罪": "网络犯罪",
        "office": "ofﬁce",
        "атака": "атаках",
    }
    for query, marked in cases.items():
        answer = index.search(SearchRequest(query, Mode.KEYWORD))
        marks = {h.passage.text[a:b] for r in answer.results for h in r.passages for a, b in h.highlights}
        assert marked in marks, (query, marks)


@pytest.mark.parametrize("mode", list(Mode))
def test_letters_outside_the_first_plane_count_as_one(index: Index, mode: Mode) -> None:
    answer = index.search(SearchRequest("celebrate compact", mode))
    hit = next(h for r in answer.results for h in r.passages if "🎉" in h.passage.text)
    assert hit.passage.text == "Emoji 🎉 celebrate 🎉 the compact."
    assert [hit.passage.text[a:b] for a, b in hit.highlights] == ["celebrate", "compact"]
    document = next(r.document for r in answer.results if r.document.file == "mixed")
    assert document.description.title == "Mixed languages 🎉"


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize(
    ("query", "file"), [("الدول تحمي", "arabic"), ("保护 基础设施", "chinese"), ("елка атака", "russian")]
)
def test_every_script_is_found_and_shown_as_it_is(index: Index, mode: Mode, query: str, file: str) -> None:
    answer = index.search(
        SearchRequest(query, mode, filters=Filters(language=(file[:2] if file != "chinese" else "zh",)))
    )
    assert answer.results[0].document.file == file
    shown = answer.results[0].passages[0]
    assert index.passage(shown.passage.id) == shown.passage


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize(
    "field", ["group", "process", "session", "submitter", "country", "region", "language", "type", "document"]
)
def test_an_unknown_value_matches_nothing_and_is_no_error(index: Index, mode: Mode, field: str) -> None:
    answer = index.search(SearchRequest("ransomware", mode, filters=Filters(**{field: ("no such", "*", '"', "a,b")})))
    assert (answer.total.documents, answer.total.passages, answer.results) == (0, 0, ())
    if field in answer.facets:
        assert answer.facets[field], "the other choices stay visible"


def test_every_document_is_named_once(index: Index, reference: Reference) -> None:
    assert sorted(index.document_ids()) == sorted(one.document.id for one in reference.documents)
    assert index.document_ids() == index.document_ids()


def test_a_document_is_read_whole(index: Index, reference: Reference) -> None:
    for one in reference.documents:
        ident = one.document.id
        assert index.document(ident) == one.document
        assert index.pages(ident) == list(one.pages)
        assert index.page_numbers(ident) == [page.number for page in one.pages]
        assert [index.page(ident, page.number) for page in one.pages] == list(one.pages)
        assert index.passages(ident) == list(one.passages)
        with pytest.raises(NotFoundError):
            index.page(ident, 99)
    for read in (index.document, index.pages, index.passages, index.passage):
        with pytest.raises(NotFoundError):
            read("no/such?")


def test_the_status_counts_what_is_there(index: Index, reference: Reference) -> None:
    status = index.status()
    documents = len(reference.documents)
    passages = sum(len(one.passages) for one in reference.documents)
    assert status.indexed == status.archived == Total(documents, passages)
    assert status.files == {"indexed": documents}
    assert index.unread() == (0, 0)
    assert status.by_group["States"] > 1
    assert status.fingerprint
    index.ready()
