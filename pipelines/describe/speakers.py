"""Convert submitters as written in a heading, a contents or a manifest to canonical names.

`Tunisia (on behalf of the Arab Group)` is Tunisia and the Arab Group; a joint statement belongs to all who are listed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1 | regex.IGNORECASE
MAX_LENGTH = 1500
"""Characters; only a joint statement of all Member States would be longer, other long texts are no names."""


@dataclass(frozen=True, slots=True)
class Speakers:
    """`names` are canonical where the vocabulary knows them; `countries` are the codes of the speakers, not of the
    members of a group for which they speak.
    """

    names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()


_FOR_GROUP = regex.compile(rf"(?:{pattern_of('on_behalf_of')})[\s:]*(?P<whom>.+)", _FLAGS)
_JOINT = regex.compile(pattern_of("joint_submissions"), _FLAGS)
_OF_WHOM = regex.compile(
    r"[\s:]*(?:(?:of|by|with|from|together with|de(?: la| l[’']|l)?|du|des|par|por|avec|con|с|от)\b)?[\s:]*", _FLAGS
)
_ARTICLES = pattern_of("articles")
_BEFORE_NAME = regex.compile(rf"^(?:(?:{_ARTICLES}|de la|de los|du|des|del|de)\s+|l[’']|de l[’']|d[’'])+", _FLAGS)
_IN_BRACKETS = regex.compile(r"^(?P<name>[^,(]+?)\s*\((?P<first>[^()]+)\)$")
_BEHIND_COMMA = regex.compile(r"^(?P<name>[^,(]+?),\s*(?P<first>[^,()]+)$")
_TAKES_A_NAME = regex.compile(rf"(?:^|\s)(?:{_ARTICLES}|of|de|du|del|des)$|[’']$", _FLAGS)
"""The end of words that stand before a name: an article or a preposition."""
_AND = pattern_of("and_words", scripts=("Latin", "Cyrillic"))
_COMMA = regex.compile(
    rf"\s*[,;،、，；/]\s*(?:(?:{_AND}|و|和|以及)\s+)?|\s+(?:{_AND}|as well as|ainsi que)\s+|\s*和", _FLAGS
)
_ARABIC_AND = regex.compile(r"\s+و(?=\p{Arabic}{3,})")
_WORD_ENDS = regex.compile(r"\p{Han}+?(?=[\s,;:()，、；（）和]|$)|[^\s,;:،、，；]+(?:\s?\([^()]{1,60}\))?")
_LONGEST_NAME = 12
"""Words of the longest name of a listed group or State."""


def speakers(text: str, vocabulary: Vocabulary) -> Speakers | None:
    """The speakers, if `text` consists of known names, for whom and with whom they speak; otherwise None."""
    text = tidy(text)
    if not text or len(text) > MAX_LENGTH:
        return None
    # In a list, the words behind a comma belong to the next name.
    alone = (text, *_turned(_BEHIND_COMMA.match(text)))
    known = next((known for form in alone if (known := known_name(form, vocabulary))), None)
    if known:
        return _speakers((known,), (known,), vocabulary)
    head, addition = _parted(text)
    first = listed_names(head, vocabulary) if head else ()
    if first is None or not (first or addition):
        return None
    if not addition:
        return _speakers(first, first, vocabulary)
    others = _of_addition(addition, vocabulary)
    if others is None or not (first or others[0]):
        return None
    names, speaking = others
    return _speakers((*first, *names), (*first, *speaking), vocabulary)


def tidy(text: str) -> str:
    """The text without additions of typesetting: stars of footnotes, spaces before apostrophes, line ends."""
    text = regex.sub(r"\s+(?=[’'])", "", " ".join(text.split()))
    return text.strip(" *.:;,–—-\u200e\u200f")


def says_what_it_is(text: str) -> bool:
    """Whether a submitter as written comes with the name of the submission: `Chile (joint statement with Kenya)`."""
    return _JOINT.search(text) is not None


def _parted(text: str) -> tuple[str, str]:
    """The names at the beginning, and the addition in brackets or after them: for whom, with whom."""
    for start in regex.finditer(r"[\s,،，:(\[（]+|^", text):
        rest = text[start.end() :]
        if _is_addition(rest):
            if regex.search(r"[(\[（]", start.group()) and rest[-1:] in ")]）":
                rest = rest[:-1]
            return text[: start.start()].strip(" ,"), rest.strip()
    return text, ""


def _is_addition(text: str) -> bool:
    return bool(_FOR_GROUP.match(text) or _JOINT.match(text))


def _of_addition(text: str, vocabulary: Vocabulary) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The names in an addition, and those of them who speak as well; None when it contains anything else."""
    group = _FOR_GROUP.match(text)
    if group:
        names = _group_and_members(group["whom"], vocabulary)
        return None if names is None else (names, ())
    joint = _JOINT.match(text)
    if not joint:
        return None
    rest = text[joint.end() :]
    rest = rest[_OF_WHOM.match(rest).end() :]  # type: ignore[union-attr]
    if not rest:
        return (), ()
    names = _group_and_members(rest, vocabulary)
    return None if names is None else (names, names)


def _group_and_members(text: str, vocabulary: Vocabulary) -> tuple[str, ...] | None:
    """The speakers in `the Lake Group: Chile and Kenya`: any name of a group, a colon and known members."""
    whole = listed_names(text, vocabulary)
    if whole:
        return whole
    group, colon, members = text.partition(":")
    if not colon:
        return None
    named = listed_names(members, vocabulary)
    if named is None:
        return None
    known = listed_names(group, vocabulary)
    if not known and "," in group:
        return None  # `Lake Group, endorsed by: Chile and Kenya`
    known = known or (without_articles(group.strip()),)
    return tuple(dict.fromkeys((*known, *named)))


def listed_names(text: str, vocabulary: Vocabulary) -> tuple[str, ...] | None:
    """The names in `text`: one, or several joined by commas and `and`; None when it contains anything else."""
    names: list[str] = []
    rest = text.strip()
    while rest:
        name, length = longest_known(rest, vocabulary)
        if not name:
            return None
        names.append(name)
        rest = rest[length:].strip(" *.")
        if not rest:
            break
        joint = _COMMA.match(f" {rest}") or _ARABIC_AND.match(f" {rest}")
        if not joint:
            return None
        rest = f" {rest}"[joint.end() :].lstrip()
    return tuple(dict.fromkeys(names)) or None


def longest_known(text: str, vocabulary: Vocabulary) -> tuple[str | None, int]:
    """The longest known name at the beginning of `text`, and its length."""
    ends: list[int] = []
    for match in _WORD_ENDS.finditer(text):
        ends.append(match.end())
        if len(ends) == _LONGEST_NAME:
            break
    for end in reversed(ends):
        candidate = text[:end].rstrip(".")
        known = known_name(candidate, vocabulary)
        if known:
            return known, len(candidate)
    return None, 0


def known_name(name: str, vocabulary: Vocabulary) -> str | None:
    """Canonical name of a State or of a listed submitter; `name` may begin with an article."""
    for form in _forms(name):
        known = vocabulary.submitter(form)
        if known:
            return known
    return None


def without_articles(name: str) -> str:
    """A name without the articles and prepositions before it."""
    return _BEFORE_NAME.sub("", name)


def _forms(name: str) -> Iterator[str]:
    whole = name.strip(" ,.*")
    if not whole:
        return
    yield whole
    bare = without_articles(whole)
    if bare and bare != whole:
        yield bare
    yield from _turned(_IN_BRACKETS.match(whole))
    if bare.startswith("لل"):
        yield "ال" + bare[2:]
    elif bare.startswith("ل"):
        yield bare[1:]
    if "\u0621" <= bare[:1] <= "\u064a" and not bare.startswith("ال"):
        yield "ال" + bare


def _turned(match: regex.Match[str] | None) -> Iterator[str]:
    """The name with what stands behind it in front: `Bahamas (The)`, `Sudan, Republic of the`."""
    if match and _TAKES_A_NAME.search(match["first"]):
        words = without_articles(match["first"] + " ")
        yield f"{words}{match['name']}".strip()


def _speakers(names: tuple[str, ...], speaking: tuple[str, ...], vocabulary: Vocabulary) -> Speakers:
    codes = (vocabulary.country_of_submitter(name) for name in speaking)
    return Speakers(tuple(dict.fromkeys(names)), tuple(dict.fromkeys(code for code in codes if code)))
