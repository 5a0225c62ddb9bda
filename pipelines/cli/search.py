"""`onrecord search` and `export`: they take the same parameters as page and API, and use the same parser."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, TextIO

import click

from indexer.presenting.formats import BY_COMMAND
from indexer.query.request import PARAMETERS
from pipelines.cli.running import common, counted, emit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.domain import DocumentHit, SearchRequest, SearchResponse
    from indexer.ports import Index
    from indexer.settings import Settings

    Command = Callable[..., int | None]

PAGED = ("page", "size")
"""Parameters that an export lacks, since it contains every match."""


def request_options(*, paged: bool) -> Callable[[Command], Command]:
    """Give a command every parameter of a search as an option. The command passes them, as `values`, to the request
    parser.
    """
    left_out = {"q", *(() if paged else PAGED)}
    options = parameter_options([parameter.name for parameter in PARAMETERS if parameter.name not in left_out])
    return lambda function: click.argument("query", default="")(options(function))


def parameter_options(names: Sequence[str]) -> Callable[[Command], Command]:
    """Give a command these parameters of a search as options; each argument's name has the prefix `p_`."""

    def decorate(function: Command) -> Command:
        for parameter in reversed([known for known in PARAMETERS if known.name in names]):
            function = click.option(
                f"--{parameter.name}",
                f"p_{parameter.name}",
                multiple=True,
                metavar="|".join(parameter.choices) or parameter.kind.value.upper(),
                help=parameter.help + (" (repeatable)" if parameter.repeatable else ""),
            )(function)
        return function

    return decorate


explain_option = click.option("--explain", is_flag=True, help="Say which step found what.")


def _request_and_index(
    settings: Settings, query: str, options: dict[str, Sequence[str]]
) -> tuple[SearchRequest, Index]:
    """The request that the options of a command make, and the index that answers it."""
    from indexer.engines import open_index  # noqa: PLC0415 - a command line must start fast
    from indexer.query.request import parse_request  # noqa: PLC0415
    from indexer.vocabulary import load_vocabulary  # noqa: PLC0415

    values = {name.removeprefix("p_"): given for name, given in options.items()}
    request = parse_request({"q": (query,), **values}, load_vocabulary(settings.vocabulary))
    return request, open_index(settings)


@click.command()
@request_options(paged=True)
@explain_option
@common
def search(settings: Settings, query: str, *, explain: bool, as_json: bool, **options: Sequence[str]) -> int:
    """Search the passages, by words and meaning unless --mode says otherwise.

    Without a QUERY: list what the filters select.
    """
    from indexer.presenting.answers import search_json  # noqa: PLC0415 - a command line must start fast
    from indexer.presenting.links import Links  # noqa: PLC0415
    from indexer.search.unknown_values import explained  # noqa: PLC0415

    request, index = _request_and_index(settings, query, options)
    answer = explained(index, index.search(replace(request, explain=explain)))
    emit(
        search_json(answer, Links(settings.base_url, index.fingerprint())),
        as_json=as_json,
        text=lambda: _text(answer),
    )
    return 0


def _text(answer: SearchResponse) -> str:
    from indexer.presenting.explanation import explanation  # noqa: PLC0415 - a command line must start fast
    from indexer.presenting.explanation import lines as explanation_lines  # noqa: PLC0415
    from indexer.presenting.notes import notes  # noqa: PLC0415

    total = answer.total
    found = f"{counted(total.documents, 'document')}, {counted(total.passages, 'passage')}"
    lines = [f"{found} ({answer.took_ms:.0f} ms)"]
    lines.extend(f"Note: {note}" for note in notes(answer))
    lines += _entries(answer.results)
    if answer.related.results:
        lines += ["", "Related passages:", *_entries(answer.related.results)]
    if answer.request.explain:
        lines += ["", "Steps:", *explanation_lines(explanation(answer.trail))]
    return "\n".join(lines)


def _entries(hits: Sequence[DocumentHit]) -> list[str]:
    """The documents, those whose best passage has the same words together, as on the page."""
    from indexer.citation import cite  # noqa: PLC0415 - a command line must start fast
    from indexer.presenting.related import merged  # noqa: PLC0415

    lines = []
    for entry in merged(hits):
        lines += ["", cite(entry.hit.document), *_places(entry.hit)]
        if entry.also:
            lines.append(f"  The same words also in: {'; '.join(other.document.file for other in entry.also)}")
    return lines


def _places(hit: DocumentHit) -> list[str]:
    """A line for each passage: where it stands, and its text."""
    from indexer.citation import place  # noqa: PLC0415 - a command line must start fast

    lines = []
    for found in hit.passages:
        lines.append(f"  [{place(hit.document, found.passage)}] {' '.join(found.passage.text.split())}")
        if found.parts:
            parts = ", ".join(f"{name} {value:+g}" for name, value in found.parts.items())
            lines.append(f"    score {found.score:g} = {parts}")
    return lines


@click.command()
@request_options(paged=False)
@click.option("--format", "form", type=click.Choice(list(BY_COMMAND)), default="csv", show_default=True)
@click.option("--output", type=click.File("w", encoding="utf-8", lazy=True), help="File to write; default: stdout.")
@common
def export(
    settings: Settings,
    query: str,
    form: str,
    output: TextIO | None,
    *,
    as_json: bool,
    **options: Sequence[str],
) -> int:
    """Write every match of a search, however many there are. With --json: JSON Lines become one JSON list."""
    import json  # noqa: PLC0415 - a command line must start fast

    from indexer.presenting.answers import hit_json  # noqa: PLC0415
    from indexer.presenting.links import Links  # noqa: PLC0415

    request, index = _request_and_index(settings, query, options)
    hits = index.every_match(request)
    links = Links(settings.base_url, index.fingerprint())
    if as_json:
        everything = [hit_json(hit, links) for hit in hits]
        if output is None:
            emit(everything, as_json=True, text=str)
        else:
            json.dump(everything, output, ensure_ascii=False, indent=2)
        return 0
    stream = output if output is not None else sys.stdout
    for piece in BY_COMMAND[form].write(hits, links):
        stream.write(piece)
    return 0
