"""Members of groups by date: facts where they are sure, nothing where they are not."""

from __future__ import annotations

import pytest

from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.memberships import _memberships, members


@pytest.mark.parametrize(
    ("group", "date", "count", "state", "belongs"),
    [
        ("European Union", "2012-05", 27, "HRV", False),
        ("European Union", "2014", 28, "GBR", True),
        ("European Union", "2021-03-04", 27, "GBR", False),
        ("North Atlantic Treaty Organization", "2024-06-01", 32, "SWE", True),
        ("Association of Southeast Asian Nations", "2024", 10, "TLS", False),
        ("Economic Community of West African States", "2024-12", 15, "MLI", True),
        ("Economic Community of West African States", "2025-03", 12, "MLI", False),
        ("Council of Europe", "2021", 47, "RUS", True),
        ("Council of Europe", "2024-01-15", 46, "RUS", False),
        ("Least Developed Countries", "2025", 44, "BTN", False),
        ("Visegrad Group", "2014-03", 4, "AUT", False),
    ],
)
def test_members_at_a_date(group: str, date: str, count: int, state: str, belongs: bool) -> None:
    found = members(group, date)
    assert found is not None
    assert (len(found), state in found) == (count, belongs)


@pytest.mark.parametrize(
    ("group", "date"),
    [("European Union", "1950"), ("European Union", "2099"), ("European Union", "2004"), ("European Union", None),
     ("BRICS", "2024"), ("Group of 77 and China", "2024"), ("Intergovernmental Authority on Development", "2024"),
     ("Friends of the Lamp", "2014")],
)  # fmt: skip
def test_what_is_not_sure_is_unknown(group: str, date: str | None) -> None:
    assert members(group, date) is None


def test_every_group_and_state_is_one_of_the_vocabulary() -> None:
    vocabulary = load_vocabulary()
    for name, membership in _memberships().items():
        assert vocabulary.submitter(name) == name
        assert membership.source
        for _, code in (*membership.joined, *membership.left):
            assert vocabulary.country(code) == code
