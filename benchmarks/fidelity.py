"""How much of a page's text reaches the passages, in order.

    python benchmarks/fidelity.py --data DIR [--lost]

For each golden text the share of its words that are found in the same order (the longest common subsequence), the words
that are not found at all, and those found beyond it. Three kinds of golden:

- samples: the sources from which the sample PDFs were made, against the passages of the PDFs;
- statements: the texts of 18 statements, against the passages of the compendium that holds them (`oewg-ict-2025` in
  DIR). These texts were themselves taken from the PDF by another program, which divides Arabic words at vowel signs
  and turns some letters round, so that Arabic is compared letter by letter;
- letters: what PDFium reads on the pages of `un-letters` in DIR, against the text of the pages. Pages whose text layer
  is garbled are left out.

Running heads, folios and the cover are no part of the first two goldens; words before and after a golden are not
counted as added. `--lost` lists the words that are lost.
"""

from __future__ import annotations

import argparse
import csv
import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import regex

from pipelines.extract.reader import ReadingOptions, is_garbled, read
from pipelines.split import passages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "samples" / "source"
SAMPLES = ROOT / "pipelines" / "sample" / "pdf"
ENDS = 3
"""So many words at either end of a golden say where it stands in what was found."""
NOTES = re.compile(r"^\[\^\w+\]:.*(?:\n(?!\n).*)*", re.MULTILINE)
MARKUP = re.compile(r"^#+ |^> ?|[*_|]|\[\^?\w+\]:?|<[^>]+>", re.MULTILINE)


@dataclass(slots=True)
class Tally:
    """Words of goldens, and what became of them."""

    texts: int = 0
    words: int = 0
    kept: int = 0
    lost: Counter[str] = field(default_factory=Counter)
    added: Counter[str] = field(default_factory=Counter)

    def count(self, golden: Sequence[str], found: Sequence[str]) -> None:
        """Add one text."""
        self.texts += 1
        self.words += len(golden)
        self.kept += common(golden, found)
        self.lost += Counter(golden) - Counter(found)
        self.added += Counter(found) - Counter(golden)


def words(text: str) -> list[str]:
    """Words alone, without the signs that programs set differently; a Chinese character is a word. With a hyphen or
    without is the same.
    """
    plain = unicodedata.normalize("NFKC", text.replace("\ufffe", "-").replace("\x02", "-")).casefold()
    plain = regex.sub(r"(?<=\w)\s?[-\u00ad\u2010\u2011]\s*(?=\w)", "", plain)
    plain = regex.sub(r"[\u0640\u064b-\u0652\u200b-\u200f]", "", plain)
    return regex.findall(r"\p{Han}|[^\W\p{Han}]+", plain)


def common(one: Sequence[str], other: Sequence[str]) -> int:
    """The length of the longest common subsequence, by rows of bits."""
    places: dict[str, int] = {}
    for place, word in enumerate(one):
        places[word] = places.get(word, 0) | 1 << place
    every = (1 << len(one)) - 1
    row = every
    for word in other:
        matched = row & places.get(word, 0)
        row = ((row + matched) | (row - matched)) & every
    return len(one) - row.bit_count()


def within(golden: Sequence[str], found: Sequence[str]) -> Sequence[str]:
    """What was found, without what stands before and after the golden."""
    starts = [n for n in range(len(found)) if found[n : n + ENDS] == golden[:ENDS]]
    start = starts[0] if starts else 0
    ends = [n + ENDS for n in range(start, len(found)) if found[n : n + ENDS] == golden[-ENDS:]]
    return found[start : ends[-1] if ends else len(found)]


def samples() -> Iterator[tuple[str, list[str], Sequence[str]]]:
    """Language, golden and found words of each sample that is no scan, without footnotes."""
    for source in sorted(SOURCES.glob("*.md")):
        if "scan" in source.stem:
            continue
        _, front, body = source.read_text(encoding="utf-8").split("---\n", 2)
        language = re.search(r"^language: (\w+)", front, re.MULTILINE)
        found = passages_of(SAMPLES / f"{source.stem}.pdf", 1, None)
        golden = words(MARKUP.sub("", NOTES.sub("", body)))
        yield language[1] if language else "?", golden, within(golden, found)


def statements(data: Path) -> Iterator[tuple[str, list[str], Sequence[str]]]:
    """The same of the statements in the compendium."""
    folder = data / "oewg-ict-2025"
    for row in csv.DictReader((folder / "manifest.csv").open(encoding="utf-8")):
        golden = words((folder / row["file"]).read_text(encoding="utf-8"))
        found = list(passages_of(folder / row["pdf"], int(row["page_from"]), int(row["page_to"])))
        if row["lang"] == "ar":
            golden, found = (regex.findall(r"(?=\p{Arabic})\p{L}", " ".join(some)) for some in (golden, found))
        yield row["lang"], golden, within(golden, found)


def passages_of(path: Path, first: int, last: int | None) -> Sequence[str]:
    """The words of the passages that stand on these pages, but for footnotes."""
    pages = read(path, path.name, ReadingOptions("never")).extraction.pages
    drafts = passages(pages, lambda text: len(text) <= 1500)  # noqa: PLR2004 - about what the model reads
    chosen = [
        draft.text
        for draft in drafts
        if not draft.footnote and draft.page_to >= first and (last is None or draft.page <= last)
    ]
    return words("\n".join(chosen))


def letters(data: Path) -> Iterator[tuple[str, list[str], Sequence[str]]]:
    """PDFium's and our words of each page."""
    for path in sorted((data / "un-letters" / "pdf").glob("*.pdf")):
        found = read(path, path.name, ReadingOptions("never")).extraction.pages
        with pypdfium2.PdfDocument(path) as document:
            for page, text in zip(document, found, strict=True):
                golden = page.get_textpage().get_text_range()
                if not is_garbled(golden) and text:
                    yield "all", words(golden), words(text)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path)
    parser.add_argument("--lost", action="store_true")
    arguments = parser.parse_args()
    kinds = {"samples": samples()}
    if arguments.data:
        kinds |= {"statements": statements(arguments.data), "letters": letters(arguments.data)}
    print("| golden | language | texts | words | kept in order | not found | beyond it |")
    print("|---|---|---:|---:|---:|---:|---:|")
    for kind, texts in kinds.items():
        tallies: defaultdict[str, Tally] = defaultdict(Tally)
        for language, golden, found in texts:
            tallies[language].count(golden, found)
        for language, tally in sorted(tallies.items()):
            share = f"{100 * tally.kept / tally.words:.2f} %"
            lost, added = tally.lost.total(), tally.added.total()
            print(f"| {kind} | {language} | {tally.texts} | {tally.words:,} | {share} | {lost} | {added} |")
            if arguments.lost:
                print("  lost:", " ".join(tally.lost.elements()), "\n  added:", " ".join(tally.added.elements()))


if __name__ == "__main__":
    main()
