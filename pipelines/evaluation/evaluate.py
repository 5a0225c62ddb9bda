"""Relevance on a judged collection, measured through the same code as a real search, in a throw-away data directory."""

from __future__ import annotations

import csv
import hashlib
import json
import math
import secrets
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING

from indexer.archive import Archive, ArchivedDocument, LedgerRow, document_id, passage_id
from indexer.domain import Description, Document, FileState, Match, Mode, Page, Passage, SearchRequest
from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines import open_index, open_writer
from indexer.errors import BadParameterError, UsageError
from indexer.query.syntax import MAX_LENGTH, as_plain_text
from indexer.ranking.parameters import DEFAULTS, differing
from pipelines.evaluation.runs import MEASURES, SHOWN, QueryResult, RankedDocument, Run, fingerprint
from pipelines.extract.xhtml import clean
from pipelines.reindex import bring_up_to_date
from pipelines.split import passages as split

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from indexer.ports import Embedder, Index
    from indexer.ranking.parameters import RankingParameters
    from indexer.settings import Settings
    from pipelines.reindex import Bar

NDCG_DEPTH = MRR_DEPTH = 10
RECALL_DEPTH = 100

FILES = ("corpus.jsonl", "queries.jsonl", "qrels.tsv")

Judgements = dict[str, dict[str, float]]


def run(
    settings: Settings, folder: Path, bar: Bar, ranking: RankingParameters = DEFAULTS
) -> tuple[Run, dict[str, dict[str, float]]]:
    """What each query found in each mode, ordered by these parameters; and the means of each mode, with the
    milliseconds of a query. Raises UsageError when the folder is not of the standard form.
    """
    queries = {str(row["_id"]): str(row["text"]) for row in _lines(folder / "queries.jsonl", ("_id", "text"))}
    judged = _judgements(folder / "qrels.tsv")
    asked = {ident: text for ident, text in queries.items() if judged.get(ident)}
    if not asked:
        message = f"No query in {folder / 'queries.jsonl'} has a judgement in qrels.tsv: check their ids."
        raise UsageError(message)
    with tempfile.TemporaryDirectory(prefix="onrecord-evaluate-") as temporary:
        name = f"{settings.index}-evaluate-{secrets.token_hex(4)}"
        inside = replace(settings, data_dir=Path(temporary), index=name)
        embedder = SentenceTransformerEmbedder(settings.model)
        writer = open_writer(inside)
        try:
            with Archive(inside.data_dir) as archive:
                _fill(archive, folder / "corpus.jsonl", embedder)
                bring_up_to_date(writer, archive, embedder, bar)
            index = open_index(inside, ranking=ranking)
            index.warm()
            modes: dict[str, tuple[QueryResult, ...]] = {}
            figures: dict[str, dict[str, float]] = {}
            for mode in (Mode.KEYWORD, Mode.SEMANTIC, Mode.HYBRID):
                started = time.perf_counter()
                results = modes[mode.value] = tuple(
                    _measured(index, mode, ident, text, judged[ident]) for ident, text in asked.items()
                )
                seconds = time.perf_counter() - started
                figures[mode.value] = {
                    **{name: round(fmean(one.measures[name] for one in results), 4) for name in MEASURES},
                    "queries": len(results),
                    "ms_per_query": round(seconds * 1000 / len(results), 2),
                }
            measured = Run(
                folder.resolve().name,
                fingerprint(folder, FILES),
                settings.engine,
                embedder.key,
                modes,
                differing(ranking),
            )
            return measured, figures
        finally:
            writer.drop()


def judged(folder: Path) -> tuple[dict[str, str], dict[str, str], Judgements]:
    """A judged collection: its entries, title and text as one; the queries that are judged; and what is relevant."""
    relevant = _judgements(folder / "qrels.tsv")
    entries = {
        str(row["_id"]): clean(f"{row.get('title') or ''}\n{row['text']}").strip() or "-"
        for row in _lines(folder / "corpus.jsonl", ("_id", "text"))
    }
    queries = {str(row["_id"]): str(row["text"]) for row in _lines(folder / "queries.jsonl", ("_id", "text"))}
    return entries, {ident: as_plain_text(text) for ident, text in queries.items() if ident in relevant}, relevant


def _lines(path: Path, needed: Sequence[str]) -> Iterator[dict[str, object]]:
    try:
        with path.open(encoding="utf-8") as stream:
            for number, line in enumerate(stream, 1):
                if not line.strip():
                    continue
                row = json.loads(line)
                if not isinstance(row, dict) or any(name not in row for name in needed):
                    message = f"{path}, line {number}: an object with {', '.join(needed)} is needed."
                    raise UsageError(message)
                yield row
    except (OSError, ValueError) as error:
        message = f"{path} cannot be read ({error}): a folder with corpus.jsonl, queries.jsonl, qrels.tsv is needed."
        raise UsageError(message) from error


def _judgements(path: Path) -> Judgements:
    """Rows of query, document, grade; also the four-column form of TREC; a header is passed over."""
    judged: Judgements = {}
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            for row in csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
                if len(row) >= 3 and _is_number(row[-1]) and float(row[-1]) > 0:  # noqa: PLR2004
                    judged.setdefault(row[0], {})[row[-2]] = float(row[-1])
    except (OSError, UnicodeError) as error:
        message = f"{path} cannot be read ({error})."
        raise UsageError(message) from error
    return judged


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _fill(archive: Archive, corpus: Path, embedder: Embedder) -> None:
    """Each entry becomes a document of one page, its title the first paragraph; cut into passages as any other."""

    def fits(text: str) -> bool:
        return embedder.count_tokens([text])[0] <= embedder.max_tokens

    for row in _lines(corpus, ("_id", "text")):
        name, title = str(row["_id"]), str(row.get("title") or "")
        text = clean(f"{title}\n{row['text']}").strip() or "-"
        ident = document_id(hashlib.sha256(name.encode("utf-8", "backslashreplace")).hexdigest())
        drafts = split([text], fits)
        passages = [
            Passage(
                passage_id(ident, 1, draft.text, number), ident, number, 1, 1, None, "en", draft.text,
                tuple(draft.spans),
            )
            for number, draft in enumerate(drafts)
        ]  # fmt: skip
        document = Document(ident, name, ident, Description(title=title, language="en", languages=("en",)), 1)
        ledger = LedgerRow(name, name, ident, FileState.INDEXED, None, None, "", (ident,))
        archive.put_file(ledger, [ArchivedDocument(document, [Page(1, text)], passages)])


def _measured(index: Index, mode: Mode, ident: str, text: str, relevant: Mapping[str, float]) -> QueryResult:
    found = _search(index, mode, text)
    measures = {
        "ndcg@10": ndcg(found, relevant),
        "mrr@10": next((1 / rank for rank, name in enumerate(found[:MRR_DEPTH], 1) if name in relevant), 0.0),
        "recall@100": len(set(found[:RECALL_DEPTH]) & relevant.keys()) / len(relevant),
    }
    return QueryResult(
        ident, text, measures, tuple(RankedDocument(name, relevant.get(name, 0.0)) for name in found[:SHOWN])
    )


def _search(index: Index, mode: Mode, text: str) -> list[str]:
    """Names of the documents found. A judged query is a text, not one in the query language: what means something there
    is left out.
    """
    plain = as_plain_text(text)[:MAX_LENGTH]
    request = SearchRequest(plain, mode, Match.ANY, size=RECALL_DEPTH)
    try:
        return [hit.document.file for hit in index.search(request).results]
    except BadParameterError:
        words = plain.split()[:150]
        return [hit.document.file for hit in index.search(replace(request, query=" ".join(words))).results]


def ndcg(found: Sequence[str], relevant: Mapping[str, float]) -> float:
    """Järvelin and Kekäläinen (2002), linear gain."""
    gained = sum(relevant.get(name, 0.0) / math.log2(rank + 1) for rank, name in enumerate(found[:NDCG_DEPTH], 1))
    best = sorted(relevant.values(), reverse=True)[:NDCG_DEPTH]
    return gained / sum(grade / math.log2(rank + 1) for rank, grade in enumerate(best, 1))
