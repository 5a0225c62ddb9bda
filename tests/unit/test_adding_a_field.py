"""The exercise of CONTRIBUTING, done anew on a copy: a field `forum` in three files, and it is everywhere."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("indexer", "pipelines", "webapp")

SPECIFICATION = """\
    FieldSpec(
        name="forum", attribute="forum", label="Forum", plural="Forums", manifest="forum", filter=35,
        help="body before which it was said", facet=True, choices=65, browse=25, record=75, export=True,
    ),
"""
NAMES = """\
Forum: {ar: المحفل, es: Foro, fr: Enceinte, ru: Форум, zh: 论坛}
Forums: {ar: المحافل, es: Foros, fr: Enceintes, ru: Форумы, zh: 论坛}
"""
EDITS = {
    "indexer/domain.py": (
        ("    session: str | None = None\n", "    forum: str | None = None\n"),
        ("    session: tuple[str, ...] = ()\n", "    forum: tuple[str, ...] = ()\n"),
    ),
    "indexer/fields.py": (("        choices=60, browse=20, record=70, export=True,\n    ),\n", SPECIFICATION),),
    "webapp/translations/fields.yaml": (("\n\n", NAMES),),
}
"""What is added, by file: behind which lines, and what."""


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the product with the field in it."""
    folder = tmp_path_factory.mktemp("product")
    for package in PACKAGES:
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__", "sample"))
    for name, edits in EDITS.items():
        text = (folder / name).read_text(encoding="utf-8")
        for before, added in edits:
            assert before in text, f"{name}: this exercise no longer finds where to add"
            text = text.replace(before, before + added, 1)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_new_field_is_everywhere(product: Path, tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(product), str(ROOT / "tests")])}
    script = Path(__file__).with_name("everywhere.py")
    done = subprocess.run(
        [sys.executable, str(script), "forum", str(tmp_path)],
        cwd=product, env=environment, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_the_exercise_touches_at_most_four_files() -> None:
    assert len(EDITS) <= 4
