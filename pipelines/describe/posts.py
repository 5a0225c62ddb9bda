"""Posts that somebody typed where the name of an organisation belongs: *Executive Director, Lakes Program*."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import CASED, pattern_of
from pipelines.describe.organisation_names import LISTED, names_in
from pipelines.describe.own_voice import is_organisation
from pipelines.describe.speakers import known_name

if TYPE_CHECKING:
    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1 | regex.IGNORECASE
_LEADS = regex.compile(rf"(?:{pattern_of('heads_of_entities')}|{pattern_of('heads_of_bodies')})", _FLAGS)
_AND = pattern_of("and_words", scripts=CASED)
_POST = regex.compile(rf"(?:{pattern_of('posts')})(?:\s+(?:{_AND})\s+(?:{pattern_of('posts')}))*", _FLAGS)
_PART = pattern_of("parts_of_organisations", scripts=(*CASED, "Arabic"))
_PART_IN_HAN = pattern_of("parts_of_organisations", scripts=("Han",))
_IS_PART = regex.compile(rf"(?:{_PART})(?!\p{{L}}).*|.*(?<!\p{{L}})(?:{_PART})|.*(?:{_PART_IN_HAN})", _FLAGS)
"""A name that begins or ends with the word for a part."""
_BETWEEN = regex.compile(r"\s*[,，،;:/|]\s*|\s+[–—-]\s+")


def of_whom(text: str, vocabulary: Vocabulary) -> tuple[str, ...] | None:
    """For whom a text speaks that begins with a post: nobody (an empty tuple) where nothing but posts and parts of an
    organisation is there; the one organisation beside them, if the post is to lead it. None for a text that names
    anything else (*Student, University of the Lakes*), or whose the post is (*Chair of the Committee on Lakes*).
    """
    pieces = [piece for piece in _BETWEEN.split(text.strip(" .,")) if piece]
    if not pieces or not _POST.fullmatch(pieces[0]):
        return None
    others = [piece for piece in pieces if not _POST.fullmatch(piece) and not _IS_PART.fullmatch(piece)]
    if not others:
        return ()
    leads = len(others) == 1 and _LEADS.fullmatch(pieces[0])
    name = organisation(others[0], vocabulary) if leads else None
    return (name,) if name else None


def organisation(text: str, vocabulary: Vocabulary) -> str | None:
    """The organisation that a text names and nothing else, canonical if it is known; None for the name of a State, and
    what has not the form of an organisation's.
    """
    known = known_name(text, vocabulary)
    if known or vocabulary.country_code(text):
        return None if not known or vocabulary.country_of_submitter(known) else known
    formed = regex.fullmatch(LISTED, text.strip(), regex.VERSION1) and is_organisation(text)
    named = names_in(text, vocabulary) if formed else ()
    return named[0] if len(named) == 1 else None
