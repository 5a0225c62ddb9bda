"""Tell what a heading names: a known submitter, an organisation in no list, or a chapter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.analysis.acronyms import stands_for
from indexer.languages import pattern_of
from pipelines.describe.offices import holder
from pipelines.describe.speakers import Speakers, speakers, tidy

if TYPE_CHECKING:
    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1 | regex.IGNORECASE
LONGEST = 160
"""Characters; a longer heading is a sentence."""

_BYLINE = regex.compile(rf"^(?:{pattern_of('bylines')})(?:\s*[:：]\s*|\s+|(?<=\p{{Han}}|[’']))", _FLAGS)
_HAN_BYLINE = regex.compile(r"^由?(?P<name>\p{Han}{2,30})的?(?:声明|发言|答复|来文|立场文件|提交的材料|提交)$")
_ARTICLES = rf"(?:{pattern_of('articles')})\s+|l[’']"
_ARTICLE = regex.compile(rf"^(?:{_ARTICLES})", _FLAGS)
_DELEGATION = regex.compile(r"^(?:(?:representative|delegation|permanent mission|government) of\s+(?:the\s+)?)", _FLAGS)
_CHAPTER = regex.compile(rf"^(?:{_ARTICLES})?(?:{pattern_of('chapter_openings')})(?!\w)", _FLAGS)
_ORGANISATION = regex.compile(
    rf"(?<!\w)(?:{pattern_of('organisations', scripts=('Latin', 'Cyrillic', 'Arabic'))})(?!\w)"
    rf"|(?:{pattern_of('organisations', scripts=('Han',))})",
    _FLAGS,
)
_CONSTITUENCY = regex.compile(rf"(?:{pattern_of('constituencies')})", _FLAGS)
_OFFICE = regex.compile(rf"(?<!\w)(?:{pattern_of('offices')})", _FLAGS)
_MARK = regex.compile(r"(?<=[\p{L})\]’'])\s?(?:\*{1,4}|[¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\d{1,2})$")
"""The mark of a footnote at the end of a heading."""
_WORD = regex.compile(r"\p{L}[\p{L}’'-]*")
_WORDS_OF_A_NAME = 3
"""Longer words of a name that also begins like the heading of a chapter."""
_OF_WHAT = regex.compile(r"\s*(?:of|by|on|to|from|in|de|du|des|del|sur|sobre|par|por)\b", _FLAGS)
_PERSON = regex.compile(
    r"(?:H\.?\s?E\.?|S\.?\s?E\.?|His|Her|Mr|Mrs|Ms|Dr|Prof(?:essor)?|Amb(?:assador)?|M\.|Mme|Sra?|Dra?|Excmo|Г-н|Г-жа|"
    r"Его|Ее)(?:\s|\.)|السيدة?\s",
    regex.VERSION1,
)
_REMARK = regex.compile(r"\s*\([\p{Ll}\s-]{3,40}\)$", regex.VERSION1)
"""What is in brackets behind a name without being part of it: `(right of reply)`."""
_ACRONYM = regex.compile(r"\s\((?P<acronym>\p{Lu}{3,})\)$")
_ENDS = (".", ";", ":", ",", "!", "?", "。", "؟", "；", "：", "，", "،")


def without_mark(text: str) -> str:
    """The heading without the mark of its footnote."""
    return _MARK.sub("", text.strip())


def without_byline(text: str) -> str | None:
    """The name in `Statement by the Lake Group`; None where nothing says that a name follows."""
    match = _BYLINE.match(text)
    if match:
        return _DELEGATION.sub("", _ARTICLE.sub("", text[match.end() :].strip()))
    han = _HAN_BYLINE.match(text)
    return han["name"] if han else None


def known_submitter(text: str, vocabulary: Vocabulary) -> Speakers | None:
    """The submitters that a heading consists of, if the vocabulary knows them."""
    bare = without_mark(text)
    named = without_byline(bare)
    found = speakers(bare, vocabulary)
    if found or not (named or is_person(bare)):
        return found
    state = holder(named or bare, vocabulary)
    if not named:
        behind = _ACRONYM.search(bare)
        body = state or (behind and behind["acronym"])
        return speakers(body, vocabulary) if body else None
    return speakers(named, vocabulary) or speakers(state or _REMARK.sub("", named), vocabulary)


def as_written(text: str) -> Speakers:
    """The submitter that a heading names, in its own words; for a person the body whose acronym stands behind it."""
    bare = without_mark(tidy(text))
    return Speakers((without_byline(bare) or (_body_of(bare) if is_person(bare) else None) or bare,))


def _body_of(text: str) -> str | None:
    """The body in `Ms. Ash Birk, President of the Lake Keepers Union (LKU)`."""
    behind = _ACRONYM.search(text)
    words = text[: behind.start()].split() if behind else []
    starts = [start for start in range(len(words)) if words[start][0].isupper()]
    fitting = [start for start in starts if behind and stands_for(behind["acronym"], words[start:])]
    return " ".join(words[fitting[-1] :]) if fitting else None


def is_title(text: str) -> bool:
    """Whether the text may be a heading by its form."""
    return 1 < len(text) <= LONGEST and not text.endswith(_ENDS) and not text[0].islower()


def is_chapter(text: str) -> bool:
    """Whether a heading names a chapter: introduction, conclusions, replies received ... An organisation may be called
    by the same words, each of which has a capital then: `Financing for Reeds Civil Society Mechanism`.
    """
    text = text.strip()
    opening = _CHAPTER.match(text)
    if opening is None or without_byline(text) is not None:
        return False
    words = [word for word in _WORD.findall(text) if len(word) > len("with")]
    named = len(words) >= _WORDS_OF_A_NAME and all(word[0].isupper() for word in words) and not text.isupper()
    return not (named and _ORGANISATION.search(text) and not _OF_WHAT.match(text, opening.end()))


def is_constituency(text: str) -> bool:
    """Whether a heading is what a group of stakeholders is called: women, local authorities, private sector."""
    return _CONSTITUENCY.fullmatch(without_mark(tidy(text))) is not None


def is_organisation(text: str) -> bool:
    """Whether a heading is a group of stakeholders, or has a word that names of organisations have."""
    return is_constituency(text) or (not is_chapter(text) and _ORGANISATION.search(text) is not None)


def is_person(text: str) -> bool:
    """Whether a name is that of a person, of whom it is not known for whom they speak."""
    return _PERSON.match(text) is not None


def is_letterhead(text: str) -> bool:
    """Whether a line is from a letterhead: `Permanent Mission of ...`."""
    return _OFFICE.search(text) is not None
