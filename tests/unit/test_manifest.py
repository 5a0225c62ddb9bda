"""Manifest: good rows go in, bad rows are named with their line, a useless file says what to do."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.cases import each_case

from indexer.errors import ManifestError
from pipelines.sources.manifest import Manifest, Problem, Row, parse_columns, read_manifest

if TYPE_CHECKING:
    from pathlib import Path


def read(folder: Path, content: str | bytes, columns: str = "", name: str = "manifest.csv") -> Manifest:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_manifest(path, parse_columns(columns))


def test_csv_rows(tmp_path: Path) -> None:
    manifest = read(
        tmp_path,
        "\ufefffile,title,submitter,date,language,page_from,page_to,shelf\r\n"
        'a.pdf,"Views, part 1",Chile; Peru,27 June 2025,English,3,4,x\r\n'
        "\r\n"
        "sub\\b.pdf,,,2014-03,,,,\r\n",
    )
    assert manifest == Manifest(
        rows=(
            Row(
                2,
                "a.pdf",
                {"title": "Views, part 1", "submitter": "Chile; Peru", "date": "2025-06-27", "language": "en"},
                3,
                4,
            ),
            Row(4, "sub/b.pdf", {"date": "2014-03"}),
        ),
        problems=(),
        ignored_columns=("shelf",),
    )


def test_a_title_that_a_guarded_file_holds_is_what_it_was(tmp_path: Path) -> None:
    manifest = read(tmp_path, "file,title\na.pdf,'-- and yet it moves\nb.pdf,'tis so\n")
    assert [row.values["title"] for row in manifest.rows] == ["-- and yet it moves", "'tis so"]


def test_json_lines(tmp_path: Path) -> None:
    lines = [
        json.dumps({"file": "a.pdf", "submitter": ["Chile", "Peru"], "page_from": 3, "page_to": 4.0, "title": None}),
        "",
        "{broken",
        '["a.pdf"]',
        json.dumps({"file": "b.pdf", "title": {"en": "x"}}),
        json.dumps({"file": "c.pdf", "title": "\ud800"}),
        json.dumps({"file": "d.pdf", "date": 2014, "shelf": 1}),
    ]
    manifest = read(tmp_path, "\n".join(lines), name="manifest.jsonl")
    assert manifest.rows == (
        Row(1, "a.pdf", {"submitter": "Chile; Peru"}, 3, 4),
        Row(7, "d.pdf", {"date": "2014"}),
    )
    assert [problem.line for problem in manifest.problems] == [3, 4, 5, 6]
    assert manifest.ignored_columns == ("shelf",)


def test_json_array_is_refused_with_advice(tmp_path: Path) -> None:
    with pytest.raises(ManifestError, match="one object a line"):
        read(tmp_path, '[\n{"file": "a.pdf"}\n]', name="manifest.jsonl")


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        (",x,,,", "names no file"),
        ("/etc/passwd,x,,,", "absolute path"),
        ("C:\\a.pdf,x,,,", "absolute path"),
        ("\\\\server\\a.pdf,x,,,", "absolute path"),
        ("../a.pdf,x,,,", "leads out of"),
        ("b/../../a.pdf,x,,,", "leads out of"),
        ("a.pdf,x,2025-02-30,,", "date '2025-02-30' is not a date"),
        ("a.pdf,x,05/06/2025,,", "is not a date"),
        ("a.pdf,x,,0,2", "page_from '0' is not a page number"),
        ("a.pdf,x,,three,", "page_from 'three' is not a page number"),
        ("a.pdf,x,,²,", "is not a page number"),
        ("a.pdf,x,,5,4", "page_from 5 is after page_to 4"),
        ("a.pdf,x,,,4", "page_to is given without page_from"),
        ("a.pdf,x,", "has 3 cells where the header has 5 columns"),
        ("a.pdf,x,,,,,", "has 7 cells"),
        ("a.pdf,x\0y,,,", "NUL"),
        ('a.pdf,"x"y,,,', "cannot be read as CSV"),
        ('a.pdf,"x,,,', "cannot be read as CSV"),
    ],
)
def test_bad_row_is_named_and_the_others_go_on(tmp_path: Path, row: str, complaint: str) -> None:
    manifest = read(tmp_path, f"file,title,date,page_from,page_to\nfirst.pdf,,,,\n{row}\nlast.pdf,,2020,,\n")
    assert [row.file for row in manifest.rows] == ["first.pdf", "last.pdf"]
    assert [problem.line for problem in manifest.problems] == [3]
    assert complaint in manifest.problems[0].message


def test_cells_may_hold_line_breaks(tmp_path: Path) -> None:
    manifest = read(tmp_path, 'file,title\na.pdf,"one\ntwo"\nb.pdf,x,y\n')
    assert manifest.rows == (Row(2, "a.pdf", {"title": "one\ntwo"}),)
    assert [problem.line for problem in manifest.problems] == [4]


def test_repeated_file_is_a_problem_unless_pages_differ(tmp_path: Path) -> None:
    manifest = read(
        tmp_path,
        "file,page_from,page_to\na.pdf,,\na.pdf,,\nc.pdf,1,2\nc.pdf,2,3\nc.pdf,1,2\n./a.pdf,,\n",
    )
    assert [(row.file, row.page_from) for row in manifest.rows] == [("a.pdf", None), ("c.pdf", 1), ("c.pdf", 2)]
    assert manifest.problems == (
        Problem(3, "names file 'a.pdf' again; it stands in line 2 already"),
        Problem(6, "names file 'c.pdf' and the same pages again; it stands in line 4 already"),
        Problem(7, "names file 'a.pdf' again; it stands in line 2 already"),
    )


def test_semicolons_as_spreadsheets_write_them(tmp_path: Path) -> None:
    assert read(tmp_path, "file;title\na.pdf;Views, part 1\n").rows[0].values == {"title": "Views, part 1"}


def test_columns_map_theirs_to_ours(tmp_path: Path) -> None:
    manifest = read(tmp_path, "file,pdf,year\nnotes.txt,a.pdf,2014\n", "pdf=file, year=date")
    assert manifest.rows == (Row(2, "a.pdf", {"date": "2014"}),)
    assert manifest.ignored_columns == ("file",)


def test_mapped_column_no_longer_stands_for_its_own_name(tmp_path: Path) -> None:
    assert read(tmp_path, "file,symbol\na.pdf,Views\n", "symbol=title").rows[0].values == {"title": "Views"}


@each_case
def test_malformed_columns(text: str, complaint: str) -> None:
    with pytest.raises(ManifestError, match=complaint):
        parse_columns(text)


def test_column_names_may_hold_an_equals_sign() -> None:
    assert parse_columns("a=b=title") == {"a=b": "title"}
    assert parse_columns("") == {}


@pytest.mark.parametrize(
    ("content", "columns", "complaint"),
    [
        ("", "", "is empty"),
        ("file,title\n", "", "has no rows"),
        ("name,title\na.pdf,x\n", "", "has no column 'file'; name it with --columns .* Its columns are: name, title"),
        ("file,title\na.pdf,x\n", "year=date", "has no column 'year'; its columns are: file, title"),
        ("file,title,title\na.pdf,x,y\n", "", "names a column twice: title"),
        ("file,title\na.pdf,Señal\n".encode("latin-1"), "", "line 2: is not UTF-8"),
        ("file,title\na.pdf,x\n".encode("utf-16"), "", "is not UTF-8"),
    ],
)
def test_useless_manifest_says_what_to_do(tmp_path: Path, content: str | bytes, columns: str, complaint: str) -> None:
    with pytest.raises(ManifestError, match=complaint):
        read(tmp_path, content, columns)


def test_missing_manifest(tmp_path: Path) -> None:
    with pytest.raises(ManifestError, match="cannot be read"):
        read_manifest(tmp_path / "none.csv")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet='a.,"\n\r\t;0\0', max_size=40))
def test_no_csv_makes_it_stumble(tmp_path: Path, body: str) -> None:
    manifest = read(tmp_path, f"file,title,page_from\n{body}\nlast.pdf,,\n")
    lines = [row.line for row in manifest.rows] + [problem.line for problem in manifest.problems]
    assert lines
    assert manifest == read(tmp_path, f"file,title,page_from\n{body}\nlast.pdf,,\n")


@pytest.mark.parametrize(
    "cell", ["NA", "N/A", "n.a.", "-", "—", "none", "not applicable", "néant", "н/д", "لا ينطبق", "无"]
)
def test_a_cell_without_an_answer_is_blank(tmp_path: Path, cell: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"file,title,submitter,country,date\na.pdf,{cell},{cell},{cell},{cell}\n", encoding="utf-8")
    (row,) = read_manifest(path).rows
    assert row.values == {"title": cell}
    assert read_manifest(path).problems == ()


def test_norwegian_is_an_answer(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("file,language,country\na.pdf,no,NO\n", encoding="utf-8")
    assert read_manifest(path).rows[0].values == {"language": "no", "country": "NO"}


@pytest.mark.parametrize("address", ["javascript:alert(1)", "ftp://a.example/b", "data:text/html;x", "a.example/b"])
def test_an_address_that_is_none_of_the_web_is_told(tmp_path: Path, address: str) -> None:
    manifest = read(tmp_path, f"file,url\nfirst.pdf,https://a.example/1\nsecond.pdf,{address}\n")
    assert [row.file for row in manifest.rows] == ["first.pdf"]
    assert [problem.line for problem in manifest.problems] == [3]
    assert "not a web address" in manifest.problems[0].message
