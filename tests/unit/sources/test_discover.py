"""Which files are read, under which names, and what is said of those that are not."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from indexer.errors import UsageError
from pipelines.sources.discover import Discovery, discover, shown
from pipelines.sources.manifest import read_manifest

if TYPE_CHECKING:
    from pathlib import Path


def tree(root: Path, *names: str) -> Path:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    return root


def with_manifest(folder: Path, text: str, *paths: Path) -> Discovery:
    manifest = folder / "manifest.csv"
    manifest.write_text(text, encoding="utf-8")
    return discover(paths or (folder,), manifest, read_manifest(manifest))


def names(found: Discovery) -> list[str]:
    return [source.name for source in found.sources]


def test_folder_is_searched_and_what_is_passed_over_is_listed(tmp_path: Path) -> None:
    tree(tmp_path, "b.PDF", "deep/er/a.docx", "c.xlsx", ".hidden.pdf", ".git/x.pdf", "notes")
    found = discover([tmp_path], None, None)
    assert (names(found), found.ignored) == (["b.PDF", "deep/er/a.docx"], ("c.xlsx", "notes"))


def test_file_that_is_named_outright_is_tried_whatever_its_name(tmp_path: Path) -> None:
    tree(tmp_path, "notes")
    assert names(discover([tmp_path / "notes"], None, None)) == ["notes"]


def test_file_that_the_manifest_names_is_tried_whatever_its_name(tmp_path: Path) -> None:
    tree(tmp_path, "notes")
    found = with_manifest(tmp_path, "file\nnotes\n")
    assert (names(found), found.ignored, len(found.sources[0].rows)) == (["notes"], (), 1)


def test_own_data_and_manifest_are_not_read(tmp_path: Path) -> None:
    tree(tmp_path, "a.pdf", "data/writer.txt", "data/originals/aa/x.pdf", "manifest.txt")
    (tmp_path / "manifest.txt").write_text("file\na.pdf\n", encoding="utf-8")
    found = discover([tmp_path], tmp_path / "manifest.txt", read_manifest(tmp_path / "manifest.txt"), tmp_path / "data")
    assert (names(found), found.ignored) == (["a.pdf"], ())


def test_same_file_named_twice_is_read_once(tmp_path: Path) -> None:
    tree(tmp_path, "a.pdf")
    assert len(discover([tmp_path, tmp_path / "a.pdf", tmp_path / ".." / tmp_path.name], None, None).sources) == 1


def test_links_to_folders_are_not_followed_and_loops_end(tmp_path: Path) -> None:
    tree(tmp_path, "a.pdf")
    (tmp_path / "again").symlink_to(tmp_path)
    (tmp_path / "loop.pdf").symlink_to("loop.pdf")
    assert names(discover([tmp_path], None, None)) == ["a.pdf", "loop.pdf"]


@pytest.mark.parametrize("name", ["nowhere", "file/below", "n" * 300])
def test_path_that_is_not_there(tmp_path: Path, name: str) -> None:
    tree(tmp_path, "file")
    with pytest.raises(UsageError):
        discover([tmp_path / name], None, None)


def test_folder_that_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tree(tmp_path, "a.pdf", "locked/b.pdf")
    scandir = os.scandir

    def refuse(path: str) -> object:  # root may read everything, so that rights cannot be taken away in a test
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = discover([tmp_path], None, None)
    assert (names(found), found.unreadable) == (
        ["a.pdf"],
        (("locked", "The folder cannot be read: Permission denied."),),
    )


def test_rows_go_to_their_file_and_missing_ones_are_named(tmp_path: Path) -> None:
    tree(tmp_path, "sub/a.pdf")
    found = with_manifest(
        tmp_path, f"file,page_from,page_to\nsub/a.pdf,1,2\nsub/a.pdf,3,4\ngone.pdf,,\n{'n' * 300}.pdf,,\n"
    )
    assert [row.page_from for row in found.sources[0].rows] == [1, 3]
    assert [row.line for row in found.missing] == [4, 5]


def test_row_of_a_file_outside_the_paths_is_left_alone(tmp_path: Path) -> None:
    tree(tmp_path, "one/a.pdf", "two/b.pdf")
    found = with_manifest(tmp_path, "file\none/a.pdf\ntwo/b.pdf\n", tmp_path / "one")
    assert (names(found), found.missing) == (["one/a.pdf"], ())


def test_composed_and_decomposed_names_are_the_same(tmp_path: Path) -> None:
    tree(tmp_path, "Re\u0301ponse.pdf")
    found = with_manifest(tmp_path, "file\nR\u00e9ponse.pdf\n")
    assert (len(found.sources[0].rows), found.missing) == (1, ())


def test_names_that_are_no_text_are_shown_escaped_and_kept_apart(tmp_path: Path) -> None:
    tree(tmp_path, "a\udcff.pdf", "a\\xff.pdf", "b\nc.pdf")
    sources = discover([tmp_path], None, None).sources
    assert len({source.key for source in sources}) == 3
    assert json.dumps([source.name for source in sources], ensure_ascii=False).encode()
    assert all(source.path.exists() for source in sources)


@pytest.mark.parametrize("name", ["Réponse.pdf", "عربي\u200f.pdf", "提交.pdf", "%s '\".pdf"])
def test_ordinary_names_are_shown_as_they_are(name: str) -> None:
    assert shown(name) == name


def test_name_cannot_be_shown_as_another_one() -> None:
    assert shown("a\u202efdp.exe") == "a\\u202efdp.exe"


def test_a_link_that_leads_out_of_the_folder_is_told_and_not_read(tmp_path: Path) -> None:
    tree(tmp_path, "elsewhere/secret.txt", "folder/inside.txt")
    folder = tmp_path / "folder"
    (folder / "innocent.txt").symlink_to(tmp_path / "elsewhere" / "secret.txt")
    (folder / "again.txt").symlink_to("inside.txt")
    found = with_manifest(folder, "file\ninnocent.txt\nagain.txt\n")
    assert [source.path for source in found.sources] == [folder / "inside.txt"]
    assert len(found.sources[0].rows) == 1
    assert [name for name, _ in found.unreadable] == ["innocent.txt"]
    assert "outside the folder" in found.unreadable[0][1]


def test_a_link_that_is_named_outright_is_read(tmp_path: Path) -> None:
    tree(tmp_path, "elsewhere/a.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "elsewhere" / "a.txt")
    found = discover([tmp_path / "link.txt"], None, None)
    assert [(one.path, one.name) for one in found.sources] == [(tmp_path / "elsewhere" / "a.txt", "link.txt")]
