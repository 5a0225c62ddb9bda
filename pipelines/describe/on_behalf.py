"""Whom a cell of a manifest names that says for whom something is submitted, and often what: `Chile on behalf of
Submission by Chile on behalf of the AILAC Group on item 4`.

What a portal lets people type behind *on behalf of* is free text. Only what is known, or what looks like the name of a
body, is a name there; everything else is nobody's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.analysis.acronyms import bracketed
from indexer.languages import CASED, pattern_of
from pipelines.describe.posts import of_whom
from pipelines.describe.representation import represented
from pipelines.describe.speakers import MAX_LENGTH, Speakers, known_name, listed_names, speakers, tidy
from pipelines.describe.title import is_unfinished
from pipelines.describe.told_names import BYLINE, TITLE, TITLE_ALONE, Told, canonical_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1 | regex.IGNORECASE
_PHRASE = regex.compile(
    rf"(?e)(?:(?<!\p{{L}})(?:{pattern_of('on_behalf_of', scripts=CASED)})(?!\p{{L}})"
    rf"|(?:{pattern_of('on_behalf_of', scripts=('Arabic', 'Han'))})"
    r"|(?<!\w)(?:(?:on behalf of){e<=2}|on behalf(?!\s\w\w\b))(?!\w))[\s:]*",
    _FLAGS,
)
"""Words between who speaks and for whom, in English also with two slips of the pen: *on behlaf of*, *on behalf on*."""
_SAYS_MORE = regex.compile(rf"[:.]\s|\s[–—-]\s|(?<!\p{{L}})(?:{TITLE})(?!\p{{L}})", _FLAGS)
"""What stands in a text that says more than a name."""
_ADDRESS = regex.compile(r"(?:mailto:|https?://|www\.)?\S+@\S+\.\S+|(?:https?://|www\.)\S+", _FLAGS)
"""An address of mail or web."""
_SENTENCE = regex.compile(rf"(?<=\w):\s(?:{pattern_of('no_names')})\s.*", regex.VERSION1)
"""A sentence behind a colon: *This coalition was formed in*."""
_LEFT_OPEN = regex.compile(r"(?<=\w)\s*[(\[（][^()\[\]（）]*$", _FLAGS)
"""A bracket at the end of a cell that was cut."""


def written(text: str, vocabulary: Vocabulary) -> Speakers:
    """The speakers in a manifest's cell. Who stands first is kept as written if unknown; behind *on behalf of*, known
    names and names of bodies count, each once. Who gives only a post or an address is nobody.
    """
    found = speakers(text, vocabulary)
    if found:
        return found
    text = " ".join(text.split())
    cut = _LEFT_OPEN.search(text)
    if cut and not _PHRASE.search(cut.group()):
        text = text[: cut.start()]
    if len(text) > MAX_LENGTH:
        return Speakers((text,))
    if _ADDRESS.fullmatch(text):
        return Speakers()
    post = of_whom(text, vocabulary)
    if post is not None:
        return Speakers(post)
    first, *others = (part.strip(" ([（,") for part in _PHRASE.split(tidy(text)))
    if not others:
        beside = _beside_acronym(text, vocabulary)
        names = represented(text, vocabulary) or ((beside,) if beside else ())
        return Speakers(names or (_as_written(text),), _states(names, vocabulary))
    leading = False
    while others and (not first or TITLE_ALONE.fullmatch(first)):
        first, leading = others.pop(0), True
    names = _first(first, vocabulary, leading=leading)
    told = Told(list(names), vocabulary)
    for other in others:
        told.read(other)
    return Speakers(tuple(dict.fromkeys(told.names)) or (text,), _states(names, vocabulary))


def _as_written(text: str) -> str:
    """A name in no list, without a sentence behind a colon and marks; where a small word tells that it was cut, it says
    so.
    """
    text = _SENTENCE.sub("", text)
    bare = text.rstrip(" ,;:/–—-") or text
    return f"{bare} …" if " " in bare and is_unfinished(bare) else bare


def _states(names: Sequence[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    codes = (vocabulary.country_of_submitter(name) for name in names)
    return tuple(dict.fromkeys(code for code in codes if code))


def _first(text: str, vocabulary: Vocabulary, *, leading: bool) -> tuple[str, ...]:
    """Who stands first in a cell: as written if it is unknown, unless these words call a paper. `leading` says that the
    cell begins with *on behalf of*: then the text is as free as behind it.
    """
    known = represented(text, vocabulary) or listed_names(text, vocabulary)
    if known:
        return known
    if whole := canonical_name(text, vocabulary) or _beside_acronym(text, vocabulary):
        return (whole,)
    told = Told([], vocabulary)
    if leading or BYLINE.match(text):
        told.read(text)
    if told.names and (not leading or _SAYS_MORE.search(text) or all(map(vocabulary.submitter, told.names))):
        return tuple(told.names)
    return (told.begun(text) if leading else text,)


def _beside_acronym(text: str, vocabulary: Vocabulary) -> str | None:
    """The canonical name of an organisation with an acronym behind it that is no other's."""
    bare, acronym = bracketed(text)
    known = known_name(bare, vocabulary) if acronym else None
    if not known or vocabulary.country_of_submitter(known):
        return None
    return known if known_name(acronym, vocabulary) in {None, known} else None
