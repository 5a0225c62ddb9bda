"""`onrecord quote`: check whether quotations are real and verbatim, and where they occur."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from indexer.query.request import FILTER_PARAMETERS
from pipelines.cli.running import FAILED, SOME_FAILED, bar, common, emit
from pipelines.cli.search import explain_option, parameter_options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.messages import Message
    from indexer.presenting.links import Links
    from indexer.quotes.entry import Entry
    from indexer.settings import Settings


@click.command()
@click.argument("texts", metavar="[TEXT]...", nargs=-1)
@click.option(
    "--file", "path", type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="quotations: CSV with a column quote, JSON Lines, .docx, or text",
)  # fmt: skip
@click.option("--format", "suffix", type=click.Choice(["csv", "docx"]), help="a report instead, to --output")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="where the report is written")
@parameter_options(FILTER_PARAMETERS)
@explain_option
@common
def quote(  # noqa: PLR0913 - its options
    settings: Settings, texts: Sequence[str], *, path: Path | None, suffix: str | None, output: Path | None,
    explain: bool, as_json: bool, **options: Sequence[str],
) -> int:  # fmt: skip
    """Check whether quotations occur word for word in the corpus, and on which page."""
    from indexer.embedding import SentenceTransformerEmbedder  # noqa: PLC0415 - a command line must start fast
    from indexer.engines import open_index  # noqa: PLC0415
    from indexer.presenting.links import Links  # noqa: PLC0415
    from indexer.presenting.quote_words import summary  # noqa: PLC0415
    from indexer.presenting.quotes import quote_json  # noqa: PLC0415
    from indexer.query.request import parse_request  # noqa: PLC0415
    from indexer.quotes.batch import check_each  # noqa: PLC0415
    from indexer.quotes.check import QuoteCheck  # noqa: PLC0415
    from indexer.quotes.paraphrase import ParaphraseModel  # noqa: PLC0415
    from indexer.quotes.reading import QuoteRequest, in_file  # noqa: PLC0415
    from indexer.quotes.speakers import Speakers  # noqa: PLC0415
    from indexer.vocabulary import load_vocabulary  # noqa: PLC0415

    if not texts and path is None:
        message = "Give a quotation, or a file of them with --file."
        raise click.UsageError(message)
    if bool(suffix) != bool(output):
        message = "--format and --output go together: which report, and where to."
        raise click.UsageError(message)
    vocabulary = load_vocabulary(settings.vocabulary)
    filters = parse_request({name.removeprefix("p_"): given for name, given in options.items()}, vocabulary).filters
    model = cache(SentenceTransformerEmbedder)
    index = open_index(settings, model(settings.model))
    speakers = Speakers.of(index, vocabulary)
    asked = [QuoteRequest(text) for text in texts] + (in_file(path.name, path.read_bytes(), speakers) if path else [])
    if not asked:
        message = f"{path} holds no quotations."
        raise click.UsageError(message)
    with bar("Checking", len(asked), "quotation") as done:
        entries = check_each(QuoteCheck(index, ParaphraseModel(model, settings.model)), asked, filters, speakers, done)
    links = Links(settings.base_url, index.fingerprint())
    if suffix and output:
        output.write_bytes(_report(entries, links, suffix, settings.site_name))
    found = [quote_json(entry, links, explain=explain) for entry in entries]
    emit(
        {"quotes": found},
        as_json=as_json,
        text=lambda: "" if output else _text(found, entries, [*summary(entries).values()]),
    )
    refused = [(number, str(entry.problem)) for number, entry in enumerate(entries, 1) if entry.problem]
    for number, problem in refused:
        click.echo(f"Quotation {number}: {problem}", err=True)
    if not any(entry.checked for entry in entries):
        return FAILED
    return SOME_FAILED if refused else 0


def _report(entries: Sequence[Entry], links: Links, suffix: str, site_name: str) -> bytes:
    if suffix == "csv":
        from indexer.presenting.quote_report import csv_report  # noqa: PLC0415 - a command line must start fast

        return csv_report(entries, links).encode("utf-8", "replace")
    from indexer.presenting.word.quote_file import quote_file  # noqa: PLC0415 - loads python-docx

    return quote_file(entries, links, site_name=site_name, made=datetime.now(UTC).date())


def _text(answers: Sequence[dict[str, Any]], entries: Sequence[Entry], counts: Sequence[Message]) -> str:
    from indexer.presenting.explanation import lines as explanation_lines  # noqa: PLC0415 - a command line starts fast

    lines = ["; ".join(map(str, counts))] if len(answers) > 1 else []
    for answer, entry in zip(answers, entries, strict=True):
        if entry.outcome is None:
            continue  # its problem goes to stderr
        lines.append(f"{entry.outcome.upper()}: {answer['quote'][:200]}")
        if answer["verdict"] == "misattributed" or entry.outcome != answer["verdict"]:
            lines.append(f"  {answer['summary']} ({answer['wording']})")
        if answer["note"]:
            lines.append(f"  {answer['note']}")
        lines += [line for place in answer["places"] for line in _place(place)]
        if answer["nearest"]:
            lines.append("  nearest in meaning, not a confirmation:")
            lines += [line for place in answer["nearest"] for line in _place(place)]
        scope = answer["scope"]
        lines.append(
            f"  looked for in {scope['documents']:,} documents, its words in {scope['documents_for_words']:,}; "
            f"{scope['failed']:,} files could not be read, {scope['read_in_part']:,} only in part"
        )
        if "steps" in answer:
            lines += ["  Steps:", *(f"  {line}" for line in explanation_lines(answer["steps"]))]
    return "\n".join(lines)


def _place(place: dict[str, Any]) -> list[str]:
    return [
        f"  {place['citation']}",
        f"    {' '.join(place['text'].split())}",
        *(
            f"    {change['from'] or '(nothing)'} -> {change['to'] or '(nothing)'}"
            + (f"  [turns the meaning: {', '.join(change['turns'])}]" if change["turns"] else "")
            for change in place["changes"]
        ),
    ]
