"""Ask a corpus for the recorded votes that its documents print, and count first answers that are the vote asked for.

    python benchmarks/votes.py DIR [DIR ...] [--only FILE]

The truth is read off the pages of documents in English by other rules than the splitter's: the line with the label of a
list (*Against:*), the names on the lines below it that have commas, and the symbol, or the number of the resolution, or
else the words for it (*amendment to replace the title*), in what tells the outcome. Lists of votes without one are only
counted, since nobody can ask for them. For each other list, unless nobody is in it: *who voted against A/79/L.77*; for
two States in it, drawn by a fixed seed: *how did Brazil vote on A/79/L.77*. Right is a first passage that is a list of
that side, begins on the page on which the label stands, and has the name; of several votes on the same thing, any. Also
prints how many lists begin a passage.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import regex

from indexer.domain import SearchRequest
from indexer.engines import open_index
from indexer.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.domain import Document
    from indexer.ports import Index

DRAWN = 2
"""States of each list for which it is asked."""
ASKED = {"In favour": "who voted for {}", "Against": "who voted against {}", "Abst": "who abstained on {}"}
_LABEL = regex.compile(
    r"(?m)^(?P<label>In favour|Against|Abstaining|Abstentions):[ \n]*(?P<names>(?:[^\n.:]*,[^\n.:]*\n*)+)?"
)
_OUTCOME = regex.compile(r"(?:adopted|rejected|retained)\b|votes in favour")
_SUBJECT = regex.compile(r"\b[A-Z]{1,2}(?:\.\d)?/(?:[\w.]+/)*[\w.]*\d|resolution \d+(?:/\d+)?")
_INTRODUCES = regex.compile(r"[:：][\d\s/,]*$")
_ITEM = regex.compile(r"(?m)\n(?=\d+\. |\([a-z]+\) )")
_OBJECT = regex.compile(r"(?:rejected|adopted) the (?P<what>(?:[\w-]+ ){4,14}?)by a recorded vote")
REACH = 500
"""Characters before the first list, or behind the last, in which the outcome stands."""


@dataclass(frozen=True, slots=True)
class List:
    """A printed list: its label, its page, some of its names, and what the vote was on, empty if unknown."""

    label: str
    page: int
    names: tuple[str, ...]
    subject: str


def main() -> None:
    """Print the counts of each folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    parser.add_argument("--only", action="append", help="a file whose votes are asked for; all by default")
    parser.add_argument("--wrong", action="store_true", help="print each question whose first answer is not right")
    options = parser.parse_args()
    for folder in options.folders:
        index = open_index(replace(Settings.from_env(), data_dir=folder))
        told: Counter[str] = Counter()
        for document in (index.document(one) for one in index.document_ids()):
            if document.part_of is None and (not options.only or document.file in options.only):
                told += _asked(index, document, wrong=options.wrong)
        print(folder.name, dict(told))


def _asked(index: Index, document: Document, *, wrong: bool) -> Counter[str]:
    told: Counter[str] = Counter()
    lists = list(printed(index, document))
    whole = [one.text for one in index.passages(document.id)]
    drawing = random.Random(document.file)  # noqa: S311 - a sample
    for one in lists:
        told["lists"] += 1
        told["lists that begin a passage"] += any(_begins(text, one) for text in whole)
        if not one.subject:
            told["of an unknown vote"] += 1
            continue
        pages = {other.page for other in lists if (other.subject, other.label) == (one.subject, one.label)}
        form = next(form for side, form in ASKED.items() if one.label.startswith(side))
        questions = [(form.format(one.subject), one.names[:1])]
        some = drawing.sample(one.names, min(DRAWN, len(one.names)))
        questions += [(f"how did {name} vote on {one.subject}", (name,)) for name in some]
        for place, (question, names) in enumerate(questions if one.names else ()):
            kind = "States" if place else "sides"
            right = _is_right(index, question, one, pages, names)
            told[f"{kind} asked"] += 1
            told[f"{kind} right"] += right
            if wrong and not right:
                print(document.file, one.page, question)
    return told


def _begins(text: str, one: List) -> bool:
    plain = " ".join(text.split())
    return plain.startswith(f"{one.label}:") and plain.find(one.names[0] if one.names else "") < len(one.label) + 60


def _is_right(index: Index, question: str, one: List, pages: set[int], names: tuple[str, ...]) -> bool:
    answer = index.search(SearchRequest(question, size=1))
    if not answer.results:
        return False
    first = answer.results[0].passages[0].passage
    plain = " ".join(first.text.split())
    named = len(pages) > 1 or all(name in plain for name in names)
    return first.page in pages and plain.startswith(f"{one.label}:") and named


def printed(index: Index, document: Document) -> Iterator[List]:
    """The lists that a document prints."""
    pages = index.pages(document.id)
    found = [(page.number, match) for page in pages for match in _LABEL.finditer(page.text)]
    begins = [place for place, (_, match) in enumerate(found) if match["label"] == "In favour"]
    for start, end in pairwise([*begins, len(found)]):
        texts = {page.number: page.text for page in pages}
        subject = _subject(texts, found[start], found[end - 1])
        for page, match in found[start:end]:
            names = [" ".join(name.split()) for name in (match["names"] or "").split(",")[:-1]]
            yield List(match["label"], page, tuple(name for name in names if name), subject)


def _subject(texts: dict[int, str], first: tuple[int, regex.Match[str]], last: tuple[int, regex.Match[str]]) -> str:
    """What the outcome names: in what introduces the lists, in words if it has no symbol, or in what follows them."""
    page, match = first
    before = f"{texts.get(page - 1, '')}\n{texts[page][: match.start()]}"[-REACH:].rstrip()
    if _INTRODUCES.search(before):
        told = " ".join(_ITEM.split(before)[-1].split())
        said = _OBJECT.search(told)
        return next(iter(_SUBJECT.findall(told)), said["what"] if said else "")
    page, match = last
    after = f"{texts[page][match.end() :]}\n{texts.get(page + 1, '')}"[:REACH]
    sentence = next((one for one in regex.split(r"(?<=\.)\s", after) if _OUTCOME.search(one)), "")
    return next(iter(_SUBJECT.findall(" ".join(sentence.split()))), "")


if __name__ == "__main__":
    main()
