"""The deployment files name settings, commands and files that exist, pin what they fetch, and know no password."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from command_names import COMMANDS
from support.cases import each_case

from indexer.settings import SETTINGS
from pipelines.dev import opensearch, tika

ROOT = Path(__file__).parents[2]
COMPOSE = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
SERVICES: dict[str, Any] = yaml.safe_load(COMPOSE)["services"]
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
UNIT = (ROOT / "deploy" / "onrecord.service").read_text(encoding="utf-8")
EXAMPLE = (ROOT / ".env.example").read_text(encoding="utf-8")

OURS = {setting.variable for setting in SETTINGS}
OTHERS = {"XDG_CACHE_HOME", "HF_HUB_OFFLINE", "HOME", "PATH", "PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"}
"""Variables of libraries and of the system that our own processes are given."""
OF_COMPOSE = {
    "ONRECORD_PORT", "ONRECORD_INBOX", "ONRECORD_WORKERS", "ONRECORD_MEMORY", "OPENSEARCH_HEAP", "OPENSEARCH_MEMORY",
    "OPENSEARCH_WRITER_PASSWORD", "OPENSEARCH_READER_PASSWORD",
}  # fmt: skip
"""What only the compose file reads."""
OF_OPENSEARCH = {
    "OPENSEARCH_PASSWORD", "OPENSEARCH_WRITER_PASSWORD", "OPENSEARCH_READER_PASSWORD", "OPENSEARCH_JAVA_OPTS",
    "DISABLE_INSTALL_DEMO_CONFIG",
    "DISABLE_PERFORMANCE_ANALYZER_AGENT_CLI",
}  # fmt: skip
"""What the OpenSearch image, or our own entry point of it, reads besides settings with dots."""
OF_DASHBOARDS = {
    "OPENSEARCH_HOSTS", "OPENSEARCH_USERNAME", "OPENSEARCH_PASSWORD", "OPENSEARCH_SSL_CERTIFICATEAUTHORITIES",
}  # fmt: skip
DOTTED = re.compile(r"(?:cluster|discovery|bootstrap|plugins\.security)\.[a-z_.]+")


def own() -> dict[str, Any]:
    """The services that run our own command."""
    ours = {name: service for name, service in SERVICES.items() if service["image"].startswith("onrecord:")}
    return {name: service for name, service in ours.items() if name != "certificates"}


def test_compose_file_has_the_form_of_its_specification() -> None:
    schema = json.loads((Path(__file__).parent / "compose-spec.json").read_text(encoding="utf-8"))
    schema.pop("$schema", None)
    jsonschema.Draft7Validator(schema).validate(yaml.safe_load(COMPOSE))


@each_case
def test_dockerfiles_and_shell_scripts_pass_their_linters(program: str, files: tuple[str, ...]) -> None:
    paths = [path for pattern in files for path in ROOT.glob(pattern)]
    assert len(paths) >= len(files)
    command = [Path(sys.executable).parent / program, *paths]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", SERVICES)
def test_every_variable_of_a_service_is_known(name: str) -> None:
    variables = set(SERVICES[name].get("environment", {}))
    if name in own():
        assert variables <= OURS
    elif name == "opensearch":
        assert {variable for variable in variables if not DOTTED.fullmatch(variable)} == OF_OPENSEARCH
    elif name == "dashboards":
        assert variables == OF_DASHBOARDS
    else:
        assert not variables


def test_every_variable_of_the_other_files_is_known() -> None:
    in_image = set(
        re.findall(r"^(?:ENV|   ) ?([A-Z][A-Z_]+)=", DOCKERFILE.partition("COPY --from=build")[2], re.MULTILINE)
    )
    assert "ONRECORD_DATA_DIR" in in_image
    assert in_image <= OURS | OTHERS
    in_unit = set(re.findall(r"^Environment=(\w+)=", UNIT, re.MULTILINE))
    assert in_unit <= OURS | OTHERS
    in_example = set(re.findall(r"^([A-Z_]+)=", EXAMPLE, re.MULTILINE))
    assert in_example <= OURS | OF_COMPOSE
    substituted = set(re.findall(r"(?<!\$)\$\{(\w+)", COMPOSE))
    assert substituted == in_example, "what compose substitutes is what .env.example explains"


def test_no_password_has_a_default() -> None:
    assert not re.findall(r"\$\{\w*PASSWORD:?-", COMPOSE)
    for service in SERVICES.values():
        for variable, value in service.get("environment", {}).items():
            if "PASSWORD" in variable:
                assert re.fullmatch(r"\$\{(OPENSEARCH_(WRITER_|READER_)?PASSWORD):\?[^}]+\}", str(value)), variable
    assert len(re.findall(r"^OPENSEARCH_(?:WRITER_|READER_)?PASSWORD=$", EXAMPLE, re.MULTILINE)) == 3
    for text in (DOCKERFILE, UNIT):
        assert "PASSWORD" not in text


def test_each_service_has_the_rights_that_it_needs() -> None:
    web, ingest = SERVICES["web"], SERVICES["ingest"]
    for service, user in ((web, "reader"), (ingest, "writer")):
        given = service["environment"]
        assert given["OPENSEARCH_USERNAME"] == user
        assert given["OPENSEARCH_PASSWORD"].startswith(f"${{OPENSEARCH_{user.upper()}_PASSWORD:?")
    assert "data:/data:ro" in web["volumes"]
    assert [volume for volume in web["volumes"] if not volume.endswith(":ro")] == ["alerts:/alerts"]
    assert "data:/data" in ingest["volumes"]
    script = (ROOT / "deploy" / "opensearch-entrypoint.sh").read_text(encoding="utf-8")
    for variable, value in SERVICES["opensearch"]["environment"].items():
        if variable.endswith("PASSWORD"):
            assert value.startswith(f"${{{variable}:?")
            assert f"hash {variable})" in script


def test_subscriptions_are_where_web_and_alerts_alone_can_write() -> None:
    web, alerts = SERVICES["web"], SERVICES["alerts"]
    assert alerts["volumes"] == web["volumes"]
    assert alerts["environment"] == web["environment"]
    assert web["environment"]["ONRECORD_ALERTS"] == "${ONRECORD_ALERTS:-}", "off, and of one file for both"
    assert [name for name, service in SERVICES.items() if "alerts:/alerts" in service.get("volumes", [])] == [
        "web", "alerts",
    ]  # fmt: skip
    assert not {name for service in SERVICES.values() for name in service.get("environment", {}) if "SMTP" in name}
    assert [name for name, service in SERVICES.items() if "env_file" in service] == ["alerts"], "knows the mail server"
    assert "ONRECORD_ALERTS=/alerts/" in (ROOT / "docs" / "alerts.md").read_text(encoding="utf-8")
    made = re.search(r"install -d -o 10001 -g 10001 (.+)", DOCKERFILE)
    assert made, "a new volume has the owner of the folder in the image"
    assert {"/data", "/alerts"} <= set(made[1].split())


def test_every_image_is_pinned_and_of_the_version_that_is_tested() -> None:
    images = {service["image"] for service in SERVICES.values()} | set(
        re.findall(r"^FROM (\S+)", DOCKERFILE, re.MULTILINE)
    )
    assert all(re.fullmatch(r"[\w./-]+:\d+\.\d+\.\d+[\w.-]*", image) for image in images), images
    assert SERVICES["opensearch"]["image"].endswith(f":{opensearch.VERSION}")
    assert SERVICES["dashboards"]["image"].endswith(f":{opensearch.VERSION}")
    assert SERVICES["tika"]["image"].endswith(f":{tika.VERSION}.0")


def test_every_command_exists_and_takes_its_options() -> None:
    lines = [service["command"] for service in own().values()]
    lines.append(re.search(r"^ExecStart=\S+/onrecord (.+)$", UNIT, re.MULTILINE)[1].split())  # type: ignore[index]
    lines.append(json.loads(re.search(r"^CMD (\[.+\])$", DOCKERFILE, re.MULTILINE)[1]))  # type: ignore[index]
    assert len(lines) == 5
    for line in lines:
        grouped = " ".join(line[:2]) in COMMANDS
        command, rest = " ".join(line[: 1 + grouped]), line[1 + grouped :]
        known = {option for parameter in COMMANDS[command].params for option in parameter.opts}
        assert {word for word in rest if word.startswith("--")} <= known


def test_nothing_is_open_to_the_network_or_has_more_rights_than_it_needs() -> None:
    for name, service in SERVICES.items():
        assert all(port.startswith("127.0.0.1:") for port in service.get("ports", [])), name
        assert "no-new-privileges:true" in service["security_opt"], name
        assert not service.get("privileged")
        assert name == "certificates" or "mem_limit" in service, name
    for name in own():
        assert SERVICES[name]["read_only"] is True
    assert re.findall(r"^USER (.+)$", DOCKERFILE, re.MULTILINE)[-1] == "10001:10001"
    for file in re.findall(r"(\./deploy/[\w.-]+):", COMPOSE):
        assert (ROOT / file).is_file()


def test_services_start_in_the_order_of_their_health() -> None:
    assert SERVICES["web"]["depends_on"]["opensearch"]["condition"] == "service_healthy"
    assert set(SERVICES["ingest"]["depends_on"]) == {"opensearch", "tika"}
    for name in ("opensearch", "tika"):
        assert SERVICES[name]["healthcheck"]["test"]
    assert "HEALTHCHECK" in DOCKERFILE


def test_the_image_gets_what_the_dockerfile_copies() -> None:
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    sent = {line.removeprefix("!") for line in lines if line.startswith("!")}
    copied = {
        source
        for line in re.findall(r"^COPY (?!--from)(.+)$", DOCKERFILE, re.MULTILINE)
        for source in line.split()[:-1]
    }
    assert copied == sent
    assert all((ROOT / source).exists() for source in copied)


def test_what_runs_the_containers_runs_every_service_but_the_dashboards() -> None:
    script = (ROOT / "scripts" / "containers.sh").read_text(encoding="utf-8")
    run = set(re.findall(r"\bup ([a-z ]+)(?:$|\n)", script, re.MULTILINE))
    started = {name for names in run for name in names.split()}
    once = set(re.findall(r"run --rm -T (\w+)", script))
    assert started | once | {"certificates"} == set(SERVICES) - {"dashboards"}
    assert SERVICES["opensearch"]["depends_on"]["certificates"], "which starts what makes them"
    stand_ins = set(re.findall(r"stand_in (\w+)$", script, re.MULTILINE))
    assert stand_ins == {name for name in started if not SERVICES[name]["image"].startswith("onrecord:")}
    made = (ROOT / "scripts" / "containers" / "Dockerfile").read_text(encoding="utf-8")
    assert stand_ins == set(re.findall(r"^FROM java AS (\w+)$", made, re.MULTILINE))
    bases = set(re.findall(r"^FROM (\S+)", DOCKERFILE, re.MULTILINE))
    assert len(bases) == 1, "one base is made and stands for both"
