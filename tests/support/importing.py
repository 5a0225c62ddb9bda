"""Do something once a module has been imported, in processes most of which never import it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType

Act = Callable[[ModuleType], object]


def after_import(name: str, act: Act) -> None:
    """Call `act` with a module that has not been imported yet, as soon as it has."""
    _FINDER.acts[name] = act
    if _FINDER not in sys.meta_path:
        sys.meta_path.insert(0, _FINDER)


class _Finder(MetaPathFinder):
    def __init__(self) -> None:
        self.acts: dict[str, Act] = {}

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        if name not in self.acts:
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is None or spec.loader is None:
            return spec
        executed = spec.loader.exec_module

        def execute(module: ModuleType) -> None:
            executed(module)
            self.acts[name](module)

        spec.loader.exec_module = execute  # type: ignore[method-assign]
        return spec


_FINDER = _Finder()
