"""What bodies of States and organisations submit, the State or the organisation says."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.domain import Filters
from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.bodies import bodies

EXTENDED = """
submitters:
  Lamp Union: {aliases: [LU]}
  Board of Lamps: {aliases: [BoL], body_of: LU}
"""


def test_of_a_state_by_country_and_group() -> None:
    asked = Filters(submitter=("France",), language=("fr",))
    assert bodies(asked, load_vocabulary()) == Filters(country=("FRA",), group=("States",), language=("fr",))


def test_of_an_organisation_by_name_with_its_own(tmp_path: Path) -> None:
    found = bodies(Filters(submitter=("European Union",)), load_vocabulary())
    assert found is not None
    assert {"European Union", "European Commission", "European Parliament"} <= set(found.submitter)
    (tmp_path / "submitters.yaml").write_text(EXTENDED, encoding="utf-8")
    assert bodies(Filters(submitter=("Lamp Union",)), load_vocabulary(tmp_path)) == Filters(
        submitter=("Lamp Union", "Board of Lamps")
    )


@pytest.mark.parametrize(
    "asked",
    [
        Filters(submitter=("European Commission",)),
        Filters(submitter=("Open Lines",)),
        Filters(submitter=("France",), country=("FRA",)),
        Filters(submitter=("European Union",), group=("States",)),
    ],
)
def test_of_nobody_else(asked: Filters) -> None:
    assert bodies(asked, load_vocabulary()) is None
