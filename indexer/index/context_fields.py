"""The context of a passage: words of its document's metadata that find it, besides its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.analysis import exacts, index_streams
from indexer.analysis.capitals import terms_in_capitals
from indexer.analysis.paragraph_numbers import paragraph_term
from indexer.analysis.vote_terms import DECIDED, LISTED, about_term, side_term, voter_term
from indexer.domain import PassageKind
from indexer.passages import DECIDED_IN, listed
from indexer.vocabulary.mentions import names_among
from indexer.vocabulary.voters import states_of

if TYPE_CHECKING:
    from indexer.domain import Document, Passage
    from indexer.vocabulary import Vocabulary

_WORD = regex.compile(r"\p{Han}|[^\s\p{Han},.;:()“”\"]+")


def context_streams(document: Document, vocabulary: Vocabulary) -> tuple[str, str]:
    """The terms of a document's context, shared by all of its passages: stemmed, and in exact form."""
    description = document.description
    english = [*description.submitters, *description.submitted_as]
    english += [name for code in description.countries for name in vocabulary.country_names(code)]
    english += [text for text in (*description.processes, description.symbol, description.type) if text]
    streams = [index_streams(description.title, description.language or "en")]
    streams += [index_streams(text, "en") for text in english]
    acronyms = map(terms_in_capitals, (description.title, *english))
    return " ".join(stems for stems, _ in streams), " ".join(
        filter(None, (*(exact for _, exact in streams), *acronyms))
    )


def label_terms(passage: Passage) -> str:
    """The exact terms of a passage's label: `Article 5 (2)` is printed above the passage, not in its text. A number
    alone is the term of a paragraph.
    """
    label = passage.paragraph or ""
    return " ".join(term.term for term in exacts(label)) if label[:1].isalpha() else paragraph_term(label) or ""


def vote_terms(passage: Passage, document: Document, vocabulary: Vocabulary) -> str:
    """The terms of a list of a recorded vote: of its side, of the States in it, and of those that what was voted on, or
    the title of the document, names. Of other passages, that of what tells how something was decided.
    """
    one = listed(passage.text) if passage.kind is PassageKind.VOTE else None
    if one is None:
        deciding = DECIDED_IN.get(passage.language)
        return DECIDED if deciding and deciding.search(passage.text) else ""
    names = vocabulary.names
    voters = [owner for item in one.names for owner in states_of(item, names)]
    named = _WORD.findall(f"{passage.heading or ''} {document.description.title}")
    about = [owner for _, _, owner in names_among(named, names)]
    terms = (LISTED, side_term(one.side), *map(voter_term, voters), *map(about_term, about))
    return " ".join(dict.fromkeys(terms))
