"""The contributions to NETmundial in an index, queried by searches and facets. Used by `netmundial.py`."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from bars import no_bar

from indexer.archive import Archive, Originals
from indexer.archive.versions import SHOWN_AS_ONE
from indexer.domain import Filters, Match, Mode, SearchRequest
from indexer.engines import open_writer
from indexer.engines.embedded.engine import EmbeddedIndex
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary
from pipelines.assemble import Assembler
from pipelines.describe import Defaults
from pipelines.extract.reader import ReadingOptions
from pipelines.ingest import Ingest
from pipelines.reindex import bring_up_to_date
from pipelines.sources.discover import discover
from pipelines.sources.manifest import parse_columns, read_manifest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.domain import DocumentHit
    from indexer.ports import Vectors

COLUMNS = "organization=submitter,sector=stakeholder_group,region=country,area=session"
"""The manifest's columns by our fields; the area of a contribution (principles, roadmap, both) is used as session."""
PASSAGE_BYTES = 1600


class NoModel:
    """Replaces the model: searches by words and facets need no vectors, and a model would take five minutes."""

    key, dimension, max_tokens = "none", 2, PASSAGE_BYTES

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Count each byte as a token."""
        return [len(text.encode()) for text in texts]

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Vectors:
        """The same vector for every text."""
        if progress:
            progress(len(texts))
        return np.tile(np.array([1, 0], dtype=np.float32), (len(texts), 1))

    def embed_query(self, text: str) -> Vectors:
        """See embed_passages."""
        del text
        return np.array([1, 0], dtype=np.float32)


def number_of(file: str) -> int:
    """The number of the contribution that a file belongs to: 7 of `text/007B.txt`."""
    return int(Path(file).name[:3])


class Contributions:
    """An index of the 374 texts, two of each contribution, in a separate data directory."""

    def __init__(self, data: Path, home: Path) -> None:
        """`data` holds `manifest.csv` and `text`. Raises OnRecordError."""
        settings, model = replace(Settings.from_env(), data_dir=home, engine="embedded"), NoModel()
        self.vocabulary = load_vocabulary(None)
        manifest = read_manifest(data / "manifest.csv", parse_columns(COLUMNS))
        found = discover([data / "text"], data / "manifest.csv", manifest, home)
        with Archive(home) as archive:
            run = Ingest(
                archive, Originals(home), model,
                Assembler(self.vocabulary, Defaults(), lambda text: len(text.encode()) <= PASSAGE_BYTES),
                ReadingOptions("never"), workers=2, timeout=settings.file_timeout, max_bytes=settings.max_file_mb * 1e6,
            )  # fmt: skip
            self.report = run.run(found.sources)
            bring_up_to_date(open_writer(settings), archive, model, no_bar)
        self.index = EmbeddedIndex(settings, model)
        self.files = {ident: self.index.document(ident).file for ident in self.index.document_ids()}

    def request(self, query: str = "", filters: Filters = Filters()) -> SearchRequest:  # noqa: B008
        """A keyword search for all of the words."""
        return SearchRequest(query, Mode.KEYWORD, Match.ALL, filters=filters)

    def numbers(self, query: str = "", filters: Filters = Filters()) -> set[int]:  # noqa: B008
        """The contributions that a search finds, in either of their texts."""
        return {number for hit in self.index.every_match(self.request(query, filters)) for number in self._numbers(hit)}

    def occurrences(self, query: str, filters: Filters = Filters()) -> Counter[str]:  # noqa: B008
        """How often each file matches: the number of highlights in its passages, without context."""
        counts: Counter[str] = Counter()
        for hit in self.index.every_match(self.request(query, filters)):
            for passage in hit.passages:
                counts[self.files[passage.passage.document_id]] += len(passage.highlights)
        return counts

    def facet(self, field: str, query: str = "", filters: Filters = Filters()) -> dict[str, int]:  # noqa: B008
        """The number of documents for each value of a field, as on the page."""
        counted = self.index.search(self.request(query, filters)).facets[field]
        return {one.value: one.count for one in counted}

    def _numbers(self, hit: DocumentHit) -> set[int]:
        others = [one.id for one in hit.document.variants if one.relation in SHOWN_AS_ONE]
        return {number_of(self.files[ident]) for ident in (hit.document.id, *others)}
