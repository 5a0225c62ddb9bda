"""The security plug-in of a node: TLS with a private certificate authority, and users with hashed passwords."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import subprocess
from pathlib import Path

from indexer.errors import DevServiceError
from pipelines.dev.opensearch_home import CA, SECURITY_PLUGIN

ADMIN = "admin"
READER = "reader"
"""A user who may only search; it has the same password."""
CONFIG = "config/opensearch-security"
DAYS = "30"

_SETTINGS = """
plugins.security.allow_default_init_securityindex: true
plugins.security.restapi.roles_enabled: [all_access]
plugins.security.nodes_dn: ["CN=node"]
plugins.security.authcz.admin_dn: ["CN=administrator"]
plugins.security.ssl.http.enabled: true
plugins.security.ssl.http.pemcert_filepath: node.pem
plugins.security.ssl.http.pemkey_filepath: node.key
plugins.security.ssl.http.pemtrustedcas_filepath: ca.pem
plugins.security.ssl.transport.pemcert_filepath: node.pem
plugins.security.ssl.transport.pemkey_filepath: node.key
plugins.security.ssl.transport.pemtrustedcas_filepath: ca.pem
plugins.security.ssl.transport.enforce_hostname_verification: false
"""

_USERS = """_meta: {{type: internalusers, config_version: 2}}
{admin}:
  hash: "{hash}"
  backend_roles: [admin]
{reader}:
  hash: "{hash}"
  backend_roles: [readall]
"""


def secure(home: Path, java: Path) -> str:
    """Enable the security plug-in in the folder of an assembled node, and return its users' password. Certificates,
    users and password are created the first time. Raises DevServiceError.
    """
    with (home / "config" / "opensearch.yml").open("a", encoding="utf-8") as settings:
        settings.write(_SETTINGS)
    kept = home / "config" / "password"
    if kept.exists():
        return kept.read_text(encoding="utf-8")
    password = secrets.token_urlsafe(18)
    _make_certificates(home / "config")
    shutil.copytree(home / SECURITY_PLUGIN / "config", home / CONFIG, dirs_exist_ok=True)
    users = _USERS.format(admin=ADMIN, reader=READER, hash=_hash(home, java, password))
    (home / CONFIG / "internal_users.yml").write_text(users, encoding="utf-8")
    kept.touch(0o600)
    kept.write_text(password, encoding="utf-8")
    return password


def _hash(home: Path, java: Path, password: str) -> str:
    """Hash a password with the plug-in's program. It is passed in the environment, which other users cannot list."""
    classes = f"{home / SECURITY_PLUGIN}/*:{home}/lib/*"
    command = [str(java), "-cp", classes, "org.opensearch.security.tools.Hasher", "-env", "PASSWORD"]
    environment = {"PASSWORD": password, "PATH": os.environ.get("PATH", "")}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)  # noqa: S603
    found = re.search(r"\$2\w\$\S+", done.stdout)
    if found is None:
        message = f"The security plug-in could not hash a password: {(done.stderr or done.stdout).strip()[-300:]}"
        raise DevServiceError(message)
    return found[0]


def _make_certificates(folder: Path) -> None:
    """Create `ca.pem`, and `node.pem` with `node.key` for this machine's own addresses."""
    key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
    _openssl(folder, "req", "-x509", *key, "-keyout", "ca.key", "-out", Path(CA).name, "-days", DAYS,
             "-subj", "/CN=onrecord development CA", "-addext", "keyUsage=critical,keyCertSign,cRLSign")  # fmt: skip
    _openssl(folder, "req", *key, "-keyout", "node.key", "-out", "node.csr", "-subj", "/CN=node")
    (folder / "node.ext").write_text(
        "subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1\nextendedKeyUsage=serverAuth,clientAuth\n", encoding="utf-8"
    )
    _openssl(folder, "x509", "-req", "-in", "node.csr", "-CA", Path(CA).name, "-CAkey", "ca.key", "-CAcreateserial",
             "-out", "node.pem", "-days", DAYS, "-extfile", "node.ext")  # fmt: skip


def _openssl(folder: Path, *arguments: str) -> None:
    program = shutil.which("openssl")
    if program is None:
        message = "openssl is not installed, which makes the node's certificates: apt-get install openssl."
        raise DevServiceError(message)
    done = subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        message = f"openssl could not make the node's certificates: {done.stderr.strip().splitlines()[-1][:300]}"
        raise DevServiceError(message)
