"""Test the quote check on quotations from documents that no rule was made with.

python benchmarks/quotation_unseen.py --shared ../shared/data --prepare SOURCES
onrecord ingest SOURCES/debate --manifest SOURCES/debate/manifest.csv --data-dir DIR
onrecord ingest SOURCES/parallel --manifest SOURCES/parallel/manifest.csv --data-dir DIR
python benchmarks/quotation_unseen.py --data-dir DIR [--round first]

The documents are 55 General Debate speeches and texts of 40 documents of the United Nations in up to six languages, in
lines of 70 characters. `quotation_unseen.jsonl` has two rounds of quotations, each written with its verdict before it
was checked: over line and page ends, with editing marks, with one change, reworded, and invented. `at` are words that
stand at the place, `flag` is true where the change turns the meaning. The first round led to changes of the rules, the
second to a few words.

The third round has 146 quotations, with speakers beside some, from eight other speeches, texts of thirty others
in one language each, and four documents whose symbols are the names of their files. Lay these beside the texts, and
ingest all into a copy of an index of other documents, so that what is asked for stands among strangers. Of the half for
reporting, only totals are printed.
"""

from __future__ import annotations

import argparse
import csv
import json
import tarfile
import textwrap
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from checking import index_and_check

from indexer.analysis.exact_words import words
from indexer.domain import Filters
from indexer.ports import Index
from indexer.quotes.answer import Checked
from indexer.quotes.check import QuoteCheck
from indexer.quotes.speakers import Speakers
from indexer.vocabulary import load_vocabulary

CASES = Path(__file__).with_suffix(".jsonl")
LINE, CHINESE_LINE = 70, 35
LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
ROUNDS = ("first", "second", "third")
COLUMNS = ("file", "submitter", "stakeholder_group", "date", "language")


def main() -> None:
    """Prepare the documents, or check and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path)
    parser.add_argument("--prepare", type=Path)
    parser.add_argument("--data-dir", type=Path)
    parser.add_argument("--round", choices=ROUNDS)
    options = parser.parse_args()
    rows = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
    if options.prepare:
        documents = next(row["documents"] for row in rows if "documents" in row)
        _speeches(options.shared / "ungdc", documents["debate"], options.prepare / "debate")
        texts = {
            name: LANGUAGES if number % 2 == 0 else (LANGUAGES[1 + number % 5],)
            for number, name in enumerate(documents["parallel"])
        }
        texts |= {name: (language,) for name, language in documents["alone"].items()}
        _parallel(options.shared / "un-parallel-6way" / "devset", texts, options.prepare / "parallel")
        return
    index, check = index_and_check(options.data_dir)
    index.warm()
    speakers = Speakers.of(index, load_vocabulary())
    for number in ROUNDS if options.round is None else (options.round,):
        for half in ("", "choosing", "reporting"):
            cases = [row for row in rows if (row.get("round"), row.get("half", "")) == (number, half)]
            if cases:
                print(f"{number} round{half and ', half for ' + half}: {len(cases)} quotations")
                answers = [_asked(check, speakers, case) for case in cases]
                _count(index, cases, answers, named=half != "reporting")


def _asked(check: QuoteCheck, speakers: Speakers, case: dict[str, Any]) -> Checked:
    known = speakers.known(case["speaker"]) if "speaker" in case else None
    filters = Filters(submitter=(known,)) if known else Filters()
    return check.check(case["quote"], filters, speakers.bodies(filters) if known else None)


def _count(index: Index, cases: list[dict[str, Any]], answers: list[Checked], *, named: bool) -> None:
    files = {Path(index.document(one).file).name: one for one in index.document_ids()}
    counts: Counter[tuple[str, bool]] = Counter()
    for case, answer in zip(cases, answers, strict=True):
        verdict = case["verdict"]
        flagged = any(change.meaning_changes for place in answer.places[:1] for change in place.changes)
        results = {verdict: answer.verdict == verdict}
        if case["at"]:
            pages = {
                one.number for one in index.pages(files[case["file"]]) if _letters(case["at"]) in _letters(one.text)
            }
            placed = [one for one in answer.places if Path(one.document.file).name == case["file"]]
            results["place"] = any(one.page <= page <= one.page_to for one in placed for page in pages)
        if verdict == "altered":
            results["turned, flagged" if case["flag"] else "harmless, not flagged"] = flagged == case["flag"]
        counts.update(results.items())
        if named and not all(results.values()):
            wrong = ", ".join(name for name, good in results.items() if not good)
            print(f"  {case['file']} {wrong}: given {answer.verdict} {case['quote'][:100]!r}")
    for name in dict.fromkeys(name for name, _ in counts):
        print(f"  {name}: {counts[name, True]} of {counts[name, True] + counts[name, False]}")


def _letters(text: str) -> str:
    return "".join(word.key for word in words(text))


def _speeches(folder: Path, names: list[str], into: Path) -> None:
    with (folder / "manifest.csv").open(encoding="utf-8", newline="") as file:
        listed = {Path(row["file"]).name: row for row in csv.DictReader(file)}
    into.mkdir(parents=True, exist_ok=True)
    with tarfile.open(folder / "ungdc-2005-2024.tar.xz") as archive:
        for member in archive:
            name = Path(member.name).name
            if name in names and (content := archive.extractfile(member)):
                (into / name).write_bytes(content.read())
    _manifest(
        into, [(name, listed[name]["country"], "States", f"{listed[name]['year']}-09-25", "en") for name in names]
    )


def _parallel(folder: Path, documents: Mapping[str, Sequence[str]], into: Path) -> None:
    """Each document in its languages; each line of the set is a paragraph."""
    into.mkdir(parents=True, exist_ok=True)
    ids = [line.split(" ")[0] for line in (folder / "UNv1.0.devset.ids").read_text(encoding="utf-8").splitlines()]
    texts = {one: (folder / f"UNv1.0.devset.{one}").read_text(encoding="utf-8").split("\n") for one in LANGUAGES}
    rows = []
    for document, languages in documents.items():
        for language in languages:
            chinese = language == "zh"
            lines: list[str] = []
            for at in (place for place, one in enumerate(ids) if one == document):
                width = CHINESE_LINE if chinese else LINE
                lines += [*textwrap.wrap(texts[language][at], width, break_long_words=chinese), ""]
            name = f"{document.replace('/', '_')}.{language}.txt"
            (into / name).write_text("\n".join(lines), encoding="utf-8")
            rows.append((name, "", "", "2015-03-01", language))
    _manifest(into, rows)


def _manifest(folder: Path, rows: Sequence[tuple[str, ...]]) -> None:
    with (folder / "manifest.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([COLUMNS, *rows])


if __name__ == "__main__":
    main()
