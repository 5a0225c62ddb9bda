"""What a request comes to in a version of an index: its query with typing mistakes corrected, and the plan for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

import numpy as np

from indexer.domain import SpellCheck, Spelling
from indexer.query.compounds import Written, compounds
from indexer.query.definitions import Defining, defined
from indexer.query.expansion import InTexts
from indexer.query.lexicon import load_lexicon
from indexer.query.own_forms import Telling, never_small, own_forms
from indexer.query.plan import plan
from indexer.query.syntax import parse, plain_text
from indexer.query.word_language import word_languages
from indexer.search.spellcheck import Words, spell_check
from indexer.search.spokesmen import is_on_behalf

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.alignments.statement import Statement
    from indexer.domain import SearchRequest
    from indexer.index.doc_values import Columns
    from indexer.latest import Latest
    from indexer.query.nodes import Node
    from indexer.query.plan import Plan
    from indexer.ranking.parameters import RankingParameters
    from indexer.vocabulary import Vocabulary
    from indexer.vocabulary.names import Names


class Version(Words, Written, Defining, Telling, Protocol):
    """A version of an index, whichever engine stores it."""

    @property
    def columns(self) -> Columns:
        """The values of its passages and documents."""

    @property
    def alignments(self) -> Sequence[Statement]:
        """The statements of alignment in its passages, each with the ordinal of that."""

    @property
    def plans(self) -> Latest[tuple[Plan, SpellCheck]]:
        """The latest plans for it: the next page, a filter and an export ask for the same one again."""

    def names(self, listed: Names, submitters: Iterable[str]) -> Names:
        """The names of the vocabulary, and those of its submitters."""


@dataclass(frozen=True, slots=True)
class Planning:
    """What plans are made with, besides the request. Words of a query that is searched as typed are only looked up if
    somebody reads the suggestions (`suggesting`).
    """

    version: Version
    vocabulary: Vocabulary
    parameters: RankingParameters
    suggesting: bool = False


def planned(request: SearchRequest, planning: Planning, *, of_a_submitter: bool = True) -> tuple[Plan, SpellCheck]:
    """The plan and the spelling that it rests on. `of_a_submitter` is whether a query that begins with the name of one
    asks what it says. Filters, order, page and the kinds of passages change nothing about it. Raises BadParameterError.
    """
    checked = planning.suggesting or request.spelling is Spelling.CORRECTED
    asked = request.query, request.mode, request.match, request.spelling, checked, of_a_submitter, planning.parameters
    return planning.version.plans.get(
        asked, lambda: _planned(request, planning, checked=checked, of_a_submitter=of_a_submitter)
    )


def _planned(
    request: SearchRequest, planning: Planning, *, checked: bool, of_a_submitter: bool
) -> tuple[Plan, SpellCheck]:
    """`checked` is whether the spelling is looked at."""
    version, vocabulary, parameters = planning.version, planning.vocabulary, planning.parameters
    spelling = spell_check(request, version) if checked else SpellCheck(request.query)
    spoken = version.columns.language_shares
    languages = parameters.languages_translated(spoken)
    asked = replace(request, query=spelling.query)

    main = load_lexicon().main_language(spoken)
    told = word_languages(plain_text(parse(spelling.query)), load_lexicon(), main) if main else None

    def in_texts(root: Node | None) -> InTexts:
        forms = own_forms(root, version, vocabulary, told)
        return InTexts(
            compounds(root, version, spoken), defined(root, version, spoken), forms, never_small(root, version)
        )

    names = version.names(vocabulary.names, version.columns.fields["submitter"].values)
    vocabulary = replace(vocabulary, names=names if of_a_submitter else replace(names, values={}))
    found = plan(asked, vocabulary, languages, version.is_name, in_texts)
    if found.first is not None and found.first.submitters:
        said = [
            statement.ordinal for statement in version.alignments if is_on_behalf(statement, found.first.submitters)
        ]
        speaking = np.unique(version.columns.document_of[said]).tolist() if said else ()
        found = replace(found, first=replace(found.first, speaking=tuple(speaking)))
    return found, spelling
