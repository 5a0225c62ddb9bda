"""`onrecord serve`."""

from __future__ import annotations

import errno
import os
import socket
import sys
from typing import TYPE_CHECKING

import click

from indexer.errors import ServingError
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
@click.option("--check", is_flag=True, help="Only say whether the port is free.")
@common
def serve(settings: Settings, host: str, port: int, workers: int, *, check: bool, as_json: bool) -> None:  # noqa: ARG001, PLR0913 - it has no JSON; its options
    """Serve the web front end with gunicorn."""
    _check_free(host, port)
    if check:
        return
    environment = {**os.environ, "ONRECORD_DATA_DIR": str(settings.data_dir)}
    place = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    click.echo(f"Serving {settings.data_dir} on http://{place}", err=True)
    command = [
        sys.executable, "-m", "gunicorn", "--config", "python:webapp.gunicorn_conf", "--bind", place,
        "--workers", str(workers), "webapp.wsgi:app",
    ]  # fmt: skip
    os.execve(sys.executable, command, environment)  # noqa: S606 - gunicorn takes this process's place and its signals


def _check_free(host: str, port: int) -> None:
    """Raise ServingError if another program listens there. Names and addresses that cannot be resolved are left to
    gunicorn to report.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except OSError:
        return
    for family, kind, protocol, _, address in found:
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(address)
            except OSError as error:
                if error.errno != errno.EADDRINUSE:
                    continue
                message = f"Port {port} on {host} is in use by another program: end it, or choose another with --port."
                raise ServingError(message) from error
