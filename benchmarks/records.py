"""Measure the splitting of verbatim records by what they print in bold: who takes the floor.

    python benchmarks/records.py FOLDER

FOLDER has records as PDFs (`S/PV.8422`). The splitter reads text without its typeface, so that the names in bold at the
beginning of a line are other evidence than its own; a record whose names are not in bold is only counted. Prints for
each record how many turns are printed, found, missed and found though not printed, and whose; those of presiding
officers do not count. Writes nothing.
"""

from __future__ import annotations

import argparse
import ctypes
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import regex
from compendium import read_all
from pypdfium2 import raw

from indexer.languages import pattern_of
from indexer.vocabulary import load_vocabulary
from pipelines.compendia import find_parts
from pipelines.extract.rendering import opened
from pipelines.split import furniture

if TYPE_CHECKING:
    from collections.abc import Iterator

_PRESIDES = regex.compile(rf"(?:{pattern_of('presides')})", regex.IGNORECASE)
_LETTERS = regex.compile(r"\p{L}+")
LONGEST_FONT = 128
HEAVY = 600
"""Weight from which a typeface is bold."""


def lines(page: pypdfium2.PdfTextPage) -> Iterator[tuple[str, int]]:
    """The lines of a page, and how many of their first characters are in bold."""
    text, bold, still = "", 0, True
    for place in range(page.count_chars()):
        character = chr(raw.FPDFText_GetUnicode(page, place))
        if character in "\r\n":
            if text:
                yield text, bold
            text, bold, still = "", 0, True
            continue
        still = still and (character.isspace() or _is_bold(page, place))
        text += character
        bold = len(text) if still else bold
    if text:
        yield text, bold


def _is_bold(page: pypdfium2.PdfTextPage, place: int) -> bool:
    name, flags = ctypes.create_string_buffer(LONGEST_FONT), ctypes.c_int()
    raw.FPDFText_GetFontInfo(page, place, name, LONGEST_FONT, flags)
    return b"Bold" in name.value or raw.FPDFText_GetFontWeight(page, place) >= HEAVY


def printed(path: Path) -> Counter[str]:
    """The names in bold that begin a turn, by their letters; without those of presiding officers."""
    found: Counter[str] = Counter()
    count = len(pypdfium2.PdfDocument(path))
    for _, page in opened(path, range(1, count + 1)):
        kept = list(lines(page.get_textpage()))
        for number, (text, bold) in enumerate(kept):
            rest = text[bold:] + " " + " ".join(line for line, _ in kept[number + 1 : number + 3])
            opens = regex.match(r"\s?(?:[(（][^()]*[)）]\s?){1,2}(?:,[^:]{3,80})?[:：]|[:：]", rest)
            if bold and opens and not _PRESIDES.fullmatch(text[:bold].strip(" :")):
                found[letters(text[:bold])] += 1
    return found


def letters(name: str) -> str:
    """The letters of a name, which two readings of it have in common."""
    return "".join(_LETTERS.findall(name)).casefold()


def main() -> None:
    """Measure each record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    vocabulary = load_vocabulary()
    total: Counter[str] = Counter()
    for path, reading in read_all(sorted(parser.parse_args().folder.glob("*.pdf"))):
        pages = reading.extraction.pages
        finding = find_parts(pages, furniture(pages), vocabulary)
        found = Counter(letters(part.heading.text.partition("(")[0]) for part in finding.parts)
        named = sum(bool(part.heading.speakers.names) for part in finding.parts)
        truth = printed(path)
        missed, more = truth - found, found - truth
        counts = {"printed": truth.total(), "found": found.total(), "with a submitter": named}
        if truth:
            counts |= {"missed": missed.total(), "not printed": more.total()}
        total.update(counts)
        print(path.name, *(f"{name}: {count}" for name, count in counts.items()), sep="\t")
        for name in (*missed, *more) if truth else ():
            print("", "missed" if name in missed else "not printed", name, sep="\t")
    print("all", *(f"{name}: {count}" for name, count in total.items()), sep="\t")


if __name__ == "__main__":
    main()
