"""Count how often words in annexes, joint papers and reports are rightly given to whoever is said to have written them.

python benchmarks/annexes.py

`annexes.jsonl` has fictional documents in six languages, with their submitter and pages, and quotations from them, each
with the speaker that somebody states and the outcome that is right: `verbatim` where the document tells that these are
that speaker's words, `left_open` where it does not tell whose they are, `misattributed` where they are another's. They
are ingested into a temporary folder. Prints for each half what is right, what is left open or confirmed wrongly and who
is accused wrongly, and every case that is not right. The rules were chosen on the half `chosen on`.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

from misattributions import Nothing

from indexer.domain import Filters
from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines import open_index
from indexer.quotes.batch import check_each
from indexer.quotes.check import QuoteCheck
from indexer.quotes.reading import QuoteRequest
from indexer.quotes.speakers import Speakers
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary

CASES = Path(__file__).with_suffix(".jsonl")
VOCABULARY = Path(__file__).parents[1] / "tests" / "unit" / "quotes" / "vocabulary"
ACCUSED = {"misattributed", "not_found"}


def main() -> None:
    """Print the counts."""
    documents = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        counts = _counts(_ingested(documents, Path(folder)), documents)
    for half in dict.fromkeys(one for one, _ in counts):
        named = ("right", "confirmed wrongly", "left open wrongly", "accused wrongly", "not accused")
        print(half, {result: counts[half, result] for result in named})


def _ingested(documents: list[dict[str, object]], folder: Path) -> Settings:
    """A data folder with the documents, each a file with its pages."""
    files, data = folder / "files", folder / "data"
    files.mkdir()
    with (files / "manifest.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["file", "title", "submitter"])
        for one in documents:
            name = f"{one['id']}.txt"
            (files / name).write_text("\n\n".join(one["pages"]), encoding="utf-8")  # type: ignore[arg-type]
            rows.writerow([name, one["id"], one["submitter"]])
    command = [sys.executable, "-m", "pipelines.cli", "ingest", str(files), "--manifest", str(files / "manifest.csv")]
    subprocess.run([*command, "--data-dir", str(data)], check=True, capture_output=True)
    return replace(Settings.from_env(), data_dir=data)


def _counts(settings: Settings, documents: list[dict[str, object]]) -> Counter[tuple[str, str]]:
    index = open_index(settings, SentenceTransformerEmbedder(settings.model))
    speakers = Speakers.of(index, load_vocabulary(VOCABULARY))
    check = QuoteCheck(index, Nothing(cache(SentenceTransformerEmbedder), settings.model))
    counts: Counter[tuple[str, str]] = Counter()
    for document in documents:
        for case in document["cases"]:  # type: ignore[attr-defined]
            [entry] = check_each(check, [QuoteRequest(case["quote"], case["speaker"])], Filters(), speakers)
            result = _result(entry.outcome or "", case["outcome"])
            counts[str(document["half"]), result] += 1
            if result != "right":
                print(f"{document['id']} {result}: {case['quote'][:50]!r} by {case['speaker']}: {entry.outcome}")
    return counts


def _result(told: str, wanted: str) -> str:
    if told == wanted:
        return "right"
    if told in ACCUSED:
        return "accused wrongly"
    if wanted in ACCUSED:
        return "not accused"
    return "left open wrongly" if told == "left_open" else "confirmed wrongly"


if __name__ == "__main__":
    main()
