"""Every setting, with its default and its help; `Settings.from_env()` is the only reader of the environment."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

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
    Setting("ONRECORD_ENGINE", "embedded", "search engine: embedded"),
    Setting("TIKA_SERVER_ENDPOINT", "", "address of a Tika Server that reads the files; empty: child processes do"),
    Setting(
        "ONRECORD_MODEL",
        "packaged:multilingual-e5-small",
        "embedding model: packaged:multilingual-e5-small, packaged:all-MiniLM-L6-v2, or any sentence-transformers "
        "name or folder",
    ),
    Setting("ONRECORD_OCR", "auto", "optical character recognition of pages without text: auto, never, always"),
    Setting("ONRECORD_OCR_LANGUAGES", "eng+fra+spa+rus+ara+chi_sim", "Tesseract languages, joined by +"),
    Setting("ONRECORD_FILE_TIMEOUT", "120", "seconds that one file's extraction may take"),
    Setting("ONRECORD_MAX_FILE_MB", "200", "largest file that is read, in megabytes (10^6 bytes)"),
    Setting("ONRECORD_VOCABULARY", "", "folder with your own groups.yaml and processes.yaml; empty: built in"),
    Setting("ONRECORD_SITE_NAME", "onrecord", "name shown on every page"),
    Setting("ONRECORD_BASE_URL", "", "public address of the site, used in links that leave it; empty: relative links"),
)

ENGINES = ("embedded",)
OCR_MODES = ("auto", "never", "always")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment says, checked. See `SETTINGS` for what each one means."""

    data_dir: Path = Path("data")
    engine: str = "embedded"
    tika_server: str = field(default="", repr=False)  # may hold a password
    model: str = "packaged:multilingual-e5-small"
    ocr: str = "auto"
    ocr_languages: str = "eng+fra+spa+rus+ara+chi_sim"
    file_timeout: float = 120.0
    max_file_mb: float = 200.0
    vocabulary: Path | None = None
    site_name: str = "onrecord"
    base_url: str = ""

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Settings:
        """Read and check the environment. Raises SettingError naming the variable, what it holds and what it may."""
        env = os.environ if environ is None else environ

        def get(variable: str) -> str:
            default = next(setting.default for setting in SETTINGS if setting.variable == variable)
            return env.get(variable, "").strip() or default

        vocabulary = get("ONRECORD_VOCABULARY")
        return cls(
            data_dir=Path(get("ONRECORD_DATA_DIR")),
            engine=_choice("ONRECORD_ENGINE", get("ONRECORD_ENGINE"), ENGINES),
            tika_server=_address("TIKA_SERVER_ENDPOINT", get("TIKA_SERVER_ENDPOINT")),
            model=get("ONRECORD_MODEL"),
            ocr=_choice("ONRECORD_OCR", get("ONRECORD_OCR"), OCR_MODES),
            ocr_languages=get("ONRECORD_OCR_LANGUAGES"),
            file_timeout=_positive("ONRECORD_FILE_TIMEOUT", get("ONRECORD_FILE_TIMEOUT")),
            max_file_mb=_positive("ONRECORD_MAX_FILE_MB", get("ONRECORD_MAX_FILE_MB")),
            vocabulary=Path(vocabulary) if vocabulary else None,
            site_name=get("ONRECORD_SITE_NAME"),
            base_url=get("ONRECORD_BASE_URL").rstrip("/"),
        )


def _choice(variable: str, value: str, choices: tuple[str, ...]) -> str:
    if value in choices:
        return value
    message = f"{variable} is {value!r}; it must be one of: {', '.join(choices)}."
    raise SettingError(message)


def _address(variable: str, value: str) -> str:
    """The address without a slash at its end. An error does not repeat it, since it may hold a password."""
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
