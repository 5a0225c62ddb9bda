"""A short sign for the first words of a text, by which they are found again in a text that differs from it a little."""

from __future__ import annotations

import hashlib

from indexer.vocabulary.fold import fold

LETTERS = 24
"""Letters that the sign stands for: enough to tell a passage from the others on its page."""
MOST_READ = 4 * LETTERS
"""Characters in which so many letters are looked for first: blanks, accents and punctuation are none."""


def beginning(text: str) -> str:
    """Eight hex digits for the first letters; case, accents, blanks and punctuation do not matter."""
    size = MOST_READ
    while len(letters := _letters(text[:size])) < LETTERS and size < len(text):
        size *= 2
    return _sign(letters)


def begins_at(text: str, sign: str) -> int | None:
    """How many letters of `text` stand before those that the sign was made of; None when they are not in it."""
    letters = _letters(text)
    return next((at for at in range(len(letters)) if _sign(letters[at:]) == sign), None)


def _letters(text: str) -> str:
    return fold(text).replace(" ", "")


def _sign(letters: str) -> str:
    return hashlib.blake2b(letters[:LETTERS].encode("utf-8", "replace"), digest_size=4).hexdigest()
