"""How torch is loaded."""

from __future__ import annotations

import os
from typing import Any

SETTINGS = {"TOKENIZERS_PARALLELISM": "false", "OMP_WAIT_POLICY": "PASSIVE"}
"""Read once, when the libraries are loaded; the environment's own values win. OpenMP's threads otherwise wait for each
other by spinning: two processes that embed on the same two cores then take eighteen times as long as one (ADR 0030).
"""


def load_torch() -> Any:  # noqa: ANN401 - loaded late, since the import alone takes seconds
    """The module torch, whose threads sleep while they wait."""
    for name, value in SETTINGS.items():
        os.environ.setdefault(name, value)
    import torch  # noqa: PLC0415

    return torch
