"""Every setting, with its default and its help; `Settings.from_env()` is the only reader of the environment."""

from __future__ import annotations

import math
import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from indexer.errors import SettingError

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Setting:
    """One environment variable, as `docs/configuration.md` and `onrecord doctor` present it."""

    variable: str
    default: str
    help: str


SETTINGS = (
    Setting("ONRECORD_DATA_DIR", "./data", "folder of the archive, the originals and the embedded index"),
    Setting(
        "ONRECORD_ORIGINALS",
        "",
        "store that original files are published to, and fetched from where the data folder lacks them: "
        "s3://bucket/prefix (the key stands in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY), or file:///folder; empty: "
        "none",
    ),
    Setting("ONRECORD_ENGINE", "embedded", "search engine: embedded, or opensearch"),
    Setting(
        "OPENSEARCH_URL",
        "",
        "address of the OpenSearch cluster, such as https://search.example.org:9200; several, comma-separated, are "
        "taken in turn; may hold user and password",
    ),
    Setting("OPENSEARCH_USERNAME", "", "user of the cluster; comes before one in the address"),
    Setting("OPENSEARCH_PASSWORD", "", "the user's password; comes before one in the address"),
    Setting("OPENSEARCH_CA_CERTS", "", "file with the certificates that the cluster's own is checked against"),
    Setting("ONRECORD_INDEX", "onrecord", "prefix of index names and aliases in the cluster"),
    Setting(
        "ONRECORD_REPLICAS",
        "auto",
        "copies of an index in the cluster besides the first: a number from 0 to 9, or auto: one as soon as there is a "
        "second node; for indices that are made from then on",
    ),
    Setting(
        "ONRECORD_SHARD_PASSAGES",
        "500000",
        "passages for which an index in the cluster gets a shard; for indices that are made from then on",
    ),
    Setting("TIKA_SERVER_ENDPOINT", "", "address of a Tika Server that reads the files; empty: child processes do"),
    Setting(
        "ONRECORD_MODEL",
        "packaged:multilingual-e5-small",
        "embedding model: packaged:multilingual-e5-small, packaged:all-MiniLM-L6-v2, or any sentence-transformers "
        "name or folder",
    ),
    Setting("ONRECORD_OCR", "auto", "optical character recognition of pages without text: auto, never, always"),
    Setting("ONRECORD_OCR_LANGUAGES", "eng+fra+spa+rus+ara+chi_sim", "Tesseract languages, joined by +"),
    Setting(
        "ONRECORD_FILE_TIMEOUT",
        "120",
        "seconds that one file's extraction may take; each page that goes through character recognition adds 60",
    ),
    Setting("ONRECORD_MAX_FILE_MB", "200", "largest file that is read, in megabytes (10^6 bytes)"),
    Setting("ONRECORD_MAX_PAGES", "10000", "most pages that a file may have"),
    Setting(
        "ONRECORD_VOCABULARY",
        "",
        "folder with your own groups.yaml, processes.yaml, submitters.yaml, synonyms.yaml, topics.yaml; "
        "empty: built in",
    ),
    Setting("ONRECORD_SITE_NAME", "onrecord", "name shown on every page"),
    Setting(
        "ONRECORD_NOTICE",
        "",
        "what every page says at its head about the collection; fiction: that the sample documents are made up, in the "
        "reader's language",
    ),
    Setting("ONRECORD_BASE_URL", "", "public address of the site, used in links that leave it; empty: relative links"),
    Setting(
        "ONRECORD_RATE_LIMIT",
        "600/minute",
        "requests that one client address may make, such as 600/minute or 20/second;600/minute; off: no limit",
    ),
    Setting(
        "ONRECORD_PROXIES",
        "0",
        "reverse proxies in front of the web server, whose X-Forwarded-For and X-Forwarded-Proto are believed; 0: none",
    ),
    Setting(
        "ONRECORD_ALERTS",
        "",
        "file of those who get alerts by e-mail, which the web server and `onrecord alerts send` both write, such as "
        "alerts/alerts.db; empty: no alerts",
    ),
    Setting(
        "ONRECORD_SMTP_URL",
        "",
        "mail server that alerts are handed to: smtps://user@mail.example.org, or smtp:// for STARTTLS; for "
        "`onrecord alerts send` alone",
    ),
    Setting("ONRECORD_SMTP_PASSWORD", "", "the user's password at the mail server; for `onrecord alerts send` alone"),
    Setting("ONRECORD_MAIL_FROM", "", "address that alerts come from; for `onrecord alerts send` alone"),
)

EMBEDDED, OPENSEARCH = "embedded", "opensearch"
ENGINES = (EMBEDDED, OPENSEARCH)
SHARD_PASSAGES = 10_000, 100_000_000
"""The fewest and the most passages that a shard may be meant for: OpenSearch makes at most 1,024 shards of an index,
and Lucene takes 2,147,483,519 entries in one.
"""
OCR_MODES = ("auto", "never", "always")


@dataclass(frozen=True, slots=True)
class Settings:
    """The checked environment. `SETTINGS` explains each variable.

    `opensearch_urls` contain neither user nor password, so that they may be shown; no `repr` contains the password.
    """

    data_dir: Path = Path("data")
    originals: str = ""
    engine: str = EMBEDDED
    opensearch_urls: tuple[str, ...] = ()
    opensearch_username: str = ""
    opensearch_password: str = field(default="", repr=False)
    opensearch_ca_certs: Path | None = None
    index: str = "onrecord"
    replicas: int | None = None  # one as soon as there is a second node
    shard_passages: int = 500_000
    tika_server: str = field(default="", repr=False)  # may hold a password
    model: str = "packaged:multilingual-e5-small"
    ocr: str = "auto"
    ocr_languages: str = "eng+fra+spa+rus+ara+chi_sim"
    file_timeout: float = 120.0
    max_file_mb: float = 200.0
    max_pages: int = 10_000
    vocabulary: Path | None = None
    site_name: str = "onrecord"
    notice: str = ""
    base_url: str = ""
    rate_limit: str = "600/minute"
    proxies: int = 0
    alerts: Path | None = None
    smtp_url: str = field(default="", repr=False)  # may hold a password
    smtp_password: str = field(default="", repr=False)
    mail_from: str = ""

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Settings:
        """Read and check the environment. Raises SettingError with the variable, its value and the allowed values."""
        env = os.environ if environ is None else environ

        def get(variable: str) -> str:
            default = next(setting.default for setting in SETTINGS if setting.variable == variable)
            return env.get(variable, "").strip() or default

        vocabulary, ca_certs, alerts = get("ONRECORD_VOCABULARY"), get("OPENSEARCH_CA_CERTS"), get("ONRECORD_ALERTS")
        engine = _choice("ONRECORD_ENGINE", get("ONRECORD_ENGINE"), ENGINES)
        urls, user, password = _addresses(get("OPENSEARCH_URL"))
        if engine == OPENSEARCH and not urls:
            message = "ONRECORD_ENGINE is 'opensearch', but OPENSEARCH_URL does not say where it is."
            raise SettingError(message)
        return cls(
            data_dir=Path(get("ONRECORD_DATA_DIR")),
            originals=_store(get("ONRECORD_ORIGINALS")),
            engine=engine,
            opensearch_urls=urls,
            opensearch_username=get("OPENSEARCH_USERNAME") or user,
            opensearch_password=get("OPENSEARCH_PASSWORD") or password,
            opensearch_ca_certs=Path(ca_certs) if ca_certs else None,
            index=_prefix(get("ONRECORD_INDEX")),
            replicas=_replicas(get("ONRECORD_REPLICAS")),
            shard_passages=_count("ONRECORD_SHARD_PASSAGES", get("ONRECORD_SHARD_PASSAGES"), *SHARD_PASSAGES),
            tika_server=_address("TIKA_SERVER_ENDPOINT", get("TIKA_SERVER_ENDPOINT")),
            model=get("ONRECORD_MODEL"),
            ocr=_choice("ONRECORD_OCR", get("ONRECORD_OCR"), OCR_MODES),
            ocr_languages=get("ONRECORD_OCR_LANGUAGES"),
            file_timeout=_positive("ONRECORD_FILE_TIMEOUT", get("ONRECORD_FILE_TIMEOUT")),
            max_file_mb=_positive("ONRECORD_MAX_FILE_MB", get("ONRECORD_MAX_FILE_MB")),
            max_pages=math.ceil(_positive("ONRECORD_MAX_PAGES", get("ONRECORD_MAX_PAGES"))),
            vocabulary=Path(vocabulary) if vocabulary else None,
            site_name=get("ONRECORD_SITE_NAME"),
            notice=get("ONRECORD_NOTICE"),
            base_url=_address("ONRECORD_BASE_URL", get("ONRECORD_BASE_URL")),
            rate_limit=_rate_limit(get("ONRECORD_RATE_LIMIT")),
            proxies=_count("ONRECORD_PROXIES", get("ONRECORD_PROXIES"), 0, 9),
            alerts=Path(alerts) if alerts else None,
            smtp_url=_mail_server(get("ONRECORD_SMTP_URL")),
            smtp_password=get("ONRECORD_SMTP_PASSWORD"),
            mail_from=get("ONRECORD_MAIL_FROM"),
        )


def _choice(variable: str, value: str, choices: tuple[str, ...]) -> str:
    if value in choices:
        return value
    message = f"{variable} is {value!r}; it must be one of: {', '.join(choices)}."
    raise SettingError(message)


def _address(variable: str, value: str) -> str:
    """The address without a trailing slash. Errors do not repeat it, since it may contain a password."""
    try:
        parts = urlsplit(value)
        is_usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_usable = False
    if value and not (is_usable and not parts.query and not parts.fragment):
        message = f"{variable} must be the address of a server, such as http://127.0.0.1:9998."
        raise SettingError(message)
    return value.rstrip("/")


def _positive(variable: str, value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        number = 0.0
    if 0 < number < float("inf"):
        return number
    message = f"{variable} is {value!r}; it must be a number above 0."
    raise SettingError(message)


def _count(variable: str, value: str, least: int, most: int) -> int:
    if value.isascii() and value.isdigit() and len(value) <= len(str(most)) and least <= int(value) <= most:
        return int(value)
    message = f"{variable} is {value!r}; it must be a whole number from {least} to {most}."
    raise SettingError(message)


def _replicas(value: str) -> int | None:
    if value == "auto":
        return None
    if value.isascii() and value.isdigit() and len(value) == 1:
        return int(value)
    message = f"ONRECORD_REPLICAS is {value!r}; it must be auto, or a whole number from 0 to 9."
    raise SettingError(message)


_RATE = re.compile(r"[1-9][0-9]{0,8}/(second|minute|hour|day)(;[1-9][0-9]{0,8}/(second|minute|hour|day))*")


def _rate_limit(value: str) -> str:
    """The limits, joined by semicolons; empty for none."""
    compact = re.sub(r"\s", "", value).lower()
    if compact in {"0", "off"}:
        return ""
    if _RATE.fullmatch(compact):
        return compact
    message = (
        f"ONRECORD_RATE_LIMIT is {value!r}; it must look like 600/minute, with second, minute, hour or day, several "
        "joined by semicolons; or be off."
    )
    raise SettingError(message)


_STORE = re.compile(r"s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/(?!\.)[\w.=-]+)*|file://(/[^/?#]+)+")


def _store(value: str) -> str:
    """The address without a trailing slash. Errors do not repeat it, since it may contain a key."""
    address = value.rstrip("/")
    if not address or _STORE.fullmatch(address):
        return address
    message = (
        "ONRECORD_ORIGINALS must be the address of a store, such as s3://bucket/prefix or file:///shared/folder; "
        "keys and the server's address belong into AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_ENDPOINT_URL."
    )
    raise SettingError(message)


def _mail_server(value: str) -> str:
    """The address. Errors do not repeat it, since it may contain a password."""
    try:
        parts = urlsplit(value)
        is_usable = parts.scheme in {"smtp", "smtps"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_usable = False
    if value and not (is_usable and parts.path in {"", "/"} and not parts.query and not parts.fragment):
        message = "ONRECORD_SMTP_URL must be the address of a mail server, such as smtps://user@mail.example.org."
        raise SettingError(message)
    return value


_PREFIX = re.compile(r"[a-z0-9][a-z0-9_-]{0,99}")


def _prefix(value: str) -> str:
    if _PREFIX.fullmatch(value):
        return value
    message = f"ONRECORD_INDEX is {value!r}; it must begin with a-z or 0-9 and hold only these, - and _."
    raise SettingError(message)


def _addresses(value: str) -> tuple[tuple[str, ...], str, str]:
    """The addresses without credentials, the user and the password. Errors do not quote the value, since it may contain
    a password.
    """
    urls, users = [], set()
    for number, text in enumerate(filter(None, map(str.strip, value.split(","))), 1):
        try:
            parts = urlsplit(text)
            host, port = parts.hostname, parts.port
        except ValueError:
            host = port = None
            parts = urlsplit("")
        misread = parts.query or parts.fragment or "@" in parts.path  # if a password contains ?, # or /
        if parts.scheme not in ("http", "https") or not host or misread:
            message = (
                f"OPENSEARCH_URL, address {number}: it must look like https://search.example.org:9200 "
                "(a password's special letters written as %xx)."
            )
            raise SettingError(message)
        name = f"[{host}]" if ":" in host else host
        urls.append(
            f"{parts.scheme}://{name}:{port or (443 if parts.scheme == 'https' else 9200)}{parts.path.rstrip('/')}"
        )
        if parts.username or parts.password:
            users.add((unquote(parts.username or ""), unquote(parts.password or "")))
    if len(users) > 1:
        message = "OPENSEARCH_URL names different users: give one in OPENSEARCH_USERNAME and OPENSEARCH_PASSWORD."
        raise SettingError(message)
    user, password = users.pop() if users else ("", "")
    return tuple(urls), user, password
