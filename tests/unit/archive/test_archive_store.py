"""What is in the archive stays in it: whole, through faults, beside readers, from version to version."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pytest
from archived_documents import archived, row

from indexer.archive import Archive, ArchivedDocument, PassageVectors, text_hash
from indexer.archive.connection import Connection
from indexer.archive.identity import checksum
from indexer.archive.report import corpus_status
from indexer.archive.rows import COLUMNS
from indexer.archive.schema import MIGRATIONS
from indexer.domain import DocumentStatus, FileState, OcrNote, Page, PageOrigin, Relation, Total
from indexer.errors import ArchiveError, ArchiveSchemaError, NotFoundError
from indexer.serialization import document_from_json, status_from_values, to_json
from indexer.vocabulary import load_vocabulary

HERE = Path(__file__).parent
VECTORS = PassageVectors(np.ones(4, np.float32), np.ones((2, 4), np.int8))


def contents(folder: Path) -> tuple[dict[str, int], str, int]:
    with Archive(folder, read_only=True) as archive:
        return archive.counts(), archive.fingerprint(), archive.generation()


def fill(folder: Path, *names: str) -> None:
    with Archive(folder) as archive:
        for name in names:
            one = archived(name, f"Text of {name}.", "The same in all.")
            vectors = {text_hash(passage.text): VECTORS for passage in one.passages}
            archive.put_file(row(one), [one], vectors, "model")


def test_fingerprint_is_that_of_every_id_and_digest(tmp_path: Path) -> None:
    fill(tmp_path, "b.pdf", "a.pdf")
    with Archive(tmp_path) as archive:
        rows = archive._db.all("SELECT id, digest FROM documents")
        written = "".join(map(repr, sorted(rows)))
        assert archive.fingerprint() == hashlib.sha256(written.encode()).hexdigest()[:16], "citations have another one"
        archive.remove([ident for ident, _ in rows])
        assert archive.fingerprint() == hashlib.sha256(b"").hexdigest()[:16]


def test_document_comes_back_as_it_went_in(tmp_path: Path) -> None:
    one = archived("a.pdf", "First “quote”.", "Вторая часть.", "第三。", title="Title")
    with Archive(tmp_path) as archive:
        archive.put_file(row(one), [one])
    with Archive(tmp_path, read_only=True) as archive:
        ident = one.document.id
        assert (archive.document(ident), archive.pages(ident), archive.passages(ident)) == (
            one.document, list(one.pages), list(one.passages),
        )  # fmt: skip
        with pytest.raises(NotFoundError):
            archive.page(ident, 2)


def test_what_a_page_was_read_from_and_what_is_doubtful_comes_back(tmp_path: Path) -> None:
    plain = archived("a.pdf", "Scanned text.")
    page = Page(1, "Scanned text.", PageOrigin.OCR, 0.93, ((0, 7, 100, 200, 900, 260), (8, 13, 950, 200, 1500, 260)))
    document = replace(
        plain.document, ocr_pages=(1,), doubts=("unreadable_pages",), unreadable_pages=(2,), pages=2,
        status=DocumentStatus.DOUBTFUL, part_of="whole", part_confidence=0.75, page_from=1, page_to=2,
        page_labels=((1, "iv"), (2, "v")),
    )  # fmt: skip
    with Archive(tmp_path) as archive:
        archive.put_file(row(plain), [ArchivedDocument(document, [page], plain.passages)])
        assert archive.document(document.id) == document
        assert archive.pages(document.id) == [page]
        assert archive.page(document.id, 1) == page
        assert document_from_json(to_json(document)) == document


def test_variants_are_found_once_for_each_change_and_go_with_the_other_document(tmp_path: Path) -> None:
    words = " ".join(f"word{number}" for number in range(40))
    fill(tmp_path, "a.pdf")
    first, second = archived("first.pdf", words, title="First"), archived("second.pdf", words, title="Second")
    with Archive(tmp_path) as archive:
        for one in (first, second):
            archive.put_file(row(one), [one])
        before = archive.generation(), archive.fingerprint()
        assert archive.link_variants()
        assert (archive.generation(), archive.fingerprint()) == (before[0] + 1, before[1])
        assert not archive.link_variants()
        (variant,) = archive.document(first.document.id).variants
        assert (variant.id, variant.relation, variant.title) == (second.document.id, Relation.COPY, "Second")
        archive.put_file(row(first), [first])
        archive.link_variants()
        assert archive.document(first.document.id).variants == (variant,), "stored again, it lost its variants"
        archive.remove([second.document.id])
        assert archive.link_variants()
        assert archive.document(first.document.id) == first.document, "a link leads to what is gone"


def test_file_whose_document_was_revised_is_superseded_and_stays(tmp_path: Path) -> None:
    pair = []
    for name, symbol in (("draft.pdf", "A/AC.291/SAMPLE/7"), ("final.pdf", "A/AC.291/SAMPLE/7/Rev.1")):
        one = archived(name, f"Text of {name}.")
        description = replace(one.document.description, symbol=symbol, language="en")
        pair.append(replace(one, document=replace(one.document, description=description)))
    with Archive(tmp_path) as archive:
        for one in pair:
            archive.put_file(row(one), [one])
        archive.link_variants()
        status = corpus_status(archive, load_vocabulary(), "embedded", "model", Total(2, 2))
    assert status.files == {"indexed": 1, "superseded": 1}
    (note,) = status.notes
    assert (note.file, note.reason) == ("draft.pdf", "superseded")
    assert "A/AC.291/SAMPLE/7/Rev.1" in note.detail


def test_files_that_cannot_be_relied_on_are_counted_as_in_the_status(tmp_path: Path) -> None:
    states = (FileState.DOUBTFUL, FileState.FAILED, FileState.DOUBTFUL, FileState.INDEXED)
    with Archive(tmp_path) as archive:
        for number, state in enumerate(states):
            one = archived(f"{number}.pdf", f"Text of {number}.")
            archive.put_file(row(one, state=state), [] if state is FileState.FAILED else [one])
        status = corpus_status(archive, load_vocabulary(), "embedded", "model", Total(3, 3))
        assert status.files == {state: archive.files_in(state) for state in set(states)}
        assert archive.files_in(FileState.DOUBTFUL) == 2


def test_status_names_what_ocr_read(tmp_path: Path) -> None:
    one = archived("scan.pdf", "Scanned text.")
    with Archive(tmp_path) as archive:
        document = replace(one.document, ocr_pages=(1,))
        archive.put_file(row(one), [replace(one, document=document)])
        status = corpus_status(archive, load_vocabulary(), "embedded", "model", Total(1, 1))
    assert status.ocr == (OcrNote(document.id, "scan.pdf", 1, 1),)
    assert status_from_values(asdict(status)) == status


def test_same_again_does_not_raise_the_generation(tmp_path: Path) -> None:
    fill(tmp_path, "a.pdf")
    before = contents(tmp_path)
    fill(tmp_path, "a.pdf")
    assert contents(tmp_path) == before


@pytest.mark.parametrize("statement", ["INSERT INTO documents", "INSERT INTO passages", "INSERT OR REPLACE INTO files"])
def test_fault_in_the_middle_leaves_the_old_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, statement: str
) -> None:
    fill(tmp_path, "a.pdf")
    before = contents(tmp_path)
    changed = archived("a.pdf", "Other text.")

    def failing(method: str) -> None:
        real = getattr(Connection, method)

        def fail(self: Connection, sql: str, *values: object) -> object:
            if sql.startswith(statement):
                raise sqlite3.OperationalError(statement)
            return real(self, sql, *values)

        monkeypatch.setattr(Connection, method, fail)

    failing("write")
    failing("write_many")
    with Archive(tmp_path) as archive, pytest.raises(ArchiveError, match="what it held before is unchanged"):
        archive.put_file(row(changed), [changed], {text_hash("Other text."): VECTORS}, "model")
    assert contents(tmp_path) == before
    monkeypatch.undo()
    with Archive(tmp_path) as archive:
        archive.put_file(row(changed), [changed])
    assert contents(tmp_path) != before


def test_full_disk_is_told_and_leaves_the_old_state(tmp_path: Path) -> None:
    fill(tmp_path, "a.pdf")
    before = contents(tmp_path)
    big = archived("b.pdf", *(f"{number} " + "words " * 5000 for number in range(40)))
    script = (
        "import resource, signal, sys\n"
        f"sys.path.insert(0, {str(HERE.parent.parent)!r})\n"
        "from pathlib import Path\n"
        "from archived_documents import archived, row\n"
        "from indexer.archive import Archive\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))\n"
        "one = archived('b.pdf', *(f'{n} ' + 'words ' * 5000 for n in range(40)))\n"
        "with Archive(Path(sys.argv[1])) as archive:\n"
        "    archive.put_file(row(one), [one])\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=False)
    assert "ArchiveError" in done.stderr
    assert "what it held before is unchanged" in done.stderr
    assert contents(tmp_path) == before
    with Archive(tmp_path) as archive:
        archive.put_file(row(big), [big])


def test_disk_without_room_is_named(tmp_path: Path) -> None:
    fill(tmp_path, "a.pdf")
    big = archived("b.pdf", "words " * 50_000)
    with Archive(tmp_path) as archive:
        pages = archive._db._db.execute("PRAGMA page_count").fetchone()[0]
        archive._db._db.execute(f"PRAGMA max_page_count = {pages}")  # SQLite's own way to be full
        with pytest.raises(ArchiveError, match="disk is full"):
            archive.put_file(row(big), [big])
        assert archive.counts()["documents"] == 1


def test_a_page_of_several_parts_counts_once_and_one_of_none_not_at_all(tmp_path: Path) -> None:
    whole = archived("a.pdf", "Cover.", "One.")
    spans = [(4, 6), (4, 4), (6, 9), (12, 12)]
    with Archive(tmp_path) as archive:
        for place, (first, last) in enumerate(spans):
            pages = [Page(number, "Text.") for number in range(first, last + 1)]
            ident = f"{whole.document.id}-p{place}"
            part = replace(whole.document, id=ident, page_from=first, page_to=last, pages=len(pages))
            one = ArchivedDocument(part, pages, [])
            archive.put_file(row(one, f"/{place}"), [one])
        other = archived("b.pdf", "Text.")
        archive.put_file(row(other), [other])
        assert archive.counts()["pages"] == len({4, 5, 6, 7, 8, 9, 12}) + 1


def test_reader_sees_whole_documents_while_a_writer_writes(tmp_path: Path) -> None:
    fill(tmp_path, "a.pdf")
    with Archive(tmp_path, read_only=True) as reader, Archive(tmp_path) as writer:
        one = archived("b.pdf", "New.")
        with writer._db.transaction():
            writer._put(one)
            assert reader.counts()["documents"] == 1
        assert reader.counts()["documents"] == 2
        reader.passages(one.document.id)


def test_removed_document_leaves_nothing_but_the_note(tmp_path: Path) -> None:
    fill(tmp_path, "a.pdf", "b.pdf")
    ident = archived("a.pdf").document.id
    with Archive(tmp_path) as archive:
        assert archive.remove([ident, "unknown"]) == [ident]
        assert archive.counts() == {"documents": 1, "pages": 1, "passages": 2, "files": 2}
        assert len(list(archive.all_vectors("model"))) == 2, "the text that another document has too lost its vector"
        assert archive.hashes_without_vector([text_hash("Text of a.pdf.")], "model")
        assert (set(archive.removed()), set(archive.contents())) == ({ident}, {archived("b.pdf").document.sha256})
        assert {one.file: one.state for one in archive.ledger()} == {
            "a.pdf": FileState.REMOVED, "b.pdf": FileState.INDEXED,
        }  # fmt: skip


def test_vectors_come_back_as_they_went_in(tmp_path: Path) -> None:
    fill(tmp_path, "a.pdf")
    with Archive(tmp_path, read_only=True) as archive:
        first, _ = archive.all_vectors("model")
        assert first.passage.tolist() == [1, 1, 1, 1]
        assert first.sentences.tolist() == [[1, 1, 1, 1], [1, 1, 1, 1]]
        assert archive.texts_without_vector("model") == []


def test_missing_vectors_are_no_silent_gap(tmp_path: Path) -> None:
    fill(tmp_path, "a.pdf")
    with Archive(tmp_path) as archive, pytest.raises(ArchiveError, match="onrecord reindex"):
        list(archive.all_vectors("another model"))


def v1(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "archive.db")) as db:
        db.executescript((HERE / "v1.sql").read_text(encoding="utf-8"))


def test_archive_of_version_1_is_taken_over(tmp_path: Path) -> None:
    v1(tmp_path)
    with Archive(tmp_path) as archive:
        (document,) = archive.documents()
        assert (document.description.title, document.description.date) == ("Old", "2024")
        assert [passage.text for passage in archive.all_passages()] == ["Kept text."]
        assert archive.texts_without_vector("model") == ["Kept text."], "its sentences have none yet"
        assert archive.removed() == {"b" * 24}, "what was removed before would come back"
        assert archive.generation() == 3
        assert document.page_labels == (), "what was read before is read again for that"


def test_a_damaged_document_is_still_damaged_after_a_migration(tmp_path: Path) -> None:
    fill(tmp_path, "a.pdf", "b.pdf")
    with closing(sqlite3.connect(tmp_path / "archive.db")) as db:
        db.create_function("checksum", -1, checksum, deterministic=True)
        columns = COLUMNS["documents"].removesuffix(", page_labels")
        db.execute(f"UPDATE documents SET checksum = checksum({columns})")  # noqa: S608 - the names above
        db.execute("ALTER TABLE documents DROP COLUMN page_labels")
        db.execute("UPDATE documents SET pages = 9 WHERE file = 'b.pdf'")
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS) - 1}")
        db.commit()
    with pytest.raises(ArchiveSchemaError, match="onrecord reindex"):
        Archive(tmp_path, read_only=True)
    with Archive(tmp_path) as archive:
        sound, damaged = sorted(archive.ledger(), key=lambda one: one.file)
        assert archive.document(sound.document_ids[0]).pages == 1
        with pytest.raises(ArchiveError, match="damaged"):
            archive.document(damaged.document_ids[0])


def test_reader_of_an_archive_of_version_1_says_what_to_do_and_changes_nothing(tmp_path: Path) -> None:
    v1(tmp_path)
    with pytest.raises(ArchiveSchemaError, match="onrecord reindex"):
        Archive(tmp_path, read_only=True)
    with closing(sqlite3.connect(tmp_path / "archive.db")) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (1,)


def test_first_migration_still_makes_what_version_1_made(tmp_path: Path) -> None:
    v1(tmp_path)

    def shape(db: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: db.execute(f"PRAGMA table_info({name})").fetchall() for name in tables}

    with closing(sqlite3.connect(":memory:")) as new, closing(sqlite3.connect(tmp_path / "archive.db")) as old:
        new.executescript(MIGRATIONS[0])
        assert shape(new) == shape(old)


@pytest.mark.parametrize("read_only", [True, False])
def test_archive_of_a_newer_version_is_refused_untouched(tmp_path: Path, read_only: bool) -> None:
    fill(tmp_path, "a.pdf")
    with closing(sqlite3.connect(tmp_path / "archive.db")) as db:
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(ArchiveSchemaError, match="newer version of onrecord"):
        Archive(tmp_path, read_only=read_only)


@pytest.mark.parametrize("read_only", [True, False])
def test_file_that_is_no_database_is_named_with_what_to_do(tmp_path: Path, read_only: bool) -> None:
    (tmp_path / "archive.db").write_bytes(b"no database at all " * 500)
    with pytest.raises(ArchiveError, match=r"damaged.*put back a copy"):
        Archive(tmp_path, read_only=read_only)


def test_damage_inside_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    fill(tmp_path, *(f"{number}.pdf" for number in range(60)))
    path = tmp_path / "archive.db"
    content = bytearray(path.read_bytes())
    content[8192:] = b"\xff" * (len(content) - 8192)
    path.write_bytes(content)
    with pytest.raises(ArchiveError, match="damaged"), Archive(tmp_path, read_only=True) as archive:
        list(archive.all_passages())


@pytest.mark.parametrize("read_only", [True, False])
def test_folder_that_cannot_be_used(tmp_path: Path, read_only: bool) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ArchiveError):
        Archive(tmp_path / "file" / "data", read_only=read_only)


def test_missing_archive_says_which_command_makes_it(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="onrecord ingest"):
        Archive(tmp_path, read_only=True)
    assert list(tmp_path.iterdir()) == []


READ = """
import os, sys
from pathlib import Path
from indexer.archive import Archive
os.setgid(65534)
os.setuid(65534)
archive = Archive(Path(sys.argv[1]), read_only=True)
print(archive.counts()["documents"], flush=True)
sys.stdin.readline()
print(archive.counts()["documents"])
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can start a program as another user")
@pytest.mark.parametrize("killed_writer", [False, True])
def test_reader_without_the_right_to_write_follows_the_writer(tmp_path: Path, killed_writer: bool) -> None:
    folder = Path("/tmp") / f"onrecord-test-{os.getpid()}-{killed_writer}"  # noqa: S108 - every folder above is open
    folder.mkdir()
    try:
        writer = Archive(folder)
        one = archived("a.pdf", "Text.")
        writer.put_file(row(one), [one])
        if not killed_writer:
            writer.close()
        for path in (folder, *folder.iterdir()):
            path.chmod(0o755 if path.is_dir() else 0o644)
        reader = subprocess.Popen(
            [sys.executable, "-c", READ, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert reader.stdout is not None
        assert reader.stdout.readline() == "1\n"
        two = archived("b.pdf", "Text.")
        with Archive(folder) as again:
            again.put_file(row(two), [two])
        assert reader.communicate("\n", timeout=60)[0] == "2\n"
        writer.close()
    finally:
        shutil.rmtree(folder)
