"""What an ingest run prints about itself."""

from __future__ import annotations

from pipelines.report import Report, report_as_text


def test_what_failed_and_what_was_only_doubtful_are_told_apart() -> None:
    report = Report(seen=3, added=2)
    report.fail("a.pdf", "damaged", "It cannot be opened.")
    report.fail_other("list.csv:4", "missing_file", "Line 4 names b.pdf, which is not in the folder of the manifest.")
    report.fail_part("c.pdf", "bad_page_range", "Line 5 names pages 1 to 9, but the file has 4.")
    _, *others = report_as_text(report, 1.25).splitlines()
    assert others == [
        "Besides, 1 row or folder could not be used.",
        "FAILED a.pdf: damaged: It cannot be opened.",
        "FAILED list.csv:4: missing_file: Line 4 names b.pdf, which is not in the folder of the manifest.",
        "PARTLY c.pdf: bad_page_range: Line 5 names pages 1 to 9, but the file has 4.",
    ]


def test_a_run_without_failures_is_one_line() -> None:
    assert len(report_as_text(Report(seen=1, unchanged=1), 0.1).splitlines()) == 1


def test_a_file_that_may_be_a_manifest_is_named() -> None:
    _, passed, named = report_as_text(Report(seen=1, ignored=["list.csv", "picture.png"]), 0.1).splitlines()
    assert passed == "2 files of other types were passed over."
    assert named.startswith("list.csv was passed over: if it is a manifest")
    assert "--manifest" in named
