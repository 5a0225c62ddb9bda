"""Which step found what, as JSON and as lines."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from indexer.domain import Filters
from indexer.messages import Message
from indexer.presenting.explanation import explanation, lines
from indexer.steps import Step, taken


@dataclass(frozen=True)
class Lamps:
    lit: int = 0
    chosen: Filters = field(default_factory=Filters)
    note: Message | None = None


CHOSEN = Filters(group=("States",))
STEPS: tuple[Step[Lamps], ...] = (
    Step("light", lambda known: replace(known, lit=known.lit + 1)),
    Step("rest", lambda known: known),
    Step("choose", lambda known: replace(known, chosen=CHOSEN, note=Message("in_a_question"))),
)


def test_each_step_has_what_it_found_and_nothing_else() -> None:
    trail = tuple(taken(STEPS, Lamps()))
    assert [one.after.lit for one in trail] == [1, 1, 1]
    steps = explanation(trail)
    assert steps[:2] == [{"step": "light", "found": {"lit": 1}}, {"step": "rest", "found": {}}]
    assert steps[2]["found"]["chosen"] == {"group": ["States"]}
    assert steps[2]["found"]["note"] == str(Message("in_a_question"))


def test_as_lines_each_value_has_one() -> None:
    assert list(lines(explanation(taken(STEPS, Lamps()))))[:4] == [
        "  light", "    lit: 1", "  rest: nothing", "  choose",
    ]  # fmt: skip
