"""The report of an ingest run: counts, and each failure by name."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FileFailure:
    """An input that failed: `reason` is a code, `detail` a sentence. `partly`: the file was read, but not all of it as
    it was wanted.
    """

    file: str
    reason: str
    detail: str
    partly: bool = False


MANIFEST_SUFFIXES = (".csv", ".jsonl", ".ndjson")
"""Of files that may be manifests."""


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
        self.fail_other(file, reason, detail)

    def fail_other(self, name: str, reason: str, detail: str) -> None:
        """Record another input that could not be used: a row of the manifest, a folder."""
        self.failures.append(FileFailure(name, reason, detail))

    def fail_part(self, file: str, reason: str, detail: str) -> None:
        """Record what failed in a file that was read."""
        self.failures.append(FileFailure(file, reason, detail, partly=True))


def report_as_json(report: Report, seconds: float) -> dict[str, object]:
    """The report as JSON, as the command line prints it."""
    fields = ("seen", "added", "updated", "unchanged", "duplicates", "removed", "failed", "pages", "passages")
    return {
        **{name: getattr(report, name) for name in fields},
        "seconds": round(seconds, 3),
        "failures": [
            {"file": f.file, "reason": f.reason, "detail": f.detail}
            for f in sorted(report.failures, key=lambda failure: (failure.file, failure.reason, failure.detail))
        ],
        "ignored": report.ignored,
    }


def report_as_text(report: Report, seconds: float) -> str:
    """The report in words, as the command line prints it."""
    lines = [
        (
            f"{report.seen} files in {seconds:.1f} s: {report.added} added, {report.updated} updated, "
            f"{report.unchanged} unchanged, {report.duplicates} duplicates, {report.removed} removed earlier, "
            f"{report.failed} failed; {report.pages} pages and {report.passages} passages read."
        )
    ]
    parts = [failure for failure in report.failures if failure.partly]
    if others := len(report.failures) - report.failed - len(parts):
        lines.append(f"Besides, {others} {'row or folder' if others == 1 else 'rows or folders'} could not be used.")
    if report.ignored:
        lines.append(f"{len(report.ignored)} files of other types were passed over.")
        lines.extend(
            f"{name} was passed over: if it is a manifest, which says who submitted what, pass it with --manifest."
            for name in report.ignored
            if name.casefold().endswith(MANIFEST_SUFFIXES)
        )
    lines.extend(
        f"FAILED {failure.file}: {failure.reason}: {failure.detail}"
        for failure in report.failures
        if not failure.partly
    )
    lines.extend(f"PARTLY {failure.file}: {failure.reason}: {failure.detail}" for failure in parts)
    return "\n".join(lines)
