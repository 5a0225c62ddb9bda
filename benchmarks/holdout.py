"""A hold-out of quotations, speakers, allies and descriptions, over speeches that nothing else is measured on.

    python -m benchmarks.holdout --seal     # measure, and store the score without showing it
    python -m benchmarks.holdout --open     # show each stored score

Somebody wrote the cases who had read the speeches alone: no rule, no code, no other case. They are stored packed, so
that nobody reads them by chance; the articles are made up around real quotations. Whoever has opened them writes a new
hold-out.
"""

from __future__ import annotations

import argparse
import base64
import csv
import json
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.corpora import CASES, data, ingested, model, speeches
from benchmarks.scoreboard import Case, figures, right_if, table
from indexer.allies.search import Allies
from indexer.domain import Filters
from indexer.quotes.answer import Verdict
from indexer.quotes.batch import check_each
from indexer.quotes.check import QuoteCheck
from indexer.quotes.paraphrase import ParaphraseModel
from indexer.quotes.reading import QuoteRequest, in_text
from indexer.quotes.speakers import Speakers
from indexer.vocabulary import load_vocabulary
from pipelines.describe import Defaults, describe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.ports import Index

SESSIONS = {"61", "62", "75"}
FILE = CASES / "holdout.sealed"
SCORES = CASES / "holdout_scores.sealed"
"""A line for each time that the hold-out was measured."""


def packed(value: object) -> str:
    """Any JSON value as one line that nobody reads by chance."""
    return base64.b64encode(zlib.compress(json.dumps(value, ensure_ascii=False).encode(), 9)).decode()


def unpacked(line: str) -> Any:  # noqa: ANN401 - any JSON
    """What `packed` packed."""
    return json.loads(zlib.decompress(base64.b64decode(line)))


def cases() -> Iterator[Case]:
    """Every case of the hold-out."""
    held = unpacked(FILE.read_text(encoding="ascii"))
    with (data("ungdc") / "manifest.csv").open(encoding="utf-8", newline="") as file:
        states = {Path(row["file"]).stem: row["country"] for row in csv.DictReader(file)}
    held_rows = [row for rows in held.values() for row in rows]
    held_rows += [quotation for row in held["speakers"] for quotation in row["quotations"]]
    named = {Path(row[key]).stem for row in held_rows for key in ("file", "seed_file", "other_file") if row.get(key)}
    texts = {name: text for name, text in speeches(SESSIONS) if name in named}
    index = ingested("holdout", texts, {name: [states[name]] for name in texts})
    speakers = Speakers.of(index, load_vocabulary())
    yield from _quotations(held["quotes"], index, speakers)
    yield from _attributions(held["speakers"], speakers)
    yield from _pairs(held["allies"], index, texts)
    yield from _descriptions(held["descriptions"], texts)


def _quotations(rows: list[dict[str, Any]], index: Index, speakers: Speakers) -> Iterator[Case]:
    check = QuoteCheck(index, ParaphraseModel(*model()))
    for row in rows:
        [entry] = check_each(check, [QuoteRequest(row["quote"], row["stated_speaker"] or "")], Filters(), speakers)
        given = str(entry.outcome)
        wanted = {"not_found", "paraphrase"} if row["verdict"] == "absent" else {row["verdict"]}
        accused = given == Verdict.MISATTRIBUTED.value and row["verdict"] != given
        error = "ACCUSED WRONGLY" if accused else f"{row['verdict']} given {given}"
        yield Case("hold-out", f"quotations, {row['verdict']}", row["id"], *right_if(given in wanted, error))


def _attributions(rows: list[dict[str, Any]], speakers: Speakers) -> Iterator[Case]:
    for row in rows:
        found = {quotation.text.strip(" ,.;!?…"): quotation.speaker for quotation in in_text(row["article"], speakers)}
        for number, quotation in enumerate(row["quotations"]):
            read = found.get(quotation["quote"].strip(" ,.;!?…"))
            wanted = speakers.known(quotation["speaker"] or "") or ""
            said = speakers.known(read or "") or ""
            is_right = read is not None and said == wanted
            error = "quotation not found" if read is None else "ANOTHER'S" if said else "not read"
            yield Case("hold-out", "speakers", f"{row['id']} {number}", *right_if(is_right, error))


def _pairs(rows: list[dict[str, Any]], index: Index, texts: dict[str, str]) -> Iterator[Case]:
    allies = Allies(index, load_vocabulary())
    for row in rows:
        seed, other = (texts[Path(row[f"{side}_file"]).stem][slice(*row[f"{side}_span"])] for side in ("seed", "other"))
        words = set(other.split())
        stances = [
            passage.stance
            for ally in allies.of_text(seed, Filters()).allies
            for passage in ally.passages
            if passage.document.file == f"{Path(row['other_file']).stem}.txt"
            and len(words & set(passage.passage.text.split())) > len(words) / 2
        ]
        agrees, differs = any(one.agrees for one in stances), any(one.value == "otherwise" for one in stances)
        label = row["label"]
        if label in {"same", "partly"}:
            judged = right_if(agrees, "opponent" if differs else "ally not labelled")
        elif label == "opposed":
            judged = right_if(differs and not agrees, "OPPONENT AS ALLY" if agrees else "opponent not labelled")
        else:
            judged = right_if(not agrees and not differs, "labelled without a position")
        yield Case("hold-out", f"allies, {label}", row["id"], *judged)


def _descriptions(rows: list[dict[str, Any]], texts: dict[str, str]) -> Iterator[Case]:
    vocabulary = load_vocabulary()
    for row in rows:
        name = Path(row["file"]).stem
        found = describe([texts[name]], "speech.txt", None, Defaults(), vocabulary)
        wanted = vocabulary.country(row["state"])
        is_right = wanted in found.countries if found.countries else False
        error = "WRONG STATE" if found.countries else "missing"
        yield Case("hold-out", "descriptions, State", row["id"], *right_if(is_right, error))


def main() -> int:
    """Seal or open."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    chosen = parser.add_mutually_exclusive_group(required=True)
    chosen.add_argument("--seal", action="store_true", help="measure, and store the score")
    chosen.add_argument("--open", action="store_true", help="show what is stored")
    if parser.parse_args().seal:
        lines = list(table(figures(cases()), []))
        with SCORES.open("a", encoding="ascii") as file:
            file.write(packed(lines) + "\n")
        return 0
    for line in SCORES.read_text(encoding="ascii").splitlines():
        print("\n".join(unpacked(line)), end="\n\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
