"""What the parent of a server's workers loads for them."""

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
gunicorn_conf.when_ready(None)
loaded, parent = sorted(sys.modules), sum(compiled)
import webapp.app
print(json.dumps([loaded, parent, sum(compiled) - parent]))
gunicorn_conf.on_exit(None)
"""


def test_the_parent_compiles_what_workers_share_and_loads_nothing_that_must_come_after_a_fork() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    loaded, parent, worker = json.loads(done.stdout)
    assert not {"torch", "transformers", "tantivy", "prometheus_client"} & set(loaded)
    assert worker < parent / 10, f"letters of patterns: {parent} in the parent, {worker} in each worker"
