"""Choose Tesseract's languages for a page: those of one script.

The languages of one script read each other's pages nearly as well, in any order. Those of another script cost time and
read Chinese or Arabic as stray Latin letters: see docs/extraction.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SCRIPTS = {
    "Arabic": ("ara", "fas", "urd", "pus", "uig", "snd", "kur_ara"),
    "Cyrillic": ("rus", "ukr", "bel", "bul", "mkd", "srp", "kaz", "kir", "tgk", "mon", "tat"),
    "Han": ("chi_sim", "chi_tra"),
    "Japanese": ("jpn",),
    "Korean": ("kor",),
    "Hangul": ("kor",),
    "Devanagari": ("hin", "mar", "nep", "san"),
    "Bengali": ("ben", "asm"),
    "Greek": ("ell", "grc"),
    "Hebrew": ("heb", "yid"),
    "Thai": ("tha",),
    "Georgian": ("kat",),
    "Armenian": ("hye",),
    "Ethiopic": ("amh", "tir"),
}
"""Tesseract's languages by script, as its script detection names them; all others use Latin script."""

LATIN = "Latin"
LOOK_ALIKE = frozenset({"Cyrillic", "Greek", "Georgian", "Armenian"})
"""Scripts that Tesseract confuses with Latin when its confidence is low."""
_SCRIPT_OF = {name: script for script, names in SCRIPTS.items() for name in names}

_OF_LANGUAGES = {
    **dict.fromkeys(("ar", "fa", "ur"), "Arabic"), **dict.fromkeys(("ru", "uk", "be", "sr"), "Cyrillic"),
    "zh": "Han", "ja": "Japanese", "ko": "Korean", "el": "Greek", "he": "Hebrew", "hi": "Devanagari", "th": "Thai",
}  # fmt: skip
"""The scripts of languages by ISO 639-1 code, except Latin."""


def script_of(code: str) -> str:
    """The script of a language (ISO 639-1)."""
    return _OF_LANGUAGES.get(code, LATIN)


def of_script(script: str, languages: Sequence[str]) -> tuple[str, ...]:
    """The `languages` that are written in a script; all of them if there are none."""
    return tuple(name for name in languages if _script(name) == script) or tuple(languages)


def with_latin(names: Sequence[str], languages: Sequence[str]) -> tuple[str, ...]:
    """`names`, with the first Latin language of `languages` added if they contain none."""
    latin = [name for name in languages if _script(name) == LATIN]
    return tuple(names) if any(name in latin for name in names) else (*names, *latin[:1])


def _script(name: str) -> str:
    return _SCRIPT_OF.get(name, LATIN)
