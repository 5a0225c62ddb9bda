"""Lay out what the stand-in images of OpenSearch and Tika Server contain: `parts.py FOLDER`. Used by
scripts/containers.sh.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from pipelines.dev import opensearch, tika
from pipelines.dev.maven import fetch, read_lock
from pipelines.dev.opensearch_home import SECURITY_PLUGIN, lay_out

HERE = Path(__file__).parent
SETTINGS = "cluster.name: docker-cluster\nnetwork.host: 0.0.0.0\n"
"""What `opensearch.yml` of the image says."""


def main(folder: Path) -> None:
    """Put `opensearch` and `tika` into the folder, as their images have them, and what makes the images beside them."""
    home = folder / "opensearch"
    lay_out(home, opensearch.VERSION, security=True)
    shutil.copytree(home / SECURITY_PLUGIN / "config", home / "config" / "opensearch-security")
    (home / "config" / "opensearch.yml").write_text(SETTINGS, encoding="utf-8")
    (home / "config" / "jvm.options").write_text("\n".join(opensearch.JAVA_OPTIONS), encoding="utf-8")
    (home / "bin").mkdir()
    shutil.copy(HERE / "opensearch.sh", home / "bin" / "opensearch")
    shutil.copy(HERE / "opensearch-docker-entrypoint.sh", home)
    for program in ("bin/opensearch", "opensearch-docker-entrypoint.sh"):
        (home / program).chmod(0o755)
    (folder / "tika").mkdir()
    for file in fetch(read_lock(f"tika-{tika.VERSION}")).values():
        shutil.copy(file, folder / "tika")
    shutil.copy(HERE / "Dockerfile", folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
