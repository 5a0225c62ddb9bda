"""Statements of alignment: what is read, against lists made by reading."""

from __future__ import annotations

import re
from collections import defaultdict
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from benchmarks.corpora import CASES, data, index, rows, speeches
from benchmarks.scoreboard import Case
from indexer.alignments.reading import statements
from indexer.domain import Filters
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Found = tuple[dict[str, Any], str, tuple[str, ...]]
    """Where a statement is, its kind, and with whom."""

HERE = CASES / "alignments"
WRITTEN = (
    "fictional", "quoted", "reports_choosing", "reports_reporting", "subsidiary_choosing", "subsidiary_reporting",
    "meetings_choosing", "meetings_reporting", "minutes_choosing", "minutes_reporting",
)  # fmt: skip
"""Lists of sentences with what they say, each with its author."""
REPORTED_SESSIONS = {"64", "79"}
SPEECHES_OF = 6
"""Of the other sessions, a speech in so many is on the list `speeches_reporting`."""
FIRST_SESSIONS = {"61", "66", "69", "72", "75", "78"}
"""Sessions on which the rules were chosen."""


def cases() -> Iterator[Case]:
    """Every statement that is listed or read: one that is not read is missed, one that is not listed wrong."""
    for name in WRITTEN:
        sentences = rows(HERE / f"{name}.jsonl")
        listed = [{"line": line, **said} for line, row in enumerate(sentences, 1) for said in row["said"]]
        yield from _compared(name, listed, _in_written(sentences))
    yield from _compared("sentences", rows(HERE / "sentences.jsonl"), _in_sentences())
    yield from _compared("field", rows(HERE / "labels.jsonl"), _indexed())
    by_list: dict[str, list[Found]] = defaultdict(list)
    for name, found in _in_speeches():
        by_list[name].append(found)
    for name, found_there in by_list.items():
        yield from _compared(name, rows(HERE / f"{name}.jsonl"), found_there)


def _indexed() -> Iterator[Found]:
    for document, passage, said in index("field").alignments(Filters()):
        yield {"file": document.file.rsplit("/", 1)[-1], "page": passage.page}, said.kind.value, said.others


def _in_written(sentences: list[dict[str, Any]]) -> Iterator[Found]:
    for line, row in enumerate(sentences, 1):
        for said in statements(row["text"], row["language"], row["by"]):
            place = {"line": line, "aligned": said.by} if "aligned" in str(row["said"]) else {"line": line}
            yield place, said.kind.value, said.others


def _in_sentences() -> Iterator[Found]:
    folder = data("un-parallel-6way") / "devset"
    authors = {(row["line"], row["language"]): row["by"] for row in rows(HERE / "sentences.jsonl") if "by" in row}
    for path in sorted(folder.glob("UNv1.0.devset.??")):
        language = path.suffix[1:]
        for line, text in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            for said in statements(text, language, authors.get((line, language), [])):
                yield {"line": line, "language": language}, said.kind.value, said.others


def _in_speeches() -> Iterator[tuple[str, Found]]:
    vocabulary = load_vocabulary()
    for name, speech in speeches():
        listed = _list_of(name)
        if not listed:
            continue
        text = re.sub(r"[ \t]*\n(?!\s*\n)", " ", speech)
        label = vocabulary.country_label(name.split("_")[0])
        speaker = vocabulary.submitter(label) or label
        for said in statements(text, "en", [speaker]):
            kind = said.kind.value if said.by in {"", speaker} else f"by {said.by}"
            yield listed, ({"file": name}, kind, said.others)


def _list_of(name: str) -> str:
    """The list on which a speech is; empty for none."""
    session = name.split("_")[1] if name.count("_") > 1 else ""
    if session in REPORTED_SESSIONS:
        return "speeches"
    if not session or session in FIRST_SESSIONS:
        return ""
    return "speeches_reporting" if int(sha256(name.encode()).hexdigest(), 16) % SPEECHES_OF == 2 else ""  # noqa: PLR2004 - as the list was made


def _compared(name: str, listed: list[dict[str, Any]], found: Iterable[Found]) -> Iterator[Case]:
    wanted = [row for row in listed if not row.get("doubtful")]
    doubtful = [row for row in listed if row.get("doubtful")]
    for place, kind, others in found:
        sought = place | {"kind": kind}
        for row in wanted:
            if all(row.get(key) == value for key, value in sought.items()) and _names(row["with"], others):
                wanted.remove(row)
                yield Case("alignments", name, _id(place, kind, row["with"]), 1.0)
                break
        else:
            if not any(_names(row["with"], others) and place.items() <= row.items() for row in doubtful):
                yield Case("alignments", name, _id(place, kind, others), 0.0, "wrong")
    for row in wanted:
        place = {key: row[key] for key in ("line", "language", "file", "page") if key in row}
        yield Case("alignments", name, _id(place, row["kind"], row["with"]), 0.0, "missed")


def _id(place: dict[str, Any], kind: str, names: Iterable[str]) -> str:
    return f"{' '.join(map(str, place.values()))} {kind} {', '.join(names)}"


def _names(wanted: list[str], others: tuple[str, ...]) -> bool:
    return any(other.startswith(name) for name in wanted for other in others)
