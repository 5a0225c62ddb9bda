"""Pages are drawn as their files come, once, and go with them; and what is not drawn stops nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from ingest_world import InlinePool, World

import pipelines.drawing
import pipelines.ingest
from benchmarks.pdfs import pdf
from indexer.archive import Archive, Originals, Thumbnails
from pipelines.drawing import draw_missing
from pipelines.extract.pool import Failure

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pipelines.reindex import Bar

SENTENCE = "The delegation of {} holds that ransomware against hospitals is a matter of international peace."


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    for module in (pipelines.ingest, pipelines.drawing):
        monkeypatch.setattr(module, "ExtractionPool", InlinePool)
    monkeypatch.setattr(InlinePool, "undrawn", ())
    monkeypatch.setattr(InlinePool, "drawn", [])
    made = World(tmp_path)
    made.draws = True
    return made


def paper(world: World, name: str, *pages: str) -> None:
    world.write(name, pdf([[SENTENCE.format(page)] for page in pages]))


def pictured(world: World) -> dict[str, list[int]]:
    """The pages that have thumbnails, by file."""
    kept = Thumbnails(world.data)
    with Archive(world.data, read_only=True) as archive:
        return {
            document.file: [number for number in range(1, 9) if kept.find(document.sha256, number)]
            for document in archive.documents()
        }


def draw(world: World) -> list[int]:
    """Draw what has not been drawn; how many files each time."""
    seen: list[int] = []

    class Counting:
        def __init__(self, _: str, total: int | None, __: str) -> None:
            seen.append(total or 0)

        def __enter__(self) -> Callable[[int], None]:
            return lambda _: None

        def __exit__(self, *_: object) -> None:
            pass

    bar: Bar = Counting
    with Archive(world.data) as archive:
        draw_missing(archive, Originals(world.data), Thumbnails(world.data), workers=1, timeout=60, bar=bar)
    return seen


def test_pages_are_drawn_as_files_come(world: World) -> None:
    paper(world, "a.pdf", "Chile", "Peru")
    world.letter("b.txt", "Togo")
    assert world.ingest().added == 2
    assert pictured(world) == {"a.pdf": [1, 2], "b.txt": []}
    paper(world, "c.pdf", "Fiji")
    world.ingest()
    assert pictured(world) == {"a.pdf": [1, 2], "b.txt": [], "c.pdf": [1]}
    assert len(InlinePool.drawn) == 2
    assert world.ingest(force=True).updated == 3
    assert len(InlinePool.drawn) == 2, "drawn again"


def test_what_cannot_be_read_is_not_drawn(world: World) -> None:
    world.write("locked.pdf", pdf([["A line."]], encrypted=True))
    assert world.ingest().failed == 1
    assert InlinePool.drawn == []


def test_a_file_that_cannot_be_drawn_is_no_failure_and_tried_again_by_reindex(world: World) -> None:
    InlinePool.undrawn = (Failure("timeout", "slow"),)
    paper(world, "a.pdf", "Chile")
    report = world.ingest()
    assert (report.added, report.failed, pictured(world)) == (1, 0, {"a.pdf": []})
    InlinePool.undrawn = ()
    assert draw(world) == [1]
    assert pictured(world) == {"a.pdf": [1]}


def test_an_archive_of_before_is_drawn_once(world: World) -> None:
    world.draws = False
    paper(world, "a.pdf", "Chile", "Peru")
    world.letter("b.txt", "Togo")
    world.ingest()
    assert pictured(world) == {"a.pdf": [], "b.txt": []}
    world.draws = True
    assert world.ingest().unchanged == 2, "read again, for pictures alone"
    assert draw(world) == [1]
    assert pictured(world) == {"a.pdf": [1, 2], "b.txt": []}
    assert draw(world) == []


def test_a_lost_original_is_passed_over(world: World) -> None:
    world.draws = False
    paper(world, "a.pdf", "Chile")
    world.ingest()
    Originals(world.data).keep_only(frozenset())
    assert draw(world) == []


def test_they_go_with_the_document(world: World) -> None:
    paper(world, "a.pdf", "Chile")
    paper(world, "b.pdf", "Peru")
    world.ingest()
    paper(world, "a.pdf", "Fiji")
    world.ingest()
    files = [path for path in (world.data / "thumbnails").rglob("*") if path.is_file()]
    assert len(files) == 2, "those of the former content have stayed"
    assert pictured(world) == {"a.pdf": [1], "b.pdf": [1]}
    with Archive(world.data) as archive:
        archive.remove(list(world.documents()))
    assert draw(world) == []
    assert [path for path in (world.data / "thumbnails").rglob("*") if path.is_file()] == []


def test_pictures_are_there_before_the_document_is(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A crash leaves no document without: the run that follows would not read it again."""
    paper(world, "a.pdf", "Chile")
    before: list[bool] = []
    usual = Archive.put_file

    def watched(archive: Archive, row: object, *more: object) -> None:
        before.append(any(path.is_file() for path in (world.data / "thumbnails").rglob("*")))
        usual(archive, row, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(Archive, "put_file", watched)
    world.ingest()
    assert before == [True]
