"""Languages as HTML and word processors name them, and which way they run."""

from __future__ import annotations

import re

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""ISO codes of languages whose script runs from right to left."""

_LANGUAGE_TAG = re.compile(r"[a-z]{2,3}")


def lang(code: str | None) -> str:
    """The value of an HTML `lang` attribute: the code, or `und` for a text whose language is not known."""
    return code if code and _LANGUAGE_TAG.fullmatch(code) else "und"


def direction(code: str | None) -> str:
    """The value of an HTML `dir` attribute; `auto` when the language is not known."""
    if lang(code) == "und":
        return "auto"
    return "rtl" if code in RIGHT_TO_LEFT else "ltr"
