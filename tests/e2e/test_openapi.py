"""The OpenAPI document keeps its word: hundreds of requests made from it, to the real server."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

CHECKS = (
    "not_a_server_error", "status_code_conformance", "content_type_conformance", "response_headers_conformance",
    "response_schema_conformance",
)  # fmt: skip
EXAMPLES = 12
"""For each operation and way of making them."""
SECONDS = 600
"""A run without other work takes less than two hundred."""


def test_answers_are_as_the_document_has_them_whatever_is_asked(base: str, tmp_path: Path) -> None:
    command = [
        Path(sys.executable).parent / "schemathesis", "run", f"{base}/api/v1/openapi.json",
        "--checks", ",".join(CHECKS),
        "--max-examples", str(EXAMPLES), "--seed", "20", "--no-color",
        "--generation-database", "none",
    ]  # fmt: skip
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=SECONDS)
    report = re.sub(r"\S{300,}", "(long)", done.stdout)
    assert done.returncode == 0, report[-20_000:]
    selected = re.search(r"Selected: (\d+)/\1\n\s+Tested: \1\n", report)
    assert selected, report[-3_000:]
    generated = re.search(r"(\d+) generated", report)
    assert generated, report[-3_000:]
    assert int(generated[1]) > 300
