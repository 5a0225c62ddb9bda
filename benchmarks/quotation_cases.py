"""Make cases for `benchmarks/quotes.py` from the documents of an index.

python benchmarks/quotation_cases.py --data-dir DIR --output CASES.jsonl [--generated 80]

Paraphrases and inventions are those of `quotation_cases.jsonl`, which were written for this purpose: paraphrases of
sentences in netmundial and oewg-ict-2025, named by file and page, and inventions that nobody said. Verbatim and altered
quotations are made anew from the same documents, which are not part of this repository. Every case belongs to one
half: what is chosen is chosen on `choosing`, and figures are reported on `reporting`. Paraphrases of one sentence in
several languages are in the same half. Those that were written later, from sentences chosen at random, are `fresh`, and
those of fewer than fifteen words, written after these, `short`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from indexer.analysis.exact_words import words
from indexer.domain import Document, Passage
from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines import open_index
from indexer.languages import LANGUAGES
from indexer.passages import sentence_spans
from indexer.ports import Index
from indexer.settings import Settings

WRITTEN = Path(__file__).with_suffix(".jsonl")
LEAST, MOST = 10, 40
"""Words of a generated quotation."""


def main() -> None:
    """Write the cases."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--generated", type=int, default=80)
    options = parser.parse_args()
    settings = replace(Settings.from_env(), data_dir=options.data_dir)
    index = open_index(settings, cache(SentenceTransformerEmbedder)(settings.model))
    cases = [*_written(), *_generated(index, options.generated)]
    options.output.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in cases), encoding="utf-8")
    for half in ("choosing", "reporting", "fresh", "short"):
        print(half, sum(one["half"] == half for one in cases))


def _written() -> Iterator[dict[str, Any]]:
    for line in WRITTEN.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        paraphrase = case["verdict"] == "paraphrase"
        key = f"{case['file']}#{case['page']}" if paraphrase else case["id"]
        pages = {"page_from": case["page"], "page_to": case["page"]} if paraphrase else {}
        yield {
            "id": case["id"], "lang": case["language"], "quote": case["quote"], "verdict": case["verdict"],
            "kind": "reworded" if paraphrase else "invented", "changes": [],
            "half": case.get("half") or _half(key),
            "places": [{"file": case["file"], **pages}] if paraphrase else [],
        }  # fmt: skip


def _half(key: str) -> str:
    return "choosing" if hashlib.sha256(key.encode()).digest()[0] % 2 else "reporting"


def _generated(index: Index, count: int) -> Iterator[dict[str, Any]]:
    """Half of them verbatim, half with one word put in that turns the meaning, from netmundial and oewg-ict-2025."""
    choice = random.Random(16)  # noqa: S311 - the same cases each time
    found = [
        (index.document(one), passage, start, end)
        for one in sorted(index.document_ids())
        if "text/" in index.document(one).file or "INF_5" in index.document(one).file
        for passage in index.passages(one)
        for start, end in sentence_spans(passage.text)
        if LEAST <= len(words(passage.text[start:end])) <= MOST and "\n" not in passage.text[start:end].strip()
    ]
    texts = [
        (index.document(one), passage, _letters(passage.text))
        for one in sorted(index.document_ids())
        for passage in index.passages(one)
    ]
    for number, (document, passage, start, end) in enumerate(choice.sample(found, count)):
        text = passage.text[start:end].strip()
        altered = bool(number % 2)
        quote, put_in = _altered(text, passage.language, choice) if altered else (text, "")
        yield {
            "id": f"g{number:02}", "lang": passage.language, "quote": quote,
            "verdict": "altered" if altered else "verbatim", "kind": "negation_added" if altered else "sentence",
            "changes": [{"from": "", "to": put_in}] if altered else [], "half": _half(document.id + str(number)),
            "places": [_place(*one[:2]) for one in texts if f" {_letters(text)} " in f" {one[2]} "],
        }  # fmt: skip


def _letters(text: str) -> str:
    return " ".join(word.exact for word in words(text))


def _place(document: Document, passage: Passage) -> dict[str, Any]:
    return {"file": document.file, "page_from": passage.page, "page_to": passage.page_to}


def _altered(text: str, language: str, choice: random.Random) -> tuple[str, str]:
    """The text with a negation put in, and this word."""
    known = LANGUAGES.get(language, LANGUAGES["es"])  # Portuguese stands beside Spanish
    parts = text.split()
    at = choice.randrange(1, len(parts))
    word = choice.choice(known.negations.split())
    return " ".join([*parts[:at], word, *parts[at:]]), word


if __name__ == "__main__":
    main()
