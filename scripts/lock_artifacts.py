"""Resolve the Maven artifacts that tests run, services and a checker, anew, and write their lock files.

Usage: `.venv/bin/python scripts/lock_artifacts.py`.
Versions are chosen here; the lock files in pipelines/dev and tests/support say which files that means, with the
SHA-256 of each.
"""

from __future__ import annotations

import hashlib
import re
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pipelines.dev.maven import DEPENDENCY_PLUGIN, Artifact, run_maven

if TYPE_CHECKING:
    from collections.abc import Sequence

OPENSEARCH = "2.19.1"
TIKA = "3.3.2"
S3PROXY = "2.6.0"
VALIDATOR = "26.1.11"
"""The Nu HTML checker, for tests of the pages."""
PROJECT = Path(__file__).parent.parent
PACKAGE, TESTS = PROJECT / "pipelines" / "dev", PROJECT / "tests" / "support"
HEADER = "# Written by scripts/lock_artifacts.py: SHA-256, Maven coordinates, folder in the service's home.\n"

LIBRARIES = (
    f"org.opensearch:opensearch:{OPENSEARCH}",
    f"org.opensearch:opensearch-plugin-classloader:{OPENSEARCH}",
    "org.apache.logging.log4j:log4j-core:2.21.0",
)
MODULES = {
    "transport-netty4": "transport-netty4-client",
    "analysis-common": "analysis-common",
    "lang-painless": "lang-painless",
    "reindex": "reindex-client",
    "mapper-extras": "mapper-extras-client",
}
PLUGINS = ("opensearch-knn", "opensearch-security")

POM = """<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>onrecord</groupId><artifactId>roots</artifactId><version>1</version><dependencies>{roots}</dependencies></project>
"""
ROOT = "<dependency><groupId>{}</groupId><artifactId>{}</artifactId><version>{}</version></dependency>"


def closure(place: str, *roots: str) -> list[Artifact]:
    """The artifacts that these need to run, themselves included, hashed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pom, listed, jars = folder / "pom.xml", folder / "list", folder / "jars"
        pom.write_text(POM.format(roots="".join(ROOT.format(*root.split(":")) for root in roots)), encoding="utf-8")
        run_maven("-f", str(pom), f"{DEPENDENCY_PLUGIN}:list", f"-DoutputFile={listed}")
        run_maven("-f", str(pom), f"{DEPENDENCY_PLUGIN}:copy-dependencies", f"-DoutputDirectory={jars}")
        found = re.findall(
            r"^ +([\w.-]+):([\w.-]+):jar:([\w.-]+):(?:compile|runtime)", listed.read_text(), re.MULTILINE
        )
        return [hashed((*coordinates, "jar"), place, jars) for coordinates in sorted(found)]


def single(place: str, *coordinates: str) -> Artifact:
    """One artifact, without what it needs: group, name, version, type and, if it has one, classifier."""
    with tempfile.TemporaryDirectory() as folder:
        run_maven(f"{DEPENDENCY_PLUGIN}:copy", f"-Dartifact={':'.join(coordinates)}", f"-DoutputDirectory={folder}")
        return hashed(coordinates, place, Path(folder))


def hashed(coordinates: Sequence[str], place: str, folder: Path) -> Artifact:
    """An artifact with the hash of the file that was fetched into `folder`."""
    group, name, version, kind, *classifier = coordinates
    unhashed = Artifact("", group, name, version, kind, place, *classifier)
    return replace(unhashed, sha256=hashlib.sha256((folder / unhashed.file_name).read_bytes()).hexdigest())


def write(folder: Path, name: str, artifacts: list[Artifact]) -> None:
    """Write a lock file."""
    lines = [f"{artifact.sha256} {artifact.coordinates} {artifact.place}\n" for artifact in artifacts]
    (folder / f"{name}.lock").write_text(HEADER + "".join(lines), encoding="utf-8")
    print(f"{name}: {len(lines)} artifacts")


def main() -> None:
    """Write every lock file."""
    core = closure("lib", *LIBRARIES)
    shared = {artifact.file_name for artifact in core}
    artifacts = list(core)
    for module, name in MODULES.items():
        jars = closure(f"modules/{module}", f"org.opensearch.plugin:{name}:{OPENSEARCH}")
        artifacts += [artifact for artifact in jars if artifact.file_name not in shared]
    artifacts += [
        single(f"plugins/{name}", "org.opensearch.plugin", name, f"{OPENSEARCH}.0", "zip") for name in PLUGINS
    ]
    write(PACKAGE, f"opensearch-{OPENSEARCH}", artifacts)
    jar = single("lib", "org.gaul", "s3proxy", S3PROXY, "jar", "jar-with-dependencies")
    write(TESTS, f"s3proxy-{S3PROXY}", [jar])
    write(TESTS, f"validator-{VALIDATOR}", closure("lib", f"nu.validator:validator:{VALIDATOR}"))
    write(PACKAGE, f"tika-{TIKA}", [single("lib", "org.apache.tika", "tika-server-standard", TIKA, "jar")])


if __name__ == "__main__":
    main()
