"""The lock files hold nothing with a known advisory that nobody has looked at."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from packaging.version import Version

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
from audit import KNOWN, Pin, known, pins, published, unneeded  # noqa: E402 - found where the line above says

LOCK = """\
torch==2.6.0 ; python_version >= '3.11' \\
    --hash=sha256:aa \\
    --hash=sha256:bb
bare==1.0
Some.Thing[extra]==3 \\
    --hash=sha256:cc
"""
OSV = """\
id: PYSEC-1
aliases: [CVE-1]
details: Something can be done.
affected:
- package: {name: thing, ecosystem: PyPI}
  ranges:
  - type: ECOSYSTEM
    events: [{introduced: "0"}, {fixed: "1.5"}, {introduced: "2.0"}, {last_affected: "2.3"}]
  versions: ["7.0"]
"""


def test_pins_and_their_hashes_are_read() -> None:
    found = {pin.package: (str(pin.version), pin.hashed) for pin in pins(LOCK)}
    assert found == {"torch": ("2.6.0", True), "bare": ("1.0", False), "some-thing": ("3", True)}


def test_an_advisory_without_a_reason_and_a_reason_without_need_are_faults() -> None:
    (pin, *_) = pins(LOCK)
    entry = {"id": "CVE-1", "package": "Torch", "affects": "<2.7", "about": "it can be ended", "accepted": "not called"}
    ((finding, reason),) = known([entry], [pin])
    assert (finding.pin, reason) == (pin, "not called")
    ((_, reason),) = known([{**entry, "accepted": ""}], [pin])
    assert not reason
    assert not list(known([{**entry, "affects": "<2.6"}], [pin]))
    assert unneeded([entry], set()) == ["CVE-1"]
    assert unneeded([entry], {"CVE-1"}) == []


@pytest.mark.parametrize(
    ("version", "affected"),
    [("1.0", True), ("1.5", False), ("1.9", False), ("2.0", True), ("2.3", True), ("2.3.1", False), ("7.0", True)],
)
def test_the_database_is_read_as_its_format_says(tmp_path: Path, version: str, affected: bool) -> None:
    (tmp_path / "vulns" / "thing").mkdir(parents=True)
    (tmp_path / "vulns" / "thing" / "PYSEC-1.yaml").write_text(OSV, encoding="utf-8")
    found = list(published(tmp_path, [Pin("thing", Version(version), hashed=True), Pin("other", Version("1"), True)]))
    assert bool(found) is affected
    assert all(one.names == {"PYSEC-1", "CVE-1"} for one in found)


def test_the_locks_as_they_are() -> None:
    done = subprocess.run([sys.executable, ROOT / "scripts/audit.py"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert KNOWN.name == "advisories.yaml"
