"""Cases of tests as JSON Lines in tests/cases: a file for each module of tests, a line for each case. `test` names the
function, `why` is a remark; the other names are its parameters, whose annotations say as which type a value is read.
"""

from __future__ import annotations

import inspect
import json
import types
from collections import Counter
from collections.abc import Callable
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest

TESTS = Path(__file__).parents[1]
Test = Callable[..., None]


def each_case(test: Test) -> Test:
    """Run a test for each of its cases, all of which must pass."""
    names, rows = cases_of(test)
    decorated: Test = pytest.mark.parametrize(names, rows)(test)
    return decorated


def scored(floor: float) -> Callable[[Test], Test]:
    """Run a test for all of its cases at once. At least the share `floor` of them must pass, in each language where
    `language` is a parameter.
    """

    def decorate(test: Test) -> Test:
        names, rows = cases_of(test)
        signature = inspect.signature(test)

        def run(**fixtures: Any) -> None:
            failed: list[str] = []
            passed, seen = Counter[str](), Counter[str]()
            for row in rows:
                case = dict(zip(names, row, strict=True))
                language = str(case.get("language", ""))
                seen[language] += 1
                try:
                    test(**case, **fixtures)
                except AssertionError as error:
                    failed.append(f"{case}\n{error}")
                else:
                    passed[language] += 1
            below = [language for language in seen if passed[language] < floor * seen[language]]
            report = "\n\n".join(failed)
            assert not below, f"{sum(passed.values())} of {len(rows)} passed; too few in {below}\n\n{report}"

        run.__name__, run.__doc__, run.__module__ = test.__name__, test.__doc__, test.__module__
        kept = [parameter for name, parameter in signature.parameters.items() if name not in names]
        run.__signature__ = signature.replace(parameters=kept)  # type: ignore[attr-defined]
        return run

    return decorate


def cases_of(test: Test) -> tuple[list[str], list[tuple[Any, ...]]]:
    """The names of the parameters of a test that its cases give, and the values of each case."""
    rows = [row for row in _read(file_of(test)) if row["test"] == test.__name__]
    names = [name for name in rows[0] if name not in {"test", "why"}]
    hints = get_type_hints(test)
    return names, [tuple(typed(hints[name], row[name]) for name in names) for row in rows]


def file_of(test: Test) -> Path:
    """The file with the cases of a test: tests/unit/quotes/test_align.py has tests/cases/quotes/align.jsonl."""
    path = Path(test.__code__.co_filename).relative_to(TESTS)
    parts = path.parts[1:] if path.parts[0] == "unit" else path.parts
    return TESTS.joinpath("cases", *parts[:-1], f"{path.stem.removeprefix('test_')}.jsonl")


@cache
def _read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def typed(hint: Any, value: Any) -> Any:
    """A value of JSON as the type that an annotation names."""
    origin, arguments = get_origin(hint) or hint, get_args(hint)
    if origin in {Union, types.UnionType}:
        fitting = [kind for kind in arguments if isinstance(value, list) == _is_collection(kind)]
        return value if value is None else typed(fitting[0], value)
    if isinstance(origin, type) and issubclass(origin, Enum):
        return origin(value)
    if not isinstance(value, list):
        return value
    if origin is tuple and len(arguments) > 1 and arguments[1] is not Ellipsis:
        return tuple(typed(kind, entry) for kind, entry in zip(arguments, value, strict=True))
    entries = [typed(arguments[0], entry) for entry in value] if arguments else value
    return origin(entries) if origin in {tuple, set, frozenset} else entries


def _is_collection(kind: Any) -> bool:
    origin = get_origin(kind) or kind
    return isinstance(origin, type) and origin is not str and hasattr(origin, "__iter__")
