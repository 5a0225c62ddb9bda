"""Sets the words apart with which a Chinese question asks who says what, as other languages write them."""

from __future__ import annotations

import regex

from indexer.analysis.segment import CHINESE
from indexer.languages import LANGUAGES

_WORDING = LANGUAGES["zh"]


def _any_of(*fields: str) -> str:
    words = {word for words in fields for word in words.split()}
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_QUESTIONS = _any_of(_WORDING.question_words)
_BEGINNING = _any_of(_WORDING.question_words, _WORDING.position_words, _WORDING.mentioning_words)
_RUN = regex.compile(rf"{CHINESE}+", regex.V1)
_ASKED_FIRST = regex.compile(rf"(?=(?:{_QUESTIONS}))(?:(?P<word>{_BEGINNING}))+(?P<rest>.*)")
_ASKED_LAST = regex.compile(rf"(?P<rest>.+?)(?P<word>{_QUESTIONS})")


def words_apart(text: str) -> str:
    """A text with blanks around the words by which its Chinese runs ask: `谁提到了克什米尔`, who mentioned Kashmir. In
    other runs the same characters may belong to other words.
    """
    return _RUN.sub(lambda run: " ".join(_words(run.group())), text)


def _words(run: str) -> list[str]:
    if first := _ASKED_FIRST.fullmatch(run):
        return [*first.captures("word"), *filter(None, [first["rest"]])]
    last = _ASKED_LAST.fullmatch(run)
    return [last["rest"], last["word"]] if last else [run]
