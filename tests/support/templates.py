"""Templates compiled once in a run of the tests: each application, and each process of a server, would compile those of
its first pages anew, a tenth of a second for one page and a second for all that a server asks for ahead.
"""

from __future__ import annotations

import sys

from support.kept import kept


def use() -> None:
    """Let the applications of this process read what any has compiled."""
    from flask import Flask
    from jinja2 import FileSystemBytecodeCache

    if (folder := kept()) is not None:
        Flask.jinja_options = {**Flask.jinja_options, "bytecode_cache": FileSystemBytecodeCache(str(folder))}


def use_in_server() -> None:
    """The same if this process is a server: others import Flask when they need it, and not here."""
    if "gunicorn" in sys.orig_argv:
        use()
