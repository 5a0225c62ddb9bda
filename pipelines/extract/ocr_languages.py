"""Which of Tesseract's languages a page is to be read with: those of one script.

The languages of one script read each other's pages nearly as well, whichever comes first; those of another cost time
and read Chinese or Arabic as stray Latin letters: see docs/extraction.md.
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
"""The languages of Tesseract by the script that its own detection names; all others are of the Latin script."""

LATIN = "Latin"
LOOK_ALIKE = frozenset({"Cyrillic", "Greek", "Georgian", "Armenian"})
"""Scripts that Tesseract takes Latin for at times, when it is not sure."""
_SCRIPT_OF = {name: script for script, names in SCRIPTS.items() for name in names}

_OF_LANGUAGES = {
    **dict.fromkeys(("ar", "fa", "ur"), "Arabic"), **dict.fromkeys(("ru", "uk", "be", "sr"), "Cyrillic"),
    "zh": "Han", "ja": "Japanese", "ko": "Korean", "el": "Greek", "he": "Hebrew", "hi": "Devanagari", "th": "Thai",
}  # fmt: skip
"""The scripts of languages by ISO 639-1 code, where it is not the Latin one."""


def script_of(code: str) -> str:
    """The script of a language (ISO 639-1)."""
    return _OF_LANGUAGES.get(code, LATIN)


def of_script(script: str, languages: Sequence[str]) -> tuple[str, ...]:
    """Those of `languages` that are written in a script; all, when there is none."""
    return tuple(name for name in languages if _script(name) == script) or tuple(languages)


def with_latin(names: Sequence[str], languages: Sequence[str]) -> tuple[str, ...]:
    """`names` with the first Latin one of `languages` beside them, if none of them is."""
    latin = [name for name in languages if _script(name) == LATIN]
    return tuple(names) if any(name in latin for name in names) else (*names, *latin[:1])


def _script(name: str) -> str:
    return _SCRIPT_OF.get(name, LATIN)
