"""Measure what the first request of each costly page costs in a new process, and comparisons of full size.

    python benchmarks/first_requests.py --data-dir DIR [--cold] [PAGE ...]

Each page is asked for twice in a process of its own, once the process has loaded what a worker loads before it is
ready; with `--cold`, before. The encoder is a process of its own, as for workers, so that its time is not the
request's. Submitters and topics are those of DIR with most documents; those of the comparison of full size are the
topics of `comparison_parts.py`, whose parts are asked for. Prints for each page the status and the seconds
of processor time of both requests, and those of the thread that loads.
"""

from __future__ import annotations

import argparse
import multiprocessing
import time
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from comparison_parts import TOPICS
from threadpoolctl import threadpool_limits

from indexer.allies.comparison import MOST_SIDES, MOST_TOPICS
from indexer.embedding.shared import EncoderHome, SharedEmbedder
from indexer.settings import Settings
from webapp import warming
from webapp.app import create_app
from webapp.services import Services

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

TEXT = "States should cooperate in good faith, and the international law that applies must be respected by all."
QUOTATIONS = 10
PAGES = (
    "search", "search by meaning", "allies of a text", "allies on a topic", "comparison", "comparison of full size",
    "alliances", "positions", "quotations",
)  # fmt: skip


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--cold", action="store_true")
    parser.add_argument("pages", nargs="*", default=PAGES, metavar="PAGE", help=", ".join(PAGES))
    options = parser.parse_args()
    for page in options.pages:
        process = multiprocessing.get_context("spawn").Process(target=_measure, args=(options, page))
        process.start()
        process.join()


def _measure(options: argparse.Namespace, page: str) -> None:
    app = create_app(replace(Settings.from_env(), data_dir=options.data_dir, rate_limit=""))
    services = app.extensions["onrecord"]
    assert isinstance(services, Services)  # noqa: S101 - for the types
    services.model = cache(partial(SharedEmbedder, home=EncoderHome.temporary()))
    threadpool_limits(1, "blas")
    spent = [0.0]

    def ask_ahead() -> None:
        warming.ask_all(app)
        spent[0] = time.thread_time()

    if not options.cold:
        services.warm(ask_ahead)
        while services.is_loading():
            time.sleep(0.1)
    with multiprocessing.get_context("spawn").Pool(1) as pool:  # or this process would not be cold
        names, topics, texts = pool.apply(_read, (options.data_dir,))
    client = app.test_client()
    told = []
    for _ in range(2):
        started = time.thread_time()
        answer = _ask(client, page, names, topics, texts)
        told.append(f"{answer.status_code} {time.thread_time() - started:5.2f} s")
    print(f"{page:<24} {'; then '.join(told)}; loading {spent[0]:.1f} s", flush=True)


def _read(data_dir: Path) -> tuple[list[str], list[str], list[str]]:
    """Submitters, topics, and passages to quote from."""
    app = create_app(replace(Settings.from_env(), data_dir=data_dir, rate_limit=""))
    services = app.extensions["onrecord"]
    facets = services.index.everything().facets
    names = [one.value for one in facets["submitter"]][:MOST_SIDES]
    while not (topics := [one.query for one in services.topics][:MOST_TOPICS]):
        time.sleep(0.1)
    ids = services.index.document_ids()[:QUOTATIONS]
    texts = [" ".join(max((one.text for one in services.index.passages(some)), key=len).split()[:15]) for some in ids]
    return names, topics, texts


def _ask(client: FlaskClient, page: str, names: list[str], topics: list[str], texts: list[str]) -> TestResponse:
    if page == "quotations":
        return client.post("/quotes", data={"text": "\n\n".join(f"“{text}”" for text in texts)})
    sides, asked = [("submitter", one) for one in names], [("topic", one) for one in topics]
    hard = [("topic", one) for one in TOPICS[:MOST_TOPICS]]
    address = {
        "search": "/search?" + urlencode({"q": topics[0]}),
        "search by meaning": "/search?" + urlencode({"q": topics[0], "mode": "semantic"}),
        "allies of a text": "/allies?" + urlencode({"text": TEXT}),
        "allies on a topic": "/allies?" + urlencode({"submitter": names[0], "q": topics[0]}),
        "comparison": "/compare?" + urlencode([*sides[:2], *asked[:2]]),
        "comparison of full size": "/compare?" + urlencode([*sides, *hard]),
        "alliances": "/alliances",
        "positions": f"/submitters/{quote(names[0], safe='')}/positions?" + urlencode({"q": topics[0]}),
    }[page]
    return client.get(address)


if __name__ == "__main__":
    main()
