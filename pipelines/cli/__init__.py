"""The command line: `onrecord COMMAND`. One module per group of commands; the work is done elsewhere."""

from __future__ import annotations

import click

from indexer.sandbox import hide_memory
from pipelines.cli.alerts import alerts
from pipelines.cli.allies import alignments, alliances, allies, shared_text
from pipelines.cli.describe import describe
from pipelines.cli.dev import dev
from pipelines.cli.evaluate import evaluate
from pipelines.cli.ingest import ingest
from pipelines.cli.maintain import doctor, gather, reindex, remove, status
from pipelines.cli.quote import quote
from pipelines.cli.search import export, search
from pipelines.cli.serve import serve


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="onrecord")
def main() -> None:
    """Find out who said what, where, in multilateral processes.

    Exit status: 0 all well, 1 it failed, 2 bad usage, 3 done, but some inputs failed.
    """
    hide_memory()


for command in (
    ingest, describe, search, quote, allies, alignments, alliances, shared_text, export, status, reindex, remove,
    gather, evaluate, serve, alerts, doctor, dev,
):  # fmt: skip
    main.add_command(command)
