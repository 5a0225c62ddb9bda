"""`onrecord evaluate`: measure a judged collection, and compare two such runs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pipelines.cli.running import bar, common, emit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from indexer.ranking.parameters import RankingParameters
    from indexer.settings import Settings
    from pipelines.evaluation.comparison import Change, Difference, RunComparison
    from pipelines.evaluation.runs import QueryResult, Run

_QUERY_SHOWN = 150
"""Characters of a query's text that are printed; `--json` has the whole text."""
_DOCUMENTS_SHOWN = 5
"""Documents printed per query and run; `--json` has ten."""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.option(
    "--run", "written", type=click.Path(path_type=Path), help="write what each query found to this file, to compare it"
)
@click.option(
    "--compare", "compared", nargs=2, type=click.Path(path_type=Path), metavar="BEFORE AFTER",
    help="compare two runs that were written, instead of measuring",
)  # fmt: skip
@click.option("--ranking", "given", multiple=True, metavar="NAME=VALUE", help="measure with another ranking parameter")
@click.option("--without", "off", multiple=True, metavar="NAME", help="measure with a ranking parameter switched off")
@common
def evaluate(  # noqa: PLR0913 - an option each
    settings: Settings,
    folder: Path | None,
    *,
    written: Path | None,
    compared: tuple[Path, Path] | None,
    given: tuple[str, ...],
    off: tuple[str, ...],
    as_json: bool,
) -> int:
    """Measure relevance on a folder with corpus.jsonl, queries.jsonl and qrels.tsv, through a temporary index; or on
    the running corpus with queries.jsonl and judgements.jsonl.
    """
    if compared:
        if folder or written or given or off:
            message = "--compare takes two runs that were written, and nothing else."
            raise click.UsageError(message)
        return _compare(*compared, as_json=as_json)
    if folder is None:
        message = "Give a FOLDER to measure, or two runs with --compare."
        raise click.UsageError(message)
    from indexer.ranking.parameters import with_changes  # noqa: PLC0415
    from pipelines.evaluation.evaluate import run  # noqa: PLC0415 - a command line must start fast
    from pipelines.evaluation.field import JUDGEMENTS  # noqa: PLC0415
    from pipelines.evaluation.runs import check_place, write_run  # noqa: PLC0415

    if written:
        check_place(written)
    if malformed := [text for text in given if "=" not in text]:
        message = f"--ranking {malformed[0]}: a name and a value are needed, as in --ranking rm3_terms=10."
        raise click.UsageError(message)
    ranking = with_changes(dict(text.split("=", 1) for text in given), off)
    if (folder / JUDGEMENTS).is_file():
        return _evaluate_field(settings, folder, ranking, written, as_json=as_json)
    results, figures = run(settings, folder, bar, ranking)
    if written:
        write_run(written, results)
    emit(
        figures,
        as_json=as_json,
        text=lambda: "\n".join(
            f"{mode:<9}" + "  ".join(f"{name} {value:g}" for name, value in values.items())
            for mode, values in figures.items()
        ),
    )
    return 0


def _evaluate_field(
    settings: Settings, folder: Path, ranking: RankingParameters, written: Path | None, *, as_json: bool
) -> int:
    from indexer.engines import open_index  # noqa: PLC0415
    from indexer.ranking.parameters import differing  # noqa: PLC0415
    from pipelines.evaluation import field  # noqa: PLC0415
    from pipelines.evaluation.runs import write_run  # noqa: PLC0415

    queries = field.read_queries(folder)
    index = open_index(settings, ranking=ranking)
    with bar("Searching", len(queries) * len(field.MODES), "searches") as progress:
        found = field.measure(index, queries, progress)
    if written:
        status = index.status()
        write_run(written, field.as_run(folder, status.engine, status.model, found, differing(ranking)))
    figures = {mode: field.figures(results) for mode, results in found.items()}
    emit(figures, as_json=as_json, text=lambda: "\n".join(_field_lines(figures)))
    return 0


def _field_lines(figures: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    for mode, of_mode in figures.items():
        yield f"{mode:<21}" + _field_means(of_mode)
        for group in ("by_kind", "by_language"):
            yield from (f"  {name:<19}" + _field_means(means) for name, means in of_mode[group].items())
        claimed = ", ".join(f"{query}: {count:,}" for query, count in of_mode["absent"].items())
        yield f"  about nothing, documents claimed: {claimed or 'no such query'}"
        yield f"  answerable, nothing claimed: {', '.join(of_mode['nothing_claimed']) or 'none'}"


def _field_means(means: Mapping[str, Any]) -> str:
    names = ("queries", "first_useful", "ndcg@10", "useless@5", "unjudged")
    return "  ".join(f"{name} {means[name]:g}" for name in names)


def _compare(first: Path, second: Path, *, as_json: bool) -> int:
    from pipelines.evaluation.comparison import compare  # noqa: PLC0415
    from pipelines.evaluation.runs import read_run  # noqa: PLC0415

    before, after = read_run(first), read_run(second)
    modes = compare(before, after)
    value = {
        "collection": before.collection,
        "before": {"engine": before.engine, "model": before.model, "ranking": before.ranking},
        "after": {"engine": after.engine, "model": after.model, "ranking": after.ranking},
        "modes": {mode: _json(comparison) for mode, comparison in modes.items()},
    }
    emit(value, as_json=as_json, text=lambda: _text(before, after, modes))
    return 0


def _json(comparison: RunComparison) -> dict[str, Any]:
    return {
        "queries": comparison.queries,
        "measures": {
            name: {
                "before": round(difference.before, 4), "after": round(difference.after, 4),
                "difference": round(difference.after - difference.before, 4),
                "better": difference.better, "worse": difference.worse, "same": difference.same,
                "p_randomisation": round(difference.p_randomisation, 4),
                "p_t": None if difference.p_t is None else round(difference.p_t, 4),
            }
            for name, difference in comparison.measures.items()
        },
        "gained": [_change_json(change) for change in comparison.gained],
        "lost": [_change_json(change) for change in comparison.lost],
    }  # fmt: skip


def _change_json(change: Change) -> dict[str, Any]:
    return {
        "query": change.before.query, "text": change.before.text, "difference": round(change.difference, 4),
        "before": [{"document": document.document, "grade": document.grade} for document in change.before.found],
        "after": [{"document": document.document, "grade": document.grade} for document in change.after.found],
    }  # fmt: skip


def _described(run: Run) -> str:
    return ", ".join([run.engine, run.model, *(f"{name}={value:g}" for name, value in run.ranking.items())])


def _text(before: Run, after: Run, modes: Mapping[str, RunComparison]) -> str:
    lines = [
        f"{before.collection}",
        f"  before: {_described(before)}",
        f"  after:  {_described(after)}",
    ]
    for mode, comparison in modes.items():
        lines += ["", f"{mode}, {comparison.queries} queries"]
        lines += [_measure_line(name, difference) for name, difference in comparison.measures.items()]
        lines += _change_lines("gained", comparison.gained) + _change_lines("lost", comparison.lost)
    lines += [
        "",
        "* judged relevant. p: how likely as large a difference is by chance; below .05 is called significant.",
    ]
    return "\n".join(_printable(line) for line in lines)


def _measure_line(name: str, difference: Difference) -> str:
    student = "" if difference.p_t is None else f", by t {difference.p_t:.3f}"
    return (
        f"  {name:<14}{difference.before:.4f} -> {difference.after:.4f}  {difference.after - difference.before:+.4f}  "
        f"{difference.better} better, {difference.worse} worse, {difference.same} the same  "
        f"p {difference.p_randomisation:.3f}{student}"
    )


def _change_lines(word: str, changes: Sequence[Change]) -> list[str]:
    lines = [f"  {word} most nDCG@10"] if changes else []
    for change in changes:
        text = " ".join(change.before.text.split())
        short = text if len(text) <= _QUERY_SHOWN else text[:_QUERY_SHOWN] + " ..."
        lines += [f"    {change.difference:+.4f}  {change.before.query}: {short}"]
        lines += [
            f"             before: {_documents(change.before)}",
            f"             after:  {_documents(change.after)}",
        ]
    return lines


def _documents(asked: QueryResult) -> str:
    shown = asked.found[:_DOCUMENTS_SHOWN]
    return ", ".join(f"{document.document}{'*' if document.grade > 0 else ''}" for document in shown) or "nothing"


def _printable(line: str) -> str:
    """The line without terminal control sequences: the texts come from the collection, or from the author of the
    file.
    """
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in line)
