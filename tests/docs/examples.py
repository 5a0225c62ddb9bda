"""The examples of the documentation: fenced blocks, the commands in them, and the shape of answers that they show."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PAGES = ["README.md", *sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md"))]

PARTS = re.compile(r"^#+ (?P<heading>[^\n]+)$|^```(?P<tag>\w*)\n(?P<text>.*?)^```", re.MULTILINE | re.DOTALL)
"""Headings and fenced blocks."""

REST = "..."
"""A key of a shape that stands for any others."""


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: the page and section that it is in, its language tag, and its text."""

    page: str
    section: str
    tag: str
    text: str

    @property
    def name(self) -> str:
        return f"{self.page}: {self.text.strip().splitlines()[0][:60]}"


def blocks() -> list[Block]:
    """Every fenced block of every page, in their order."""
    found = []
    for page in PAGES:
        text = (ROOT / page).read_text(encoding="utf-8")
        section = ""
        for match in PARTS.finditer(text):
            if match["heading"]:
                section = match["heading"]
            else:
                found.append(Block(page, section, match["tag"], match["text"]))
    return found


def commands(text: str) -> list[str]:
    """The commands of a block: comments left out, continued lines joined."""
    lines = text.replace("\\\n", " ").splitlines()
    return [line for line in lines if line.strip() and not line.lstrip().startswith("#")]


def words(command: str) -> list[str]:
    """The words of a command, as a shell reads them."""
    return shlex.split(command, comments=True)


def is_answer(block: Block) -> bool:
    """Whether the block shows what a command prints: JSON, in which a key without a value stands for any value."""
    return block.tag in ("", "json") and block.text.lstrip().startswith(("{", '[{"'))


def shape(text: str) -> Any:
    """Read JSON in the shorthand of the documentation.

    `{"a", "b": {"c"}}` is a dictionary whose values are None where any value will do. A capital word stands for a key,
    `...` for further keys or for any value.
    """
    tokens = re.findall(r'"(?:[^"\\]|\\.)*"|\.\.\.|[A-Z]+|-?[0-9.]+|null|true|false|[][{}:,]', text)
    value, rest = _value(tokens)
    assert not rest, f"after the shape: {rest}"
    return value


def _value(tokens: list[str]) -> tuple[Any, list[str]]:
    first, *rest = tokens
    if first == "{":
        made: dict[str, Any] = {}
        while rest[0] != "}":
            key, *rest = rest
            made[key.strip('"')] = None
            if rest[0] == ":":
                made[key.strip('"')], rest = _value(rest[1:])
            rest = rest[1:] if rest[0] == "," else rest
        return made, rest[1:]
    if first == "[":
        items = []
        while rest[0] != "]":
            item, rest = _value(rest)
            items.append(item)
            rest = rest[1:] if rest[0] == "," else rest
        return [item for item in items if item is not None], rest[1:]
    return None, rest


def differences(shown: Any, real: Any, place: str = "answer") -> list[str]:
    """What the documentation shows and a real answer does not have, or the other way round; values do not matter."""
    if isinstance(shown, dict) and shown:
        if not isinstance(real, dict):
            return [f"{place} is no object"]
        if all(key.isupper() for key in shown):  # a name that the corpus decides
            (inner,) = shown.values()
            return [one for key, value in real.items() for one in differences(inner, value, f"{place}.{key}")]
        keys = {key for key in shown if key != REST}
        wrong = [f"{place} has no {key}" for key in keys - set(real)]
        if REST not in shown:
            wrong += [f"{place}.{key} is not documented" for key in set(real) - keys]
        return wrong + [one for key in keys & set(real) for one in differences(shown[key], real[key], f"{place}.{key}")]
    if isinstance(shown, list) and shown:
        if not isinstance(real, list):
            return [f"{place} is no list"]
        return [
            one for value in real for one in min((differences(kind, value, f"{place}[]") for kind in shown), key=len)
        ]
    return []
