"""The report of an ingest run: counts, and each failure by name."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FileFailure:
    """An input that failed: `reason` is a code, `detail` a sentence."""

    file: str
    reason: str
    detail: str


@dataclass(slots=True)
class Report:
    """The result of a run. Each of the `seen` files is counted once more: as added, updated, unchanged, one of the
    duplicates, failed, or `removed` (removed earlier and kept out). `failures` also names rows of the manifest and
    parts of files; `ignored` files are of other types and were not read.
    """

    seen: int = 0
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    duplicates: int = 0
    removed: int = 0
    failed: int = 0
    pages: int = 0
    passages: int = 0
    ignored: list[str] = field(default_factory=list)
    failures: list[FileFailure] = field(default_factory=list)

    def fail(self, file: str, reason: str, detail: str) -> None:
        """Record a failed file."""
        self.failed += 1
        self.fail_part(file, reason, detail)

    def fail_part(self, file: str, reason: str, detail: str) -> None:
        """Record another failure: a row of the manifest, a part of a file, a folder."""
        self.failures.append(FileFailure(file, reason, detail))


def report_as_json(report: Report, seconds: float) -> dict[str, object]:
    """The report as JSON, as the command line prints it."""
    fields = ("seen", "added", "updated", "unchanged", "duplicates", "removed", "failed", "pages", "passages")
    return {
        **{name: getattr(report, name) for name in fields},
        "seconds": round(seconds, 3),
        "failures": [
            {"file": f.file, "reason": f.reason, "detail": f.detail}
            for f in sorted(report.failures, key=lambda one: (one.file, one.reason, one.detail))
        ],
        "ignored": report.ignored,
    }
