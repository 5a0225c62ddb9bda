"""Benchmarks and scripts run seldom: what they import from the packages must exist all the same."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAMS = sorted(
    [*(ROOT / "benchmarks").glob("*.py"), *(ROOT / "scripts").glob("*.py"), *(ROOT / "samples").glob("*.py")]
)
OURS = ("indexer", "pipelines", "webapp")


def run_time(tree: ast.AST) -> Iterator[ast.AST]:
    """Every node but those that only type checkers read."""
    for node in ast.iter_child_nodes(tree):
        if not (isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"):
            yield node
            yield from run_time(node)


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.name)
def test_what_a_program_imports_exists(program: Path) -> None:
    for node in run_time(ast.parse(program.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] in OURS:
            module = import_module(node.module)
            for alias in node.names:
                name = f"{node.module}.{alias.name}"
                is_there = hasattr(module, alias.name) or (hasattr(module, "__path__") and find_spec(name))
                assert is_there, f"line {node.lineno}: there is no {name}"
        elif isinstance(node, ast.Import):
            for alias in node.names:
                assert alias.name.split(".")[0] not in OURS or find_spec(alias.name), alias.name
