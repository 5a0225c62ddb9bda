"""Compare the lock files with known advisories.

python scripts/audit.py [--database FOLDER]

FOLDER is a checkout of https://github.com/pypa/advisory-database. Advisories that we know without it, and the reasons
why an affected version may stay, are in requirements/advisories.yaml. Ends with 1 if a locked version is affected
without a reason, a reason is not needed any more, or a locked version has no hash.
"""

from __future__ import annotations

import argparse
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

REQUIREMENTS = Path(__file__).parents[1] / "requirements"
LOCKS = ("run.txt", "dev.txt", "uv.txt")
KNOWN = REQUIREMENTS / "advisories.yaml"
_PIN = re.compile(
    r"^(?P<name>[A-Za-z0-9._-]+)(?:\[[^]]*\])?==(?P<version>[^\s;\\]+)[^\n]*(?P<rest>(?:\n[ \t].*)*)", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Pin:
    """A locked version. A lock has several of a package when they differ between versions of Python."""

    package: str
    version: Version
    hashed: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """An advisory about a locked version."""

    pin: Pin
    names: frozenset[str]
    about: str

    def __str__(self) -> str:
        return f"{self.pin.package} {self.pin.version}: {' '.join(sorted(self.names))}: {self.about}"


def pins(text: str) -> Iterator[Pin]:
    """What a lock file pins."""
    for found in _PIN.finditer(text):
        yield Pin(canonicalize_name(found["name"]), Version(found["version"]), "--hash=sha256:" in found["rest"])


def known(entries: Iterable[Mapping[str, Any]], locked: Iterable[Pin]) -> Iterator[tuple[Finding, str]]:
    """The entries of `advisories.yaml` that are about a locked version, each with the reason or an empty text."""
    pinned = list(locked)
    for entry in entries:
        affected = SpecifierSet(entry["affects"], prereleases=True)
        for pin in pinned:
            if pin.package == canonicalize_name(entry["package"]) and pin.version in affected:
                names = frozenset([entry["id"], *entry.get("aliases", ())])
                yield Finding(pin, names, entry["about"]), entry.get("accepted", "")


def unneeded(entries: Iterable[Mapping[str, Any]], affected: Container[str]) -> list[str]:
    """The ids of accepted advisories that are not among those about a locked version."""
    return [entry["id"] for entry in entries if "accepted" in entry and entry["id"] not in affected]


def published(database: Path, locked: Iterable[Pin]) -> Iterator[Finding]:
    """What a checkout of the advisory database has about locked versions."""
    for pin in locked:
        for file in sorted((database / "vulns" / pin.package).glob("*.yaml")):
            advisory = yaml.safe_load(file.read_text(encoding="utf-8"))
            if not advisory.get("withdrawn") and any(
                _affects(package, pin.version) for package in advisory["affected"]
            ):
                names = frozenset([advisory["id"], *advisory.get("aliases", ())])
                yield Finding(pin, names, " ".join(advisory.get("details", "").split())[:120])


def _affects(affected: Mapping[str, Any], version: Version) -> bool:
    """Whether a version is listed, or in a range: https://ossf.github.io/osv-schema/#evaluation."""
    if any(_is_version(version, version_listed) for version_listed in affected.get("versions", ())):
        return True
    inside = False
    for version_range in affected.get("ranges", ()):
        if version_range["type"] == "ECOSYSTEM":
            inside = inside or _is_in_range(version_range["events"], version)
    return inside


def _is_version(version: Version, text: str) -> bool:
    try:
        return Version(text) == version
    except InvalidVersion:
        return False


def _is_in_range(events: Iterable[Mapping[str, str]], version: Version) -> bool:
    inside = False
    dated = [(Version(place), kind) for event in events for kind, place in event.items()]
    for place, kind in sorted(dated):
        if kind == "introduced" and place <= version:
            inside = True
        elif (kind == "fixed" and place <= version) or (kind == "last_affected" and place < version):
            inside = False
    return inside


def main() -> int:
    """Print what is found, and what is accepted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--database", type=Path, help="a checkout of the advisory database")
    options = parser.parse_args()
    locked = {pin for name in LOCKS for pin in pins((REQUIREMENTS / name).read_text(encoding="utf-8"))}
    entries = yaml.safe_load(KNOWN.read_text(encoding="utf-8"))
    ours = list(known(entries, locked))
    reasons = {name: reason for finding, reason in ours if reason for name in finding.names}
    faults = [f"{pin.package} {pin.version} has no hash" for pin in locked if not pin.hashed]
    faults += [str(finding) for finding, reason in ours if not reason]
    affected = {name for finding, _ in ours for name in finding.names}
    faults += [
        f"{entry['id']}: its reason is not needed"
        for entry in entries
        if "accepted" in entry and entry["id"] not in affected
    ]
    checked = f"{len(ours)} of {len(entries)} advisories of ours"
    if options.database:
        found = list(published(options.database, locked))
        faults += [str(finding) for finding in found if not finding.names & reasons.keys()]
        checked += f", {len(found)} of the database"
    for finding, reason in ours:
        if reason:
            print(f"accepted: {finding}\n    because {reason}")
    print(f"{len(locked)} locked versions; {checked} are about them.")
    if not options.database:
        print("The advisory database was not asked: name a checkout of it.")
    for fault in sorted(faults):
        print(f"FAULT: {fault}", file=sys.stderr)
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
