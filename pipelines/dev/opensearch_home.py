"""Lay out the folder of an OpenSearch node like its distribution, from the artifacts of its lock file."""

from __future__ import annotations

import shutil
import zipfile
from typing import TYPE_CHECKING, NamedTuple

from pipelines.dev.maven import fetch, read_lock

if TYPE_CHECKING:
    from pathlib import Path

SECURITY_PLUGIN = "plugins/opensearch-security"
CA = "config/ca.pem"
_DONE = "assembled"


class _Module(NamedTuple):
    """What the distribution's archive of a module contains besides the code; its artifact has only the code."""

    plugin: str
    extends: str = ""
    policy: str = ""


_MODULES = {
    "transport-netty4": _Module(
        "org.opensearch.transport.Netty4Plugin",
        policy="""grant {
  permission java.io.FilePermission "/proc/sys/net/core/somaxconn", "read";
  permission java.lang.RuntimePermission "*";
  permission java.lang.reflect.ReflectPermission "suppressAccessChecks";
  permission java.net.SocketPermission "*", "accept,connect,resolve";
  permission java.util.PropertyPermission "*", "read,write";
};
""",
    ),
    "analysis-common": _Module("org.opensearch.analysis.common.CommonAnalysisPlugin", extends="lang-painless"),
    "lang-painless": _Module(
        "org.opensearch.painless.PainlessPlugin",
        policy="""grant {
  permission java.lang.RuntimePermission "createClassLoader";
  permission java.lang.RuntimePermission "getClassLoader";
  permission java.lang.RuntimePermission "accessDeclaredMembers";
  permission java.lang.reflect.ReflectPermission "suppressAccessChecks";
  permission org.opensearch.script.ClassPermission "<<STANDARD>>";
};
""",
    ),
    "reindex": _Module(
        "org.opensearch.index.reindex.ReindexPlugin",
        policy="""grant { permission java.net.SocketPermission "*", "connect,resolve"; };
""",
    ),
    "mapper-extras": _Module("org.opensearch.index.mapper.MapperExtrasPlugin"),
}

_DESCRIPTOR = """description={name}
version={version}
name={name}
classname={module.plugin}
java.version=11
opensearch.version={version}
custom.foldername=
extended.plugins={module.extends}
has.native.controller=false
"""

_SETTINGS = """cluster.name: onrecord-dev
network.host: 127.0.0.1
path.repo: [{home}/snapshots]
# A developer's disk may be full to the marks at which a cluster stops writing.
cluster.routing.allocation.disk.threshold_enabled: false
"""

_LOGGING = """status = error
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %m%n
rootLogger.level = warn
rootLogger.appenderRef.console.ref = console
"""


def lay_out(home: Path, version: str, *, security: bool) -> None:
    """Assemble the node in `home`; if that was done before, only its settings are rewritten. Raises DevServiceError."""
    if not (home / _DONE).exists():
        for folder in ("lib", "modules", "plugins", "config", "data", "logs", "tmp", "snapshots"):
            (home / folder).mkdir(parents=True, exist_ok=True)
        artifacts = [
            artifact for artifact in read_lock(f"opensearch-{version}") if security or artifact.place != SECURITY_PLUGIN
        ]
        for artifact, file in fetch(artifacts).items():
            _place(file, home / artifact.place)
        for name, module in _MODULES.items():
            _describe(home / "modules" / name, name, module, version)
        (home / "config" / "log4j2.properties").write_text(_LOGGING, encoding="utf-8")
        (home / _DONE).touch()
    (home / "config" / "opensearch.yml").write_text(_SETTINGS.format(home=home), encoding="utf-8")


def _place(file: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if file.suffix == ".zip":
        with zipfile.ZipFile(file) as archive:
            archive.extractall(folder)
    else:
        shutil.copy(file, folder)


def _describe(folder: Path, name: str, module: _Module, version: str) -> None:
    text = _DESCRIPTOR.format(name=name, module=module, version=version)
    (folder / "plugin-descriptor.properties").write_text(text, encoding="utf-8")
    if module.policy:
        (folder / "plugin-security.policy").write_text(module.policy, encoding="utf-8")
