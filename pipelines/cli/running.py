"""Shared behaviour of all commands: settings, JSON on stdout, the rest on stderr, errors as one line, progress bars."""

from __future__ import annotations

import contextlib
import errno
import functools
import json
import os
import sys
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec

import click
from tqdm import tqdm

from indexer.errors import OnRecordError, UsageError
from indexer.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    P = ParamSpec("P")

FAILED, BAD_USAGE, SOME_FAILED = 1, 2, 3
_ANSWER = "onrecord.answer"
"""The key under which `emit` stores JSON until libraries can no longer print to stdout."""
_STDOUT = "onrecord.stdout"
"""The key of the real stdout while libraries' output is redirected."""


def common(function: Callable[..., int | None]) -> Callable[..., None]:
    """Give a command `--data-dir` and `--json`, pass it `settings` and `as_json`, and turn errors into exit codes."""

    @click.option(
        "--data-dir", type=click.Path(path_type=Path), help="Folder of archive and index (ONRECORD_DATA_DIR)."
    )
    @click.option("--json", "as_json", is_flag=True, help="One JSON document on stdout.")
    @functools.wraps(function)
    def run(*args: Any, data_dir: Path | None, as_json: bool, **options: Any) -> None:  # noqa: ANN401 - click's own
        code: int | None
        try:
            settings = Settings.from_env()
            if data_dir is not None:
                settings = replace(settings, data_dir=data_dir)
            with _stdout_kept_clean() if as_json else contextlib.nullcontext():
                code = function(*args, settings=settings, as_json=as_json, **options)
        except UsageError as error:
            click.echo(f"Error: {error}", err=True)
            code = BAD_USAGE
        except OnRecordError as error:
            click.echo(f"Error: {error}", err=True)
            code = FAILED
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise  # the reader of our output has closed it: click then exits as a shell expects
            click.echo(f"Error: {_fault(error)}", err=True)
            code = FAILED
        except KeyboardInterrupt:
            click.echo("Stopped. What was finished is kept; the same command goes on from there.", err=True)
            code = FAILED
        answer = click.get_current_context().meta.pop(_ANSWER, None)
        if answer is not None:
            click.echo(answer)
        sys.exit(code or 0)

    return run


@contextmanager
def _stdout_kept_clean() -> Iterator[None]:
    """Redirect the stdout of libraries, in any language, and of child processes to stderr."""
    sys.stdout.flush()
    kept = os.dup(1)
    click.get_current_context().meta[_STDOUT] = kept
    try:
        os.dup2(2, 1)
        yield
    finally:
        with contextlib.suppress(OSError, ValueError):
            sys.stdout.flush()
        os.dup2(kept, 1)
        os.close(kept)


def _fault(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "The disk is full: make room and run the same command again; what was finished is kept."
    place = f"{error.filename}: " if error.filename else ""
    return f"{place}{error.strerror or error}."


def usual_workers() -> int:
    """How many processes read files, unless the command says otherwise."""
    return min(4, os.cpu_count() or 1)


def counted(count: int, noun: str) -> str:
    """A number with its noun."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def emit(value: object, *, as_json: bool, text: Callable[[], str]) -> None:
    """Output the result, as JSON or as text. JSON is printed at the end of the command, alone on stdout."""
    if as_json:
        line = json.dumps(value, ensure_ascii=False, indent=2)
        # A lone surrogate has no UTF-8 encoding; escaped, it is valid JSON.
        click.get_current_context().meta[_ANSWER] = line.encode("utf-8", "backslashreplace")
    else:
        click.echo(text().encode("utf-8", "backslashreplace"))


def announce(value: object, *, as_json: bool, text: str) -> None:
    """Output the result immediately, for a command that then runs until it is stopped."""
    if as_json:
        line = json.dumps(value, ensure_ascii=False) + "\n"
        os.write(click.get_current_context().meta[_STDOUT], line.encode())
    else:
        click.echo(text)


@contextmanager
def bar(description: str, total: int | None, unit: str) -> Iterator[Callable[[int], None]]:
    """A progress bar on stderr with rate and remaining time; none when stderr is not a terminal."""
    with tqdm(
        total=total, desc=description, unit=f" {unit}", disable=None, file=sys.stderr, dynamic_ncols=True, smoothing=0.1
    ) as progress:

        def advance(count: int) -> None:
            progress.update(count)

        yield advance


@contextmanager
def pipeline_bars(files: int) -> Iterator[tuple[Callable[[int], None], Callable[[int], None]]]:
    """A bar over files that also shows the number and rate of embedded passages."""
    with tqdm(
        total=files, desc="Reading", unit=" files", disable=None, file=sys.stderr, dynamic_ncols=True
    ) as progress:
        embedded = 0

        def on_passages(count: int) -> None:
            nonlocal embedded
            embedded += count
            seconds = progress.format_dict["elapsed"] or 1e-9
            progress.set_postfix_str(f"{embedded:,} passages embedded, {embedded / seconds:.0f}/s")

        def on_files(count: int) -> None:
            progress.update(count)

        yield on_files, on_passages
