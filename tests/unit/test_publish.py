"""Originals in the store of readers: every one that documents are made of, each sent once, and no others deleted."""

from __future__ import annotations

import subprocess
import sys
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest
from archived_documents import archived, row

from indexer.archive import Archive, ObjectStore, Originals
from indexer.archive.originals import place_of
from indexer.errors import OriginalsUnavailableError
from indexer.settings import Settings
from pipelines.publish import Publication


class Scene:
    """An archive and a store in a folder beside it."""

    def __init__(self, folder: Path) -> None:
        self.shared = folder / "shared"
        self.settings = replace(Settings(), data_dir=folder / "data", originals=f"file://{self.shared}")
        self.archive = Archive(self.settings.data_dir)
        self.publication = Publication(self.settings, self.archive, lambda *_: nullcontext(lambda _: None))

    def add(self, *names: str) -> None:
        for name in names:
            one = archived(name, f"Text of {name}.")
            self.archive.put_file(row(one), [one])
            place = place_of(Originals(self.settings.data_dir).folder, one.document.sha256)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(f"The file {name}")

    def remove(self, name: str) -> None:
        self.archive.remove([archived(name).document.id])

    def place(self, name: str) -> Path:
        return place_of(self.shared, archived(name).document.sha256)

    def held(self) -> set[str]:
        return {file.read_text() for file in self.shared.rglob("*") if file.is_file()}


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path)


def no_asking(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("held", "put", "delete"):
        monkeypatch.setattr(ObjectStore, name, lambda *_: pytest.fail("the store was asked"))


def test_each_original_is_sent_once(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    scene.add("a", "b")
    assert scene.publication.complete() == 2
    assert scene.held() == {"The file a", "The file b"}
    scene.add("c")
    assert scene.publication.complete() == 1
    no_asking(monkeypatch)
    assert (scene.publication.complete(), scene.publication.clear()) == (0, 0)


def test_what_another_machine_sent_is_not_sent_again(scene: Scene, tmp_path: Path) -> None:
    other = Scene(tmp_path / "other")
    other.settings = replace(other.settings, originals=scene.settings.originals)
    other.publication = Publication(other.settings, other.archive, lambda *_: nullcontext(lambda _: None))
    scene.add("a")
    other.add("a", "b")
    assert (scene.publication.complete(), other.publication.complete()) == (1, 1)


def test_a_file_that_was_sent_by_half_is_sent_again(scene: Scene) -> None:
    scene.add("a")
    scene.place("a").parent.mkdir(parents=True)
    scene.place("a").write_text("The f")
    assert scene.publication.complete() == 1
    assert scene.held() == {"The file a"}


def test_what_the_store_has_lost_is_found_by_comparing(scene: Scene) -> None:
    scene.add("a", "b")
    scene.publication.complete()
    scene.place("a").unlink()
    assert scene.publication.complete() == 0
    assert scene.publication.complete(compare=True) == 1
    assert scene.held() == {"The file a", "The file b"}


def test_what_is_gone_here_too_is_left_out(scene: Scene) -> None:
    scene.add("a", "b")
    place_of(Originals(scene.settings.data_dir).folder, archived("a").document.sha256).unlink()
    assert scene.publication.complete() == 1


def test_only_what_this_archive_published_and_dropped_is_deleted(scene: Scene) -> None:
    scene.add("a", "b")
    scene.publication.complete()
    scene.place("c").parent.mkdir(parents=True)
    scene.place("c").write_text("of another machine")
    scene.remove("a")
    assert scene.publication.clear() == 1
    assert scene.held() == {"The file b", "of another machine"}


def test_what_is_gone_there_already_counts_as_deleted(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    scene.add("a")
    scene.publication.complete()
    scene.place("a").unlink()
    scene.remove("a")
    scene.publication.clear()
    no_asking(monkeypatch)
    assert scene.publication.clear() == 0


def test_what_comes_back_is_sent_again(scene: Scene) -> None:
    scene.add("a")
    scene.publication.complete()
    scene.remove("a")
    scene.publication.clear()
    scene.add("a")
    assert scene.publication.complete() == 1
    assert scene.publication.clear() == 0
    assert scene.held() == {"The file a"}


def test_a_run_that_fails_goes_on_where_it_was(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    scene.add("a", "b", "c")
    put = ObjectStore.put

    def fail_at_b(store: ObjectStore, sha256: str, source: Path) -> None:
        if sha256 == archived("b").document.sha256:
            message = "It does not answer."
            raise OriginalsUnavailableError(message)
        put(store, sha256, source)

    monkeypatch.setattr(ObjectStore, "put", fail_at_b)
    with pytest.raises(OriginalsUnavailableError, match=r"answer\. What was read is"):
        scene.publication.complete()
    monkeypatch.undo()
    assert archived("a").document.sha256 in scene.archive.published(scene.settings.originals)
    assert 1 <= scene.publication.complete() <= 2
    assert scene.held() == {"The file a", "The file b", "The file c"}


def test_without_a_store_nothing_is_loaded_or_noted(tmp_path: Path) -> None:
    script = (
        "import sys\nfrom contextlib import nullcontext\nfrom pathlib import Path\n"
        "from indexer.archive import Archive, ReadableOriginals\nfrom indexer.settings import Settings\n"
        "from pipelines.publish import Publication\n"
        "settings = Settings(data_dir=Path(sys.argv[1]))\n"
        "made = Publication(settings, Archive(settings.data_dir), None)\n"
        "assert (made.complete(), made.clear()) == (0, 0)\n"
        "ReadableOriginals(settings.data_dir, 's3://bucket')\n"
        "print(sorted({'fsspec', 's3fs', 'aiobotocore', 'botocore', 'aiohttp'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script, tmp_path], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[]", done.stderr
