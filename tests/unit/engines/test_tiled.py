"""An index of copies, with which searches in large indexes are measured, finds each of them as often as it should."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from conformance.corpus import ENTRIES, WordEmbedder, fill
from tiled import tile

from indexer.archive import Archive
from indexer.domain import Match, Mode, SearchRequest
from indexer.engines.embedded.build import build_index
from indexer.engines.embedded.engine import EmbeddedIndex
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary

TIMES = 3


def test_every_document_is_found_as_often_as_it_was_taken(tmp_path: Path) -> None:
    embedder, source, folder = WordEmbedder(), tmp_path / "source", tmp_path / "tiled"
    with Archive(source) as archive:
        fill(archive, ENTRIES, embedder)
        build_index(archive, source, load_vocabulary(None), embedder.key, embedder.dimension)
    made = tile(source, folder, TIMES)
    one, several = (EmbeddedIndex(replace(Settings(), data_dir=place), embedder) for place in (source, folder))
    assert (made.documents, made.passages) == (TIMES * len(one.document_ids()), TIMES * one.current().columns.passages)
    request = SearchRequest("committee states", Mode.KEYWORD, Match.ANY)
    found, tiled = one.search(request), several.search(request)
    assert found.total.passages > 0
    assert (tiled.total.documents, tiled.total.passages) == (
        TIMES * found.total.documents,
        TIMES * found.total.passages,
    )
    hits = list(several.every_match(request))
    assert {hit.document.id for hit in one.every_match(request)} < {hit.document.id for hit in hits}
    assert len({hit.document.id[2:] for hit in hits}) * TIMES == len(hits)
    assert all(passage.passage.document_id == hit.document.id for hit in hits for passage in hit.passages)
    assert several.current()._live.whole
