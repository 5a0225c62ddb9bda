"""Compare OCR with the text layers of real pages: errors, processor time, and whether search still finds the text.

    python benchmarks/ocr.py DATA [--pages N] [--json]

DATA holds `oewg-ict-2025` (a compendium with statements in English, French, Spanish and Russian) and `un-parallel-6way`
(sentences; those in Arabic and Chinese are typeset here, because no real page at hand has a sound text layer in them).
The pages are rendered as images, unchanged, skewed, rotated, and as a bad copy, and read as scans.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import resource
import tempfile
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path

import numpy as np
import numpy.typing as npt
import weasyprint
from PIL import Image

from indexer.analysis.detection import detect
from indexer.archive import Archive, LedgerRow, PassageVectors, text_hash
from indexer.domain import FileState, Match, Mode, SearchRequest
from indexer.engines.embedded.build import build_index
from indexer.engines.embedded.engine import EmbeddedIndex
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary
from pipelines.assemble import Assembler
from pipelines.describe import Defaults
from pipelines.extract.ocr import ocr_pages
from pipelines.extract.reader import Reading
from pipelines.extract.recognised import recognised
from pipelines.extract.rendering import render
from pipelines.extract.straighten import straighten
from pipelines.extract.tesseract import words_of
from pipelines.extract.tika import Extraction, extract
from pipelines.sources.discover import Source

Picture = npt.NDArray[np.uint8]
Table = dict[tuple[str, str], list[float]]

ALL = "eng+fra+spa+rus+ara+chi_sim"
REAL = ("en", "fr", "es", "ru")
TYPESET = {"ar": ("Noto Naskh Arabic", "rtl", 120), "zh": ("Noto Serif CJK SC", "ltr", 40)}
"""Font, direction, and least length of a sentence."""
LONG = 2500
"""Least number of characters on a usable page of the compendium."""
SKEW = 2.5
NOISE = 25
"""Standard deviation of the noise, of 255."""


@dataclass(frozen=True)
class Pages:
    """Pages of one language: their texts and their images."""

    language: str
    texts: list[str]
    pictures: list[Picture]


def real_pages(data: Path, count: int) -> Iterator[Pages]:
    """The pages of the compendium with the largest share of a language; most contain some of another, too."""
    [path] = (data / "oewg-ict-2025" / "pdf").glob("*.pdf")
    texts = dict(enumerate(extract(path, path.name).pages, 1))
    for language in REAL:
        shares = {number: _share(language, text) for number, text in texts.items() if len(text) >= LONG}
        fit = sorted(sorted(shares, key=lambda number: -shares[number])[:count])
        yield Pages(language, [texts[n] for n in fit], [picture for _, picture in render(path, fit, 300)])


def _share(language: str, text: str) -> float:
    """The share of a page's parts that are in a language."""
    stretches = [detect(text[start : start + 500]) for start in range(0, len(text), 500)]
    return stretches.count(language) / len(stretches)


def typeset_pages(data: Path, folder: Path, count: int) -> Iterator[Pages]:
    """Typeset pages of sentences."""
    for language, (font, direction, shortest) in TYPESET.items():
        lines = (data / "un-parallel-6way" / "devset" / f"UNv1.0.devset.{language}").read_text("utf-8").split("\n")
        taken = [line for line in lines if len(line) > shortest]
        pages = [taken[8 * n : 8 * n + 8] for n in range(count)]
        body = "".join(f"<section>{''.join(f'<p>{escape(one)}</p>' for one in page)}</section>" for page in pages)
        style = f"@page {{size: A4; margin: 25mm}} body {{font: 12pt '{font}'}} section {{break-after: page}}"
        path = folder / f"{language}.pdf"
        html = f"<html lang={language} dir={direction}><style>{style}</style>{body}"
        weasyprint.HTML(string=html).write_pdf(path)
        pictures = [picture for _, picture in render(path, range(1, count + 1), 300)]
        yield Pages(language, ["\n\n".join(page) for page in pages], pictures)


def askew(picture: Picture) -> Picture:
    """Skew an image like a sheet feeder."""
    image = Image.fromarray(picture).rotate(SKEW, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    return np.asarray(image)


def copied(picture: Picture) -> Picture:
    """Degrade an image: half the resolution, grey, noise."""
    height, width = picture.shape
    small = Image.fromarray(picture).resize((width // 2, height // 2)).resize((width, height))
    noise = np.random.default_rng(1).normal(0, NOISE, picture.shape)
    return np.clip(np.asarray(small) * 0.8 + 20 + noise, 0, 255).astype(np.uint8)


CONDITIONS: dict[str, Callable[[Picture], Picture]] = {
    "clean": lambda picture: picture,
    f"askew by {SKEW}°": askew,
    "turned by 90°": np.rot90,
    "bad copy": copied,
}


def scan(pictures: Sequence[Picture], path: Path) -> None:
    """Write a PDF of images."""
    first, *others = [Image.fromarray(np.ascontiguousarray(picture)) for picture in pictures]
    first.save(path, "PDF", resolution=300, save_all=True, append_images=others, quality=90)


def errors(reference: str, found: str, language: str) -> tuple[int, int, int, int]:
    """Wrong characters, characters, wrong words, words. Spaces of any kind count as one, and in Chinese as none;
    invisible direction marks are ignored.
    """
    one, other = (_plain(text, language) for text in (reference, found))
    return distance(one, other), len(one), distance(one.split(), other.split()), len(one.split())


def _plain(text: str, language: str) -> str:
    visible = "".join(character for character in text if unicodedata.category(character) != "Cf")
    return ("" if language == "zh" else " ").join(visible.split())


def distance(one: Sequence[str], other: Sequence[str]) -> int:
    """The edit distance: insertions, deletions and replacements."""
    numbers: dict[str, int] = {}
    left, right = (np.array([numbers.setdefault(item, len(numbers)) for item in some], int) for some in (one, other))
    steps = np.arange(len(right) + 1)
    row = steps.copy()
    for number, item in enumerate(left, 1):
        before = np.concatenate([[number], np.minimum(row[:-1] + (right != item), row[1:] + 1)])
        row = np.minimum.accumulate(before - steps) + steps
    return int(row[-1])


class NoVectors:
    """An embedder for an index that is only searched by words."""

    key, dimension, max_tokens = "none@1", 4, 500

    def embed_query(self, _: str) -> npt.NDArray[np.float32]:
        """Never affects a result."""
        return np.full(self.dimension, 0.5, np.float32)


def index_of(folder: Path, readings: dict[str, Reading]) -> EmbeddedIndex:
    """An index of the readings, one document per language."""
    vocabulary, embedder = load_vocabulary(None), NoVectors()
    assembler = Assembler(vocabulary, Defaults(), lambda _: True)
    with Archive(folder) as archive:
        for language, reading in readings.items():
            source, sha256 = Source(folder / language, language), hashlib.sha256(language.encode()).hexdigest()
            for one in assembler.documents(source, sha256, reading).documents:
                vectors = {
                    text_hash(passage.text): PassageVectors(embedder.embed_query("")) for passage in one.passages
                }
                row = LedgerRow(
                    language, language, one.document.sha256, FileState.INDEXED, None, None, "", (one.document.id,)
                )
                archive.put_file(row, [one], vectors, embedder.key)
        build_index(archive, folder, vocabulary, embedder.key, embedder.dimension)
    return EmbeddedIndex(replace(Settings(), data_dir=folder), embedder)  # type: ignore[arg-type]


def queries(index: EmbeddedIndex) -> Iterator[tuple[str, int, str]]:
    """Queries from the middle of each longer passage: language, page, query."""
    for hit in index.every_match(SearchRequest(mode=Mode.KEYWORD)):
        for passage in index.passages(hit.document.id):
            length = 8 if hit.document.file == "zh" else 4
            words = re.findall(r"[^\W\d_]+", passage.text)
            words = list("".join(words)) if hit.document.file == "zh" else words
            if len(words) >= 3 * length and passage.page == passage.page_to:
                middle = len(words) // 2
                joint = "" if hit.document.file == "zh" else " "
                yield hit.document.file, passage.page, joint.join(words[middle : middle + length])


def finds(index: EmbeddedIndex, language: str, page: int, query: str) -> bool:
    """Whether the search for all these words finds a passage on that page."""
    request = SearchRequest(query, mode=Mode.KEYWORD, match=Match.ALL)
    return any(
        passage.passage.page <= page <= passage.passage.page_to
        for hit in index.every_match(request)
        if hit.document.file == language
        for passage in hit.passages
    )


def processor_seconds() -> float:
    """Processor seconds of this process and its ended children; other load on the machine does not count."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def at_once(path: Path, numbers: Sequence[int]) -> list[str]:
    """The result of reading with all languages together, without rotation."""
    texts = []
    for _, picture in render(path, numbers, 300):
        level = straighten(picture, 0)
        texts.append(recognised(words_of(level.picture, ALL.split("+"), 120), level).text)
    return texts


def measured(
    kept: dict[str, Pages], folder: Path
) -> tuple[dict[tuple[str, str], list[float]], dict[str, dict[str, Reading]]]:
    """By language and condition: share of wrong characters and words, processor seconds per page; and the readings."""
    table: Table = {}
    readings: dict[str, dict[str, Reading]] = defaultdict(dict)
    for language, pages in kept.items():
        for name, change in CONDITIONS.items():
            path = folder / f"{language}.scan.pdf"
            scan([change(picture) for picture in pages.pictures], path)
            numbers = range(1, len(pages.texts) + 1)
            if name == "clean":
                started = processor_seconds()
                texts = at_once(path, numbers)
                table[language, "all languages at once"] = _row(pages, texts, processor_seconds() - started)
            started = processor_seconds()
            found = ocr_pages(path, numbers, ALL, {})
            seconds = processor_seconds() - started
            extraction = Extraction("pdf", tuple(found[number].text for number in numbers), paged=True)
            table[language, name] = _row(pages, extraction.pages, seconds)
            readings[name][language] = Reading(extraction, {number: found[number].words for number in numbers})
    return table, readings


def _row(pages: Pages, texts: Sequence[str], seconds: float) -> list[float]:
    counts = np.sum([errors(one, other, pages.language) for one, other in zip(pages.texts, texts, strict=True)], axis=0)
    return [counts[0] / counts[1], counts[2] / counts[3], seconds / len(texts)]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--pages", type=int, default=2, help="of each language")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON too")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = [*real_pages(arguments.data, arguments.pages), *typeset_pages(arguments.data, folder, arguments.pages)]
        kept = {pages.language: pages for pages in made}
        table, readings = measured(kept, folder)
        layers = {
            language: Reading(Extraction("pdf", tuple(pages.texts), paged=True)) for language, pages in kept.items()
        }
        layer = index_of(folder / "layer", layers)
        asked = [one for one in queries(layer) if finds(layer, *one)]
        found = {}
        for place, (condition, read_so) in enumerate(readings.items()):
            index = index_of(folder / f"index{place}", read_so)
            found[condition] = [one for one in asked if finds(index, *one)]
    print("Seconds are the processor's.\n")
    print("| language | pages | condition | wrong characters | wrong words | seconds a page | searches that find |")
    print("|---|---|---|---|---|---|---|")
    for (language, condition), (characters, words, seconds) in table.items():
        of_language = sum(one[0] == language for one in asked)
        again = f"{sum(one[0] == language for one in found[condition])} of {of_language}" if condition in found else ""
        share = "" if language == "zh" else f"{100 * words:.1f} %"
        count = len(kept[language].texts)
        print(f"| {language} | {count} | {condition} | {100 * characters:.1f} % | {share} | {seconds:.1f} | {again} |")
    if arguments.json:
        print(json.dumps({f"{language} {condition}": row for (language, condition), row in table.items()}))


if __name__ == "__main__":
    main()
