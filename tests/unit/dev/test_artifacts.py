"""What is fetched is what the lock file names, or nothing; each missing program is named with its cure."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from html_checker import SUPPORT

from indexer.errors import DevServiceError
from pipelines.dev import java, maven
from pipelines.dev.maven import Artifact, fetch, read_lock

CONTENT = b"a jar"
JAR = Artifact(hashlib.sha256(CONTENT).hexdigest(), "org.example", "thing", "1.0", "jar", "lib")


@pytest.fixture
def program_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder with programs, besides the shell's."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setattr(java, "INSTALLED", tmp_path / "none")
    return folder


def program(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


def serving_maven(folder: Path, content: str = "a jar") -> None:
    """A Maven that puts this content where it is told to."""
    script = (
        f'for a; do case "$a" in -DoutputDirectory=*) printf "{content}" > "${{a#*=}}/thing-1.0.jar";; esac; done\n'
        f"echo run >> {folder}/runs"
    )
    program(folder, "mvn", script)


def runs(folder: Path) -> int:
    return len((folder / "runs").read_text().splitlines())


def test_fetched_once_and_then_used_without_network(program_folder: Path, tmp_path: Path) -> None:
    serving_maven(program_folder)
    first = fetch([JAR], tmp_path / "cache")
    assert first[JAR].read_bytes() == CONTENT
    assert fetch([JAR], tmp_path / "cache") == first
    assert runs(program_folder) == 1


def test_damaged_file_in_the_cache_is_fetched_again(program_folder: Path, tmp_path: Path) -> None:
    serving_maven(program_folder)
    file = fetch([JAR], tmp_path / "cache")[JAR]
    file.write_bytes(b"half a j")
    assert fetch([JAR], tmp_path / "cache")[JAR].read_bytes() == CONTENT
    assert runs(program_folder) == 2


def test_other_content_than_locked_is_refused_and_not_kept(program_folder: Path, tmp_path: Path) -> None:
    serving_maven(program_folder, "another jar")
    with pytest.raises(DevServiceError, match=r"org\.example:thing:1\.0:jar is not the file that the lock file names"):
        fetch([JAR], tmp_path / "cache")
    assert not list((tmp_path / "cache").rglob("*.jar"))


def test_file_that_maven_did_not_bring_is_named(program_folder: Path, tmp_path: Path) -> None:
    serving_maven(program_folder)
    other = replace(JAR, name="other")
    with pytest.raises(DevServiceError, match=r"org\.example:other:1\.0:jar .*missing"):
        fetch([JAR, other], tmp_path / "cache")


def test_classifier_is_part_of_name_and_coordinates(program_folder: Path, tmp_path: Path) -> None:
    script = 'for a; do case "$a" in -DoutputDirectory=*) d="${a#*=}";; esac; done\n'
    script += 'grep -q "<classifier>whole</classifier>" "$d/pom.xml" && printf "a jar" > "$d/thing-1.0-whole.jar"'
    program(program_folder, "mvn", script)
    whole = replace(JAR, classifier="whole")
    assert whole.coordinates == "org.example:thing:1.0:jar:whole"
    assert fetch([whole], tmp_path / "cache")[whole].read_bytes() == CONTENT


def test_maven_that_fails_is_quoted(program_folder: Path, tmp_path: Path) -> None:
    program(program_folder, "mvn", r'printf "[\033[1;31mERROR\033[m] Unknown host\n[ERROR] more\n"; exit 1')
    with pytest.raises(DevServiceError, match=r"Unknown host\. Check the network"):
        fetch([JAR], tmp_path / "cache")


def test_missing_maven_is_named_with_its_cure(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(maven.shutil, "which", lambda _: None)
    with pytest.raises(DevServiceError, match="apt-get install maven"):
        fetch([JAR], tmp_path)


def test_java_of_the_right_version_is_taken(program_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(program_folder, "java", "echo 'openjdk version \"25.0.1\"' >&2")
    home = program_folder / "seventeen"
    (home / "bin").mkdir(parents=True)
    program(home / "bin", "java", "echo 'openjdk version \"17.0.15\" 2025-04-15' >&2")
    assert java.find_java(21) == program_folder / "java"
    with pytest.raises(DevServiceError, match=r"Java 17 to 23 was not found: apt-get install openjdk-17-jre-headless"):
        java.find_java(17, 24)
    monkeypatch.setenv("JAVA_HOME", str(home))
    assert java.find_java(17, 24) == home / "bin" / "java"


LOCKS = sorted([*Path(maven.__file__).parent.glob("*.lock"), *SUPPORT.glob("*.lock")])


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_every_artifact_is_pinned_by_a_whole_hash(lock: Path) -> None:
    artifacts = read_lock(lock.stem, lock.parent)
    assert artifacts
    assert all(len(bytes.fromhex(artifact.sha256)) == 32 for artifact in artifacts)
    assert len(artifacts) == len({(artifact.file_name, artifact.place) for artifact in artifacts})


def test_no_other_command_loads_the_developers_tools() -> None:
    check = "import sys, pipelines.cli; sys.exit(any(name.startswith('pipelines.dev') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0
