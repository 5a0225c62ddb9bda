"""Loading torch."""

from __future__ import annotations

import os
from typing import Any

SETTINGS = {"TOKENIZERS_PARALLELISM": "false", "OMP_WAIT_POLICY": "PASSIVE"}
"""Environment variables, read once when the libraries are loaded; those already set take precedence. By default,
OpenMP's threads spin while they wait: two processes that embed on the same two cores take eighteen times as long as one
(ADR 0030).
"""


def load_torch() -> Any:  # noqa: ANN401 - loaded late, since the import alone takes seconds
    """The module torch, with threads that sleep while they wait."""
    for name, value in SETTINGS.items():
        os.environ.setdefault(name, value)
    import torch  # noqa: PLC0415

    return torch
