"""`onrecord dev`: real services for development, in the foreground."""

from __future__ import annotations

import contextlib
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipelines.cli.running import FAILED, announce, common

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.settings import Settings
    from pipelines.dev.service import Service


@click.group()
def dev() -> None:
    """Real services for development and tests, without Docker. Not for production."""


@dev.command()
@click.option("--port", type=click.IntRange(1, 65535), default=9200, show_default=True, help="Port to listen on.")
@click.option("--heap", default="1g", show_default=True, metavar="SIZE", help="Java's heap, such as 512m or 2g.")
@click.option("--security", is_flag=True, help="With TLS, users and passwords.")
@click.option(
    "--home",
    type=click.Path(path_type=Path, resolve_path=True),
    help="Folder of the node, which is kept; by default a temporary one.",
)
@common
def opensearch(  # noqa: PLR0913 - one parameter an option
    settings: Settings,  # noqa: ARG001 - it has none
    port: int,
    heap: str,
    home: Path | None,
    *,
    security: bool,
    as_json: bool,
) -> int:
    """Assemble an OpenSearch node and run it until Ctrl-C."""
    from pipelines.dev.homes import temporary_home  # noqa: PLC0415 - developer tooling, of no use to other commands
    from pipelines.dev.opensearch import VERSION, OpenSearchNode  # noqa: PLC0415

    click.echo("Assembling OpenSearch; the first time its parts are fetched, some 60 MB.", err=True)
    place = temporary_home("opensearch") if home is None else contextlib.nullcontext(home)
    with (
        _stopped_by_signals(),
        place as folder,
        OpenSearchNode(folder, port=port, heap=heap, security=security) as node,
    ):
        return _run(node, f"OpenSearch {VERSION}", node.access.environment, as_json=as_json)


@dev.command()
@click.option("--port", type=click.IntRange(1, 65535), default=9998, show_default=True, help="Port to listen on.")
@click.option("--heap", default="1g", show_default=True, metavar="SIZE", help="Java's heap, such as 512m or 2g.")
@common
def tika(settings: Settings, port: int, heap: str, *, as_json: bool) -> int:  # noqa: ARG001 - it has none
    """Run a Tika Server until Ctrl-C."""
    from pipelines.dev.homes import temporary_home  # noqa: PLC0415 - developer tooling, of no use to other commands
    from pipelines.dev.tika import VERSION, TikaService  # noqa: PLC0415

    click.echo("Starting Tika Server; the first time it is fetched, some 60 MB.", err=True)
    with _stopped_by_signals(), temporary_home("tika") as home, TikaService(home, port=port, heap=heap) as service:
        return _run(service, f"Tika Server {VERSION}", {"TIKA_SERVER_ENDPOINT": service.endpoint}, as_json=as_json)


@contextlib.contextmanager
def _stopped_by_signals() -> Iterator[None]:
    """End in an orderly way, and well, on Ctrl-C and SIGTERM: nothing is left running, nor on the disk."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with contextlib.suppress(KeyboardInterrupt):
            yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _run(service: Service, name: str, environment: dict[str, str], *, as_json: bool) -> int:
    """Tell how to use the service, and wait until it ends by itself, which is a failure."""
    exports = "".join(f"\nexport {variable}={value}" for variable, value in environment.items())
    answer = {"service": name, "pid": service.pid, "environment": environment}
    announce(answer, as_json=as_json, text=f"{name} runs until Ctrl-C. To use it:{exports}")
    status = service.wait()
    click.echo(f"Error: {name} ended by itself with exit status {status}.", err=True)
    return FAILED
