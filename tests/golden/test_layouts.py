"""Pages that are laid out as real ones are: columns, divided words, numbered lines, footnotes, watermarks, Arabic lines
that are set word by word. Their passages are those that a person found right.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from golden.regenerate import passages_of

LAYOUTS = Path(__file__).parent / "layouts"
NAMES = sorted(path.stem for path in LAYOUTS.glob("*.pdf"))
NOTE = re.compile(r'<span class="note">(.*?)</span>')
TAG = re.compile(r"<[^>]+>")
LEFT_OUT = ("DRAFT", "مسودة", "草案", "A/AC.999/SAMPLE/3", "1/1", "1/2")
"""Watermarks, running heads and folios."""


@pytest.mark.parametrize("name", NAMES)
def test_passages_are_those_that_a_person_found_right(name: str) -> None:
    found = passages_of(LAYOUTS / f"{name}.pdf")
    assert found == (LAYOUTS / f"{name}.golden").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_goldens_say_what_their_sources_say(name: str) -> None:
    """In the same order, to the letter; a golden cannot be regenerated wrong unseen."""
    wanted = bare(source(name))
    golden = (LAYOUTS / f"{name}.golden").read_text(encoding="utf-8")
    blocks = [block.split("\n", 1) for block in golden.split("\n\n")]
    assert bare("".join(text for where, text in blocks if "footnote" not in where)) == wanted


@pytest.mark.parametrize("name", NAMES)
def test_watermarks_heads_and_folios_are_in_no_passage(name: str) -> None:
    lines = (LAYOUTS / f"{name}.golden").read_text(encoding="utf-8").split("\n")
    assert not [line for line in lines if line.startswith(LEFT_OUT)]


def source(name: str) -> str:
    """What a page says, without its footnotes."""
    if name == "line-numbers":
        return "Draft text" + (LAYOUTS / f"{name}.txt").read_text(encoding="utf-8")
    page = (LAYOUTS / f"{name}.html").read_text(encoding="utf-8")
    page = re.sub(r'<div class="across".*?</div>', "", page)
    return TAG.sub("", NOTE.sub("", page))


def bare(text: str) -> str:
    """Letters and signs alone."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
