"""Measure relevance on a judged collection, by the code of a real search, in a temporary data directory."""

from __future__ import annotations

import csv
import hashlib
import secrets
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING

from indexer.analysis.detection import detect
from indexer.archive import Archive, ArchivedDocument, LedgerRow, document_id, passage_id
from indexer.domain import Description, Document, FileState, Match, Mode, Page, Passage, SearchRequest
from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines import open_index, open_writer
from indexer.errors import BadParameterError, UsageError
from indexer.query.syntax import MAX_LENGTH, as_plain_text
from indexer.ranking.parameters import DEFAULTS, differing, without
from pipelines.evaluation.json_rows import json_rows
from pipelines.evaluation.measures import ndcg_of_names
from pipelines.evaluation.runs import MEASURES, SHOWN, QueryResult, RankedDocument, Run, fingerprint
from pipelines.extract.xhtml import clean
from pipelines.reindex import bring_up_to_date
from pipelines.split import passages as split

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indexer.ports import Embedder, Index
    from indexer.ranking.parameters import RankingParameters
    from indexer.settings import Settings
    from pipelines.reindex import Bar

MRR_DEPTH = 10
RECALL_DEPTH = 100

FILES = ("corpus.jsonl", "queries.jsonl", "qrels.tsv")

Judgements = dict[str, dict[str, float]]


def run(
    settings: Settings, folder: Path, bar: Bar, ranking: RankingParameters = DEFAULTS
) -> tuple[Run, dict[str, dict[str, float]]]:
    """Run each query in each mode with these ranking parameters. Returns the run, and the means of each mode with the
    milliseconds per query. Raises UsageError when the folder does not have the standard form.
    """
    queries = _queries(folder)
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
            # A collection judges the order of its entries, however far from a query; so none is left out.
            index = open_index(inside, ranking=without(ranking, "meaning_floor"))
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
                    **{name: round(fmean(result.measures[name] for result in results), 4) for name in MEASURES},
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


def _queries(folder: Path) -> dict[str, str]:
    rows = json_rows(folder / "queries.jsonl", ("_id", "text"), FILES)
    return {str(row["_id"]): str(row["text"]) for _, row in rows}


def judged(folder: Path) -> tuple[dict[str, str], dict[str, str], Judgements]:
    """A judged collection: its entries, title and text joined; the judged queries; and the relevance judgements."""
    relevant = _judgements(folder / "qrels.tsv")
    entries = {
        str(row["_id"]): clean(f"{row.get('title') or ''}\n{row['text']}").strip() or "-"
        for _, row in json_rows(folder / "corpus.jsonl", ("_id", "text"), FILES)
    }
    queries = _queries(folder)
    return entries, {ident: as_plain_text(text) for ident, text in queries.items() if ident in relevant}, relevant


def _judgements(path: Path) -> Judgements:
    """Read rows of query, document, grade, or TREC's four columns; a header is skipped."""
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
    """Store each entry as a document of one page, with its title as first paragraph, split into passages as usual. Its
    language is its `language` or, without one, detected; entries too short to tell get `en`.
    """

    def fits(text: str) -> bool:
        return embedder.count_tokens([text])[0] <= embedder.max_tokens

    for _, row in json_rows(corpus, ("_id", "text"), FILES):
        name, title = str(row["_id"]), str(row.get("title") or "")
        text = clean(f"{title}\n{row['text']}").strip() or "-"
        ident = document_id(hashlib.sha256(name.encode("utf-8", "backslashreplace")).hexdigest())
        drafts = split([text], fits)
        language = str(row.get("language") or detect(text, "en"))
        passages = [
            Passage(
                passage_id(ident, 1, draft.text, number), ident, number, 1, 1, None, language, draft.text,
                tuple(draft.spans),
            )
            for number, draft in enumerate(drafts)
        ]  # fmt: skip
        document = Document(ident, name, ident, Description(title=title, language=language, languages=(language,)), 1)
        ledger = LedgerRow(name, name, ident, FileState.INDEXED, None, None, "", (ident,))
        archive.put_file(ledger, [ArchivedDocument(document, [Page(1, text)], passages)])


def _measured(index: Index, mode: Mode, ident: str, text: str, relevant: Mapping[str, float]) -> QueryResult:
    found = _search(index, mode, text)
    measures = {
        "ndcg@10": ndcg_of_names(found, relevant),
        "mrr@10": next((1 / rank for rank, name in enumerate(found[:MRR_DEPTH], 1) if name in relevant), 0.0),
        "recall@100": len(set(found[:RECALL_DEPTH]) & relevant.keys()) / len(relevant),
    }
    return QueryResult(
        ident, text, measures, tuple(RankedDocument(name, relevant.get(name, 0.0)) for name in found[:SHOWN])
    )


def _search(index: Index, mode: Mode, text: str) -> list[str]:
    """Names of the documents found. A judged query is plain text: syntax of the query language is removed from it."""
    plain = as_plain_text(text)[:MAX_LENGTH]
    request = SearchRequest(plain, mode, Match.ANY, size=RECALL_DEPTH)
    try:
        return [hit.document.file for hit in index.search(request).results]
    except BadParameterError:
        words = plain.split()[:150]
        return [hit.document.file for hit in index.search(replace(request, query=" ".join(words))).results]
