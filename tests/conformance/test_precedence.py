"""A name brings first what was submitted under it, a symbol the document that bears it: on every page and engine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from conformance.conftest import Opener
from conformance.corpus import Entry, WordEmbedder, archived, fill

from indexer.archive import Archive, LedgerRow, PassageVectors, text_hash
from indexer.domain import FileState, Filters, Match, Mode, SearchRequest, SearchResponse, Sort
from indexer.messages import Message
from indexer.ports import Index
from indexer.query.pinning import BEARING_FIRST, NAME_NOWHERE, NONE_SUBMITTED, SUBMITTED_FIRST, SYMBOL_NOWHERE
from indexer.settings import Settings

VOCABULARY = """
submitters:
  Republic of Valmere:
    aliases: [Valmere, Вальмера, 瓦尔梅尔]
    group: States
"""
STATES = ("States",)
OWN, OTHERS = 12, 30
LONG = " ".join(f"word{number}" for number in range(60))
ENTRIES = (
    *(Entry(f"own{number:02}", (f"{LONG} number {number}.",) * 20, "Statement", ("Republic of Valmere",), STATES,
            date=f"2022-01-{number + 1:02}", type="letter" if number == 3 else None) for number in range(OWN)),
    *(Entry(f"other{number:02}", ("Valmere! Valmere, Valmere.",), "Reply", ("Open Lines",),
            date=f"2023-01-{number + 1:02}") for number in range(OTHERS)),
    Entry("cyrillic", ("Вальмеры и другие.",), "Ответ", ("Open Lines",), languages=("ru",)),
    Entry("both", ("Valmere и Вальмера.",), "Ответ", ("Open Lines",), languages=("ru",)),
    Entry("chinese", ("瓦尔梅尔的立场。",), "立场", ("Open Lines",), languages=("zh",)),
    Entry("scattered", ("The republic is not of the opinion.",), "Reply", ("Open Lines",)),
    Entry("bears", (f"{LONG} at length.",), "Draft", ("Ostland",), STATES, symbol="A/AC.291/SAMPLE/22"),
    Entry("longer", (f"{LONG} once more.",), "Draft", ("Ostland",), STATES, symbol="A/AC.291/SAMPLE/22/Add.1-GDC/7"),
    Entry("cites", ("A/AC.291/SAMPLE/22! A/AC.291/SAMPLE/22.",), "On A/AC.291/SAMPLE/22", ("Open Lines",)),
    Entry("article", ("Each State shall do so.",), "Draft", ("Ostland",), STATES),
    Entry("refers", ("As paragraph 2 of article 5 has it.",), "Reply", ("Open Lines",)),
    Entry("numbers", ("In article 7 we see 5 or 2 mistakes.",), "Reply", ("Open Lines",)),
)  # fmt: skip


LABELS = {"article": "Article 5 (2)", "longer": "12."}
"""How the only passages of these are numbered."""


@pytest.fixture(scope="module")
def index(open_engine: Opener, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    folder = tmp_path_factory.mktemp("precedence")
    (folder / "submitters.yaml").write_text(VOCABULARY, encoding="utf-8")
    embedder = WordEmbedder()
    with Archive(folder) as archive:
        fill(archive, [entry for entry in ENTRIES if entry.name not in LABELS], embedder)
        for entry in ENTRIES:
            if entry.name in LABELS:
                one = archived(entry)
                one = replace(one, passages=[replace(one.passages[0], paragraph=LABELS[entry.name])])
                text = one.passages[0].text
                ids = (one.document.id,)
                row = LedgerRow(entry.name, entry.name, one.document.sha256, FileState.INDEXED, None, None, "", ids)
                vectors = {text_hash(text): PassageVectors(embedder.embed_query(text))}
                archive.put_file(row, [one], vectors, embedder.key)
        yield open_engine(archive, replace(Settings(), data_dir=folder, vocabulary=folder))


def files(answer: SearchResponse) -> list[str]:
    return [hit.document.file for hit in answer.results]


def paged(index: Index, request: SearchRequest) -> list[str]:
    return [name for page in range(1, 12) for name in files(index.search(replace(request, page=page)))]


@pytest.mark.parametrize("mode", [Mode.KEYWORD, Mode.HYBRID])
@pytest.mark.parametrize("query", ["Valmere", "valmere", "Вальмера", "瓦尔梅尔", "The Republic of Valmere"])
def test_a_name_by_itself_brings_first_what_was_submitted_under_it(index: Index, query: str, mode: Mode) -> None:
    request = SearchRequest(query, mode, size=5)
    found = paged(index, request)
    assert len(found) == len(set(found))
    assert {name[:3] for name in found[:OWN]} == {"own"}
    assert set(found[OWN:]) == {f"other{number:02}" for number in range(OTHERS)} | {"cyrillic", "both", "chinese"}
    assert found == [hit.document.file for hit in index.every_match(request)]
    answer = index.search(request)
    assert answer.total == answer.keyword_total
    assert answer.notes == (SUBMITTED_FIRST,)
    assert all(hit.found == 20 for hit in answer.results)


def test_what_else_is_searched_is_said_and_marked(index: Index) -> None:
    answer = index.search(SearchRequest("Valmere", filters=Filters(language=("ru",))))
    assert answer.also_searched == ("Вальмера", "瓦尔梅尔")
    marked = {hit.passage.text[at:end] for one in answer.results for hit in one.passages for at, end in hit.highlights}
    assert marked == {"Вальмеры", "Valmere", "Вальмера"}


def test_of_two_names_in_a_passage_the_better_counts(index: Index) -> None:
    def score(query: str) -> float:
        answer = index.search(SearchRequest(query, Mode.KEYWORD, filters=Filters(language=("ru",))))
        return next(hit.score for hit in answer.results if hit.document.file == "both")

    assert score("Valmere") == pytest.approx(max(score('"Valmere"'), score('"Вальмера"')), rel=0.2)
    assert score("Valmere") < score('"Valmere" OR "Вальмера"') * 0.9


@pytest.mark.parametrize("query", ['"Valmere"', "-Valmere", "Valmere mistakes"])
def test_only_a_name_by_itself_does(index: Index, query: str) -> None:
    answer = index.search(SearchRequest(query, Mode.KEYWORD, Match.ANY))
    assert SUBMITTED_FIRST not in answer.notes
    assert not files(answer)[0].startswith("own")


def test_a_name_under_which_nothing_was_submitted_says_so(index: Index) -> None:
    answer = index.search(SearchRequest("Valmere", filters=Filters(submitter=("Open Lines",))))
    assert answer.total.documents
    assert answer.notes == (NONE_SUBMITTED,)


@pytest.mark.parametrize("query", ["what did Valmere say", "documents submitted by Valmere", "Valmere’s position"])
def test_a_question_for_all_that_somebody_says_brings_its_documents_first(index: Index, query: str) -> None:
    answer = index.search(SearchRequest(query, size=OWN))
    assert {name[:3] for name in files(answer)} == {"own"}
    assert SUBMITTED_FIRST in answer.notes
    assert Message("submitted_so_many", documents=OWN) in answer.notes


def test_documents_of_the_type_that_is_asked_for_come_first_and_are_counted(index: Index) -> None:
    answer = index.search(SearchRequest("letters from Valmere", size=OWN))
    assert files(answer)[0] == "own03"
    assert Message("submitted_of_type", type="letter", documents=1, unknown=OWN - 1) in answer.notes


def test_a_name_and_a_symbol_that_stand_nowhere_say_so(index: Index) -> None:
    assert SYMBOL_NOWHERE in index.search(SearchRequest("A/AC.291/SAMPLE/99")).notes
    assert NAME_NOWHERE in index.search(SearchRequest("what did Kiribati say")).notes
    elsewhere = Filters(language=("fr",))
    assert SYMBOL_NOWHERE not in index.search(SearchRequest("A/AC.291/SAMPLE/22", filters=elsewhere)).notes


def test_by_date_nothing_comes_first(index: Index) -> None:
    answer = index.search(SearchRequest("Valmere", Mode.KEYWORD, sort=Sort.NEWEST))
    assert files(answer)[0] == f"other{OTHERS - 1}"
    assert answer.notes == ()


@pytest.mark.parametrize("mode", [Mode.KEYWORD, Mode.HYBRID])
def test_a_symbol_by_itself_brings_first_the_document_that_bears_it(index: Index, mode: Mode) -> None:
    answer = index.search(SearchRequest("A/AC.291/SAMPLE/22", mode))
    assert files(answer) == ["bears", "longer", "cites"]
    assert answer.notes == (BEARING_FIRST,)
    assert files(index.search(SearchRequest("a/ac.291/sample/22/add.1", mode))) == ["longer"]
    assert files(index.search(SearchRequest("GDC/7", mode)))[0] == "longer"


@pytest.mark.parametrize(
    "query",
    ["Article 5 (2)", "art. 5(2)", "article 5, paragraph 2", "para. 2 of article 5", "第五条第二款", "статья 5 (2)"],
)
def test_an_article_is_found_by_its_label_and_where_it_is_referred_to(index: Index, query: str) -> None:
    answer = index.search(SearchRequest(query, Mode.KEYWORD))
    wanted = {"article", "refers"} if query.isascii() else {"article"}
    assert set(files(answer)) == wanted


@pytest.mark.parametrize("mode", [Mode.KEYWORD, Mode.HYBRID])
@pytest.mark.parametrize("asked", ["paragraph 12", "para. 12", "пункт 12"])
def test_a_paragraph_of_a_document_is_found_by_its_number(index: Index, asked: str, mode: Mode) -> None:
    assert files(index.search(SearchRequest(f"A/AC.291/SAMPLE/22/Add.1 {asked}", mode))) == ["longer"]
    assert not files(index.search(SearchRequest("A/AC.291/SAMPLE/22/Add.1 paragraph 13", Mode.KEYWORD)))
