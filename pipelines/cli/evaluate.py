"""`onrecord evaluate`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipelines.cli.running import bar, common, emit

if TYPE_CHECKING:
    from indexer.settings import Settings


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@common
def evaluate(settings: Settings, folder: Path, *, as_json: bool) -> int:
    """Measure relevance on a folder with corpus.jsonl, queries.jsonl and qrels.tsv, through a throw-away index."""
    from pipelines.evaluate import run  # noqa: PLC0415 - a command line must start fast

    figures = run(settings, folder, bar)
    emit(
        figures,
        as_json=as_json,
        text=lambda: "\n".join(
            f"{mode:<9}" + "  ".join(f"{name} {value:g}" for name, value in values.items())
            for mode, values in figures.items()
        ),
    )
    return 0
