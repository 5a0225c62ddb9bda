"""Templates compiled once in a run of the tests: each application, and each process of a server, would compile those of
its first pages anew, a tenth of a second for one page and a second for all that a server asks for ahead.
"""

from __future__ import annotations

import os
import sys
import tempfile

KEPT_IN = "COMPILED_TEMPLATES"
"""The variable that names the folder. It is of one run: what is compiled depends on code that a change may touch."""


def keep() -> None:
    """Name a folder that is deleted with this process, unless the process that started this one has named it."""
    if KEPT_IN not in os.environ:
        _folders.append(made := tempfile.TemporaryDirectory(prefix="onrecord-templates-"))
        os.environ[KEPT_IN] = made.name


_folders: list[tempfile.TemporaryDirectory[str]] = []


def use() -> None:
    """Let the applications of this process read what any has compiled."""
    from flask import Flask
    from jinja2 import FileSystemBytecodeCache

    if KEPT_IN in os.environ:
        Flask.jinja_options = {**Flask.jinja_options, "bytecode_cache": FileSystemBytecodeCache(os.environ[KEPT_IN])}


def use_in_server() -> None:
    """The same if this process is a server: others import Flask when they need it, and not here."""
    if "gunicorn" in sys.orig_argv:
        use()
