"""Which tests are run by the same worker, one after another, and which of these groups begin first.

A worker takes a whole group. Tests of one file are a group; files that need the same dear thing (a node, a server) are
one, so that there is one of it. The longest begin first, or the run would end with one worker at work.
"""

from __future__ import annotations

from xdist.scheduler import LoadScopeScheduling

GROUPS: dict[str, tuple[str, ...]] = {
    "browser": ("tests/browser/",),
    "cluster": ("tests/conformance/",),
    "grown cluster": (
        "tests/property/test_growing_opensearch.py", "tests/e2e/test_opensearch.py",
        "tests/e2e/test_originals_in_s3.py",
    ),
    "nodes": (
        "tests/faults/test_node_restarts.py", "tests/faults/test_opensearch_", "tests/e2e/test_compose_security.py",
        "tests/faults/test_cluster.py",
    ),
    "server": (
        "tests/e2e/test_openapi.py", "tests/e2e/test_web_attacks.py", "tests/e2e/test_html.py",
        "tests/e2e/test_serve.py", "tests/e2e/test_serving_limits.py", "tests/e2e/test_quote_command.py",
    ),
    "tika": ("tests/e2e/test_tika_server.py", "tests/faults/test_tika_server_faults.py"),
    "ingest": ("tests/e2e/test_ingest.py",),
    "kills": ("tests/faults/test_kill_resume.py", "tests/faults/test_pool.py"),
    "routes": ("tests/unit/webapp/test_routes.py",),
    "recognition": ("tests/unit/extract/test_ocr.py",),
    "readers": ("tests/faults/test_hostile_files.py", "tests/faults/test_pdf_robustness.py"),
    "models": ("tests/unit/embedding/test_embedder.py", "tests/faults/test_shared_embedder.py"),
}  # fmt: skip
"""By name, in the order in which they begin: beginnings of test ids. All other files follow, as they are collected."""
GROWN = "[grown opensearch"
"""In the ids of those conformance tests that have a node of their own, or theirs would be the last worker at work."""
ORDER = list(GROUPS)


def group_of(nodeid: str) -> str:
    """The group of a test: the one with the longest beginning of its id, or its file."""
    if GROWN in nodeid:
        return "grown cluster"
    fitting = [(len(start), name) for name, starts in GROUPS.items() for start in starts if nodeid.startswith(start)]
    return max(fitting)[1] if fitting else nodeid.partition("::")[0]


def place_of(nodeid: str) -> int:
    """When the group of a test begins, as a number to sort by."""
    group = group_of(nodeid)
    return ORDER.index(group) if group in ORDER else len(ORDER)


class Groups(LoadScopeScheduling):
    """Hands out groups in the order of the collected tests."""

    def _split_scope(self, nodeid: str) -> str:
        return group_of(nodeid)
