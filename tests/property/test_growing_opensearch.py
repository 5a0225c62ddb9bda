"""An index in a cluster that grew finds and counts what one that was made from nothing does, whatever was added,
changed or removed; made from nothing itself, it also finds alike in every mode.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from clusters import settings_for
from conformance.conftest import WITHOUT_FLOOR
from conformance.corpus import Entry
from hypothesis import HealthCheck, given, settings
from property.test_growing import EMBEDDER, ROUNDED, STEPS, bar, counted, made_anew, near, ranked, take

from indexer.archive import Archive
from indexer.engines.opensearch.engine import OpenSearchIndex
from indexer.engines.opensearch.read.published import STEMS, newest, read_part, read_published
from indexer.engines.opensearch.schema import KINDS
from indexer.engines.opensearch.write.stems import unpacked
from indexer.engines.opensearch.write.writer import OpenSearchWriter
from indexer.index import segments
from pipelines.dev.opensearch import Access
from pipelines.reindex import bring_up_to_date


def entries(access: Access, index: OpenSearchIndex) -> dict[str, int]:
    """How many entries each index has, whether they are shown or not."""
    version, _ = newest(index._cluster, index._settings.index)
    return {kind: access.get(f"/{version.index(kind)}/_count")["count"] for kind in KINDS}


def stems(index: OpenSearchIndex) -> Any:
    version, _ = newest(index._cluster, index._settings.index)
    state = read_published(index._cluster, version)
    return unpacked(read_part(index._cluster, version, state, state.own, STEMS))


def found(answers: list[Any]) -> list[Any]:
    """What was found, in any order: the engines round the lengths of passages differently, so near ties fall apart."""
    return [(total, {hit.document.id for hit in results}) for total, results in answers]


@pytest.mark.parametrize("tier", [2, 8])
@settings(max_examples=2, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_a_grown_index_answers_as_one_made_from_nothing(
    tier: int, steps: list[list[Entry | str]], opensearch: Access, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(segments, "TIER", tier)
    monkeypatch.setattr(segments, "SMALLEST", 1)
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other, Archive(Path(one)) as archive:
        there = settings_for(opensearch, Path(one))
        grown, writer = OpenSearchIndex(there, EMBEDDER, WITHOUT_FLOOR), OpenSearchWriter(there)
        ids: dict[str, str] = {}
        try:
            for step in steps:
                take(archive, step, ids)
                bring_up_to_date(writer, archive, EMBEDDER, bar)
                fresh = made_anew(archive, Path(other))
                assert counted(grown) == counted(fresh)
                assert [ident for ident, _ in near(grown)] == [ident for ident, _ in near(fresh)]
                assert np.allclose([by for _, by in near(grown)], [by for _, by in near(fresh)], atol=ROUNDED)
            grew = stems(grown)
            writer.prune()
            assert counted(grown) == counted(fresh), "nothing that is shown was deleted"
            counts = archive.counts()
            held = entries(opensearch, grown)
            assert {kind: held[kind] for kind in ("documents", "pages", "passages")} == {
                "documents": counts["documents"], "pages": counts["documents"], "passages": counts["passages"],
            }  # fmt: skip
            bring_up_to_date(writer, archive, EMBEDDER, bar, force=True)
            assert stems(grown) == grew
            assert found(ranked(grown)) == found(ranked(fresh))
            assert len(grown.current().opened) <= 1
        finally:
            writer.drop()
