"""A run of ingest over every kind of change: nothing stored is lost, nothing is done twice, the counts add up."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest
from ingest_world import TEXT, VOCABULARY, InlinePool, World

import pipelines.ingest
from benchmarks.pdfs import pdf
from indexer.archive import Archive, Originals
from indexer.errors import ArchiveError, ModelError, TikaServerError
from pipelines.assemble import Assembler
from pipelines.describe import Defaults
from pipelines.extract.pool import Failure, Job
from pipelines.extract.reader import Reading, ReadingOptions, read
from pipelines.ingest import Ingest
from pipelines.sources.discover import discover

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setattr(pipelines.ingest, "ExtractionPool", InlinePool)
    monkeypatch.setattr(InlinePool, "slow", ())
    return World(tmp_path)


def test_second_run_does_nothing(world: World) -> None:
    world.letter("a.txt", "Chile")
    assert world.ingest().added == 1
    before = list(world.embedder.embedded)
    report = world.ingest()
    assert (report.unchanged, report.pages, world.embedder.embedded) == (1, 0, before)


def test_changed_metadata_keeps_id_and_vectors(world: World) -> None:
    world.letter("a.txt", "Chile")
    world.rows("file,title\na.txt,First title\n")
    world.ingest()
    ids, embedded = world.documents(), list(world.embedder.embedded)
    world.rows("file,title\na.txt,Second title\n")
    report = world.ingest()
    with Archive(world.data) as archive:
        titles = [document.description.title for document in archive.documents()]
    assert (report.updated, world.documents(), world.embedder.embedded, titles) == (1, ids, embedded, ["Second title"])


def test_row_that_only_moved_changes_nothing(world: World) -> None:
    world.letter("a.txt", "Chile")
    world.rows("file,title\na.txt,Title\n")
    world.ingest()
    world.rows("file,title\n\n\na.txt,Title\n")
    assert world.ingest().unchanged == 1


def test_new_content_takes_the_place_of_the_old(world: World) -> None:
    world.letter("a.txt", "Chile")
    world.ingest()
    world.letter("a.txt", "Peru")
    assert world.ingest().updated == 1
    assert (len(world.documents()), world.originals()) == (1, 1)


def test_broken_new_content_leaves_the_old_searchable_until_it_is_repaired(world: World) -> None:
    path = world.letter("a.txt", "Chile")
    world.ingest()
    before = world.documents()
    path.write_bytes(b"")
    report = world.ingest()
    assert (report.failures[0].reason, world.documents(), world.originals()) == ("empty_file", before, 1)
    assert world.ingest().failed == 1, "a failure is told in every run, not in the first alone"
    world.letter("a.txt", "Peru")
    assert (world.ingest().updated, len(world.documents())) == (1, 1)


def test_same_content_as_a_broken_file_is_no_duplicate_of_what_that_was(world: World) -> None:
    path = world.letter("a.txt", "Chile")
    world.ingest()
    path.write_bytes(b"")
    world.ingest()
    world.write("b.txt", b"")
    assert [failure.reason for failure in world.ingest().failures] == ["empty_file", "empty_file"]


@pytest.mark.parametrize("copy", ["0.txt", "z.txt"])
def test_copy_is_a_duplicate_wherever_it_stands(world: World, copy: str) -> None:
    world.letter("a.txt", "Chile")
    world.ingest()
    world.letter(copy, "Chile")
    assert world.ingest().duplicates == 1
    report = world.ingest()
    assert (report.unchanged, report.duplicates, list(world.documents().values())) == (1, 1, ["a.txt"])


@pytest.mark.parametrize("copy", ["0.txt", "z.txt"])
def test_duplicate_survives_a_new_row_for_the_first(world: World, copy: str) -> None:
    world.letter("a.txt", "Chile")
    world.ingest()
    world.letter(copy, "Chile")
    world.ingest()
    world.rows("file,title\na.txt,New\n")
    report = world.ingest()
    assert (report.updated, report.duplicates, len(world.documents())) == (1, 1, 1)


@pytest.mark.parametrize("copy", ["0.txt", "z.txt"])
@pytest.mark.parametrize("together", [True, False])
def test_duplicate_takes_over_when_the_first_changes(world: World, copy: str, together: bool) -> None:
    world.letter("a.txt", "Chile")
    if not together:
        world.ingest()
    world.letter(copy, "Chile")
    world.ingest()
    first = next(iter(world.documents().values()))
    other = ({"a.txt", copy} - {first}).pop()
    (ident,) = world.documents()
    world.letter(first, "Peru")
    report = world.ingest()
    assert (report.updated, report.duplicates) == (2, 0)
    assert world.documents()[ident] == other
    assert len(world.documents()) == 2
    assert world.ingest().unchanged == 2


def test_duplicate_in_another_folder_takes_over_too(world: World) -> None:
    world.letter("one/a.txt", "Chile")
    world.letter("two/a.txt", "Chile")
    world.ingest(world.files / "one")
    assert world.ingest(world.files / "two").duplicates == 1
    (ident,) = world.documents()
    world.letter("one/a.txt", "Peru")
    world.ingest(world.files / "one")
    assert ident in world.documents(), "what the second folder holds was lost"
    assert world.ingest(world.files / "two").updated == 1
    assert world.ingest(world.files / "two").unchanged == 1


def test_same_name_and_content_in_two_folders_is_one_document(world: World) -> None:
    world.letter("one/a.txt", "Chile")
    world.letter("two/a.txt", "Chile")
    report = world.ingest(world.files / "one", world.files / "two")
    assert (report.added, report.duplicates) == (1, 1)


def test_document_stays_when_its_file_is_gone(world: World) -> None:
    path = world.letter("a.txt", "Chile")
    world.letter("b.txt", "Chile")
    world.ingest()
    path.unlink()
    assert (world.ingest().duplicates, len(world.documents())) == (1, 1)


def test_copies_of_a_failed_file_fail_alike(world: World) -> None:
    for name in ("a.pdf", "b.pdf", "c.pdf"):
        world.write(name, b"\x89PNG\r\n\x1a\n" + b"\0" * 99)
    report = world.ingest()
    assert {failure.reason for failure in report.failures} == {"not_a_pdf"}
    assert report.failed == 3
    assert world.ingest().failed == 3


def test_copy_with_a_right_name_is_read_though_the_first_failed_by_its_name(world: World) -> None:
    world.letter("a.pdf", "Chile")
    world.letter("b.txt", "Chile")
    report = world.ingest()
    assert (report.failed, report.added, list(world.documents().values())) == (1, 1, ["b.txt"])


def test_passing_failures_are_tried_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(InlinePool, "slow", ("a.txt",))
    world.letter("a.txt", "Chile")
    assert world.ingest().failures[0].reason == "timeout"
    assert world.originals() == 0, "what could not be read fills the disk"
    monkeypatch.setattr(InlinePool, "slow", ())
    assert world.ingest().added == 1


def test_retry_reads_what_failed_for_good_or_in_part_and_nothing_else(world: World) -> None:
    world.letter("good.txt", "Chile")
    world.write("broken.pdf", b"%PDF-1.7 and nothing else")
    world.letter("gone.txt", "Peru")
    world.write("doubtful.pdf", pdf([[TEXT.format("Togo")]]))
    world.rows("file,title,page_from,page_to\ndoubtful.pdf,A,1,1\ndoubtful.pdf,B,9,9\n")
    assert world.ingest().failed == 1
    gone = next(ident for ident, file in world.documents().items() if file == "gone.txt")
    world.remove(gone)
    world.write("broken.pdf", pdf([[TEXT.format("Mali")]]))
    world.letter("new.txt", "Fiji")
    report = world.ingest(retry=True)
    assert (report.seen, report.added, report.updated, report.failed) == (2, 1, 1, 0)
    assert sorted(world.documents().values()) == ["broken.pdf", "doubtful.pdf", "good.txt"]
    assert world.ingest(retry=True).seen == 1, "doubts are looked into until they are gone"


def test_removed_document_stays_out_under_every_name_until_forced(world: World) -> None:
    world.letter("a.txt", "Chile")
    world.ingest()
    (ident,) = world.documents()
    world.remove(ident)
    with Archive(world.data) as archive:
        assert list(archive.all_vectors("fake@1+")) == []
        assert archive.counts() == {"documents": 0, "pages": 0, "passages": 0, "files": 1}
    assert world.originals() == 0
    world.letter("0.txt", "Chile")
    world.letter("z.txt", "Chile")
    assert world.ingest().removed == 3
    world.rows("file,title\na.txt,Other\n")
    assert world.ingest().removed == 3
    assert world.ingest(force=True).added == 1
    assert list(world.documents()) == [ident]
    assert world.ingest().removed == 0


def test_removed_copy_of_a_duplicate_stays_out(world: World) -> None:
    world.letter("a.txt", "Chile")
    world.letter("b.txt", "Chile")
    world.ingest()
    world.remove(*world.documents())
    assert world.ingest().removed == 2


def compendium(world: World) -> None:
    pages = [[f"Page {number}: " + TEXT.format(who)] for number, who in enumerate(("Chile", "Peru", "Fiji"), 1)]
    world.write("c.pdf", pdf(pages))


def test_bad_range_fails_alone_and_is_named(world: World) -> None:
    compendium(world)
    world.rows("file,title,page_from,page_to\nc.pdf,One,1,1\nc.pdf,Nine,9,9\nc.pdf,Two,2,3\n")
    for _ in range(2):
        report = world.ingest()
        assert [(failure.file, failure.reason) for failure in report.failures] == [("c.pdf", "bad_page_range")]
        assert "line 3" in report.failures[0].detail
        assert "has 3" in report.failures[0].detail
        assert report.failed == 0
        assert len(world.documents()) == 2
    assert world.states() == {"c.pdf": "indexed_with_doubts part_failed"}
    world.rows("file,title,page_from,page_to\nc.pdf,One,1,1\nc.pdf,Two,2,3\n")
    assert world.ingest().failures == []
    assert world.states() == {"c.pdf": "indexed"}


def test_file_without_a_good_part_fails(world: World) -> None:
    compendium(world)
    world.rows("file,title,page_from,page_to\nc.pdf,Eight,8,8\nc.pdf,Nine,9,9\n")
    report = world.ingest()
    assert (report.failed, len(report.failures)) == (1, 1)
    assert "line 2" in report.failures[0].detail
    assert "line 3" in report.failures[0].detail


def test_pages_before_the_first_part_are_a_document_too(world: World) -> None:
    compendium(world)
    world.rows("file,title,page_from,page_to\nc.pdf,Two,2,2\nc.pdf,Three,3,3\n")
    world.ingest()
    assert sorted(ident[-4:] for ident in world.documents()) == ["p1-1", "p2-2", "p3-3"]
    world.rows("file,title,page_from,page_to\nc.pdf,Two,2,2\n")
    world.ingest()
    assert [ident[-4:] for ident in world.documents()] == ["p2-2"], "one part alone is an excerpt"


def test_removed_part_stays_out_when_another_part_changes(world: World) -> None:
    compendium(world)
    world.rows("file,title,page_from,page_to\nc.pdf,One,1,1\nc.pdf,Two,2,2\n")
    world.ingest()
    gone = next(ident for ident in world.documents() if ident.endswith("p2-2"))
    world.remove(gone)
    world.rows("file,title,page_from,page_to\nc.pdf,First,1,1\nc.pdf,Two,2,2\n")
    assert world.ingest().updated == 1
    assert [ident[-4:] for ident in world.documents()] == ["p1-1"]
    world.ingest(force=True)
    assert len(world.documents()) == 2


def test_parts_by_page_of_a_format_without_pages_are_refused(world: World) -> None:
    world.letter("a.txt", "Chile")
    world.rows("file,title,page_from,page_to\na.txt,One,1,1\na.txt,Two,2,2\n")
    assert [failure.reason for failure in world.ingest().failures] == ["no_fixed_pages"]


def test_original_that_got_lost_is_put_back(world: World) -> None:
    world.letter("a.txt", "Chile")
    world.ingest()
    (original,) = (path for path in (world.data / "originals").rglob("*") if path.is_file())
    original.unlink()
    assert (world.ingest().unchanged, world.originals()) == (1, 1)


def test_originals_can_be_read_by_another_user(world: World) -> None:
    world.letter("a.txt", "Chile")
    world.ingest()
    (original,) = (path for path in (world.data / "originals").rglob("*") if path.is_file())
    assert original.stat().st_mode & 0o044 == 0o044


def test_odd_files_fail_and_the_others_go_on(world: World) -> None:
    world.letter("good.txt", "Chile")
    world.write("empty.pdf", b"")
    world.write("zeros.pdf", b"\0" * 5000)
    world.write("locked.pdf", pdf([["secret"]], encrypted=True))
    world.write("page.pdf", "<html><body><p>Not found</p></body></html>")
    world.write("cut.pdf", pdf([[TEXT.format("Chile")]])[:300])
    os.mkfifo(world.files / "pipe.pdf")
    (world.files / "loop.pdf").symlink_to("loop.pdf")
    (world.files / "dangling.pdf").symlink_to("nowhere.pdf")
    report = world.ingest()
    reasons = {failure.file: failure.reason for failure in report.failures}
    assert report.added == 1
    assert reasons.pop("cut.pdf") in {"unreadable", "no_text"}
    assert reasons == {
        "empty.pdf": "empty_file", "zeros.pdf": "not_a_pdf", "locked.pdf": "encrypted", "page.pdf": "not_a_pdf",
        "pipe.pdf": "not_a_file", "loop.pdf": "cannot_open", "dangling.pdf": "cannot_open",
    }  # fmt: skip
    assert world.ingest().failed == 8


@pytest.mark.parametrize(
    "name",
    ["two\nlines.txt", "b\udcffyte.txt", "\u202egnp.txt", "ع\u200fربي.txt", "n" * 251 + ".txt", "%s {0} ' \".txt"],
)
def test_odd_names(world: World, name: str) -> None:
    world.letter(name, "Chile")
    assert world.ingest().added == 1
    assert world.ingest().unchanged == 1
    (shown,) = world.documents().values()
    assert shown.encode()
    assert "\n" not in shown
    assert "\u202e" not in shown


def test_file_that_vanishes_after_it_was_listed(world: World) -> None:
    path = world.letter("a.txt", "Chile")
    world.letter("b.txt", "Peru")
    sources = discover([world.files], None, None).sources
    path.unlink()
    with Archive(world.data) as archive:
        assembler = Assembler(VOCABULARY, Defaults(), lambda _: True)
        run = Ingest(
            archive, Originals(world.data), world.embedder, assembler, ReadingOptions("never"), workers=1, timeout=9,
            max_bytes=1e9,
        )  # fmt: skip
        report = run.run(sources)
    assert (report.added, [failure.reason for failure in report.failures]) == (1, ["cannot_open"])


def test_file_that_changes_while_it_is_read(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    path = world.letter("a.txt", "Chile")
    put = Originals.put

    def change_first(self: Originals, source: Path) -> str:
        path.write_text(TEXT.format("Peru"))
        return put(self, source)

    monkeypatch.setattr(Originals, "put", change_first)
    assert [failure.reason for failure in world.ingest().failures] == ["changed"]
    monkeypatch.setattr(Originals, "put", put)
    assert world.ingest().added == 1
    assert world.originals() == 1


def test_too_large_file_is_not_read(world: World) -> None:
    world.letter("a.txt", "Chile")
    world.max_bytes = 10
    assert [failure.reason for failure in world.ingest().failures] == ["too_large"]


def test_file_with_too_many_pages_fails_and_is_read_once_the_limit_is_raised(world: World) -> None:
    world.write("long.pdf", pdf([[TEXT.format(who)] for who in ("Chile", "Peru", "Togo")]))
    world.max_pages = 2
    (failure,) = world.ingest().failures
    assert (failure.reason, "3 pages" in failure.detail, "ONRECORD_MAX_PAGES" in failure.detail) == (
        "too_many_pages", True, True,
    )  # fmt: skip
    world.max_pages = 3
    assert world.ingest().added == 1


def test_full_disk_ends_the_run_and_keeps_what_was_there(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.letter("a.txt", "Chile")
    world.ingest()
    before = world.documents()
    world.letter("b.txt", "Peru")

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("tempfile.NamedTemporaryFile", full)
    with pytest.raises(ArchiveError, match="disk is full"):
        world.ingest()
    monkeypatch.undo()
    monkeypatch.setattr(pipelines.ingest, "ExtractionPool", InlinePool)
    assert world.documents() == before
    assert world.ingest().added == 1


def test_model_that_fails_loses_nothing(world: World) -> None:
    world.letter("a.txt", "Chile")
    world.ingest()
    world.letter("b.txt", "Peru")
    world.embedder.fails = True
    with pytest.raises(ModelError):
        world.ingest()
    assert list(world.documents().values()) == ["a.txt"]
    world.embedder.fails = False
    assert world.ingest().added == 1


def test_one_document_that_breaks_the_description_does_not_end_the_run(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.letter("a.txt", "Chile")
    world.letter("b.txt", "Peru")
    documents = Assembler.documents

    def break_on_a(self: Assembler, source: object, *rest: object) -> object:
        if getattr(source, "name", "") == "a.txt":
            raise RecursionError
        return documents(self, source, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Assembler, "documents", break_on_a)
    report = world.ingest()
    assert (report.added, [failure.reason for failure in report.failures]) == (1, ["internal_error"])


def test_short_passages_have_the_language_of_the_document(world: World) -> None:
    french = "La délégation estime que les rançongiciels contre les hôpitaux menacent la paix et la sécurité. " * 30
    world.write("a.txt", f"{french}\n\nArticle 5\n\n{french}\n\nN.")
    world.ingest()
    with Archive(world.data) as archive:
        assert {passage.language for passage in archive.all_passages()} == {"fr"}


def test_server_that_has_gone_ends_the_run_and_the_next_one_goes_on(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(9):
        world.letter(f"{number}.txt", f"State {number}")
    gone = tuple(f"{number}.txt" for number in range(2, 9))

    def run(_: InlinePool, jobs: Iterable[Job]) -> Iterator[tuple[Job, Reading | Failure]]:
        for job in jobs:
            if job.name in gone:
                yield job, Failure("server_away", "away")
            else:
                yield job, read(job.path, job.name, ReadingOptions())

    with monkeypatch.context() as patched:
        patched.setattr(InlinePool, "run", run)
        with pytest.raises(TikaServerError, match="away"):
            world.ingest()
    with Archive(world.data) as archive:
        states = [row.state for row in archive.ledger()]
    assert len(states) == 2 + pipelines.ingest.AWAY_IN_A_ROW
    report = world.ingest()
    assert (report.added, report.unchanged, report.failed) == (7, 2, 0)
