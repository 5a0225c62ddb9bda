"""Names of organisations that are in no list, as texts write them: words with capitals, and what joins them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of

if TYPE_CHECKING:
    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1
_PARTS_OF_TWO = 3
"""Parts of a list of two names: each, and what joins them."""
_DEGREE = regex.compile(r"(?:\p{Lu}\p{Ll}?\.\s?)+(?:\p{Lu}\p{Ll}?)?")
_MOST = 12
"""Names; more are a list of signatories."""
_CASED = ("Latin", "Cyrillic")
"""In others, no capital tells where a name begins."""
AND = pattern_of("and_words", scripts=_CASED)
_ARTICLES = pattern_of("articles").split("|")
_CAPITAL_ARTICLES = "|".join(map(str.capitalize, _ARTICLES))
_SMALL = rf"(?:{pattern_of('within_names')}|&|@)"
_WORD = r"(?:(?:\p{Lu}\.){2,}+|[«“]\p{Lu}[^«»“”\n]{1,40}+[»”]|\p{Lu}[\p{L}\p{M}\p{N}’'+-]*+|\p{N}{1,4}(?=\s\p{Lu}))"
NAME = rf"{_WORD}(?:(?:\s{_SMALL}){{0,3}}\s{_WORD}){{0,9}}"
"""An organisation's name: words with capitals, and small ones between them. What joins words may join names, too."""
SHORT = r"(?:\s?[(（][“\"«]?\p{Lu}[\p{L}\p{N}& .-]{0,20}[”\"»]?[)）])?"
"""Its abbreviation, in brackets."""
ARTICLE = rf"(?:(?:{'|'.join(_ARTICLES)}|{_CAPITAL_ARTICLES})\s|[Ll][’'])?"
LISTED = rf"{ARTICLE}{NAME}{SHORT}"
JOINT = rf"(?:\s*[,;]\s*(?:(?:{AND})\s)?|\s+(?:{AND})\s+)"
NAMES = rf"(?P<names>{LISTED}(?:{JOINT}{LISTED}){{0,{_MOST}}})"

_ABOVE = regex.compile(
    rf"^.*(?:\b(?:{pattern_of('first_sections')})\s+(?=\p{{Lu}})|\b(?:19|20)\d\d\s+|\s(?=(?:{_CAPITAL_ARTICLES})\s))",
    _FLAGS,
)
"""A heading or a date that an extraction has joined to the sentence below it."""
_GROUPS = regex.compile(rf"(?:{pattern_of('constituencies')}|members|parties|stakeholders)", _FLAGS | regex.IGNORECASE)
"""Those who may submit something, and nobody by name."""
_NO_NAME = regex.compile(rf"(?:{pattern_of('no_names')})\b", _FLAGS)


def names_in(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The names in a list, canonical where they are known; empty if it begins with none. What a joint would leave
    behind as no name belongs to the one before: `Institute of Law and Society`.
    """
    names: list[str] = []
    parts = regex.split(f"({JOINT})", " ".join(text.split()), flags=_FLAGS)
    for joint, piece in zip(["", *parts[1::2]], parts[::2], strict=True):
        name = bare(piece)
        known = vocabulary.submitter(name)
        if len(parts) == _PARTS_OF_TWO and joint.strip() == ",":
            continue  # `Heron Watch, the Austrian Society for Herons`
        if known or (_is_name(name) and not _NO_NAME.match(name) and not _GROUPS.fullmatch(name)):
            names.append(known or name)
        elif names and name:
            names[-1] += joint + name
        else:
            return ()
    states = [name for name in names if vocabulary.country_of_submitter(name)]
    if len(names) > _MOST or (states and len(states) < len(names)):
        return ()  # `Heron Society of Austria and Chile` is not Chile's
    return tuple(dict.fromkeys(names))


def _is_name(name: str) -> bool:
    """Whether a name in no list looks like one: several words, or one that has several capitals."""
    if _DEGREE.fullmatch(name):
        return False
    words = [word for word in name.split() if word.lstrip("«“")[:1].isupper()]
    return len(words) > 1 or sum(char.isupper() for char in name) > 2  # noqa: PLR2004 - an abbreviation


def bare(text: str) -> str:
    """A name without its article, its abbreviation, the ending that makes it an owner, and what was joined to it."""
    text = regex.sub(rf"{SHORT}$", "", " ".join(text.split()), flags=_FLAGS)
    text = regex.sub(r"(?:\s(?:Joint|Written|Formal|Supplementary|Further|Final|Initial))+$", "", text)
    text = _ABOVE.sub("", text).removesuffix("’s").removesuffix("'s").rstrip("’'")
    return regex.sub(rf"^{ARTICLE}", "", text, flags=_FLAGS).strip(" ,;:.")
