"""What every command has in common: help, exit codes, JSON and nothing else on stdout, errors in one line."""

from __future__ import annotations

import json
import os
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from command_names import COMMANDS
from support.cases import each_case

from indexer.errors import ArchiveError, UsageError
from pipelines.cli import main
from pipelines.cli.running import bar, common, emit


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("ONRECORD_")}
    return subprocess.run(
        [sys.executable, "-m", "pipelines.cli", *map(str, arguments)], capture_output=True, text=True, check=False,
        timeout=300, env={**clean, **environment},
    )  # fmt: skip


def test_all_commands_of_the_contract_are_there() -> None:
    wanted = {"ingest", "search", "export", "status", "reindex", "remove", "evaluate", "serve", "doctor"}
    assert wanted <= set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_names_the_common_options(command: str) -> None:
    done = CliRunner().invoke(main, [*command.split(), "--help"])
    assert done.exit_code == 0
    assert "--json" in done.output
    assert "--data-dir" in done.output


@pytest.mark.parametrize("command", COMMANDS)
def test_unknown_option_is_bad_usage(command: str) -> None:
    assert CliRunner().invoke(main, [*command.split(), "--no-such-option"]).exit_code == 2


@each_case
def test_bad_usage_is_told_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], says: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("latin1.csv").write_bytes("file,title\na.pdf,Réponse\n".encode("latin-1"))
    Path("empty.csv").touch()
    Path("other.csv").write_text("name\na.pdf\n", encoding="utf-8")
    Path("good.csv").write_text("file\na.pdf\n", encoding="utf-8")
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 2, done.output
    assert says in done.output
    assert not Path("data").exists(), "a mistake made a data folder"


@pytest.mark.parametrize("variable", ["ONRECORD_OCR", "ONRECORD_FILE_TIMEOUT", "ONRECORD_ENGINE"])
def test_bad_setting_is_bad_usage_and_named(variable: str) -> None:
    done = CliRunner().invoke(main, ["status"], env={variable: "nonsense"})
    assert (done.exit_code, variable in done.output) == (2, True)


@pytest.mark.parametrize("command", [["status"], ["reindex"], ["remove", "x"]])
def test_mistyped_data_folder_is_an_error_and_is_not_made(tmp_path: Path, command: list[str]) -> None:
    done = CliRunner().invoke(main, [*command, "--data-dir", str(tmp_path / "typo")])
    assert done.exit_code == 1
    assert "onrecord ingest" in done.output
    assert not (tmp_path / "typo").exists()


@pytest.mark.usefixtures("without_model")
def test_reindex_brings_an_archive_of_an_older_version_up_to_date(tmp_path: Path) -> None:
    older = tmp_path / "archive.db"
    with closing(sqlite3.connect(older)) as db:
        db.executescript((Path(__file__).parents[1] / "archive" / "v1.sql").read_text(encoding="utf-8"))
    folder = ["--data-dir", str(tmp_path)]
    done = CliRunner().invoke(main, ["reindex", *folder])
    assert done.exit_code == 0, done.output
    assert "1 document" in CliRunner().invoke(main, ["status", *folder]).output


def test_data_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = CliRunner().invoke(main, ["ingest", str(tmp_path), "--data-dir", str(tmp_path / "file")])
    assert (done.exit_code, "cannot be written to" in done.output) == (1, True)


CHATTY = """
import os, subprocess, sys
import click
from pipelines.cli.running import bar, common, emit

@click.command()
@common
def chatty(settings, *, as_json):
    print("a library's print")
    os.write(1, b"a C library's chatter\\n")
    subprocess.run([sys.executable, "-c", "print('a child')"])
    with bar("Working", 3, "steps") as advance:
        advance(3)
    emit({"name": "b\\udcff", "word": "é"}, as_json=as_json, text=lambda: "done")
    print("and more")
    return 3

chatty()
"""


def test_json_is_alone_on_stdout_whatever_prints() -> None:
    done = subprocess.run([sys.executable, "-c", CHATTY, "--json"], capture_output=True, text=True, check=False)
    assert done.returncode == 3, done.stderr
    assert json.loads(done.stdout) == {"name": "b\udcff", "word": "é"}
    for words in ("a library's print", "a C library's chatter", "a child", "and more"):
        assert words in done.stderr
    assert "Working" not in done.stderr


def invoke(error: BaseException | None) -> tuple[int, str]:
    @click.command()
    @common
    def command(settings: object, *, as_json: bool) -> None:
        if error is not None:
            raise error
        emit({}, as_json=as_json, text=lambda: "done")

    done = CliRunner().invoke(command, [])
    return done.exit_code, done.output


@pytest.mark.parametrize(
    ("error", "code", "says"),
    [
        (None, 0, "done"),
        (UsageError("bad"), 2, "Error: bad"),
        (ArchiveError("broken"), 1, "Error: broken"),
        (OSError(28, "No space left on device"), 1, "Error: The disk is full"),
        (PermissionError(13, "Permission denied", "/data"), 1, "Error: /data: Permission denied."),
        (KeyboardInterrupt(), 1, "Stopped."),
    ],
)
def test_errors_are_one_line_and_their_exit_code(error: BaseException | None, code: int, says: str) -> None:
    found = invoke(error)
    assert found[0] == code
    assert found[1].startswith(says)
    assert found[1].count("\n") == 1


def test_reader_that_leaves_ends_the_program_quietly(sample_data_dir: Path) -> None:
    command = f"{sys.executable} -m pipelines.cli status --data-dir {sample_data_dir} | head -c 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_no_bar_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with bar("Working", 2, "steps") as advance:
        advance(2)
    assert capsys.readouterr().err == ""


@each_case
def test_json_of_reading_commands(sample_data_dir: Path, arguments: list[str]) -> None:
    done = run(*arguments, "--data-dir", sample_data_dir, "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(done.stdout)


def test_help_comes_without_loading_what_it_does_not_need() -> None:
    script = (
        "import sys\nfrom pipelines.cli import main\n"
        "print(sorted({'torch', 'transformers', 'sentence_transformers', 'tantivy', 'flask'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_doctor_on_a_new_machine_finds_nothing_missing_that_ingest_makes(tmp_path: Path) -> None:
    done = run("doctor", "--data-dir", tmp_path / "not" / "yet", "--json", ONRECORD_MODEL="packaged:all-MiniLM-L6-v2")
    findings = {one["part"]: one["ok"] for one in json.loads(done.stdout)}
    assert findings["archive"]
    assert findings["engine"]
    assert findings["disk"]
    assert not (tmp_path / "not").exists()


def test_doctor_names_what_is_missing_and_goes_on() -> None:
    done = run("doctor", "--json", ONRECORD_MODEL="packaged:nope", ONRECORD_OCR_LANGUAGES="eng+tlh")
    findings = {one["part"]: one for one in json.loads(done.stdout)}
    assert done.returncode == 1
    assert not findings["model"]["ok"]
    assert "tesseract-ocr-tlh" in findings["ocr"]["detail"]
    assert findings["disk"]["ok"]


def test_a_busy_port_is_told_before_anything_else() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = CliRunner().invoke(main, ["serve", "--check", "--port", str(port)])
    assert done.exit_code == 1
    assert done.output == (
        f"Error: Port {port} on 127.0.0.1 is in use by another program: end it, or choose another with --port.\n"
    )
    assert CliRunner().invoke(main, ["serve", "--check", "--port", str(port)]).exit_code == 0
