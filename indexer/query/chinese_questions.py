"""Sets the words apart with which a Chinese question asks who says what, or for documents, as other languages write
them, and the State of which it asks.
"""

from __future__ import annotations

from functools import cache

import regex

from indexer.analysis.segment import CHINESE
from indexer.languages import LANGUAGES, chinese
from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.countries import countries

_WORDING = LANGUAGES["zh"]


def _any_of(*fields: str) -> str:
    words = {word for words in fields for word in words.split()}
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_QUESTIONS = _any_of(_WORDING.question_words)
_BEGINNING = _any_of(_WORDING.question_words, _WORDING.position_words, _WORDING.mentioning_words)
_RUN = regex.compile(rf"{CHINESE}+", regex.V1)
_ASKED_FIRST = regex.compile(rf"(?=(?:{_QUESTIONS}))(?:(?P<word>{_BEGINNING}))+(?P<rest>.*)")
_ASKED_LAST = regex.compile(rf"(?P<rest>.+?)(?P<word>{_QUESTIONS})")


SHORTEST_APART = 3
"""Characters of a name that stands apart where nothing is asked: shorter ones begin other words, such as 中国人."""


@cache
def _names() -> tuple[str, ...]:
    """The names of States and other submitters that are a Chinese run, the longest first."""
    known = load_vocabulary().names.searched.values()
    names = {*countries().names, *(name.text for some in known for name in some)}
    return tuple(sorted(filter(_RUN.fullmatch, names), key=lambda name: (-len(name), name)))


@cache
def _of_a_state() -> tuple[regex.Pattern[str], ...]:
    """How a run asks what a State says or whether it holds something: `中国对人工智能说了什么`, `中国怎么看人工智能`,
    `中国的立场`, `中国是否接受人工智能`, `中国接受人工智能吗`; or for its documents: `中国提交的文件`.
    """
    papers = _any_of(*_WORDING.papers_asked.values())
    whose = rf"(?:{_any_of(_WORDING.authoring, _WORDING.requesting)})*"
    names = "|".join(_names())
    before, behind = (
        f"(?:{_any_of(words)})?" for words in (chinese.ASKING_FOR_A_STANCE, chinese.ASKING_BEHIND_A_STANCE)
    )
    asking = f"(?:(?P<word>{_QUESTIONS})|{before}(?P<word>{_any_of(_WORDING.stance_words)}){behind})"
    whether, verbs = _any_of(chinese.ASKING_WHETHER), _any_of(_WORDING.position_words, _WORDING.speaker_words)
    return (
        regex.compile(rf"(?:{_any_of(_WORDING.requesting)})?(?P<name>{names}){whose}(?P<word>{papers})"),
        regex.compile(rf"(?P<name>{names}){whose}(?:{_any_of(chinese.ASKED_ABOUT)})(?P<rest>.+?)的?(?P<word>{papers})"),
        regex.compile(
            rf"(?P<name>{names})(?P<word>{whether})(?P<verb>{verbs})(?P<rest>.+?)(?:{chinese.ASKING_AT_THE_END})?"
        ),
        regex.compile(rf"(?P<name>{names})(?P<verb>{verbs})(?P<rest>.+?)(?P<word>{chinese.ASKING_AT_THE_END})"),
        regex.compile(rf"(?P<name>{names})(?:{_any_of(chinese.ASKED_ABOUT)})(?P<rest>.+?)的?{asking}"),
        regex.compile(rf"(?P<name>{names})(?P<word>{_QUESTIONS})(?P<rest>.*)"),
        regex.compile(rf"(?P<name>{names})的(?P<rest>){asking}"),
    )


def words_apart(text: str) -> str:
    """A text with blanks around the words by which its Chinese runs ask: `谁提到了克什米尔`, who mentioned Kashmir. In
    other runs the same characters may belong to other words, but for a longer name at the beginning. Where it is asked
    what a State says, the words for that come next to its name.
    """
    return _RUN.sub(lambda run: " ".join(_words(run.group())), text)


def _words(run: str) -> list[str]:
    for pattern in _of_a_state():
        if asked := pattern.fullmatch(run):
            parts = asked.groupdict()
            return [*filter(None, map(parts.get, ("name", "word", "verb", "rest")))]
    if first := _ASKED_FIRST.fullmatch(run):
        return [*first.captures("word"), *filter(None, [first["rest"]])]
    last = _ASKED_LAST.fullmatch(run)
    if last:
        return [last["rest"], last["word"]]
    named = _named_first().fullmatch(run)
    return [named["name"], named["rest"]] if named else [run]


@cache
def _named_first() -> regex.Pattern[str]:
    """A run that begins with a name: `阿富汗恐怖组织`, terrorist organisations in Afghanistan."""
    around = "|".join(filter(_RUN.fullmatch, load_vocabulary().names.around.values()))
    names = "|".join(name for name in _names() if len(name) >= SHORTEST_APART)
    return regex.compile(rf"(?!{around})(?P<name>{names})的?(?P<rest>.{{2,}})")
