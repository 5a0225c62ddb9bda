"""Versions, translations and copies are shown once, counted once, and all there: the same in every engine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from conformance.conftest import Opener
from conformance.corpus import Entry, WordEmbedder, fill

from indexer.archive import Archive
from indexer.domain import Filters, Mode, Relation, SearchRequest, SearchResponse, Sort
from indexer.ports import Index
from indexer.settings import Settings

PREAMBLE = " ".join(f"clause{number}" for number in range(30))
STATES = ("States",)
ENTRIES = (
    Entry("draft", (f"Ransomware {PREAMBLE} shall be deterred.", "The draft speaks of sabotage."), "Draft text",
          ("Valmere",), STATES, date="2023-01-01", symbol="A/AC.291/SAMPLE/7"),
    Entry("revision", (f"Ransomware {PREAMBLE} shall be prevented.",), "Revised draft text", ("Valmere",), STATES,
          date="2023-03-01", symbol="A/AC.291/SAMPLE/7/Rev.1"),
    Entry("french", (f"Rançongiciel {PREAMBLE} ransomware.",), "Projet de texte", ("Valmere",), STATES,
          date="2023-01-01", symbol="A/AC.291/SAMPLE/7", languages=("fr",)),
    Entry("upload", (f"Ransomware {PREAMBLE} shall be prevented.",), "Scan of the draft", (), ("Other",),
          date="2023-03-05"),
    Entry("addendum", (f"Ransomware costs {PREAMBLE} money.",), "Addendum", ("Ostland",), STATES,
          date="2023-02-01", symbol="A/AC.291/SAMPLE/7/Add.1"),
    *(Entry(f"other{number}", (f"Ransomware number {number} of many.",), "Other", ("Torvia",), STATES,
            date=f"2022-01-0{number}") for number in range(1, 8)),
)  # fmt: skip
FAMILY = {"draft", "revision", "french", "upload"}


@pytest.fixture(scope="module")
def index(open_engine: Opener, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    folder = tmp_path_factory.mktemp("variants")
    with Archive(folder) as archive:
        fill(archive, ENTRIES, WordEmbedder())
        assert archive.link_variants()
        yield open_engine(archive, replace(Settings(), data_dir=folder))


def files(answer: SearchResponse) -> list[str]:
    return [hit.document.file for hit in answer.results]


@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("query", ["ransomware", ""])
def test_every_page_together_shows_each_family_once(index: Index, query: str, mode: Mode, sort: Sort) -> None:
    whole = index.search(SearchRequest(query, mode, sort=sort, size=100))
    paged = []
    for page in range(1, 5):
        answer = index.search(SearchRequest(query, mode, sort=sort, page=page, size=3))
        assert answer.total == whole.total
        paged += files(answer)
    assert paged == files(whole)
    assert len(paged) == whole.total.documents == len(ENTRIES) - len(FAMILY) + 1
    assert len(FAMILY & set(paged)) == 1
    assert "addendum" in paged, "it says something of its own"


def test_the_latest_revision_that_answers_is_shown_with_the_others_named(index: Index) -> None:
    answer = index.search(SearchRequest("sabotage", Mode.KEYWORD))
    (hit,) = answer.results
    assert hit.document.file == "draft", "only the draft says it: a later text must not stand for it"
    both = index.search(SearchRequest("ransomware", Mode.KEYWORD))
    assert set(files(both)) & FAMILY <= {"revision", "upload"}, "one cites what is in force"
    relations = {variant.title: variant.relation for variant in hit.document.variants}
    assert relations == {
        "Revised draft text": Relation.LATER,
        "Projet de texte": Relation.TRANSLATION,
        "Scan of the draft": Relation.LATER,
        "Addendum": Relation.ADDENDUM,
    }


def test_filters_choose_among_versions(index: Index) -> None:
    french = index.search(SearchRequest("ransomware", Mode.KEYWORD, filters=Filters(language=("fr",))))
    assert files(french) == ["french"]
    early = index.search(SearchRequest("", filters=Filters(date_from="2023-01-01", date_to="2023-01-31")))
    assert early.total.documents == 1
    english = index.search(
        SearchRequest("ransomware", Mode.HYBRID, filters=Filters(language=("en",), date_to="2023-02-01"))
    )
    assert "draft" in files(english), "its revisions are of later days"


def test_a_facet_counts_what_choosing_it_shows(index: Index) -> None:
    answer = index.search(SearchRequest("ransomware", Mode.KEYWORD))
    fields = {"group": "group", "submitter": "submitter", "language": "language"}
    for field, name in fields.items():
        for facet in answer.facets[field]:
            chosen = index.search(SearchRequest("ransomware", Mode.KEYWORD, filters=Filters(**{name: (facet.value,)})))
            assert chosen.total.documents == facet.count, (field, facet.value)
    years = {facet.value: facet.count for facet in answer.facets["year"]}
    assert years == {"2023": 2, "2022": 7}


@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("query", ["ransomware", "sabotage", "prevented", ""])
def test_pages_totals_and_export_agree(index: Index, query: str, mode: Mode, sort: Sort) -> None:
    answer = index.search(SearchRequest(query, mode, sort=sort, size=100))
    exported = list(index.every_match(SearchRequest(query, mode, sort=sort)))
    assert [hit.document.file for hit in exported] == files(answer)
    assert answer.total.documents == len(exported)
    assert answer.total.passages == sum(len(hit.passages) for hit in exported)
    assert [hit.found for hit in answer.results] == [len(hit.passages) for hit in exported]
    if mode is Mode.KEYWORD:
        assert answer.keyword_total == answer.total


def test_document_itself_names_its_variants(index: Index) -> None:
    hits = index.search(SearchRequest("", size=100)).results
    shown = next(hit.document for hit in hits if hit.document.file in FAMILY)
    document = index.document(shown.id)
    assert document == shown
    assert {variant.title for variant in document.variants} >= {entry.title for entry in ENTRIES[:4]} - {
        document.description.title
    }
    for variant in document.variants:
        assert index.document(variant.id).description.title == variant.title


def test_documents_that_are_shown_as_one_are_all_named(index: Index) -> None:
    assert {index.document(ident).file for ident in index.document_ids()} == {entry.name for entry in ENTRIES}
    assert len(index.document_ids()) == len(ENTRIES)
