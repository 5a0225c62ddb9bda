"""Data of the product loaded once in a run of the tests: hundreds of processes would each take half a second for the
vocabulary, and as long for the model that tells languages. What they read is what the product's own function returned
to the first that asked. Processes that get no PYTHONPATH of the tests load it themselves.
"""

from __future__ import annotations

import copyreg
import os
import pickle
from collections.abc import Callable
from contextlib import suppress
from functools import cache, wraps
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import Any

from support.importing import after_import
from support.kept import kept

PRODUCT = Path(__file__).parents[2]
CHILDREN = Path(__file__).parent / "children"
"""The folder that a PYTHONPATH must have for a process to read what others have loaded."""
FUNCTIONS = {
    "indexer.alignments.names": ("_table",),
    "indexer.analysis.detection": ("_identifier",),
    "indexer.query.bilingual_dictionary": ("load_bilingual_dictionary",),
    "indexer.query.word_frequencies": ("load_word_frequencies",),
    "indexer.vocabulary.adjectives": ("adjectives",),
    "indexer.vocabulary.countries": ("countries",),
    "indexer.vocabulary.languages": ("_table",),
    "indexer.vocabulary.loader": ("_built_in",),
}
"""By module, functions of nothing, or of the code of a language, that take a tenth of a second or more; nothing changes
what they return.
"""


def use() -> None:
    """Let this process read what any has loaded, once it imports these modules."""
    for name in FUNCTIONS if kept() is not None else ():
        after_import(name, _replace)


def use_in_children() -> None:
    """Let the processes that this one starts do so, unless they get another PYTHONPATH."""
    before = [path for path in (os.environ.get("PYTHONPATH"),) if path]
    os.environ["PYTHONPATH"] = os.pathsep.join([str(CHILDREN), *before])


def _replace(module: ModuleType) -> None:
    """Put the function that reads in the place of the one that loads, unless this is a changed copy of the product."""
    if Path(module.__file__ or "").is_relative_to(PRODUCT):
        for name in FUNCTIONS[module.__name__]:
            setattr(module, name, reading(f"{module.__name__}.{name}", getattr(module, name)))


def reading(name: str, load: Callable[..., Any]) -> Callable[..., Any]:
    """A function that reads what `load` returned to the first process, under this name."""

    @cache
    @wraps(load)
    def read(*codes: str) -> Any:
        if (folder := kept()) is None:
            return load(*codes)
        file = folder / ".".join((name, *codes))
        with suppress(OSError, EOFError, pickle.UnpicklingError):
            return pickle.loads(file.read_bytes())  # noqa: S301 - written by ourselves, below
        made = load(*codes)
        with suppress(OSError):  # tests fill disks, and take rights away
            own = file.with_name(f"{file.name}.{os.getpid()}")
            own.write_bytes(pickle.dumps(made, pickle.HIGHEST_PROTOCOL))
            own.replace(file)
        return made

    return read


def _proxy(values: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(values)


copyreg.pickle(MappingProxyType, lambda one: (_proxy, (dict(one),)))  # type: ignore[arg-type, return-value]
