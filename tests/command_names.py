"""Every command of the command line under its whole name: `search`, `dev opensearch`."""

from __future__ import annotations

from collections.abc import Iterator

import click

from pipelines.cli import main


def _within(group: click.Group, before: str = "") -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from _within(command, f"{before}{name} ")
        else:
            yield f"{before}{name}", command


COMMANDS: dict[str, click.Command] = dict(sorted(_within(main)))
