"""A passage that is near to everything comes behind what was asked for, in both rounds of a search by meaning."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from conformance.conftest import Opener
from conformance.corpus import DIMENSION, Entry, Vectors, WordEmbedder, fill

from indexer.archive import Archive
from indexer.domain import Mode, SearchRequest
from indexer.ranking import language_bias as bias
from indexer.settings import Settings

COMMON, ASKED, ELSEWHERE = np.eye(DIMENSION, dtype=np.float32)[:3]
"""What any text has, what the query is about, and what it is not about."""


class TwoAxes(WordEmbedder):
    """The first word of a text tells its vector."""

    key = "two axes@1"

    def _vector(self, text: str) -> Vectors:
        share = {"Hub": 0.0, "Answer": 0.5, "Same": 0.2, "query": 0.2}.get(text.split(maxsplit=1)[0].rstrip(":"))
        vector = COMMON + ELSEWHERE if share is None else COMMON + np.float32(share) * ASKED
        return vector / np.float32(np.linalg.norm(vector))


@pytest.mark.parametrize("nearer", [0, 3], ids=["among the nearest", "behind the nearest"])
def test_what_is_near_to_everything_comes_behind_what_was_asked_for(
    open_engine: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nearer: int
) -> None:
    """The three nearest passages keep their places in the second round, which puts the others in order."""
    of_both = bias.LanguageBias(("en", "fr"), np.array([COMMON, COMMON]), np.ones(2, dtype=np.float32))
    monkeypatch.setattr(bias, "language_bias_of", lambda _key: of_both)
    texts = ["Hub: near to everything.", "Answer: what was asked for.", *(f"Same: number {n}." for n in range(nearer))]
    entries = [Entry(f"{place:02}", (text,), "") for place, text in enumerate(texts)]
    with Archive(tmp_path) as archive:
        fill(archive, [*entries, Entry("99", ("Loin de tout.",), "", languages=("fr",))], TwoAxes())
        index = open_engine(archive, replace(Settings(), data_dir=tmp_path), TwoAxes())
        found = index.search(SearchRequest("query", Mode.SEMANTIC)).results
    order = [result.document.file for result in found]
    assert order.index("01") < order.index("00") < order.index("99")
    assert len(order) == len(entries) + 1
