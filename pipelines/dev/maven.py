"""Pinned artifacts: fetched by Maven, checked against the SHA-256 of a lock file, kept in the user's cache."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from filelock import FileLock

from indexer.embedding.model import model_cache
from indexer.errors import DevServiceError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from importlib.resources.abc import Traversable

DEPENDENCY_PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:2.10"
"""The last line of versions that copies a file without reading its descriptor, and the parents of that, of which some
are not to be had.
"""
_POM = """<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>onrecord</groupId><artifactId>artifacts</artifactId><version>1</version><packaging>pom</packaging>
<build><plugins><plugin>
<groupId>org.apache.maven.plugins</groupId><artifactId>maven-dependency-plugin</artifactId>
<configuration><artifactItems>{items}</artifactItems></configuration>
</plugin></plugins></build></project>
"""
_ITEM = (
    "<artifactItem><groupId>{0.group}</groupId><artifactId>{0.name}</artifactId><version>{0.version}</version>"
    "<type>{0.type}</type>{1}</artifactItem>"
)
_CLASSIFIER = "<classifier>{0.classifier}</classifier>"


@dataclass(frozen=True, slots=True)
class Artifact:
    """One line of a lock file. `place` is the folder of a service's home that it belongs in. `classifier`, mostly
    empty, tells files of one artifact apart.
    """

    sha256: str
    group: str
    name: str
    version: str
    type: str
    place: str
    classifier: str = ""

    @property
    def file_name(self) -> str:
        """As Maven names the file."""
        return f"{'-'.join(filter(None, (self.name, self.version, self.classifier)))}.{self.type}"

    @property
    def coordinates(self) -> str:
        """`group:name:version:type`, and `:classifier` if there is one."""
        return ":".join(filter(None, (self.group, self.name, self.version, self.type, self.classifier)))


def artifact_cache() -> Path:
    """Where fetched artifacts are kept: beside the models."""
    return model_cache().parent / "artifacts"


def read_lock(name: str, folder: Traversable | None = None) -> list[Artifact]:
    """The artifacts of `NAME.lock` in this package, or in a folder: lines of SHA-256, coordinates, place; `#` begins a
    comment.
    """
    text = (folder or resources.files(__package__)).joinpath(f"{name}.lock").read_text(encoding="utf-8")
    artifacts = []
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            sha256, coordinates, place = line.split()
            group, artifact, version, kind, *classifier = coordinates.split(":")
            artifacts.append(Artifact(sha256, group, artifact, version, kind, place, *classifier))
    return artifacts


def fetch(artifacts: Iterable[Artifact], cache: Path | None = None) -> dict[Artifact, Path]:
    """A file for each artifact, whose content has the hash of the lock file. Those in the cache (by default the user's)
    are used from there, without network. Raises DevServiceError.
    """
    wanted = list(artifacts)
    folder = cache or artifact_cache()
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / ".lock"):  # another process may be fetching the same
        files = {artifact: folder / artifact.sha256[:16] / artifact.file_name for artifact in wanted}
        missing = [artifact for artifact, file in files.items() if _digest(file) != artifact.sha256]
        if missing:
            with tempfile.TemporaryDirectory(dir=folder, prefix=".fetching-") as temporary:
                _download(missing, Path(temporary))
                for artifact in missing:
                    _keep(artifact, Path(temporary) / artifact.file_name, files[artifact])
    return files


def put_jar(lock: str, home: Path, folder: Traversable | None = None) -> Path:
    """The one file of `LOCK.lock`, which is read as `read_lock` does, in the home of a service whose user cannot read
    the user's cache. Raises DevServiceError.
    """
    ((artifact, file),) = fetch(read_lock(lock, folder)).items()
    place = home / artifact.place
    place.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(file, place))


def _digest(file: Path) -> str | None:
    if not file.is_file():
        return None
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _keep(artifact: Artifact, fetched: Path, file: Path) -> None:
    found = _digest(fetched)
    if found != artifact.sha256:
        message = (
            f"{artifact.coordinates} is not the file that the lock file names: its SHA-256 is {found or 'missing'}, "
            f"expected {artifact.sha256}. It was not used; check which repository Maven fetches from."
        )
        raise DevServiceError(message)
    file.parent.mkdir(exist_ok=True)
    fetched.replace(file)


def _download(artifacts: Sequence[Artifact], folder: Path) -> None:
    pom = folder / "pom.xml"
    pom.write_text(_POM.format(items="".join(map(_item, artifacts))), encoding="utf-8")
    run_maven("-f", str(pom), f"{DEPENDENCY_PLUGIN}:copy", f"-DoutputDirectory={escape(str(folder))}")


def _item(artifact: Artifact) -> str:
    return _ITEM.format(artifact, _CLASSIFIER.format(artifact) if artifact.classifier else "")


def run_maven(*arguments: str) -> None:
    """Run Maven with these arguments. Raises DevServiceError with the first thing that it complains about."""
    program = shutil.which("mvn")
    if program is None:
        message = "Maven is not installed, which fetches the parts of the service: apt-get install maven."
        raise DevServiceError(message)
    command = [program, "--quiet", "--batch-mode", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own arguments
    if done.returncode:
        said = re.search(r"\[ERROR\] (.+)", re.sub(r"\x1b\[[0-9;]*m", "", done.stdout + done.stderr))
        reason = said[1][:300] if said else f"exit status {done.returncode}"
        message = f"Maven could not fetch the parts of the service: {reason}. Check the network and try again."
        raise DevServiceError(message)
