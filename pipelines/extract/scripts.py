"""Normalise letters: decompose ligatures and presentation forms, and put Arabic into reading order."""

from __future__ import annotations

import unicodedata

import regex

_FORMS = regex.compile(r"[\ufb00-\ufb06\ufb50-\ufd3d\ufd50-\ufdf9\ufe70-\ufeff]")
"""Latin ligatures and Arabic presentation forms, except U+FDFA to U+FDFD, which represent whole phrases, and the ornate
parentheses.
"""
_ARABIC_WORD = regex.compile(r"[\p{Arabic}&&[\p{L}\p{M}]]{2,}", regex.V1)
_MARKS = regex.compile(r"\p{M}+")
_KEPT = regex.compile(
    r"[\p{L}\p{N}&&[^\p{Arabic}\u0640]][\p{M}]*(?:[^\p{Arabic}\u0640\p{Mn}\n()\[\]{}«»<>]*[\p{L}\p{N}&&[^\p{Arabic}\u0640]][\p{M}]*)?"
    r"|[٠-٩۰-۹]+(?:[.,٫٬][٠-٩۰-۹]+)*",
    regex.V1,
)
"""Left-to-right runs in Arabic: numbers, and Latin words with what is between them. Arabic figures around a slash are
two numbers, read from the right, as word processors set them: resolution 75/240 has 75 on the right.
"""
_MIRRORED = str.maketrans("()[]{}«»<>‹›", ")(][}{»«><›‹")
COMMON = ("في", "من", "على", "إلى", "أن", "إن", "عن", "التي", "الذي", "هذا", "هذه", "ذلك", "بين", "كما", "غير", "كل")
FORWARD = regex.compile(rf"^(?:و|ف|ب|ك)?(?:ال|لل)\p{{L}}{{2}}|[ةى]$|^(?:{'|'.join(COMMON)})$")
BACKWARD = regex.compile(rf"^[ةى]|^(?:{'|'.join(word[::-1] for word in COMMON)})$")
BACKWARD_TOO = regex.compile(r"\p{L}{2}(?:لا|لل)(?:و|ف|ب|ك)?$")
"""The article at the beginning of a word, letters that only end a word, the commonest words; and the same reversed. The
reversed article alone is no proof: "فضلا" ends so as well.
"""
CERTAIN = 2
"""A line is reversed if it has this many reversed words, and twice as many as correct ones."""
MOSTLY = 0.8
"""If this share of a page's decidable lines is reversed, the undecidable ones are, too."""
LEAST_TURNED = 3


def letters(text: str) -> str:
    """Replace ligatures (U+FB00 to U+FB06) and Arabic presentation forms by their letters."""
    if text.isascii():
        return text
    return _FORMS.sub(lambda match: _plain(match.group()), text)


def _plain(form: str) -> str:
    """The letters of a presentation form. Those of marks contain a space or tatweel as carrier, which is removed."""
    plain = unicodedata.normalize("NFKC", form)
    if len(plain) > 1 and plain[0] in " \u0640" and unicodedata.category(plain[1]) == "Mn":
        plain = plain[1:]
    return "" if form == "\ufeff" else plain


def in_reading_order(page: str) -> str:
    """The page with all Arabic lines in reading order. A line in visual order, from left to right, is recognised by its
    words: their articles are at their ends.
    """
    if not regex.search(r"\p{Arabic}", page):
        return page
    lines = page.split("\n")
    turned = [_is_turned(line) for line in lines]
    known = [is_turned for is_turned in turned if is_turned is not None]
    mostly = known.count(True) >= max(LEAST_TURNED, MOSTLY * len(known))
    return "\n".join(
        reversed_line(line)
        if (mostly if is_turned is None else is_turned) and regex.search(r"\p{Arabic}", line)
        else line
        for line, is_turned in zip(lines, turned, strict=True)
    )


def _is_turned(line: str) -> bool | None:
    """Whether a line is reversed; None if its words do not show it."""
    found = [_MARKS.sub("", word) for word in _ARABIC_WORD.findall(line)]
    forward = sum(FORWARD.search(word) is not None for word in found)
    certain = sum(BACKWARD.search(word) is not None for word in found)
    backward = certain + sum(BACKWARD_TOO.search(word) is not None for word in found)
    if certain and backward >= CERTAIN and backward > 2 * forward:
        return True
    return False if forward >= CERTAIN and forward > 2 * backward else None


def reversed_line(line: str) -> str:
    """Reverse a line, except numbers and words of other scripts; brackets are mirrored. Its own inverse."""
    return with_kept_runs(line[::-1])


def with_kept_runs(line: str) -> str:
    """A line in pure right-to-left order, with its left-to-right runs reversed back."""
    return _KEPT.sub(lambda match: match.group()[::-1].translate(_MIRRORED), line.translate(_MIRRORED))
