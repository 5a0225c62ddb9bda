"""An index follows its archive: updates, removals, an empty one, a damaged one, another model."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace
from pathlib import Path

import pytest
from conformance.conftest import Opener
from conformance.corpus import ENTRIES, WordEmbedder, fill

from indexer.archive import Archive
from indexer.domain import Filters, Mode, SearchRequest
from indexer.index.doc_values import Columns
from indexer.ports import Index
from indexer.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return replace(Settings(), data_dir=tmp_path)


@pytest.mark.parametrize("mode", list(Mode))
def test_an_empty_index_answers_that_there_is_nothing(open_engine: Opener, settings: Settings, mode: Mode) -> None:
    with Archive(settings.data_dir) as archive:
        index = open_engine(archive, settings)
    for query in ("ransomware", "", '"a b"', "-a"):
        answer = index.search(SearchRequest(query, mode))
        assert answer.total.documents == answer.total.passages == 0
        assert answer.results == ()


def test_removals_and_updates_are_seen_by_an_open_reader(open_engine: Opener, settings: Settings) -> None:
    with Archive(settings.data_dir) as archive:
        documents = fill(archive, ENTRIES[:3], WordEmbedder())
        index = open_engine(archive, settings)
        request = SearchRequest("ransomware", Mode.KEYWORD)
        assert index.search(request).total.documents == 2
        assert index.everything().total.documents == 3
        assert index.everything() is index.everything()
        archive.remove([documents[0].document.id])
        assert index.search(request).total.documents == 2, "until the new version is published, the old one answers"
        open_engine(archive, settings)
        assert index.search(request).total.documents == 1
        assert index.everything().total.documents == 2
        changed = replace(ENTRIES[1], texts=("Nothing of the kind.",))
        fill(archive, [changed], WordEmbedder())
        open_engine(archive, settings)
        assert index.search(request).total.documents == 0
        assert index.search(SearchRequest("kind", Mode.KEYWORD)).total.documents == 1


def test_a_version_goes_when_the_last_request_has_done_with_it(open_engine: Opener, settings: Settings) -> None:
    """Its files and columns would otherwise stay until the garbage collector looks at old objects."""
    with Archive(settings.data_dir) as archive:
        fill(archive, ENTRIES[:3], WordEmbedder())
        index = open_engine(archive, settings)
        for query in ("ransomware", '"safeguards of data"~5', "ransomwear"):
            index.count(SearchRequest(query, Mode.HYBRID))
        index.sharing(index.passages(index.document_ids()[0]), Filters(), 1)
        columns = _columns_of(index)
        gc.disable()
        try:
            fill(archive, ENTRIES[3:6], WordEmbedder())
            open_engine(archive, settings)
            index.search(SearchRequest())
            assert columns() is None
        finally:
            gc.enable()


def _columns_of(index: Index) -> weakref.ref[Columns]:
    opened = vars(index)["_opened"]
    snapshot = opened[1] if isinstance(opened, tuple) else opened
    return weakref.ref(snapshot.columns)


def test_the_order_of_ingest_does_not_change_the_answers(open_engine: Opener, tmp_path: Path) -> None:
    answers = []
    for name, entries in (("forward", ENTRIES), ("backward", ENTRIES[::-1])):
        settings = replace(Settings(), data_dir=tmp_path / name)
        with Archive(settings.data_dir) as archive:
            fill(archive, entries, WordEmbedder())
            index = open_engine(archive, settings)
        answers.append([
            [(hit.document.id, hit.score, hit.passages) for hit in index.search(SearchRequest(query, mode, size=100)).results]  # noqa: E501
            for query in ("ransomware safeguards", "equal copies", "") for mode in Mode
        ])  # fmt: skip
    assert answers[0] == answers[1]
