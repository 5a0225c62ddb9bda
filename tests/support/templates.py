"""Templates compiled once in a process of tests: each application would compile those of its first page anew, in a
tenth of a second, and nearly every test of a page makes one.
"""

from __future__ import annotations

from types import CodeType

from flask import Flask
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class Compiled(BytecodeCache):
    """The code of templates, by their names and sources."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """See jinja2's."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """See jinja2's."""
        assert bucket.code is not None
        self._codes[bucket.key, bucket.checksum] = bucket.code


def use() -> None:
    """Let the applications of this process share what one of them has compiled."""
    Flask.jinja_options = {**Flask.jinja_options, "bytecode_cache": Compiled()}
