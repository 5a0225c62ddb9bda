"""A run: the results of a judged collection's queries with their measures, and the file that stores it."""

from __future__ import annotations

import hashlib
import json
import math
import os
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from indexer.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

FORM = "onrecord run 1"
"""The first field of the file; increase it when the format changes."""
RANKED_BY = "ndcg@10"
"""The measure by which gains and losses are listed."""
MEASURES = (RANKED_BY, "mrr@10", "recall@100")
SHOWN = 10
"""Documents stored per query: those that count for nDCG@10."""
LARGEST = 100_000_000
"""Bytes; larger files are not read. Ten thousand queries in three modes take some 20 MB."""


@dataclass(frozen=True, slots=True)
class RankedDocument:
    """A document found, and its grade: 0 when it was not judged relevant."""

    document: str
    grade: float


@dataclass(frozen=True, slots=True)
class QueryResult:
    """One query: its measures, each from 0 to 1, and its first documents, best first."""

    query: str
    text: str
    measures: dict[str, float]
    found: tuple[RankedDocument, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """`fingerprint` is a digest of the collection's three files; `modes` has the queries of each mode, `ranking` the
    ranking parameters that differ from the defaults.
    """

    collection: str
    fingerprint: str
    engine: str
    model: str
    modes: dict[str, tuple[QueryResult, ...]]
    ranking: dict[str, float] = field(default_factory=dict)


def fingerprint(folder: Path, names: Sequence[str]) -> str:
    """SHA-256 of the SHA-256 hashes of these files in a folder."""
    digest = hashlib.sha256()
    for name in names:
        with (folder / name).open("rb") as stream:
            digest.update(hashlib.file_digest(stream, "sha256").digest())
    return digest.hexdigest()


def check_place(path: Path) -> None:
    """Raise UsageError when the run obviously cannot be written there, before anything is measured."""
    if path.is_dir() or not os.access(path.parent, os.W_OK | os.X_OK):
        message = f"{path} cannot be written: name a file in a folder that exists and is yours to write."
        raise UsageError(message)


def write_run(path: Path, run: Run) -> None:
    """Write the file atomically. Raises OSError."""
    content = json.dumps({"form": FORM, **asdict(run)}, ensure_ascii=True, indent=1)
    with tempfile.NamedTemporaryFile(
        "w", dir=path.parent, prefix=f".{path.name}-", encoding="utf-8", delete=False
    ) as new:
        temporary = Path(new.name)
        try:
            new.write(content + "\n")
            new.close()
            temporary.chmod(0o644)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)


def read_run(path: Path) -> Run:
    """Read a run. Raises UsageError, with the file's name and the fault."""
    try:
        if path.stat().st_size > LARGEST:
            message = f"{path} is larger than any run ({LARGEST:,} bytes): name a file that `evaluate --run` wrote."
            raise UsageError(message)
        stored = json.loads(path.read_text(encoding="utf-8"))
        return _run(stored)
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
        reason = f"lacks {error}" if isinstance(error, KeyError) else str(error) or type(error).__name__
        message = f"{path} is no run of `onrecord evaluate --run` ({reason})."
        raise UsageError(message) from error


def _run(stored: Any) -> Run:  # noqa: ANN401 - whatever the file holds
    if not isinstance(stored, dict) or stored.get("form") != FORM:
        message = f"its field form is not {FORM!r}"
        raise ValueError(message)
    modes = {
        mode: tuple(_query_result(query) for query in _list(queries))
        for mode, queries in _object(stored["modes"]).items()
    }
    for mode, queries in modes.items():
        if not queries or len({query.query for query in queries}) < len(queries):
            message = f"{mode} has no query, or the same one twice"
            raise ValueError(message)
    collection, fingerprint, engine, model = (
        _text(stored[name]) for name in ("collection", "fingerprint", "engine", "model")
    )
    ranking = {name: _number(value) for name, value in _object(stored.get("ranking", {})).items()}
    return Run(collection, fingerprint, engine, model, modes, ranking)


def _query_result(stored: Any) -> QueryResult:  # noqa: ANN401
    query = _text(stored["query"])
    measures = {name: _number(value) for name, value in _object(stored["measures"]).items()}
    if RANKED_BY not in measures:
        raise KeyError(RANKED_BY)
    if any(value < 0 for value in measures.values()):  # above 1 is possible: see benchmarks/judged/README.md
        message = f"query {query} has a negative measure"
        raise ValueError(message)
    found = tuple(
        RankedDocument(_text(document["document"]), _number(document["grade"])) for document in _list(stored["found"])
    )
    return QueryResult(query, _text(stored["text"]), measures, found)


def _text(value: Any) -> str:  # noqa: ANN401
    if not isinstance(value, str):
        message = f"text was expected, not {type(value).__name__}"
        raise TypeError(message)
    return value


def _number(value: Any) -> float:  # noqa: ANN401
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        message = "a number was expected"
        raise TypeError(message)
    return float(value)


def _list(value: Any) -> list[Any]:  # noqa: ANN401
    if not isinstance(value, list):
        message = f"a list was expected, not {type(value).__name__}"
        raise TypeError(message)
    return value


def _object(value: Any) -> dict[str, Any]:  # noqa: ANN401
    if not isinstance(value, dict):
        message = f"an object was expected, not {type(value).__name__}"
        raise TypeError(message)
    return value
