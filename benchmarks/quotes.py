"""Quotations: verdicts and places, changes that turn the meaning, accusations, words that documents give to others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import regex

from benchmarks.corpora import CASES, data, index, ingested, model, rows
from benchmarks.scoreboard import Case, right_if
from benchmarks.speakers import sample_speakers
from indexer.analysis.exact_words import words
from indexer.domain import Filters
from indexer.quotes.align import align
from indexer.quotes.answer import Verdict
from indexer.quotes.batch import check_each
from indexer.quotes.check import Quotation, QuoteCheck
from indexer.quotes.paraphrase import ParaphraseModel
from indexer.quotes.reading import QuoteRequest, described_speaker
from indexer.quotes.speakers import Speakers
from indexer.quotes.turning import turned
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator


HERE = CASES / "quotes"
CHANGE = regex.compile(r"\{([^|}]*)\|([^}]*)\}")
VOCABULARY = Path(__file__).parents[1] / "tests" / "unit" / "quotes" / "vocabulary"
ACCUSED = {Verdict.MISATTRIBUTED.value, Verdict.NOT_FOUND.value}


def cases() -> Iterator[Case]:
    """Every judged quotation."""
    yield from _changes()
    yield from _stated_speakers()
    yield from _annexes()
    check = QuoteCheck(index("field"), ParaphraseModel(*model()))
    yield from _verdicts(check)
    yield from _accusations(check, Speakers.of(index("field"), load_vocabulary()))


def _changes() -> Iterator[Case]:
    """Which altered words turn the meaning: in `{must|should}`, the document has *must*, the quotation *should*."""
    for path in sorted(HERE.glob("quotation_changes*.jsonl")):
        for row in rows(path):
            text, quote = CHANGE.sub(r"\1", row["text"]), CHANGE.sub(r"\2", row["text"])
            is_right = bool(_turns(quote, text)) == row["turned"]
            score, error = right_if(is_right, "turned, not flagged" if row["turned"] else "harmless, flagged")
            yield Case("quotes", path.stem.removeprefix("quotation_"), row["id"], score, error, row["language"])


def _turns(quote: str, text: str) -> set[str]:
    quotation, found = Quotation.read(quote), words(text)
    place = align(quotation.steps, found)
    begins = [change.first == place.start for change in place.changes]
    rest = text[: found[place.start].start], text[found[place.end - 1].end :]
    return {way.value for ways in turned(quotation, found, place, begins, rest) for way in ways}


def _stated_speakers() -> Iterator[Case]:
    """Whom the stated name of a speaker means."""
    speakers = sample_speakers()
    for row in rows(HERE / "stated_speakers.jsonl"):
        read = speakers.known(row["name"]) or described_speaker(row["name"], speakers) or ""
        score, error = right_if(read == row["speaker"], "read as another" if read else "not known")
        yield Case("quotes", "stated speakers", row["id"], score, error, row["language"])


def _annexes() -> Iterator[Case]:
    """Whose words annexes, joint papers and reports have, in fictional documents."""
    documents = {row["id"]: row for row in rows(HERE / "annexes.jsonl")}
    texts = {name: "\n\n".join(row["pages"]) for name, row in documents.items()}
    made = ingested("annexes", texts, {name: [row["submitter"]] for name, row in documents.items()})
    check = QuoteCheck(made, ParaphraseModel(*model()))
    speakers = Speakers.of(made, load_vocabulary(VOCABULARY))
    for name, row in documents.items():
        for number, case in enumerate(row["cases"]):
            [entry] = check_each(check, [QuoteRequest(case["quote"], case["speaker"])], Filters(), speakers)
            given, wanted = str(entry.outcome), case["outcome"]
            if given in ACCUSED and wanted not in ACCUSED:
                error = "accused wrongly"
            elif wanted in ACCUSED:
                error = "not accused"
            else:
                error = "left open" if given == "left_open" else "confirmed wrongly"
            yield Case("quotes", "annexes", f"{name} {number}", *right_if(given == wanted, error))


def _verdicts(check: QuoteCheck) -> Iterator[Case]:
    """Verdicts and places of quotations from real documents."""
    judged = [("places checked by program", row) for row in rows(data("quotes") / "cases.jsonl")]
    judged += [("field", row) for row in rows(HERE / "quotation_cases.jsonl")]
    for collection, row in judged:
        found = check.check(row["quote"])
        is_right = found.verdict == row["verdict"]
        score, error = right_if(is_right, f"{row['verdict']} given {found.verdict.value}")
        language = row.get("language") or row.get("lang", "")
        yield Case("quotes", f"verdicts, {collection}", row["id"], score, error, language)
        if row.get("places") and row["verdict"] in {"verbatim", "altered"}:
            wanted = {(Path(place["file"]).name, place["page_from"]) for place in row["places"]}
            places = {(Path(place.document.file).name, place.page) for place in found.places}
            score, error = right_if(wanted <= places, "place missing")
            yield Case("quotes", f"places, {collection}", row["id"], score, error, language)


def _accusations(check: QuoteCheck, speakers: Speakers) -> Iterator[Case]:
    """Quotations that are said to be another's: inventions with words in common, and words as the press shortens
    them.
    """
    for row in rows(HERE / "misattributions.jsonl"):
        speaker = speakers.known(row["speaker"])
        if row["corpus"] != "field" or speaker is None:
            continue
        chosen = Filters(submitter=(speaker,))
        found = check.check(row["quote"], chosen, speakers.bodies(chosen))
        accused = found.verdict is Verdict.MISATTRIBUTED
        score, error = right_if(accused == row["said_by_another"], "accused wrongly" if accused else "not accused")
        yield Case("quotes", "accusations", row["id"], score, error, row["language"])
