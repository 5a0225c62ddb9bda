"""What the encoder has prepared for one shape of input is not kept for ever: no two queries need have the same."""

from __future__ import annotations

import os
import subprocess
import sys

from indexer.embedding.runtime import SETTINGS

GROWTH = """
import psutil
from indexer.embedding import MINILM, PREFIX, SentenceTransformerEmbedder
model = SentenceTransformerEmbedder(PREFIX + MINILM)
model.embed_passages(["a " * 300] * 4)
before = psutil.Process().memory_info().rss
for words in range(1, 81):
    model.embed_passages([" ".join(["word"] * words)] * (1 + words % 4))
print((psutil.Process().memory_info().rss - before) // 1_000_000)
"""


def test_shapes_of_texts_do_not_add_up() -> None:
    assert _growth({}) < 25
    assert _growth({"LRU_CACHE_CAPACITY": "1024", "ONEDNN_PRIMITIVE_CACHE_CAPACITY": "1024"}) > 25, "nothing is limited"


def _growth(settings: dict[str, str]) -> int:
    kept = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    return int(subprocess.check_output([sys.executable, "-c", GROWTH], env=kept | settings, timeout=300))
