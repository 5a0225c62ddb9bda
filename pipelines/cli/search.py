"""`onrecord search`, `onrecord export`."""

import click


@click.command()
def search() -> None:
    """Placeholder until the request parser is in."""


@click.command()
def export() -> None:
    """Placeholder until the request parser is in."""
