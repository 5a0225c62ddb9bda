"""Count the pages of indexes whose text is taken for a poor recognition.

python benchmarks/text_layers.py DIR [DIR ...]

`DIR` are data folders. Prints for each how many pages have text, and those that are garbled by the rule for documents
without a date, with their documents; and how many more are if these are older than PDF.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines import open_index
from indexer.quotes.text_layer import is_garbled
from indexer.settings import Settings


def main() -> None:
    """Print the counts."""
    settings = Settings.from_env()
    for folder in sys.argv[1:]:
        index = open_index(replace(settings, data_dir=Path(folder)), SentenceTransformerEmbedder(settings.model))
        count = old = 0
        garbled: list[str] = []
        for document in map(index.document, index.document_ids()):
            pages: dict[int, list[str]] = defaultdict(list)
            for one in index.passages(document.id):
                pages[one.page].append(one.text)
            found = [number for number, texts in pages.items() if is_garbled(texts, None)]
            aged = sum(is_garbled(texts, document.description.date) for texts in pages.values())
            count, old = count + len(pages), old + aged - len(found)
            garbled += [f"{document.description.symbol or document.file} {number}" for number in found]
        print(f"{folder}: {count} pages, {len(garbled)} garbled, {old} more of old documents: {', '.join(garbled)}")


if __name__ == "__main__":
    main()
