"""Reading a manifest: CSV or JSON Lines in, checked rows out, every bad row named with its line."""

from __future__ import annotations

import csv
import io
import itertools
import json
from dataclasses import dataclass, field
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

import regex

from indexer.citation.wording import WEB_SCHEMES
from indexer.errors import ManifestError
from indexer.fields import MANIFEST_FIELDS
from indexer.languages import pattern_of
from indexer.presenting.csv_line import as_it_was
from indexer.vocabulary import language_code
from pipelines.dates import parse_date

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FIELDS = ("file", *(spec.manifest for spec in MANIFEST_FIELDS), "page_from", "page_to")
"""The manifest's fields, in the order in which they are documented."""

_AS_GIVEN = frozenset({"title", "url", "page_from", "page_to"})
"""Fields in which such words would be the value, or an error."""
_NO_ANSWER = regex.compile(rf"\W*(?:(?:{pattern_of('no_answer')})\W*)?", regex.VERSION1 | regex.IGNORECASE)
"""What stands in a cell that holds no value: `N/A`, a dash."""


@dataclass(frozen=True, slots=True)
class Row:
    """What the manifest says of one document. `line` counts from 1 in the manifest.

    `file` is relative to the manifest, with forward slashes. `values` holds the other fields that are not blank, nor
    `N/A` and the like: `date` as ISO 8601 (possibly shortened), `language` as an ISO 639-1 code where the name is
    known, the rest as given. `page_from` and `page_to` are both set or both None, except that an open end is None.
    """

    line: int
    file: str
    values: Mapping[str, str]
    page_from: int | None = None
    page_to: int | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """A row, or a value in it, that cannot be used; `message` says why."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The good rows in the order of the file, the problems by line, and the columns that nothing was read from."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...] = ()
    ignored_columns: tuple[str, ...] = ()


@dataclass(slots=True)
class _Records:
    """Raw records as (line, column -> value), with what was wrong on the way."""

    columns: tuple[str, ...]
    records: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def parse_columns(text: str) -> dict[str, str]:
    """Turn `theirs=ours,...` into a mapping. Raises ManifestError for malformed text and unknown or repeated fields.

    A column name may itself hold `=`: the last one counts.
    """
    mapping: dict[str, str] = {}
    for part in filter(None, (part.strip() for part in text.split(","))):
        theirs, equals, ours = (piece.strip() for piece in part.rpartition("="))
        if not equals or not theirs or not ours:
            msg = f"--columns: '{part}' is not of the form theirs=ours"
            raise ManifestError(msg)
        if ours not in FIELDS:
            msg = f"--columns: '{ours}' is no manifest field; the fields are: {', '.join(FIELDS)}"
            raise ManifestError(msg)
        if theirs in mapping:
            msg = f"--columns: column '{theirs}' is given twice"
            raise ManifestError(msg)
        if ours in mapping.values():
            msg = f"--columns: two columns are given for '{ours}'; choose one"
            raise ManifestError(msg)
        mapping[theirs] = ours
    return mapping


def read_manifest(path: Path, columns: Mapping[str, str] | None = None) -> Manifest:
    """Read a manifest; JSON Lines when its name ends in .jsonl, .ndjson or .json, else CSV.

    `columns` maps their column names to our fields, as `parse_columns` returns it; columns that bear our names need no
    mapping, and give way to one. Raises ManifestError when the file as a whole cannot be used.
    """
    text = _read_text(path)
    is_json = path.suffix.casefold() in {".jsonl", ".ndjson", ".json"}
    raw = _json_records(text, path) if is_json else _csv_records(text, path)
    sources = _sources(raw.columns, columns or {}, path)
    rows: list[Row] = []
    problems = list(raw.problems)
    for line, record in raw.records:
        row, found = _row(line, {ours: record.get(theirs, "").strip() for ours, theirs in sources.items()})
        problems.extend(Problem(line, message) for message in found)
        if row is not None:
            rows.append(row)
    rows, repeated = _without_repetitions(rows)
    problems = sorted([*problems, *repeated], key=lambda problem: problem.line)
    if not rows and not problems:
        msg = f"{path}: has no rows; give one row a document below the header"
        raise ManifestError(msg)
    used = set(sources.values())
    return Manifest(tuple(rows), tuple(problems), tuple(name for name in raw.columns if name not in used))


def _read_text(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        msg = f"{path}: cannot be read ({error.strerror})"
        raise ManifestError(msg) from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        msg = f"{path}, line {line}: is not UTF-8; save the manifest as UTF-8 (in a spreadsheet: 'CSV UTF-8')"
        raise ManifestError(msg) from error
    if not text.strip():
        msg = f"{path}: is empty; it needs a header with a column 'file' and one row a document"
        raise ManifestError(msg)
    return text


def _csv_records(text: str, path: Path) -> _Records:
    lines = list(io.StringIO(text, newline=""))
    delimiter = _delimiter(text)
    start = next(number for number, line in enumerate(lines) if line.strip())
    header, start, error = _csv_row(lines, start, delimiter)
    if error:
        msg = f"{path}, line 1: the header cannot be read as CSV ({error})"
        raise ManifestError(msg)
    names = tuple(name.strip() for name in header)
    doubled = sorted({name for name in names if name and names.count(name) > 1})
    if doubled:
        msg = f"{path}: the header names a column twice: {', '.join(doubled)}"
        raise ManifestError(msg)
    result = _Records(tuple(name for name in names if name))
    while start < len(lines):
        line = start + 1
        cells, end, error = _csv_row(lines, start, delimiter)
        ragged = len(cells) != len(names)
        # A quotation mark that is never closed swallows good rows: after a bad row, go on with the very next line.
        start = start + 1 if error or ragged else end
        if error:
            result.problems.append(Problem(line, f"cannot be read as CSV ({error}); is a quotation mark unbalanced?"))
        elif not any(cell.strip() for cell in cells):
            continue
        elif ragged:
            message = f"has {len(cells)} cells where the header has {len(names)} columns"
            result.problems.append(Problem(line, message))
        else:
            result.records.append((line, dict(zip(names, map(as_it_was, cells), strict=True))))
    return result


def _csv_row(lines: list[str], start: int, delimiter: str) -> tuple[list[str], int, str]:
    """Parse the row that starts at `lines[start]`: its cells, the index of the line after it, and what was wrong."""
    reader = csv.reader(itertools.islice(lines, start, None), delimiter=delimiter, strict=True)
    try:
        cells = next(reader)
    except csv.Error as error:
        return [], start + reader.line_num, str(error)
    return cells, start + reader.line_num, ""


def _delimiter(text: str) -> str:
    """Comma, unless the header has none and has semicolons or tabs: what spreadsheets write in many countries."""
    header = text.lstrip("\r\n").split("\n", 1)[0]
    if "," not in header:
        for candidate in (";", "\t"):
            if candidate in header:
                return candidate
    return ","


def _json_records(text: str, path: Path) -> _Records:
    if text.lstrip().startswith("["):
        msg = f"{path}: is one JSON array; write JSON Lines: one object a line, without brackets and commas around them"
        raise ManifestError(msg)
    names: dict[str, None] = {}
    result = _Records(())
    for line, content in enumerate(text.split("\n"), start=1):
        if not content.strip():
            continue
        try:
            record = json.loads(content)
        except (ValueError, RecursionError):
            result.problems.append(Problem(line, "is not a JSON object; JSON Lines has one object a line"))
            continue
        if not isinstance(record, dict):
            result.problems.append(Problem(line, "is not a JSON object; JSON Lines has one object a line"))
            continue
        names.update(dict.fromkeys(record))
        values = {name: _json_value(value) for name, value in record.items()}
        unusable = [name for name, value in values.items() if value is None]
        if unusable:
            result.problems.append(Problem(line, f"'{unusable[0]}' must be a string, a number or a list of strings"))
        else:
            result.records.append((line, {name: value or "" for name, value in values.items()}))
    result.columns = tuple(names)
    return result


def _json_value(value: object) -> str | None:
    """Write a JSON value as a cell holds it; lists joined by `;`; None for what has no such form."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "; ".join(value)
    return None


def _sources(present: tuple[str, ...], columns: Mapping[str, str], path: Path) -> dict[str, str]:
    """Our field -> their column."""
    listed = ", ".join(present) or "none"
    missing = [theirs for theirs in columns if theirs not in present]
    if missing:
        msg = f"{path}: has no column '{missing[0]}'; its columns are: {listed}"
        raise ManifestError(msg)
    sources = {ours: theirs for theirs, ours in columns.items()}
    for name in present:
        # A column that is mapped to another field does not also stand for the one whose name it bears.
        if name in FIELDS and name not in columns:
            sources.setdefault(name, name)
    if "file" not in sources:
        msg = f"{path}: has no column 'file'; name it with --columns THEIRS=file. Its columns are: {listed}"
        raise ManifestError(msg)
    return sources


def _row(line: int, values: dict[str, str]) -> tuple[Row | None, list[str]]:
    """Check a row: the row, and what is wrong with it. A bad row is left out whole: half of one would mislead."""
    problems = [f"{name} holds {found}" for name, value in values.items() if (found := _unstorable(value))]
    if problems:
        return None, problems
    file = values.pop("file")
    values = {name: value for name, value in values.items() if name in _AS_GIVEN or not _NO_ANSWER.fullmatch(value)}
    path_problem = _path_problem(file)
    if path_problem:
        problems.append(path_problem)
    page_from, page_to = (_page(values.pop(name, ""), name, problems) for name in ("page_from", "page_to"))
    if page_to is not None and page_from is None and not problems:
        problems.append("page_to is given without page_from")
    if page_from is not None and page_to is not None and page_from > page_to:
        problems.append(f"page_from {page_from} is after page_to {page_to}")
    if values.get("date"):
        date = parse_date(values["date"])
        if date is None:
            problems.append(f"date '{values['date']}' is not a date; use YYYY-MM-DD, YYYY-MM or YYYY")
        else:
            values["date"] = date
    url = values.get("url", "")
    if url and not url.lower().startswith(WEB_SCHEMES):
        problems.append(f"url '{url}' is not a web address; begin it with https:// or http://")
    if values.get("language"):
        values["language"] = language_code(values["language"]) or values["language"]
    if problems:
        return None, problems
    normal = PurePosixPath(file.replace("\\", "/")).as_posix()
    return Row(line, normal, {name: value for name, value in values.items() if value}, page_from, page_to), []


def _unstorable(value: str) -> str:
    if "\0" in value:
        return "a NUL character"
    return "half of a surrogate pair" if any("\ud800" <= char <= "\udfff" for char in value) else ""


def _path_problem(file: str) -> str | None:
    if not file:
        return "names no file"
    windows = PureWindowsPath(file)
    if file.startswith(("/", "\\")) or windows.drive or windows.root:
        return f"file '{file}' is an absolute path; give it relative to the manifest"
    if ".." in windows.parts:
        return f"file '{file}' leads out of the manifest's folder"
    return None


def _page(text: str, name: str, problems: list[str]) -> int | None:
    if not text:
        return None
    # Spreadsheets and JSON write whole numbers as 3.0 at times.
    digits = text.removesuffix(".0")
    if not (digits.isascii() and digits.isdigit() and len(digits) < len("10000000")) or int(digits) == 0:
        problems.append(f"{name} '{text}' is not a page number; pages count from 1")
        return None
    return int(digits)


def _without_repetitions(rows: list[Row]) -> tuple[list[Row], list[Problem]]:
    """Leave out rows that name a file again without saying which other pages they mean."""
    first: dict[tuple[str, int | None, int | None], int] = {}
    kept: list[Row] = []
    problems: list[Problem] = []
    for row in rows:
        key = (row.file, row.page_from, row.page_to)
        if key not in first:
            first[key] = row.line
            kept.append(row)
        else:
            pages = "" if row.page_from is None else " and the same pages"
            message = f"names file '{row.file}'{pages} again; it stands in line {first[key]} already"
            problems.append(Problem(row.line, message))
    return kept, problems
