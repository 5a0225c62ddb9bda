"""Members of groups by date: facts where they are sure, nothing where they are not."""

from __future__ import annotations

from support.cases import each_case, scored

from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.memberships import _memberships, members


@scored(0.95)
def test_members_at_a_date(group: str, date: str, count: int, state: str, belongs: bool) -> None:
    found = members(group, date)
    assert found is not None
    assert (len(found), state in found) == (count, belongs)


@each_case
def test_what_is_not_sure_is_unknown(group: str, date: str | None) -> None:
    assert members(group, date) is None


def test_every_group_and_state_is_one_of_the_vocabulary() -> None:
    vocabulary = load_vocabulary()
    for name, membership in _memberships().items():
        assert vocabulary.submitter(name) == name
        assert membership.source
        for _, code in (*membership.joined, *membership.left):
            assert vocabulary.country(code) == code
