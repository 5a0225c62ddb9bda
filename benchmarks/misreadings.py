"""Count what recognition of scanned pages is taken to explain, of changes that people made, and of its own misreadings.

python benchmarks/misreadings.py [--data-dir DIR --read FILE.jsonl]

First, as if the documents were scans: how many of the changes of `quotation_changes.jsonl` and
`quotation_changes_unseen.jsonl`, none of which recognition made, would be told as misread. With DIR, an index that has
scanned pages, how alike in letters the quotations of `quotation_cases.jsonl` are to these pages, where none of them
stands; with FILE, which has a `quote` on each line as it is printed on some of these pages, how alike those are.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import regex

from indexer.analysis.exact_words import words
from indexer.engines import open_index
from indexer.quotes import misreading
from indexer.quotes.align import align
from indexer.quotes.check import Quotation
from indexer.quotes.misreading import is_misreading, misread_place
from indexer.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indexer.analysis.exact_words import Token

FOLDER = Path(__file__).parent
CHANGES = ("quotation_changes.jsonl", "quotation_changes_unseen.jsonl")
CHANGE = regex.compile(r"\{([^|}]*)\|([^}]*)\}")


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path)
    parser.add_argument("--read", type=Path)
    options = parser.parse_args()
    for name in CHANGES:
        counts: Counter[tuple[bool, bool]] = Counter()
        for case in _lines(FOLDER / name):
            explained = _explained(CHANGE.sub(r"\2", case["text"]), CHANGE.sub(r"\1", case["text"]))
            counts[case["turned"], explained] += 1
            if explained:
                print(case["id"], "turned" if case["turned"] else "harmless", case["text"])
        for turned in (True, False):
            some = counts[turned, True]
            print(f"{name}: {some} of {some + counts[turned, False]} {'turned' if turned else 'harmless'} ones misread")
    if options.data_dir:
        scanned = list(_scanned(options.data_dir))
        print(f"scanned passages: {len(scanned)}")
        _print_likeness("inventions", (case["quote"] for case in _lines(FOLDER / "quotation_cases.jsonl")), scanned)
        if options.read:
            _print_likeness("as printed", (case["quote"] for case in _lines(options.read)), scanned)


def _lines(path: Path) -> Iterator[dict[str, str]]:
    yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def _explained(quote: str, text: str) -> bool:
    """Whether all changes would be told as misread."""
    changes = align(Quotation.read(quote).steps, words(text)).changes
    return bool(changes) and all(is_misreading(one.source, one.quoted) for one in changes)


def _scanned(data: Path) -> Iterator[tuple[Token, ...]]:
    """The words of each scanned passage and of the next one."""
    index = open_index(replace(Settings.from_env(), data_dir=data))
    for document_id in index.document_ids():
        pages = index.document(document_id).ocr_pages
        passages = index.passages(document_id) if pages else ()
        for at, passage in enumerate(passages):
            if passage.page in pages:
                yield tuple(word for one in passages[at : at + 2] for word in words(one.text))


def _print_likeness(name: str, quotes: Iterable[str], scanned: list[tuple[Token, ...]]) -> None:
    """The share of letters of each quotation that the likeliest passage has."""
    least, misreading.LEAST_ALIKE_AS_A_WHOLE = misreading.LEAST_ALIKE_AS_A_WHOLE, 0.0
    likeness = sorted(
        max((found[0] for text in scanned if (found := misread_place(words(quote), text))), default=0.0)
        for quote in quotes
    )
    misreading.LEAST_ALIKE_AS_A_WHOLE = least
    over = sum(one >= least for one in likeness)
    print(f"{name}: {len(likeness)}, from {likeness[0]:.2f} to {likeness[-1]:.2f}, {over} of {least} or more")


if __name__ == "__main__":
    main()
