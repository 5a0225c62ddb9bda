"""`onrecord serve`."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from pipelines.cli.running import common

if TYPE_CHECKING:
    from indexer.settings import Settings


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Port to listen on.")
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=2,
    show_default=True,
    help="Processes that answer; they share one model.",
)
@common
def serve(settings: Settings, host: str, port: int, workers: int, *, as_json: bool) -> None:  # noqa: ARG001 - it has none
    """Serve the web front end with gunicorn."""
    environment = {**os.environ, "ONRECORD_DATA_DIR": str(settings.data_dir)}
    place = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    click.echo(f"Serving {settings.data_dir} on http://{place}", err=True)
    command = [
        sys.executable, "-m", "gunicorn", "--config", "python:webapp.gunicorn_conf", "--bind", place,
        "--workers", str(workers), "webapp.wsgi:app",
    ]  # fmt: skip
    os.execve(sys.executable, command, environment)  # noqa: S606 - gunicorn takes this process's place and its signals
