"""`make check` runs what it says, and the lists of how tests are run name tests that there are."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.groups import GROUPS, group_of
from support.markers import MARKERS, SERVICE_FIXTURES, SERVICE_PLACES, SLOW_PLACES

ROOT = Path(__file__).parents[2]


def markers(item: pytest.Item) -> list[str]:
    return [name for name in MARKERS if item.get_closest_marker(name)]


def test_every_test_is_fast_or_needs_services_or_is_slow(request: pytest.FixtureRequest) -> None:
    assert [item.nodeid for item in request.session.items if len(markers(item)) != 1] == []


def test_whoever_asks_for_a_service_says_so(request: pytest.FixtureRequest) -> None:
    asking = [item for item in request.session.items if SERVICE_FIXTURES & set(getattr(item, "fixturenames", ()))]
    assert [item.nodeid for item in asking if markers(item) != ["services"]] == []


@pytest.mark.parametrize("place", [*SERVICE_PLACES, *SLOW_PLACES, *(place for one in GROUPS.values() for place in one)])
def test_places_in_lists_are_there(place: str) -> None:
    path, _, name = place.partition("::")
    found = list(ROOT.glob(f"{path.removesuffix('.py')}*"))
    assert found, place
    assert not name or f"def {name}" in found[0].read_text(encoding="utf-8"), place


def test_a_group_is_that_of_the_longest_beginning_or_the_file() -> None:
    assert group_of("tests/browser/test_journeys.py::test_a[b::c]") == "browser"
    assert group_of("tests/unit/test_markers.py::test_a[tests/browser/]") == "tests/unit/test_markers.py"
