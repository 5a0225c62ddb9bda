"""`onrecord quote`: is a quotation real, word for word, and where does it stand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from indexer.request import FILTER_PARAMETERS
from pipelines.cli.running import common, emit
from pipelines.cli.search import parameter_options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.settings import Settings


@click.command()
@click.argument("texts", metavar="[TEXT]...", nargs=-1)
@click.option(
    "--file", "path", type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="quotations: CSV with a column quote, JSON Lines, or text",
)  # fmt: skip
@parameter_options(FILTER_PARAMETERS)
@common
def quote(
    settings: Settings, texts: Sequence[str], *, path: Path | None, as_json: bool, **options: Sequence[str]
) -> int:
    """Check whether quotations are real, word for word, and where they stand."""
    from indexer.engines import open_index  # noqa: PLC0415 - a command line must start fast
    from indexer.presenting.links import Links  # noqa: PLC0415
    from indexer.presenting.quotes import quote_json  # noqa: PLC0415
    from indexer.quotes.check import QuoteCheck  # noqa: PLC0415
    from indexer.quotes.reading import Asked, in_file  # noqa: PLC0415
    from indexer.request import parse_request  # noqa: PLC0415
    from indexer.vocabulary import load_vocabulary  # noqa: PLC0415

    asked = [Asked(text) for text in texts] + (in_file(path.name, path.read_bytes()) if path else [])
    if not asked:
        message = "Give a quotation, or a file of them with --file."
        raise click.UsageError(message)
    values = {name.removeprefix("p_"): given for name, given in options.items()}
    filters = parse_request(values, load_vocabulary(settings.vocabulary)).filters
    index = open_index(settings)
    check = QuoteCheck(index)
    answers = [(one.text, check.check(one.text, filters)) for one in asked]
    links = Links(settings.base_url, index.fingerprint())
    found = [quote_json(text, answer, links) for text, answer in answers]
    emit({"quotes": found}, as_json=as_json, text=lambda: _text(found))
    return 0


def _text(answers: Sequence[dict[str, Any]]) -> str:
    lines: list[str] = []
    for answer in answers:
        other = ", but not by those asked for" if answer["misattributed"] else ""
        lines += [f"{answer['verdict'].upper()}{other}: {answer['quote'][:200]}"]
        for place in answer["places"]:
            lines.append(f"  {place['citation']}")
            lines += [
                f"    {change['from'] or '(nothing)'} -> {change['to'] or '(nothing)'}"
                + (f"  [turns the meaning: {', '.join(change['turns'])}]" if change["turns"] else "")
                for change in place["changes"]
            ]
        scope = answer["scope"]
        lines.append(
            f"  looked for in {scope['documents']:,} documents; {scope['failed']:,} files could not be read, "
            f"{scope['read_in_part']:,} only in part"
        )
    return "\n".join(lines)
