"""Run the judged cases of every capability, and print one table.

    python -m benchmarks [--only quotes,speakers] [--json FILE] [--against FILE] [--page]

Real data is found in `../shared/data` or where ONRECORD_TEST_DATA says; indexes are kept in `.scores/` or where
ONRECORD_SCORES says, and are made anew when that is deleted. With `--against`, ends with 1 if a case is worse.
"""

from __future__ import annotations

import argparse
import importlib
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.corpora import ROOT
from benchmarks.scoreboard import Absent, Case, changes, figures, read, table, write

CAPABILITIES = (
    "speakers", "query", "alignments", "describe", "compendia", "extraction", "quotes", "search", "absence", "allies",
    "shared_text",
)  # fmt: skip
PAGE = ROOT / "docs" / "measured.md"


def main() -> int:
    """Run, print, write and compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default=",".join(CAPABILITIES), help="capabilities, divided by commas")
    parser.add_argument("--json", type=Path, help="write every case to this file, a line of JSON each")
    parser.add_argument("--against", type=Path, help="compare with the cases of such a file")
    parser.add_argument("--page", action="store_true", help=f"write {PAGE.relative_to(ROOT)}")
    options = parser.parse_args()
    found: list[Case] = []
    absent: list[tuple[str, str]] = []
    for name in options.only.split(","):
        if name not in CAPABILITIES:
            parser.error(f"{name} is no capability; these are: {', '.join(CAPABILITIES)}")
        started = time.monotonic()
        try:
            found += importlib.import_module(f"benchmarks.{name}").cases()
        except Absent as missing:
            absent.append((name, missing.what))
        print(f"{name}: {time.monotonic() - started:.0f} s", file=sys.stderr)
    lines = list(table(figures(found), absent))
    print("\n".join(lines))
    if options.json:
        write(options.json, found)
    if options.page:
        PAGE.write_text(page(lines), encoding="utf-8")
    return compare(read(options.against), found) if options.against else 0


def page(lines: list[str]) -> str:
    """The page of figures."""
    command = ["git", "rev-parse", "--short", "HEAD"]
    commit = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
    return "\n".join([
        "# What is measured", "",
        f"`python -m benchmarks --page` wrote this page at {commit}; do not edit it. Each figure is the mean score",
        "of judged cases (1: right), with half the width of its 95 % confidence interval. Errors are counted by kind;",
        "those in capitals are the worst ones. A hold-out that no rule has seen is measured apart and stays sealed",
        "(`python -m benchmarks.holdout`).", "", *lines, "",
    ])  # fmt: skip


def compare(before: list[Case], after: list[Case]) -> int:
    """Name each case that changed, and those that only one of the runs has; 1 if any is worse."""
    changed = changes(before, after)
    for kind, old, new in changed:
        print(f"{kind}: {' | '.join(new.key)}: {old.score:g} {old.error} -> {new.score:g} {new.error}")
    capabilities = {case.capability for case in after}
    keys = [{case.key for case in some if case.capability in capabilities} for some in (before, after)]
    for label, only in (("gone", keys[0] - keys[1]), ("new", keys[1] - keys[0])):
        for key in sorted(only):
            print(f"{label}: {' | '.join(key)}")
    print(f"{len(keys[1])} cases, {len(changed)} changed, {len(keys[0] ^ keys[1])} in one run alone")
    return int(any(kind == "worse" for kind, *_ in changed))


if __name__ == "__main__":
    sys.exit(main())
