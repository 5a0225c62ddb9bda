"""The steps of a search or of a quote check as JSON, and as lines for a terminal: which step found what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from indexer.domain import Document, DocumentHit, Passage
from indexer.messages import Message
from indexer.query.plan import Plan
from indexer.query.tree import format_query
from indexer.search.retrieval import Retrieval
from indexer.steps import Taken

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = dict[str, Any]
_HIDDEN = {"trail", "passages", "documents", "page", "near", "tools", "check", "opened"}
"""Fields that hold texts, or what steps work with; what is shown of them stands in the answer itself."""


def explanation(trail: Iterable[object]) -> list[Json]:
    """Every step in its order, with what it found; a step that found nothing has nothing in `found`."""
    return [
        {
            "step": taken.step,
            "found": {name: shown(value) for name, value in taken.found().items() if name not in _HIDDEN},
        }
        for taken in trail
        if isinstance(taken, Taken)
    ]


def lines(steps: Iterable[Json]) -> Iterator[str]:
    """The steps of an explanation as text, a line for each value."""
    for step in steps:
        values = list(_flat("", step["found"]))
        yield f"  {step['step']}{'' if values else ': nothing'}"
        yield from (f"    {name}: {value}" for name, value in values)


def shown(value: object) -> Any:  # noqa: ANN401, C901, PLR0911 - JSON, a case for each kind of value
    """A value as JSON. Documents and passages are shown by what identifies them, empty fields are left out."""
    match value:
        case None | bool() | int() | float():
            return value
        case Message() | str():
            return str(value)
        case Document():
            return {"id": value.id, "file": value.file}
        case Passage():
            return {"id": value.id, "page": value.page}
        case DocumentHit():
            passages = [
                {"id": hit.passage.id, "score": hit.score, "matched_by": "+".join(hit.matched_by)} | dict(hit.parts)
                for hit in value.passages
            ]
            return {"file": value.document.file, "score": value.score, "passages": passages}
        case Plan():
            return _of_plan(value)
        case Retrieval():
            return value.explained_answers()
        case Mapping():
            return {str(key): shown(member) for key, member in value.items()}
        case _ if is_dataclass(value):
            made = {
                field.name: shown(getattr(value, field.name)) for field in fields(value) if field.name not in _HIDDEN
            }
            steps = explanation(getattr(value, "trail", ()))
            kept = {name: attribute for name, attribute in made.items() if attribute not in (None, "", [], {}, False)}
            return {**kept, "steps": steps} if steps else kept
        case Iterable():
            return [shown(member) for member in value]
    return type(value).__name__


def _of_plan(plan: Plan) -> Json:
    made: Json = {
        "mode": plan.mode and plan.mode.value,
        "match": plan.match.value,
        "searched": format_query(plan.root),
        "about": format_query(plan.content),
        "bound": format_query(plan.bound),
        "embedded": plan.embed,
        "embedded_beside": plan.gloss,
        "also_searched": list(plan.added),
        "words_that_ask": list(plan.asking),
        "words_of_other_languages": dict(plan.foreign),
        "names": [format_query(name.node) for name in plan.names],
        "first": shown(plan.first),
        "position": plan.position,
    }
    return {name: value for name, value in made.items() if value}


def _flat(name: str, value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, Mapping):
        for key, member in value.items():
            yield from _flat(f"{name}.{key}" if name else str(key), member)
    elif isinstance(value, list) and any(isinstance(member, dict | list) for member in value):
        for number, member in enumerate(value, 1):
            yield from _flat(f"{name} {number}", member)
    elif isinstance(value, list):
        yield name, "; ".join(map(str, value))
    else:
        yield name, value
