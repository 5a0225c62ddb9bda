"""What answers a question for a recorded vote: the lists of that vote, or what tells that there are none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from indexer.analysis import exacts_of_word
from indexer.analysis.vote_terms import DECIDED, LISTED, about_term, side_term, voter_term
from indexer.domain import Filters, Match, Mode
from indexer.messages import Message
from indexer.passages import NOBODY_WORDS
from indexer.query.nodes import And, Group, Not, Or, Phrase, Query, Synonym, Translated, joined
from indexer.query.plan import reads_questions
from indexer.query.tree import is_function, wanted
from indexer.query.vote_questions import vote_question
from indexer.search.planning import planned

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from indexer.domain import SearchRequest, SpellCheck
    from indexer.query.nodes import Node
    from indexer.query.plan import Plan
    from indexer.query.vote_questions import VoteQuestion
    from indexer.search.planning import Planning
    from indexer.search.retrieval import Retrieval

NOT_HERE = Message("vote_not_here")
"""The note where nothing tells of a vote on what is asked for."""
NOT_LISTED = Message("vote_not_listed")
"""The note where no list of the vote is here, but how it was decided."""
SIDE_NOT_LISTED = Message("vote_side_not_listed")
"""The note where the vote is here, but no list of the side that is asked for."""


@dataclass(frozen=True, slots=True)
class Voting:
    """The retrieval of what answers a question for a vote, None where nothing does; then `note` tells so."""

    found: Retrieval | None = None
    note: Message | None = None


def voting(request: SearchRequest, planning: Planning, retrieval: Callable[[Plan, SpellCheck], Retrieval]) -> Voting:
    """The answer to a question for a vote. What it is does not depend on filters, so that counts and pages agree. At
    most two plans and, of each, four retrievals by words alone.
    """
    names = planning.vocabulary.names
    asked = vote_question(request.query, names) if reads_questions(request) else None
    if asked is None:
        return Voting()
    voters = [Phrase(name.exacts, quoted=False) for name in names.searched.get(asked.voter, ())]
    for subject in dict.fromkeys((asked.subject, asked.numbers)):
        is_whole = subject == asked.subject
        if not (subject or (is_whole and (asked.voter or asked.about))):
            continue
        plan, spelling = planned(replace(request, query=subject), planning, of_a_submitter=False)
        about = [_term(about_term(state)) for state in asked.about] if is_whole else []
        words = _binding(joined(And, [plan.root, plan.bound])) if subject else None
        for terms, note in _attempts(asked, about):
            root = joined(And, [words, *terms])
            if root is None or (words is None and terms[-1] == _term(DECIDED)):
                continue
            found = retrieval(_plan(plan, root, note, voters), spelling)
            if len(found.matches(Filters())):
                return Voting(found)
    return Voting(note=NOT_HERE if asked.clear else None)


def _attempts(asked: VoteQuestion, about: list[Phrase]) -> Iterator[tuple[list[Phrase], Message | None]]:
    """What finds the lists that are asked for, in turn, each with what the reader is told. What only tells how
    something was decided must have all words that are asked for, and no State is known of it.
    """
    if asked.voter:
        if asked.side and not (asked.subject or about):  # of all votes, those in which it was on this side
            yield [_term(voter_term(asked.voter)), _term(side_term(asked.side))], None
        yield [*about, _term(voter_term(asked.voter))], None
        if asked.subject or about:
            yield [*about, _term(LISTED)], Message("voter_in_no_list", name=asked.typed)
    elif asked.side:
        yield [*about, _term(side_term(asked.side))], None
        yield [*about, _term(LISTED)], SIDE_NOT_LISTED
    else:
        yield [*about, _term(LISTED)], None
    if not about:
        yield [_term(DECIDED)], NOT_LISTED


def _term(term: str) -> Phrase:
    return Phrase((term,), quoted=False)


_NAMING = And((_term(LISTED), Not(Or(tuple(Phrase(exacts_of_word(word), typed=word) for word in NOBODY_WORDS)))))
"""The lists that name somebody."""


def _plan(plan: Plan, root: Node, note: Message | None, voters: Sequence[Phrase]) -> Plan:
    """The plan by words alone for what has all of a tree; the names of the voter are marked, too."""
    marks = wanted(Query(joined(And, [root, *voters])))
    notes = (*plan.notes, note) if note else plan.notes
    return replace(
        plan, root=root, constraint=None, mode=Mode.KEYWORD, match=Match.ALL, wanted=marks, notes=notes, first=None,
        answers_with=Match.ALL, content=root, asking=(), names=(), gloss="", bound=None, sequence=None, foreign={},
        voting=_NAMING,
    )  # fmt: skip


def _binding(node: Node | None) -> Node | None:
    """A tree of which every word binds, as typed or in translation, without function words."""
    if node is not None and is_function(node):
        return None
    if isinstance(node, Translated):
        words = [Or(tuple(Synonym(term.stems) for term in terms), same=True) for terms in node.translations]
        typed = _binding(node.node)
        return Or((typed, And(tuple(words))), same=True) if typed and all(node.translations) else typed
    if isinstance(node, And | Group):
        return joined(And, [_binding(child) for child in node.nodes])
    if isinstance(node, Or):
        children = [_binding(child) for child in node.nodes]
        return replace(node, nodes=tuple(child for child in children if child is not None))
    return node
