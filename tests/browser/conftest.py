"""The real server on the sample corpus and on real letters, and a real browser to read it with."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from support.stub_model import WITHOUT_MODEL

from benchmarks.serving import serving


@pytest.fixture(scope="session")
def letters(letters_data_dir: Path) -> Iterator[str]:
    with serving(letters_data_dir, settings=WITHOUT_MODEL) as address:
        yield address


@pytest.fixture(scope="session", params=["base", "letters"], ids=["sample corpus", "real letters"])
def site(request: pytest.FixtureRequest) -> str:
    address: str = request.getfixturevalue(request.param)
    return address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    assert program is not None, "Chromium is not installed: run scripts/system-packages.sh test"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        )
        yield browser
        browser.close()


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without"])
def scripted(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture
def page(scripted: bool, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=scripted, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(60_000)
    yield page
    context.close()
