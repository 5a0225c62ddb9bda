"""What an open index keeps between requests and versions stays right when the archive changes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from unittest import mock

import numpy as np
import pytest
from archived_documents import archived, row
from conformance.corpus import ENTRIES, WordEmbedder, fill

from indexer.archive import Archive
from indexer.domain import FileState, Match, Mode, SearchRequest, Total
from indexer.engines.embedded import words
from indexer.engines.embedded.engine import EmbeddedIndex
from indexer.engines.embedded.live_postings import _held
from indexer.engines.embedded.segment import Segment
from indexer.engines.embedded.writer import EmbeddedWriter
from indexer.query.nodes import Phrase
from indexer.query.syntax import parse
from indexer.ranking.parameters import DEFAULTS
from indexer.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    found = replace(Settings(), data_dir=tmp_path)
    with Archive(tmp_path) as archive:
        fill(archive, ENTRIES, WordEmbedder())
    update(found)
    return found


def update(settings: Settings) -> None:
    """Bring the index to the state of its archive."""
    embedder, writer = WordEmbedder(), EmbeddedWriter(settings)
    with Archive(settings.data_dir) as archive:
        writer.build(archive, embedder.key, embedder.dimension, changes=writer.changes(archive, embedder.key))


@pytest.mark.parametrize("common", [0, 1 << 40], ids=["as ordinals", "as bits"])
def test_passages_with_a_phrase_are_looked_for_once(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, common: int
) -> None:
    monkeypatch.setattr(words, "COMMON", common)
    snapshot = EmbeddedIndex(settings, WordEmbedder()).current()
    node = parse('"the same words"').root
    assert isinstance(node, Phrase)
    compiler = snapshot.words.compiler(snapshot.frequencies, DEFAULTS)
    scored = mock.Mock(side_effect=lambda: compiler.scored(node, Match.ALL))
    marked = np.zeros(snapshot.columns.passages, dtype=bool)
    marked[0] = True
    for _ in range(2):
        snapshot.words.mark(node, scored, marked)
        having = snapshot.words.matching(compiler.compile(node, Match.ALL)).tolist()
        assert 0 not in having != []
        assert np.flatnonzero(marked).tolist() == [0, *having]
        marked[having] = False
    assert scored.call_count == 1


def test_a_phrase_with_a_word_that_no_passage_has_is_not_looked_for(settings: Settings) -> None:
    snapshot = EmbeddedIndex(settings, WordEmbedder()).current()
    node = Phrase(("same", "xylophones"))
    compiler = snapshot.words.compiler(snapshot.frequencies, DEFAULTS)
    marked = np.zeros(snapshot.columns.passages, dtype=bool)
    with mock.patch.object(snapshot.words, "_numbers", side_effect=AssertionError):
        snapshot.words.mark(node, lambda: compiler.scored(node, Match.ALL), marked)
    assert not marked.any()


def test_matches_are_counted_once_for_each_version(settings: Settings) -> None:
    index, asked = EmbeddedIndex(settings, WordEmbedder()), SearchRequest("words", Mode.KEYWORD)
    found = index.count(asked)
    with mock.patch.object(index, "_retrieval", side_effect=AssertionError):
        assert index.count(asked) == found != Total(0, 0)
    assert index.search(asked).total == found
    assert index.count(replace(asked, query="absent")) == Total(0, 0)
    with Archive(settings.data_dir) as archive:
        archive.remove([one.document.id for one in index.search(asked).results][:1])
    update(settings)
    assert index.count(asked) == index.search(asked).total
    assert index.count(asked).documents == found.documents - 1


def test_files_that_were_not_read_are_counted_again_after_a_change(settings: Settings) -> None:
    index = EmbeddedIndex(settings, WordEmbedder())
    assert index.unread() == index.unread() == (0, 0)
    failed = archived("failed.pdf", "No text.")
    with Archive(settings.data_dir) as archive:
        archive.put_file(row(failed, state=FileState.FAILED), [])
    assert index.unread() == (1, 0)


@pytest.mark.parametrize(("reason", "partly"), [("may_be_compendium", 0), ("unreadable_pages", 1)])
def test_only_what_was_not_read_is_read_in_part(settings: Settings, reason: str, partly: int) -> None:
    doubted = archived("doubted.pdf", "Some text.")
    with Archive(settings.data_dir) as archive:
        archive.put_file(replace(row(doubted, state=FileState.DOUBTFUL), reason=reason), [doubted])
    assert EmbeddedIndex(settings, WordEmbedder()).unread() == (0, partly)


def test_columns_of_a_segment_are_read_once_for_all_versions_that_have_it(settings: Settings) -> None:
    index = EmbeddedIndex(settings, WordEmbedder())
    (name, segment), columns = next(iter(index.current().opened.items())), index.current().columns
    read = segment.columns()
    with Archive(settings.data_dir) as archive:
        archive.remove(list(index.document_ids())[:1])
    update(settings)
    after = index.current()
    assert after.opened[name].columns() is read
    assert after.columns.documents == columns.documents - 1
    anew = Segment(segment._folder, WordEmbedder.dimension).columns()
    assert all(np.array_equal(read[0][array], anew[0][array]) for array in anew[0])
    assert read[1] == anew[1]


def test_frequencies_without_what_is_gone_are_those_of_an_index_from_nothing(settings: Settings) -> None:
    index = EmbeddedIndex(settings, WordEmbedder())
    with Archive(settings.data_dir) as archive:
        archive.remove(list(index.document_ids())[::3])
    update(settings)
    changed, gone = index.current().frequencies, index.current()._live.gone
    assert any(map(len, gone))
    with Archive(settings.data_dir) as archive:
        EmbeddedWriter(settings).build(archive, WordEmbedder.key, WordEmbedder.dimension)
    assert (changed.passages, dict(changed.common)) == (
        index.current().frequencies.passages,
        dict(index.current().frequencies.common),
    )


def test_rows_beyond_a_list_are_not_in_it() -> None:
    listed, rows = np.array([2, 5], dtype=np.uint32), np.array([1, 5, 9])
    assert _held(listed, rows) == 1
    assert _held(listed[:0], rows) == 0
