"""Every setting, with its default and its help; `Settings.from_env()` is the only reader of the environment."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

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


def _positive(variable: str, value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        number = 0.0
    if 0 < number < float("inf"):
        return number
    message = f"{variable} is {value!r}; it must be a number above 0."
    raise SettingError(message)
