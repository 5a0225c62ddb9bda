"""Embed queries that no submission answers with the default model, and write their vectors where search reads them.

    python scripts/unrelated_queries.py

The queries are in `unrelated_queries.txt`, in six languages. Run it again when they or the model change.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from indexer.embedding import E5, PREFIX, SentenceTransformerEmbedder
from indexer.ranking.unrelated_queries import file_name


def main() -> None:
    """Embed and write."""
    queries = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    model = SentenceTransformerEmbedder(PREFIX + E5)
    vectors = np.array([model.embed_query(query) for query in queries], dtype=np.float16)
    target = Path(__file__).parents[1] / "indexer" / "ranking" / file_name(E5)
    np.savez_compressed(target, vectors=vectors)
    print(f"{len(queries)} queries, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
