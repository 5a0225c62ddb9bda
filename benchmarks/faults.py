"""Break things while they work, and count what is lost: `python -m benchmarks.faults NAME [options]`."""

from __future__ import annotations

import importlib
import sys

FAULTS = {
    "kill-resume": "kill_resume", "kills": "kills", "cluster-kills": "cluster_kills", "node-restarts": "node_restarts",
    "damage": "damage", "disk-full": "disk_full", "overload": "overload", "hostile-requests": "hostile_requests",
    "reindex-under-load": "reindex_under_load",
}  # fmt: skip


def run(names: dict[str, str], arguments: list[str], doc: str) -> int:
    """Run the program of a name with the other arguments; without a name, list them."""
    if not arguments or arguments[0] not in names:
        print(doc, *sorted(names), sep="\n  ")
        return 2
    program = importlib.import_module(f"benchmarks.{names[arguments[0]]}")
    sys.argv = [f"benchmarks.{names[arguments[0]]}", *arguments[1:]]
    return int(program.main() or 0)


if __name__ == "__main__":
    sys.exit(run(FAULTS, sys.argv[1:], str(__doc__)))
