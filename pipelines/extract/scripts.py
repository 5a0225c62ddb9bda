"""Letters as they are written: ligatures and presentation forms taken apart, Arabic in the order of reading."""

from __future__ import annotations

import unicodedata

import regex

_FORMS = regex.compile(r"[\ufb00-\ufb06\ufb50-\ufd3d\ufd50-\ufdf9\ufe70-\ufeff]")
"""Latin ligatures and Arabic presentation forms; not U+FDFA to U+FDFD, which stand for whole phrases, nor the ornate
parentheses.
"""
_ARABIC_WORD = regex.compile(r"[\p{Arabic}&&[\p{L}\p{M}]]{2,}", regex.V1)
_MARKS = regex.compile(r"\p{M}+")
_KEPT = regex.compile(
    r"[\p{L}\p{N}&&[^\p{Arabic}\u0640]][\p{M}]*(?:[^\p{Arabic}\u0640\p{Mn}\n()\[\]{}«»<>]*[\p{L}\p{N}&&[^\p{Arabic}\u0640]][\p{M}]*)?"
    r"|[٠-٩۰-۹]+(?:[.,٫٬][٠-٩۰-۹]+)*",
    regex.V1,
)
"""What keeps its own direction in Arabic: numbers, and Latin words with what stands between them. Arabic figures
about a stroke are two numbers, read from the right, as word processors set them: resolution 75/240 has 75 on the right.
"""
_MIRRORED = str.maketrans("()[]{}«»<>‹›", ")(][}{»«><›‹")
COMMON = ("في", "من", "على", "إلى", "أن", "إن", "عن", "التي", "الذي", "هذا", "هذه", "ذلك", "بين", "كما", "غير", "كل")
FORWARD = regex.compile(rf"^(?:و|ف|ب|ك)?(?:ال|لل)\p{{L}}{{2}}|[ةى]$|^(?:{'|'.join(COMMON)})$")
BACKWARD = regex.compile(rf"^[ةى]|^(?:{'|'.join(word[::-1] for word in COMMON)})$")
BACKWARD_TOO = regex.compile(r"\p{L}{2}(?:لا|لل)(?:و|ف|ب|ك)?$")
"""The article at the beginning of a word, letters that only end one, the commonest words; and the same turned round.
The article turned round is no proof alone: "فضلا" ends so as well.
"""
CERTAIN = 2
"""So many words of a line, and twice as many as speak against it, tell that the line is turned round."""
MOSTLY = 0.8
"""Where so large a share of the lines of a page that tell is turned, those that do not tell are as well."""
LEAST_TURNED = 3


def letters(text: str) -> str:
    """Text with the letters that ligatures (U+FB00 to U+FB06) and Arabic presentation forms stand for."""
    if text.isascii():
        return text
    return _FORMS.sub(lambda match: _plain(match.group()), text)


def _plain(form: str) -> str:
    """The letters of a form. Those of marks have a blank or a stretched line to stand on, which the text has not."""
    plain = unicodedata.normalize("NFKC", form)
    if len(plain) > 1 and plain[0] in " \u0640" and unicodedata.category(plain[1]) == "Mn":
        plain = plain[1:]
    return "" if form == "\ufeff" else plain


def in_reading_order(page: str) -> str:
    """A page whose Arabic lines are all in the order in which they are read. A line that stands as it looks, from
    left to right, is told by its words: their articles are at their ends.
    """
    if not regex.search(r"\p{Arabic}", page):
        return page
    lines = page.split("\n")
    turned = [_is_turned(line) for line in lines]
    known = [one for one in turned if one is not None]
    mostly = known.count(True) >= max(LEAST_TURNED, MOSTLY * len(known))
    return "\n".join(
        reversed_line(line) if (mostly if one is None else one) and regex.search(r"\p{Arabic}", line) else line
        for line, one in zip(lines, turned, strict=True)
    )


def _is_turned(line: str) -> bool | None:
    """Whether a line is turned round; None if its words do not tell."""
    found = [_MARKS.sub("", word) for word in _ARABIC_WORD.findall(line)]
    forward = sum(FORWARD.search(word) is not None for word in found)
    certain = sum(BACKWARD.search(word) is not None for word in found)
    backward = certain + sum(BACKWARD_TOO.search(word) is not None for word in found)
    if certain and backward >= CERTAIN and backward > 2 * forward:
        return True
    return False if forward >= CERTAIN and forward > 2 * backward else None


def reversed_line(line: str) -> str:
    """A line turned round, but for numbers and words of other scripts; brackets face the other way. Twice gives the
    line again.
    """
    return with_kept_runs(line[::-1])


def with_kept_runs(line: str) -> str:
    """A line whose every character stands from right to left, with what keeps its own direction turned back."""
    return _KEPT.sub(lambda match: match.group()[::-1].translate(_MIRRORED), line.translate(_MIRRORED))
