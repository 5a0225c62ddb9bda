"""List, for a folder of PDFs, which pages are given the number that they bear, and which are given none.

    python benchmarks/page_labels.py FOLDER [--pictures FOLDER]

Reads the files as ingest does, without OCR. `--pictures` writes a picture for each file with several pages: the head
and the foot of each page, behind the page's number in the file and the number that was read, to be compared by eye.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

import numpy as np
from compendium import read_all
from PIL import Image, ImageDraw

from pipelines.extract.reader import Reading
from pipelines.extract.rendering import render
from pipelines.split import furniture, page_labels

DPI = 66
EDGE = 0.11
"""The share of a page's height that is shown of its head and of its foot."""
MARGIN = 90
"""Pixels to the left of a page's head and foot, for its numbers."""
WHITE = 250
"""Of 255; rows of pixels that are nowhere darker are left out."""
LEAST_HEIGHT = 28
MOST_PAGES = 40
"""Pages in a picture; of longer files the first ones."""


def labels_of(reading: Reading) -> dict[int, str]:
    """The numbers that the pages of a file bear, by the page's number in the file."""
    extraction = reading.extraction
    return dict(page_labels(extraction.pages, furniture(extraction.pages), extraction.page_names))


def picture(path: Path, pages: int, labels: dict[int, str]) -> Image.Image:
    """The heads and feet of a file's pages, below each other, in two columns."""
    strips = []
    for number, page in render(path, range(1, min(pages, MOST_PAGES) + 1), DPI):
        height = max(int(len(page) * EDGE), 1)
        strip = np.vstack([page[:height], page[-height:]])
        strip = strip[strip.min(axis=1) < WHITE]
        image = Image.new("L", (MARGIN + strip.shape[1], max(len(strip), LEAST_HEIGHT) + 3), 255)
        image.paste(Image.fromarray(strip), (MARGIN, 0))
        drawing = ImageDraw.Draw(image)
        drawing.text((5, 2), f"{number}: {labels.get(number, '-')}", fill=0, font_size=22)
        drawing.line((0, image.height - 2, image.width, image.height - 2), fill=0)
        strips.append(image)
    half = -(-len(strips) // 2)
    columns = [strips[:half], strips[half:]]
    size = sum(max((one.width for one in some), default=0) for some in columns)
    whole = Image.new("L", (size, max(sum(one.height for one in some) for some in columns)), 200)
    left = 0
    for some in columns:
        top = 0
        for one in some:
            whole.paste(one, (left, top))
            top += one.height
        left += max((one.width for one in some), default=0)
    return whole


def main() -> None:
    """List and count."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pictures", type=Path)
    arguments = parser.parse_args()
    count: Counter[str] = Counter()
    print("| file | pages | with a number | other than in the file | without |\n|---|---|---|---|---|")
    for path, reading in read_all(sorted(arguments.folder.rglob("*.pdf"))):
        pages, labels = len(reading.extraction.pages), labels_of(reading)
        other = [f"{number}: {label}" for number, label in labels.items() if label != str(number)]
        without = [str(number) for number in range(1, pages + 1) if number not in labels]
        count.update(
            files=1, found=int(bool(labels)), several=int(pages > 1), pages=pages, labels=len(labels), other=len(other)
        )
        print(f"| {path.name} | {pages} | {len(labels)} | {', '.join(other)} | {', '.join(without)} |")
        if arguments.pictures and pages > 1:
            arguments.pictures.mkdir(parents=True, exist_ok=True)
            picture(path, pages, labels).save(arguments.pictures / f"{path.stem}.png")
    print(
        f"\n{count['found']} of {count['files']} files have numbers ({count['several']} have several pages); "
        f"{count['labels']} of {count['pages']} pages, {count['other']} of them another number than in the file."
    )


if __name__ == "__main__":
    main()
