"""Flip random bytes in the files of a stopped OpenSearch node, start it, and see what is answered.

python benchmarks/damage_opensearch.py --data-dir DIR --flips 20 --seed 1

Indexes a copy of DIR in a node of its own. Each answer is right (as before the flip), refused, or wrong, as in
damage.py. Half of the flips choose a file, the others a byte of them all. Prints a table by kind of file; ends with 1
if any answer is wrong.
"""

from __future__ import annotations

import argparse
import http.client
import random
import shutil
import sys
import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

from damage import DOCUMENTS, Remembered, ask, flip, worst

from indexer.archive import Archive
from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines.opensearch.engine import OpenSearchIndex
from indexer.engines.opensearch.write.writer import OpenSearchWriter
from indexer.errors import DevServiceError
from indexer.settings import Settings
from pipelines.dev.homes import temporary_home
from pipelines.dev.opensearch import OpenSearchNode


class DamagedNode(OpenSearchNode):
    """A node that has started although some of its shards may not be searched."""

    def is_ready(self) -> bool:
        """Whether the node has tried to open all shards."""
        try:
            health = self.access.get("/_cluster/health", timeout=5)
        except (OSError, http.client.HTTPException, ValueError):
            return False
        return not health["number_of_pending_tasks"] and not health["initializing_shards"]


def main() -> int:
    """Run the campaign."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--flips", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    embedder = SentenceTransformerEmbedder(Settings().model)
    model = Remembered(embedder)
    chance = random.Random(options.seed)  # noqa: S311 - no secret
    counts: Counter[tuple[str, str]] = Counter()
    with tempfile.TemporaryDirectory() as place, temporary_home("opensearch") as home:
        folder, kept = Path(place) / "data", Path(place) / "node"
        shutil.copytree(options.data_dir, folder)
        node = DamagedNode(home, heap="512m", short_lived=True)
        node.start()
        given = {**node.access.environment, "ONRECORD_ENGINE": "opensearch"}
        settings = replace(Settings.from_env(given), data_dir=folder)
        with Archive(folder) as archive:
            OpenSearchWriter(settings).build(archive, embedder.key, embedder.dimension)
        index = OpenSearchIndex(settings, model)
        documents = list(index.document_ids()[:DOCUMENTS])
        right = ask(index, documents)
        node.stop()
        shutil.copytree(home / "data", kept)
        for number in range(options.flips):
            shutil.rmtree(home / "data")
            shutil.copytree(kept, home / "data")
            files = [file for file in sorted((home / "data").rglob("*")) if file.is_file() and file.stat().st_size]
            file = (
                chance.choices(files, [one.stat().st_size for one in files])[0] if number % 2 else chance.choice(files)
            )
            at = chance.randrange(file.stat().st_size)
            flip(file, at, chance.randrange(8))
            try:
                node.start()
            except DevServiceError:
                outcome = "the node does not start"
            else:
                outcome = worst(right, ask(OpenSearchIndex(settings, model), documents))
            node.stop()
            kind = file.suffix or file.name.split("-")[0]
            counts[kind, outcome] += 1
            print(f"{number + 1}: {outcome}: {file.relative_to(home)} byte {at}", file=sys.stderr, flush=True)
    for (kind, outcome), count in sorted(counts.items()):
        print(f"| {kind} | {outcome} | {count} |")
    return int(any(outcome == "wrong" for _, outcome in counts))


if __name__ == "__main__":
    sys.exit(main())
