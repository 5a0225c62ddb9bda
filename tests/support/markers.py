"""Every test is `fast`, `services` or `slow`: by what it asks for and where it stands, unless it says so itself."""

from __future__ import annotations

import pytest

FAST, SERVICES, SLOW = MARKERS = ("fast", "services", "slow")
SERVICE_FIXTURES = {
    "opensearch", "secured_opensearch", "spare_node", "spare_opensearch", "three_nodes", "tika_server", "start_tika",
    "s3",
}  # fmt: skip
"""Of `services.py`."""
SERVICE_PLACES = (
    "tests/conformance/test_engines_agree.py", "tests/e2e/test_compose_security.py", "tests/e2e/test_html.py",
    "tests/faults/test_opensearch_node.py", "tests/faults/test_tika_server_faults.py::test_command_",
)  # fmt: skip
"""Whose tests start programs in Java without such a fixture."""
SLOW_FIXTURES = {"sample_data_dir", "letters_data_dir", "test_data", "base", "browser"}
SLOW_PLACES = (
    "tests/browser/", "tests/conformance/test_many.py", "tests/conformance/test_quotes.py", "tests/e2e/",
    "tests/faults/", "tests/golden/", "tests/relevance/",
    "tests/unit/cli/test_commands.py::test_doctor_on_a_new_machine", "tests/unit/embedding/test_embedder.py",
    "tests/unit/extract/test_ocr.py", "tests/unit/extract/test_quality.py::test_a_layer_that_passed_for_text",
    "tests/unit/extract/test_reading.py::test_missing_ocr_language", "tests/unit/ingest/test_ingest_run.py",
    "tests/unit/webapp/test_recognised_pages.py",
)  # fmt: skip
"""Whose tests run whole programs, models or character recognition."""


def marker_of(item: pytest.Item) -> str:
    """The marker of a test that has none of its own."""
    asked = set(getattr(item, "fixturenames", ()))
    engine = getattr(getattr(item, "callspec", None), "params", {}).get("open_engine", "")
    if asked & SERVICE_FIXTURES or "opensearch" in engine or item.nodeid.startswith(SERVICE_PLACES):
        return SERVICES
    return SLOW if asked & SLOW_FIXTURES or item.nodeid.startswith(SLOW_PLACES) else FAST


def mark(item: pytest.Item) -> None:
    """Give a test its marker."""
    if not any(item.get_closest_marker(name) for name in MARKERS):
        item.add_marker(marker_of(item))
