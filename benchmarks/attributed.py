"""Count to whom the quote check gives the words that letters enclose, and those that documents quote from others.

python benchmarks/attributed.py annexes --data-dir DIR [--half reporting] [--every N] [--show]
python benchmarks/attributed.py quoted --data-dir DIR [--half reporting] [--every N] [--show]

`annexes` asks of the third sentence of each annex of each letter whether its submitter said it, and whether each State
did that the annex or its letter names. `quoted` asks of each quotation in quotation marks in each document of a known
submitter whether that one said it, and each State that the passage names. Prints how many States and submitters are
confirmed, left open, and said not to have said it, of whom and why, which a person has to read (`--show`): no list
tells what is right. About one in N is asked, by a hash of the words. A hash of the file name halves the documents.
"""

from __future__ import annotations

import argparse
from collections import Counter
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from checking import index_and_check

from indexer.domain import Filters
from indexer.passages import Letter, sentence_spans
from indexer.quotes.attribution.names import names_in
from indexer.quotes.batch import check_each
from indexer.quotes.reading import QuoteRequest, quotations
from indexer.quotes.speakers import Speakers
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.domain import Document, Passage

THIRD = 2
"""The sentence of an annex that is asked for: heading and title stand before it."""
LEAST, MOST = 40, 300
"""Characters of a sentence that is asked for."""
MOST_STATES = 3
"""States that are asked for each quotation."""


def main() -> None:
    """Print the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["annexes", "quoted"])
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--half", choices=["choosing", "reporting"])
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    index, check = index_and_check(options.data_dir)
    speakers = Speakers.of(index, load_vocabulary())
    cases = {"annexes": _annexes, "quoted": _quoted}[options.what]
    counts: Counter[tuple[str, str]] = Counter()
    for ident in index.document_ids():
        document = index.document(ident)
        half = ("choosing", "reporting")[_hash(document.file) % 2]
        if not document.description.submitters or options.half not in {None, half}:
            continue
        for words, named in cases(index.passages(ident), speakers):
            if _hash(words) % options.every:
                continue
            states = [one for one in named if one not in document.description.submitters][:MOST_STATES]
            for speaker in (document.description.submitters[0], *states):
                [entry] = check_each(check, [QuoteRequest(words, speaker)], Filters(), speakers)
                role = "another State" if speaker in states else "submitter"
                counts[role, entry.outcome or ""] += 1
                if options.show:
                    _show(document, words, f"{role} {speaker}: {entry.outcome}", entry.origin)
    for (role, outcome), count in sorted(counts.items()):
        print(f"{role:14} {outcome:14} {count:5}")


def _hash(text: str) -> int:
    return int(sha256(text.encode()).hexdigest(), 16)


def _show(document: Document, words: str, told: str, origin: object) -> None:
    print(f"{document.file} {told} | {origin or ''} | {words[:70]!r}")


def _annexes(passages: Sequence[Passage], speakers: Speakers) -> Iterator[tuple[str, list[str]]]:
    """A sentence of each annex with the States that its beginning, and the letter, names."""
    letter = Letter(passages)
    seen: set[str] = set()
    for one in passages:
        part = letter.enclosed(one.ordinal)
        if part is None or part in seen:
            continue
        each = [one.text[start:end] for start, end in sentence_spans(one.text)]
        asked = each[THIRD:] if part.startswith(one.text) else each
        words = next((text for text in asked if LEAST <= len(text) <= MOST), "")
        if words:
            seen.add(part)
            yield words, _states(f"{letter.cover[-2000:]} {part[:500]}", speakers)


def _quoted(passages: Sequence[Passage], speakers: Speakers) -> Iterator[tuple[str, list[str]]]:
    """What stands in quotation marks, with the States that the passage names."""
    for one in passages:
        for start, end in quotations(one.text):
            yield one.text[start:end], _states(one.text, speakers)


def _states(text: str, speakers: Speakers) -> list[str]:
    named = (one.owner for one in names_in(text, speakers, {}) if one.state)
    return list(islice(dict.fromkeys(named), 2 * MOST_STATES))


if __name__ == "__main__":
    main()
