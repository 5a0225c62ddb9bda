"""Loading torch, and nothing by pickle."""

from __future__ import annotations

import os
from pathlib import PurePath
from typing import Any, NoReturn

from indexer.errors import ModelError
from indexer.messages import Message

SETTINGS = {
    "TOKENIZERS_PARALLELISM": "false",
    "OMP_WAIT_POLICY": "PASSIVE",
    "LRU_CACHE_CAPACITY": "16",
    "ONEDNN_PRIMITIVE_CACHE_CAPACITY": "16",
}
"""Environment variables, read once when the libraries are loaded; those already set take precedence. By default,
OpenMP's threads spin while they wait: two processes that embed on the same two cores take eighteen times as long as one
(ADR 0040). And oneDNN keeps what it prepared for each of the last 1,024 shapes of input, so that a process grows by
gigabytes with the texts that it is given. Sixteen shapes take no more time: 104 s of processor time instead of 113 for
600 queries and 60 batches of varied lengths, and the process grows by 20 MB instead of 32.
"""


def load_torch() -> Any:  # noqa: ANN401 - loaded late, since the import alone takes seconds
    """The module torch, with threads that sleep while they wait, and a `load` that refuses."""
    for name, value in SETTINGS.items():
        os.environ.setdefault(name, value)
    import torch  # noqa: PLC0415

    torch.load = _refuse  # type: ignore[assignment]
    return torch


def _refuse(file: object, *_: object, **__: object) -> NoReturn:
    """Stand in for torch.load, which unpickles: weights are read from safetensors alone, whatever a library tries."""
    name = PurePath(file).name if isinstance(file, str | PurePath) else "of this form"
    raise ModelError(Message("model_pickled", file=name))
