"""An index that grew finds and counts what one that was made from nothing does, whatever was added, changed or removed;
made from nothing itself, it also answers in the same order, with the same scores.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conformance.conftest import WITHOUT_FLOOR
from conformance.corpus import Entry, WordEmbedder, fill
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer.archive import Archive
from indexer.archive.versions import Family, families, text_key
from indexer.domain import Filters, Match, Mode, SearchRequest
from indexer.engines.embedded.build import build_index
from indexer.engines.embedded.engine import EmbeddedIndex
from indexer.engines.embedded.layout import current_folder, read_layout
from indexer.engines.embedded.writer import EmbeddedWriter
from indexer.index import segments
from indexer.ranking.fusion import SCORE_DIGITS
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary
from pipelines.reindex import bring_up_to_date

EMBEDDER = WordEmbedder()
SHARED = (
    "Every operator of a lighthouse shall keep a log of its lamps and open it to fishers who ask for it in writing."
)
TEXTS = (
    "Ransomware attacks on hospitals must be criminalized.",
    "Valmere aligns itself with the statement delivered by the European Union.",
    SHARED,
    f"We propose: {SHARED}",
    "Safeguards, safeguards, safeguards.",
    "Confidence-building measures work, and so do lamps.",
)
QUERIES = ("ransomware", "lamps OR safeguards", "measures work", '"keep a log"', "safegu*", "attacks NOT hospitals", "")
NAMES = tuple("abcdefgh")
ROUNDED = 1.1 * 10**-SCORE_DIGITS
"""How far equal scores may lie apart after rounding."""
ENTRIES = st.builds(
    Entry,
    st.sampled_from(NAMES),
    st.lists(st.sampled_from(TEXTS), min_size=0, max_size=3).map(tuple),
    title=st.sampled_from(("Statement", "Letter on harbours")),
    submitters=st.sampled_from((("Valmere",), ("Ostland",), ("Ostland", "Valmere"), ())),
    languages=st.sampled_from((("en",), ("fr",))),
    date=st.sampled_from((None, "2022-03", "2024-01-02")),
    symbol=st.sampled_from((None, "A/1/2", "A/1/2/Rev.1")),
)
STEPS = st.lists(st.lists(ENTRIES | st.sampled_from(NAMES), min_size=1, max_size=3), min_size=2, max_size=5)


@contextmanager
def bar(*_: object) -> Iterator[Any]:
    yield lambda _: None


def update(archive: Archive, folder: Path, *, force: bool = False) -> None:
    bring_up_to_date(EmbeddedWriter(settings_of(folder)), archive, EMBEDDER, bar, force=force)


def settings_of(folder: Path) -> Settings:
    return replace(Settings(), data_dir=folder)


def take(archive: Archive, step: list[Entry | str], ids: dict[str, str]) -> None:
    for one in step:
        if isinstance(one, Entry):
            (added,) = fill(archive, [one], EMBEDDER)
            ids[one.name] = added.document.id
        elif one in ids:
            archive.remove([ids[one]])


def assert_linked(archive: Archive) -> None:
    """What belongs together is what all documents together tell."""
    documents = [
        (document, text_key(passage.text for passage in archive.passages(document.id)))
        for document in archive.documents()
    ]
    found = families(documents)
    for document, _ in documents:
        linked = Family(document.family, document.variants, document.unlisted_variants)
        assert linked == found.get(document.id, Family())


def made_anew(archive: Archive, folder: Path) -> EmbeddedIndex:
    build_index(archive, folder, load_vocabulary(None), EMBEDDER.key, EMBEDDER.dimension)
    return reader(archive, folder)


def reader(archive: Archive, folder: Path) -> EmbeddedIndex:
    index = EmbeddedIndex(settings_of(folder), EMBEDDER, WITHOUT_FLOOR)
    index._local.archive = archive
    return index


def counted(index: EmbeddedIndex) -> list[object]:
    """All that does not depend on how often words occur in the corpus."""
    found: list[object] = [list(index.document_ids())]
    for query in QUERIES:
        for match in Match:
            request = SearchRequest(query, Mode.KEYWORD, match=match, size=50)
            answer = index.search(request)
            hits = {(hit.document.id, one.passage.id) for hit in index.every_match(request) for one in hit.passages}
            found += [
                answer.total,
                answer.facets,
                hits,
                index.count(replace(request, filters=Filters(language=("fr",)))),
            ]
    request = SearchRequest("", Mode.KEYWORD, size=50)
    found += [[hit.document for hit in index.search(request).results]]
    every = [index.passages(ident) for ident in index.document_ids()]
    found += [every, [(document.id, passage, one) for document, passage, one in index.alignments(Filters())]]
    found += [[index.sharing(passages, Filters(), 5) for passages in every]]
    found += [index.search(SearchRequest(f"ransonware hopsitals lampps {word}")).spelling for word in ("", "oeprator")]
    return found


def ranked(index: EmbeddedIndex) -> list[object]:
    answers = [index.search(SearchRequest(query, mode, size=50)) for query in QUERIES for mode in Mode]
    return [(answer.total, answer.results) for answer in answers]


def near(index: EmbeddedIndex) -> list[tuple[str, float]]:
    request = SearchRequest("ransomware lamps", Mode.SEMANTIC, size=50)
    return sorted((one.passage.id, one.score) for hit in index.search(request).results for one in hit.passages)


@pytest.mark.parametrize("tier", [2, 8])
@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_a_grown_index_answers_as_one_made_from_nothing(
    tier: int, steps: list[list[Entry | str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(segments, "TIER", tier)
    monkeypatch.setattr(segments, "SMALLEST", 1)
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        folder, anew = Path(one), Path(other)
        with Archive(folder) as archive:
            grown = reader(archive, folder)
            ids: dict[str, str] = {}
            for step in steps:
                take(archive, step, ids)
                update(archive, folder)
                assert_linked(archive)
                fresh = made_anew(archive, anew)
                assert counted(grown) == counted(fresh)
                assert [ident for ident, _ in near(grown)] == [ident for ident, _ in near(fresh)]
                assert np.allclose([by for _, by in near(grown)], [by for _, by in near(fresh)], atol=ROUNDED)
            update(archive, folder, force=True)
            assert ranked(grown) == ranked(fresh)
            assert len(read_layout(current_folder(folder) or folder).segments) <= 1


def test_what_is_gone_does_not_weigh_on_an_index_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segments, "FEW_NUMBERS", 0)
    asked = SearchRequest("ransomware", Mode.KEYWORD)
    seen = []
    with Archive(tmp_path) as archive:
        for number in range(6):
            names = NAMES[: 1 + number % 3]
            entries = [Entry(name, (f"{TEXTS[0]} {name} {number}",), submitters=(name,)) for name in names]
            fill(archive, entries, EMBEDDER)
            update(archive, tmp_path)
            layout = read_layout(current_folder(tmp_path) or tmp_path)
            assert layout.next_passage <= 2 * archive.passage_count()
            assert reader(archive, tmp_path).count(asked).passages == archive.passage_count()
            seen.append(len(layout.segments))
    assert max(seen) > 1, "it never grew"
