"""What the parent of a server's workers loads, and what a worker does."""

from __future__ import annotations

import json
import subprocess
import sys

SCRIPT = """
import json, sys
import regex
compiled, compiles = [], regex.compile
def compile(pattern, *more, **named):
    compiled.append(len(pattern))
    return compiles(pattern, *more, **named)
regex.compile = compile
from webapp import gunicorn_conf
parent = sorted(sys.modules)
import webapp.app
print(json.dumps([parent, sorted(sys.modules), sum(compiled)]))
gunicorn_conf.on_exit(None)
"""
MOST_LETTERS = 300_000
"""Of all patterns that the application compiles as it starts."""


def test_a_server_starts_without_models_and_with_few_patterns() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    parent, worker, letters = json.loads(done.stdout)
    assert not {"torch", "transformers", "tantivy", "prometheus_client"} & set(parent)
    assert not {"torch", "transformers"} & set(worker)
    assert letters < MOST_LETTERS
