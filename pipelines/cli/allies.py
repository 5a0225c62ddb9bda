"""`onrecord allies`, `alignments` and `shared-text`: who says the same, who says so, and whose words are where."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from indexer.query.request import FILTER_PARAMETERS
from pipelines.cli.running import bar, common, counted, emit
from pipelines.cli.search import parameter_options

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from indexer.allies.search import Allies
    from indexer.domain import Filters
    from indexer.presenting.links import Links
    from indexer.settings import Settings
    from indexer.shared_text.changes import Edit

FORMS = ("csv", "jsonl", "graphml", "svg")


def _opened(settings: Settings, options: dict[str, Sequence[str]]) -> tuple[Allies, Filters, Links]:
    from indexer.allies.search import Allies  # noqa: PLC0415 - a command line must start fast
    from indexer.engines import open_index  # noqa: PLC0415
    from indexer.presenting.links import Links  # noqa: PLC0415
    from indexer.query.request import parse_request  # noqa: PLC0415
    from indexer.vocabulary import load_vocabulary  # noqa: PLC0415

    vocabulary = load_vocabulary(settings.vocabulary)
    filters = parse_request({name.removeprefix("p_"): given for name, given in options.items()}, vocabulary).filters
    index = open_index(settings)
    return Allies(index, vocabulary), filters, Links(settings.base_url, index.fingerprint())


@click.command()
@click.argument("text")
@parameter_options(FILTER_PARAMETERS)
@common
def allies(settings: Settings, text: str, *, as_json: bool, **options: Sequence[str]) -> int:
    """Say who says the same as TEXT, in the same words or in others, and who says otherwise."""
    from indexer.presenting.allies import allies_json  # noqa: PLC0415 - a command line must start fast

    finder, filters, links = _opened(settings, options)
    answer = allies_json(finder.of_text(text, filters), links)
    emit(answer, as_json=as_json, text=lambda: _allies_text(answer))
    return 0


def _title(document: dict[str, Any]) -> str:
    return str(document["title"] or document["file"])


def _allies_text(answer: dict[str, Any]) -> str:
    lines: list[str] = []
    heading, distant = "", 0
    for ally in answer["allies"]:
        if all(passage["why"]["distant"] for passage in ally["passages"]):
            distant += 1
            continue
        if ally["relation"] != heading:
            heading = ally["relation"]
            lines += [f"{heading.upper().replace('_', ' ')}{' (inferred)' if ally['inferred'] else ''}", ""]
        who = ally["submitter"] or f"submitter not known: {_title(ally['passages'][0]['document'])}"
        told = f", as reported by {'; '.join(ally['reported_by'])}" if ally["reported_by"] else ""
        lines += [f"  {who}{told}", *_best(ally["passages"]), ""]
    if distant:
        lines.append(f"{counted(distant, 'submitter')} farther off in meaning: see --json")
    scope = answer["scope"]
    lines.append(
        f"looked for in {counted(scope['documents'], 'document')}; {counted(scope['failed'], 'file')} could not be read"
    )
    if answer["not_compared"]:
        lines.append(f"{answer['not_compared']:,} passages were too many to be compared word by word")
    return "\n".join(lines)


def _best(passages: Sequence[dict[str, Any]]) -> list[str]:
    """The words of the first passage that come nearest, where they stand, and how many more there are."""
    first = passages[0]
    text, nearest = first["passage"]["text"], first["why"]["nearest"]
    words = " ".join((text[slice(*nearest)] if nearest else text).split())
    more = [f"    {counted(len(passages) - 1, 'more passage')}: see --json"] if len(passages) > 1 else []
    return [f"    {words}", f"    -- {first['citation']}", *more]


@click.command()
@click.option("--with", "partner", default="", metavar="NAME", help="only with this one")
@parameter_options(FILTER_PARAMETERS)
@common
def alignments(settings: Settings, partner: str, *, as_json: bool, **options: Sequence[str]) -> int:
    """List who says in so many words that it aligns with, speaks for, supports or rejects whom."""
    from indexer.presenting.allies import alignment_json  # noqa: PLC0415 - a command line must start fast

    finder, filters, links = _opened(settings, options)
    found = [alignment_json(alignment, links) for alignment in finder.explicit(filters, partner)]
    emit({"alignments": found}, as_json=as_json, text=lambda: "\n".join(map(_alignment_text, found)))
    return 0


def _alignment_text(alignment: dict[str, Any]) -> str:
    who, whom = "; ".join(alignment["who"]) or alignment["document"]["file"], "; ".join(alignment["with"])
    return f"{who} | {alignment['kind']} | {whom} | p. {alignment['page']} | {' '.join(alignment['text'].split())}"


@click.command()
@click.option("--of", "submitter", default="", metavar="NAME", help="only of this submitter, with what is inferred")
@click.option("--most", default=400, type=click.IntRange(1, 10_000), help="documents looked through for shared words")
@click.option("--format", "form", type=click.Choice(FORMS), default="csv", help="csv (default), jsonl, graphml or svg")
@click.option("--output", type=click.File("w", encoding="utf-8", lazy=True), help="write to this file")
@parameter_options(FILTER_PARAMETERS)
@common
def alliances(  # noqa: PLR0913 - one argument per option
    settings: Settings, submitter: str, most: int, form: str, output: TextIO | None, *, as_json: bool,
    **options: Sequence[str],
) -> int:  # fmt: skip
    """Write who stands with or against whom: as said, by shared words, or, of one submitter, as inferred."""
    from indexer.allies.alliances import alliances as found_in  # noqa: PLC0415 - a command line must start fast
    from indexer.presenting.alliance_graph import alliances_svg  # noqa: PLC0415
    from indexer.presenting.alliances import (  # noqa: PLC0415
        alliance_json,
        alliances_csv,
        alliances_graphml,
        alliances_jsonl,
    )

    finder, filters, links = _opened(settings, options)
    name = finder.vocabulary.normalise("submitter", submitter)
    with bar("Comparing", most, "document") as done:
        found = found_in(finder, filters, name, most, done)
    if form == "svg":
        lines = alliances_svg(found, name or "onrecord")
    else:
        lines = {"csv": alliances_csv, "jsonl": alliances_jsonl, "graphml": alliances_graphml}[form](found, links)
    if output is not None:
        output.writelines(lines)
        return 0
    listed = [alliance_json(alliance, links) for alliance in (*found.alliances, *found.unsigned)] if as_json else []
    answer = {"alliances": listed, "documents_left_out": found.left_out, "not_compared": found.not_compared,
              "documents_unlisted": found.unlisted}  # fmt: skip
    emit(answer, as_json=as_json, text=lambda: "".join(lines))
    return 0


@click.command(name="shared-text")
@click.argument("left", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("right", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@common
def shared_text(settings: Settings, left: Path, right: Path, *, as_json: bool) -> int:  # noqa: ARG001 - common's own
    """For each line of LEFT list the 20 of RIGHT that are most like it. Lines are JSON with _id and text, or with old
    and new: then the changes are compared, not the texts.
    """
    from indexer.presenting.allies import match_json  # noqa: PLC0415 - a command line must start fast
    from indexer.shared_text.changes import best_matches  # noqa: PLC0415

    mine, others = _edits(left), _edits(right)
    with bar("Comparing", len(mine), "text") as done:
        found = [match_json(match) for match in best_matches(mine, others, done=done)]
    emit(
        found,
        as_json=as_json,
        text=lambda: "\n".join(f"{match['score']:.3f} {match['left']} {match['right']}" for match in found),
    )
    return 0


def _edits(path: Path) -> list[Edit]:
    from indexer.errors import UsageError  # noqa: PLC0415 - a command line must start fast
    from indexer.shared_text.changes import Edit  # noqa: PLC0415

    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            new = row["text"] if "text" in row else row["new"]
            found.append(Edit(str(row["_id"]), str(new), "" if "text" in row else str(row["old"])))
        except (ValueError, KeyError, TypeError) as error:
            message = f"{path}, line {number}: it must be a JSON object with _id and text, or with _id, old and new."
            raise UsageError(message) from error
    return found
