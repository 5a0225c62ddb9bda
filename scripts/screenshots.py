"""Make the pictures of the documentation, while `make demo` runs.

python scripts/screenshots.py http://127.0.0.1:8000
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

PICTURES = {
    "search.png": ("/search?q=ransomware+attacks+on+hospitals", 1280, 1000, "light"),
    "search-dark.png": ("/search?q=encryption&group=Civil+society", 1280, 900, "dark"),
    "search-narrow.png": ("/search?q=ransomware", 320, 900, "light"),
    "search-arabic.png": (
        "/search?q=%D8%A8%D9%86%D8%A7%D8%A1+%D8%A7%D9%84%D9%82%D8%AF%D8%B1%D8%A7%D8%AA&language=ar&lang=ar",
        1280,
        900,
        "light",
    ),
    "status.png": ("/status", 1280, 900, "light"),
}
FOLDER = Path(__file__).parent.parent / "docs" / "images"


def main() -> None:
    """Take all screenshots."""
    base = sys.argv[1].rstrip("/")
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium-headless-shell") or shutil.which("chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        for name, (path, width, height, scheme) in PICTURES.items():
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            page.goto(base + path, wait_until="networkidle")
            page.screenshot(path=FOLDER / name)
            page.close()
        page = browser.new_page(viewport={"width": 1280, "height": 1000})
        page.goto(base + PICTURES["search.png"][0])
        page.locator("figcaption a").first.click()
        page.wait_for_load_state("networkidle")
        page.screenshot(path=FOLDER / "page.png")
        page.goto(f"{base}/quotes")
        page.locator("#text").fill(
            "its success will be judged more by the number of names that it holds than by whether the telephone is "
            "answered"
        )
        page.locator(".check button").click()
        page.locator(".checked").wait_for()
        page.wait_for_load_state("networkidle")
        page.screenshot(path=FOLDER / "quotes.png")
        browser.close()


if __name__ == "__main__":
    main()
