"""The scripts that secure OpenSearch in the compose file do so on a real node, with the compose file's own settings."""

from __future__ import annotations

import os
import shutil
import subprocess
import urllib.error
from pathlib import Path
from typing import Any

import pytest
import yaml

from pipelines.dev.homes import temporary_home
from pipelines.dev.java import find_java
from pipelines.dev.opensearch import JAVA, JAVA_BELOW, Access, OpenSearchNode
from pipelines.dev.opensearch_home import SECURITY_PLUGIN

ROOT = Path(__file__).parents[2]
PASSWORD = 'Correct-horse-7$battery "quoted"'  # noqa: S105


def settings() -> dict[str, Any]:
    environment = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]["opensearch"]["environment"]
    return {name: value for name, value in environment.items() if name.startswith("plugins.")}


def run(*command: str | Path, cwd: Path | None = None, environment: dict[str, str] | None = None) -> None:
    whole = list(map(str, command))
    subprocess.run(whole, check=True, capture_output=True, cwd=cwd, env={**os.environ, **(environment or {})})


def test_node_takes_the_chosen_password_and_no_other() -> None:
    with temporary_home("opensearch") as home:
        node = OpenSearchNode(home, heap="512m", security=True, short_lived=True)
        config = home / "config"
        shutil.copytree(home / SECURITY_PLUGIN / "config", config / "opensearch-security", dirs_exist_ok=True)
        run("sh", ROOT / "deploy" / "certificates.sh", config / "certificates", "localhost")
        before = (config / "certificates" / "ca.pem").read_bytes()
        run("sh", ROOT / "deploy" / "certificates.sh", config / "certificates", "localhost")
        assert (config / "certificates" / "ca.pem").read_bytes() == before
        (home / "opensearch-docker-entrypoint.sh").write_text(
            '#!/bin/sh\necho "${OPENSEARCH_PASSWORD-unset} $*" > started\n'
        )
        (home / "opensearch-docker-entrypoint.sh").chmod(0o755)
        java_home = find_java(JAVA, JAVA_BELOW).resolve().parents[1]
        script = ROOT / "deploy" / "opensearch-entrypoint.sh"
        variables = {"OPENSEARCH_HOME": str(home), "JAVA_HOME": str(java_home), "OPENSEARCH_PASSWORD": PASSWORD}
        run("bash", script, "opensearch", cwd=home, environment=variables)
        assert (home / "started").read_text() == "unset opensearch\n"
        kept = [
            line for line in (config / "opensearch.yml").read_text().splitlines() if not line.startswith("plugins.")
        ]
        lines = [f"{name}: {value}" for name, value in settings().items()]
        (config / "opensearch.yml").write_text("\n".join([*kept, *lines]) + "\n")
        url = f"https://localhost:{node.port}"
        node.access = Access(url, "admin", PASSWORD, config / "certificates" / "ca.pem")
        with node:
            assert node.access.get("/_cluster/health")["status"] in {"green", "yellow"}
            for user, password in (("admin", "admin"), ("kibanaserver", "kibanaserver")):
                with pytest.raises(urllib.error.HTTPError) as refused:
                    Access(url, user, password, node.access.ca_certs).get("/")
                assert refused.value.code == 401
