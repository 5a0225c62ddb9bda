"""Count how often words that reports of meetings give to a State are rightly given to it, and to no other.

python benchmarks/reported.py --data-dir DIR SYMBOL [SYMBOL ...] [--every N] [--show]

`SYMBOL` are the reports, in English, of the index in `DIR`. Each long sentence of their numbered paragraphs is taken
without its first words, and a part of it is asked twice: as said by whom the paragraph gives it to, and as said by
another State that the report names elsewhere. Who that is, is read from the form of the paragraphs alone: `first`, the
State with which a paragraph begins, and `later`, the other sentences of it; `recommended`, a single State in brackets
at the end of an item; `delegation`, the State after which the report is named, where the first sentence begins with it
or its delegation says something; `organisation`, one in capitals with which a paragraph begins, where the other one is
who published the document. Prints for each report and kind how many were confirmed, left open, and denied; `--show`
also each right one that was not confirmed, and each wrong one that was not denied.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import regex
from misattributions import Nothing

from indexer.domain import Filters
from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines import open_index
from indexer.passages import sentence_spans
from indexer.quotes.batch import LEFT_OPEN, check_each
from indexer.quotes.check import QuoteCheck
from indexer.quotes.reading import QuoteRequest
from indexer.quotes.speakers import Speakers
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.domain import Document, Passage

LEAST, MOST = 10, 22
"""Words of a quotation."""
SKIPPED = 3
"""Words at the beginning of a sentence that no quotation has: most of them say who speaks."""
LONGEST_NAME = 10
_NUMBER = regex.compile(r"(?:^|\n)(?P<number>\d{1,3}(?:\.\d{1,3})?)\.?\s+(?=\p{Lu})")
_BRACKETS = regex.compile(r"\((?P<names>(?:[^()]|\([^()]*\))+)\)[;.]?\s*(?:and\s*)?$")
_ORGANISATION = regex.compile(r"(?:The )?(?P<name>\p{Lu}[\p{Lu}\p{Nd}/-]{2,})\s+(?=\p{Ll}+ed\b)")
_DELEGATION = regex.compile(r"[Tt]he delegation(?: of (?:the )?\p{Lu}[\p{L} ()]+?)?,? \p{Ll}+ed\b")


@dataclass(frozen=True)
class Case:
    """A quotation, the kind of its sentence, and whose it is and whose not."""

    kind: str
    text: str
    right: str
    wrong: str


def main() -> None:
    """Print the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("symbols", nargs="+")
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="ask only each Nth sentence")
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args()
    settings = replace(Settings.from_env(), data_dir=asked.data_dir)
    index = open_index(settings, SentenceTransformerEmbedder(settings.model))
    speakers = Speakers.of(index, load_vocabulary())
    check = QuoteCheck(index, Nothing(cache(SentenceTransformerEmbedder), settings.model))
    documents = {one.description.symbol: one for one in map(index.document, index.document_ids())}
    for symbol in asked.symbols:
        document = documents[symbol]
        counts: Counter[tuple[str, str, str]] = Counter()
        cases = list(_cases(document, index.passages(document.id), speakers))
        for case in cases[:: asked.every]:
            for side, name in (("right", case.right), ("wrong", case.wrong)):
                [entry] = check_each(check, [QuoteRequest(case.text, name)], Filters(), speakers)
                result = _result(entry.outcome or "")
                counts[case.kind, side, result] += 1
                if asked.show and (side, result) not in {("right", "confirmed"), ("wrong", "denied")}:
                    print(f"  {case.kind} {side} {result}: {name}: {case.text!r}")
        print(symbol)
        for kind in dict.fromkeys(one for one, _, _ in counts):
            for side in ("right", "wrong"):
                print(f"  {kind:13}{side:7}", {one: counts[kind, side, one] for one in ("confirmed", "open", "denied")})


def _result(outcome: str) -> str:
    if outcome == LEFT_OPEN:
        return "open"
    return "confirmed" if outcome in {"verbatim", "altered"} else "denied"


def _cases(document: Document, passages: Sequence[Passage], speakers: Speakers) -> Iterator[Case]:
    chance = random.Random(document.description.symbol)  # noqa: S311
    own = speakers.known((document.description.title or "").rpartition(":")[2].strip()) or ""
    found = list(_told(passages, speakers, own))
    states = sorted({name for _, name, _ in found if speakers.is_state(name)})
    publisher = next(iter(document.description.submitters), "")
    for kind, name, sentence in found:
        words = sentence.split()[SKIPPED:]
        count = min(len(words), chance.randint(LEAST, MOST))
        start = chance.randint(0, len(words) - count)
        text = " ".join(words[start : start + count]).strip(" ,;.:")
        saying = {who for _, who, said in found if text.casefold() in said.casefold()}
        others = [one for one in states if one not in saying | {own}] if kind != "organisation" else [publisher]
        if others:
            yield Case(kind, text, name, chance.choice(others))


def _told(passages: Sequence[Passage], speakers: Speakers, own: str) -> Iterator[tuple[str, str, str]]:
    """The kinds of sentences, whose they are, and the sentences."""
    for number, parts in groupby(passages, key=lambda one: one.paragraph):
        text = "\n".join(one.text for one in parts)
        match = _NUMBER.search(text) if number else None
        if match is None:
            continue
        body = " ".join(text[match.end() :].split())
        sentences = [body[start:end] for start, end in sentence_spans(body)]
        long = [one for one in sentences if len(one.split()) >= LEAST + SKIPPED]
        if brackets := _BRACKETS.search(body):
            state = speakers.known(brackets["names"].strip())
            if state and speakers.is_state(state) and ";" not in body[: brackets.start()]:
                yield from (("recommended", state, _BRACKETS.sub("", one)) for one in long[:1])
            continue
        state = _at_head(body, speakers)
        first = sentences[0] if sentences else ""
        if own and (state == own or (not state and _says(first, own))):
            yield from (("delegation", own, one) for one in long)
        elif state:
            yield from (("first" if one is first else "later", state, one) for one in long)
        elif organisation := _ORGANISATION.match(body):
            yield from (("organisation", organisation["name"], one) for one in long[:1] if one is first)


def _says(sentence: str, own: str) -> bool:
    return bool(_DELEGATION.search(sentence) or regex.search(rf"(?:^|, ){own}(?: also)? \p{{Ll}}+ed\b", sentence))


def _at_head(body: str, speakers: Speakers) -> str:
    """The State with which a paragraph begins, if a small letter follows."""
    words = body.removeprefix("The ").split()
    for count in range(min(LONGEST_NAME, len(words) - 1), 0, -1):
        name = " ".join(words[:count])
        state = speakers.known(name) if name[-1].isalpha() or name[-1] == ")" else None
        if state and speakers.is_state(state) and words[count][0].islower():
            return state
    return ""


if __name__ == "__main__":
    main()
