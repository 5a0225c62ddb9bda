"""For whom a document speaks, by what it says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer import budget
from indexer.alignments.reading import groups_spoken_for, statements
from indexer.alignments.statement import AlignmentKind
from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.memberships import group_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.alignments.statement import Statement
    from indexer.domain import Description, Passage


def spoken_for(passages: Iterable[Passage], description: Description) -> tuple[str, ...]:
    """On whose behalf these passages of a document say that it speaks, in their order; see `represented`. Raises
    OverBudgetError within a budget of work.
    """
    found: list[str] = []
    groups: set[str] = set()
    for passage in passages:
        budget.check()
        said = statements(passage.text, passage.language, description.submitters, groups)
        groups |= groups_spoken_for(said)
        found += [name for statement in said if not statement.by for name in represented(statement, description)]
    return tuple(dict.fromkeys(found))


def represented(said: Statement, description: Description) -> tuple[str, ...]:
    """For whom a statement says that somebody speaks: those whom it names, and the group that these make up together
    with who speaks, as Canada and New Zealand do with Australia; nobody for a statement of another kind.
    """
    if said.kind is not AlignmentKind.ON_BEHALF_OF:
        return ()
    speaking = (said.by,) if said.by else description.submitters
    together = _codes((*said.others, *speaking))
    group = group_of(together, description.date) if together else None
    return (*said.others, group) if group and group not in said.others else said.others


def _codes(names: Sequence[str]) -> frozenset[str]:
    """The codes of these States; none if one of them is no State."""
    found = [load_vocabulary().country_of_submitter(name) for name in names]
    return frozenset(code for code in found if code) if all(found) else frozenset()
