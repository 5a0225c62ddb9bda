"""Ask a corpus for each submitter and a word of its documents, and count first passages that are its own and have it.

python benchmarks/submitter_topics.py DIR [DIR ...]

For each submitter of a data folder, the least frequent word of eight letters or more of one of its statements that at
least three other documents have, too (nobody reads or chooses them), asked as a bare query (*Singapore thresholds*) and
as a question. Prints for how many submitters the first passage shown is of a document of its own, or of one that
speaks on its behalf, and has the word, in any form; and for how many nothing is found.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.analysis import exacts, stems
from indexer.domain import Filters, PassageKind, SearchRequest
from indexer.engines import open_index
from indexer.search.spokesmen import speakers_for
from indexer.settings import Settings

if TYPE_CHECKING:
    from indexer.ports import Index

FORMS = {"bare": "{submitter} {word}", "question": "What does {submitter} say about {word}?"}
SHORTEST, OTHERS = 8, 3
"""Letters of a word, and other documents that have it at least."""


def main() -> None:
    """Print the counts of each folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    for folder in parser.parse_args().folders:
        index = open_index(replace(Settings.from_env(), data_dir=folder))
        asked = topics(index)
        for name, form in FORMS.items():
            told = Counter(_answered(index, form, *one) for one in asked.items())
            print(f"{folder.name}, {name}: {told['own']} of {len(asked)} its own with the word, {told['none']} nothing")


def topics(index: Index) -> dict[str, str]:
    """A word for each submitter of documents in English that has one."""
    documents: defaultdict[str, set[str]] = defaultdict(set)
    said: defaultdict[str, set[str]] = defaultdict(set)
    for facet in index.everything().facets.get("submitter", ()):
        found = index.search(SearchRequest(filters=Filters(submitter=(facet.value,), language=("en",)), size=100))
        for document in (hit.document for hit in found.results):
            for passage in index.passages(document.id):
                words = {
                    term.term for term in exacts(passage.text) if len(term.term) >= SHORTEST and term.term.isalpha()
                }
                for word in words:
                    documents[word].add(document.id)
                if passage.kind is PassageKind.STATEMENT:
                    said[facet.value] |= words
    chosen = {}
    for submitter, words in said.items():
        some = [word for word in words if len(documents[word]) > OTHERS]
        if some:
            chosen[submitter] = min(some, key=lambda word: (len(documents[word]), word))
    return chosen


def _answered(index: Index, form: str, submitter: str, word: str) -> str:
    answer = index.search(SearchRequest(form.format(submitter=submitter, word=word), size=1))
    if not answer.results:
        return "none"
    first = answer.results[0]
    speaking = {document.id for document, _ in speakers_for(index, submitter)}
    own = submitter in first.document.description.submitters or first.document.id in speaking
    text = {term.term for term in stems(first.passages[0].passage.text, "en")}
    return "own" if own and not text.isdisjoint(term.term for term in stems(word, "en")) else "other"


if __name__ == "__main__":
    main()
