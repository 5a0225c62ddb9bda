"""Flip random bytes in the files of a stopped OpenSearch node, start it, and see what is answered.

python benchmarks/damage_opensearch.py --data-dir DIR --flips 500 --copies 20 --seed 1

Indexes a copy of DIR several times in a node of its own, so that one start tells about as many flips: one in the files
of each index. Of each start after that, one flip is in the node's own files. Each answer is right (as before the flip),
refused, or wrong, as in damage.py. Half of the flips choose a file, the others a byte of them all. Prints a table by
kind of file; ends with 1 if any answer is wrong.
"""

from __future__ import annotations

import argparse
import http.client
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, replace
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

SETTLED_SECONDS = 8
"""A node that cannot read a shard tries for ever: so long nothing changes when it has opened all others."""
DOES_NOT_START = "the node does not start"


class DamagedNode(OpenSearchNode):
    """A node that has started although some of its shards may not be searched."""

    _active, _since = -1, 0.0

    def is_ready(self) -> bool:
        """Whether the node has tried to open all shards."""
        try:
            health = self.access.get("/_cluster/health", timeout=5)
        except (OSError, http.client.HTTPException, ValueError):
            return False
        if health["active_shards"] != self._active or health["initializing_shards"]:
            self._active, self._since = health["active_shards"], time.monotonic()
        is_settled = time.monotonic() - self._since > SETTLED_SECONDS
        return not health["initializing_shards"] and (not health["number_of_pending_tasks"] or is_settled)


@dataclass(frozen=True, slots=True)
class Flip:
    """A bit of a file of the node, and the copy of the index to which the file belongs; none for the node's own."""

    file: Path
    at: int
    bit: int
    copy: Settings | None


class Campaign:
    """A node with several copies of an index, whose files are flipped and put back."""

    def __init__(self, node: DamagedNode, home: Path, kept: Path, copies: list[Settings], model: Remembered) -> None:
        self._node, self._data, self._kept, self._model = node, home / "data", kept, model
        self._copies = copies
        index = OpenSearchIndex(copies[0], model)
        self._documents = list(index.document_ids()[:DOCUMENTS])
        self._right = ask(index, self._documents)
        listed = node.access.get("/_cat/indices?format=json&h=index,uuid&expand_wildcards=all")
        folders = {one["uuid"]: copy for one in listed for copy in copies if one["index"].startswith(f"{copy.index}-")}
        node.stop()
        shutil.copytree(self._data, kept)
        self._files: dict[str | None, list[Path]] = {copy.index: [] for copy in copies} | {None: []}
        for file in sorted(kept.rglob("*")):
            if file.is_file() and file.stat().st_size:
                owner = next((folders[part] for part in file.parts if part in folders), None)
                self._files[owner.index if owner else None].append(file.relative_to(kept))

    def flips(self, chance: random.Random, *, of_node: bool) -> list[Flip]:
        """One flip in the files of the node, or one in those of each copy."""
        return [self._flip(chance, one) for one in ([None] if of_node else self._copies)]

    def _flip(self, chance: random.Random, copy: Settings | None) -> Flip:
        files = self._files[copy.index if copy else None]
        sizes = [(self._kept / one).stat().st_size for one in files]
        file = chance.choices(files, sizes)[0] if chance.random() < 0.5 else chance.choice(files)  # noqa: PLR2004 - half
        return Flip(file, chance.randrange((self._kept / file).stat().st_size), chance.randrange(8), copy)

    def outcomes(self, flips: list[Flip]) -> list[tuple[Flip, str]]:
        """What is answered after a start with these flips; if the node does not start, after one with each half."""
        shutil.rmtree(self._data)
        shutil.copytree(self._kept, self._data)
        for one in flips:
            flip(self._data / one.file, one.at, one.bit)
        try:
            self._node.start()
        except DevServiceError:
            with suppress(DevServiceError):
                self._node.stop()
            if len(flips) == 1:
                return [(flips[0], DOES_NOT_START)]
            half = len(flips) // 2
            return self.outcomes(flips[:half]) + self.outcomes(flips[half:])
        told = [(one, self._asked(one.copy or self._copies[0])) for one in flips]
        self._node.stop()
        return told

    def _asked(self, copy: Settings) -> str:
        return worst(self._right, ask(OpenSearchIndex(copy, self._model), self._documents))


def main() -> int:
    """Run the campaign."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--flips", type=int, default=500)
    parser.add_argument("--copies", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    embedder = SentenceTransformerEmbedder(Settings().model)
    chance = random.Random(options.seed)  # noqa: S311 - no secret
    counts: Counter[tuple[str, str]] = Counter()
    with tempfile.TemporaryDirectory() as place, temporary_home("opensearch") as home:
        folder = Path(place) / "data"
        shutil.copytree(options.data_dir, folder)
        node = DamagedNode(home, heap="512m", short_lived=True)
        node.start()
        given = Settings.from_env({**node.access.environment, "ONRECORD_ENGINE": "opensearch"})
        copies = [replace(given, data_dir=folder, index=f"copy{number}") for number in range(options.copies)]
        with Archive(folder) as archive:
            for copy in copies:
                OpenSearchWriter(copy).build(archive, embedder.key, embedder.dimension)
        campaign = Campaign(node, home, Path(place) / "node", copies, Remembered(embedder))
        of_node = False
        while (done := counts.total()) < options.flips:
            flips = campaign.flips(chance, of_node=of_node)[: options.flips - done]
            for one, outcome in campaign.outcomes(flips):
                counts[one.file.suffix or one.file.name.split("-")[0], outcome] += 1
                print(f"{counts.total()}: {outcome}: {one.file} byte {one.at}", file=sys.stderr, flush=True)
            of_node = not of_node
    for (kind, outcome), count in sorted(counts.items()):
        print(f"| {kind} | {outcome} | {count} |")
    return int(any(outcome == "wrong" for _, outcome in counts))


if __name__ == "__main__":
    sys.exit(main())
