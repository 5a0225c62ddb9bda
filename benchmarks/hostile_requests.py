"""Send a real server requests that nobody would mean well, and measure what each costs.

python -m benchmarks.faults hostile-requests --data-dir DIR --requests 10000 --seed 1

Most are searches from a grammar of the query language, whose sentences are then damaged. Others go to every address
that the site has, with names of its documents, passages and submitters or odd values, and bring quotations, passages,
forms, and long texts that repeat themselves. They come one after another, so that the processor time of the server's
processes before and after is that of the request. Settings in the environment that begin with `OPENSEARCH_` or
`ONRECORD_` apply to the server, whose alerts are switched on and send nothing. Prints counts by status, the costliest
requests, and memory. Ends with 1 after an answer of 500 or more that is no 503 with `Retry-After`, or none, or a
request of more than three seconds of processor time: two are the budget, which loops check between steps. A check of
quotations has that budget for each of them, and a minute in all.
"""

from __future__ import annotations

import argparse
import http.client
import json
import random
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

import psutil
from werkzeug.routing import Rule

from benchmarks.overload import processes
from benchmarks.serving import get_json, given, serving
from indexer.fields import BROWSE_FIELDS
from indexer.presenting.formats import FORMATS
from indexer.settings import Settings
from webapp.app import create_app

MOST_SECONDS = {"quotes": 60.0}
OTHERS_SECONDS = 3.0
SERVER_ERROR = 500
BUSY = 503
WORDS = (
    "the", "of", "and", "state", "states", "committee", "article", "network", "women", "peace", "capacity", "rights",
    "cyber", "crime", "A/AC.291/22", "данные", "государства", "права", "преступность", "الجرائم", "في", "حقوق", "国家",
    "网络犯罪", "条", "droits", "l'homme", "información", "Ünïcödé", "i", "x", "0", "2024", "naïve", "co-operation",
)  # fmt: skip
ODD = (
    '"', "“", "”", "(", ")", "*", "~", "-", ":", "/", "\\", "OR", "AND", "NOT", "\0", "\t", "\n", "\r\n", "\u202e",
    "\u200b", "\ufeff", "\u0301" * 40, "😀", "ﷺ", "\U000e0041", "%", "<script>", "'; DROP TABLE pages; --", "../../etc",
    "${jndi:ldap}", "{{7*7}}", "[" * 50, "~99999999999", "*" * 30, "\ufdfa" * 20, "İ", "ß" * 30,
    "e" + "\u0301" * 300,
)  # fmt: skip
PIECES = (
    "M. ", "said Mr. ", "a dit M. ", "dijo a Quirimay ", "told Norway that ", "Cuba: “a b c d e” ", "“", "«a ",
    "“a b c d e f”, A/79/1. ", '"a b c d" said X. ', "\n\n", "— ", "(A/79/1, ", "on behalf of ", "not ", "de la ",
    "associates itself with ", "supports the proposal of ", "and, but, ", "他说：“我们不同意这个案文”。", "周五",
    "قال ", "сказал г-н ", "Norway, ", "but ", "1. ", "a-", "of the ", "A. ", "its envoy ", "whose envoy, Ada Lopez, ",
    "according to the company ", "the report also says ", "Cuba's claim that ", "une note de la Cuba ",
    "В Кубе отмечают ", "قال سفير كوبا ", "古巴大使", "she shrugged: ", "adding that ",
)  # fmt: skip
"""What a text may repeat: pieces of articles and statements, in which much depends on what stands around them."""
LONGEST_TEXT = 200_000
VALUES = (
    "", "0", "-1", "1", "2", "99999999999999999999", "1e9", "NaN", "true", "null", "2024", "2024-13-45", "0000",
    "x" * 500, "keyword", "semantic", "hybrid", "any", "all", "newest", "States", "Russian Federation", "en", "zh", "٣",
    "１", "\ud800",
)  # fmt: skip
PARAMETERS = (
    "q", "mode", "match", "sort", "page", "size", "group", "process", "submitter", "language", "type", "from", "to",
    "year", "document", "passage", "style", "lang", "speaker", "topic", "heading", "note", "search", "token", "nobody",
)  # fmt: skip
FITTING = {
    "allies": (("passage",), ("document",), ("submitter", "q"), ("passage", "process")),
    "compare": (("submitter", "submitter", "topic"), ("submitter", "group", "topic", "topic"), ("submitter",) * 7),
    "positions": (("submitter", "q"),),
    "shared-text": (("passage",), ("document",)),
    "alliances": (("submitter",), ("process",), ()),
    "alignments": (("submitter",), ("document",), ()),
    "evidence": (("passage",) * 3, ("passage",) * 149, ("passage", "heading", "note", "search")),
    "search": (("q",), ("q", "submitter"), ("q", "sort", "page"), ("q", "group", "process", "size")),
    "alerts": (("q", "address", "pace"), ("token",)),
}
"""What an address takes, by the first word in it that has an entry: each a set of parameters that go together."""
KINDS = {
    "quotes": {"quotes"},
    "allies": {"allies", "alliances", "alignments", "shared-text", "compare", "positions"},
    "document": {"documents"},
    "search": {"search", "evidence"},
}
"""The kinds of the tables, by a word in the address."""


@dataclass(frozen=True, slots=True)
class Request:
    """One request."""

    method: str
    path: str
    body: bytes | None = None
    kind: str = ""


class Grammar:
    """Makes queries and requests by chance."""

    def __init__(self, chance: random.Random, known: dict[str, list[str]], rules: list[Rule]) -> None:
        self.chance, self.known, self.rules = chance, known, rules

    def query(self, depth: int = 0) -> str:
        """A sentence of the query language."""
        chance = self.chance
        kind = chance.random()
        if depth > 4 or kind < 0.3:  # noqa: PLR2004 - shares of the mix, as the next ones
            return chance.choice(WORDS)
        if kind < 0.45:  # noqa: PLR2004
            phrase = " ".join(chance.choices(WORDS, k=chance.choice((1, 2, 3, 8, 40))))
            return f'"{phrase}"' + (f"~{chance.choice((0, 1, 5, 100, 101))}" if chance.random() < 0.5 else "")  # noqa: PLR2004
        if kind < 0.55:  # noqa: PLR2004
            return chance.choice(WORDS)[: chance.randint(1, 4)] + "*"
        if kind < 0.65:  # noqa: PLR2004
            return f"-{self.query(depth + 1)}"
        if kind < 0.75:  # noqa: PLR2004
            return f"({self.query(depth + 1)})"
        parts = [self.query(depth + 1) for _ in range(chance.choice((2, 2, 3, 12)))]
        return chance.choice((" ", " OR ", " AND ")).join(parts)

    def hostile(self) -> str:
        """A sentence, often damaged, seldom long."""
        chance = self.chance
        text = self.query()
        if chance.random() < 0.15:  # noqa: PLR2004
            text = " ".join([text] * 400)[: chance.choice((500, 1999, 2000, 2001, 4000))]
        for _ in range(chance.choice((0, 0, 1, 3, 10))):
            at = chance.randint(0, len(text))
            text = text[:at] + chance.choice(ODD) + text[at + chance.choice((0, 0, 1, 5)) :]
        return text

    def parameters(self, *names: str) -> str:
        """A query string."""
        chance = self.chance
        pairs = [(name, self.hostile()) for name in names]
        pairs += [
            (chance.choice(PARAMETERS), chance.choice((*VALUES, self.hostile())))
            for _ in range(chance.choice((0, 1, 2, 6)))
        ]
        if "mode" not in dict(pairs):
            pairs.append(("mode", chance.choice(("keyword", "semantic", "hybrid"))))
        return "&".join(f"{name}={escaped(value)}" for name, value in pairs)[
            : chance.choice((7_900, 7_900, 7_900, 20_000))
        ]

    def request(self) -> Request:
        """Any request."""
        chance = self.chance
        kind = chance.random()
        if kind < 0.55:  # noqa: PLR2004
            path = chance.choice(("/search", "/api/v1/search", "/api/v1/search", "/search.atom"))
            return Request("GET", f"{path}?{self.parameters('q')}", kind="search")
        if kind < 0.62:  # noqa: PLR2004
            return Request("GET", f"/search.{chance.choice(FORMATS).suffix}?{self.parameters('q')}", kind="export")
        if kind < 0.9:  # noqa: PLR2004
            return self.anything()
        return self.quotations() if kind < 0.98 else self.pasted()  # noqa: PLR2004

    def anything(self) -> Request:
        """Any address that the site has, each as often as another; what it takes, or odd values."""
        chance = self.chance
        rule = chance.choice(self.rules)
        path = re.sub(r"<(\w+):\w+>", lambda found: self.part(found[1]), rule.rule)
        words = re.findall(r"[a-z-]+", rule.rule)
        fitting = next((FITTING[word] for word in words if word in FITTING), ((),))
        query = (
            "&".join(f"{name}={escaped(self.value(name))}" for name in chance.choice(fitting))[:7_900]
            if chance.random() < 0.7  # noqa: PLR2004
            else self.parameters(*chance.choice(((), ("q",))))
        )
        posted = "POST" in (rule.methods or ()) and ("GET" not in (rule.methods or ()) or chance.random() < 0.5)  # noqa: PLR2004
        kind = next((kind for kind, names in KINDS.items() if set(words) & names), "other")
        if posted:
            body = query if chance.random() < 0.5 else f"text={escaped(self.hostile() * 20)}"  # noqa: PLR2004
            return Request("POST", path, body.encode(), kind)
        return Request("GET", f"{path}?{query}", kind=kind)

    def part(self, converter: str) -> str:
        """What stands in a path, by its converter."""
        chance = self.chance
        if converter == "document":
            return chance.choice(
                (*self.known["document"][:6], "x" * 100, "0" * 24, escaped(self.hostile()[:90]).replace("/", ""))
            )
        if converter == "number":
            return chance.choice(("1", "1", "1", "2", "0", "-1", "999999", "9999999", "1%00", "%D9%A3"))
        if converter == "field":
            return chance.choice((*BROWSE_FIELDS, "nothing"))
        return escaped(chance.choice((*self.known["submitter"], self.hostile()[:500])))

    def value(self, name: str) -> str:
        """A value of a parameter, mostly one that exists."""
        chance = self.chance
        if name in self.known and chance.random() < 0.9:  # noqa: PLR2004
            return chance.choice(self.known[name])
        if name == "address":
            return chance.choice(("a@example.org", "a@@", f"{self.hostile()[:90]}@example.org"))
        return self.hostile() if name in {"q", "topic", "heading", "note"} else chance.choice(VALUES)

    def quotations(self) -> Request:
        """A check of quotations, in JSON or as a form."""
        chance = self.chance
        texts = [self.hostile() * chance.choice((1, 1, 3, 20)) for _ in range(chance.choice((1, 1, 1, 2, 5)))]
        given = [chance.choice((text, {"quote": text, "speaker": self.hostile()})) for text in texts]
        body = json.dumps({"quotes": given, **({"mode": 1} if chance.random() < 0.1 else {})})  # noqa: PLR2004
        if chance.random() < 0.2:  # noqa: PLR2004
            at = chance.randint(0, len(body))
            body = body[:at] + chance.choice(("[" * 100_000, "\\ud800", "\0", "}", '"', "1e999")) + body[at:]
        if chance.random() < 0.3:  # noqa: PLR2004
            form = f"text={escaped(texts[0])}"
            return Request(
                "POST", chance.choice(("/quotes", "/quotes.csv", "/quotes.docx")), form.encode(), kind="quotes"
            )
        return Request("POST", "/api/v1/quotes", body.encode("utf-8", "surrogatepass"), kind="quotes")

    def pasted(self) -> Request:
        """A long text that repeats one to three pieces, for the pages that read texts."""
        chance = self.chance
        repeated = "".join(chance.choice(PIECES) for _ in range(chance.choice((1, 1, 2, 3))))
        length = chance.choice((2_000, 20_000, LONGEST_TEXT - 100))
        text = repeated * (length // len(repeated)) + "“We will not sign this text.”"
        path = chance.choice(("/quotes", "/quotes", "/allies", "/api/v1/allies"))
        body = json.dumps({"text": text}) if path.startswith("/api") else f"text={escaped(text)}"
        return Request("POST", path, body.encode(), kind="quotes" if path == "/quotes" else "allies")


def escaped(text: str) -> str:
    """The text in an address, also if it holds half a character."""
    return quote(text.encode("utf-8", "surrogatepass"))


def ask(base: str, request: Request) -> tuple[int, bool]:
    """The status, 0 without an answer, and whether it says when to come back."""
    connection = http.client.HTTPConnection(urlsplit(base).netloc, timeout=90)
    kind = "application/json" if request.path.startswith("/api/") else "application/x-www-form-urlencoded"
    try:
        connection.request(request.method, request.path, request.body, {"Content-Type": kind})
        answer = connection.getresponse()
        answer.read()
    except (OSError, http.client.HTTPException):
        return 0, False
    finally:
        connection.close()
    return answer.status, "Retry-After" in answer.headers


def used() -> float:
    """Processor seconds of all processes of the server, those that ended included."""
    total = 0.0
    for process in processes():
        try:
            spent = process.cpu_times()
        except psutil.Error:
            continue
        total += spent.user + spent.system + spent.children_user + spent.children_system
    return total


def memory() -> dict[str, int]:
    """Megabytes of workers and encoder, and what of the workers' is their own: the rest are pages of files, such as
    those of the index, which the system takes back when it needs room.
    """
    found: Counter[str] = Counter()
    for process in processes():
        try:
            line = " ".join(process.cmdline())
            held = process.memory_info()
            if "indexer.embedding.encoder" in line:
                found["encoder"] += held.rss // 1_000_000
            else:
                found["workers"] += held.rss // 1_000_000
                found["their own"] += (held.rss - held.shared) // 1_000_000
        except psutil.Error:
            continue
    return dict(found)


def known(base: str) -> dict[str, list[str]]:
    """Values of parameters that exist."""
    results = get_json(f"{base}/api/v1/search?q=states&match=any&mode=keyword&size=50")["results"]
    passages = [passage["id"] for result in results for passage in result["passages"]]
    names = {submitter for result in results for submitter in result["document"]["submitters"]}
    return {
        "document": [result["document"]["id"] for result in results],
        "passage": passages,
        "submitter": sorted(names),
        "group": sorted({group for result in results for group in result["document"]["groups"]}),
    }


def rules(data_dir: Path, settings: dict[str, str]) -> list[Rule]:
    """Every address of the site."""
    app = create_app(Settings.from_env({**settings, "ONRECORD_DATA_DIR": str(data_dir)}))
    return [rule for rule in app.url_map.iter_rules() if rule.endpoint != "static"]


def main() -> int:
    """Run the campaign."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--requests", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="onrecord-hostile-"))
    settings = {
        "ONRECORD_RATE_LIMIT": "off",
        "ONRECORD_ALERTS": str(folder / "alerts.db"),
        "ONRECORD_BASE_URL": "http://127.0.0.1",
        **given(),
    }
    statuses: Counter[tuple[str, int]] = Counter()
    costs: list[tuple[float, float, int, Request]] = []
    faults: list[tuple[int, Request]] = []
    with serving(options.data_dir, "--workers", "1", settings=settings) as base:
        grammar = Grammar(random.Random(options.seed), known(base), rules(options.data_dir, settings))  # noqa: S311 - no secret
        sizes: list[dict[str, int]] = []
        for number in range(options.requests):
            request = grammar.request()
            before, started = used(), time.monotonic()
            status, returns = ask(base, request)
            cost = used() - before
            statuses[request.kind, status] += 1
            costs.append((cost, time.monotonic() - started, status, request))
            if status == 0 or (status >= SERVER_ERROR and not (status == BUSY and returns)):
                faults.append((status, request))
                print(
                    f"fault: {status} {request.method} {request.path[:500]} {(request.body or b'')[:500]!r}",
                    file=sys.stderr,
                )
            if (number + 1) % max(1, options.requests // 10) == 0:
                sizes.append(memory())
                print(f"{number + 1:,} requests, {sizes[-1]}", file=sys.stderr, flush=True)
    shutil.rmtree(folder)
    print("| kind | status | answers |")
    print("|---|---|---|")
    for (kind, status), count in sorted(statuses.items()):
        print(f"| {kind} | {status} | {count} |")
    over = 0
    print("| processor seconds of | half | 95 % | 99.9 % | most | limit | above it |")
    print("|---|---|---|---|---|---|---|")
    for kind in sorted({request.kind for *_, request in costs}):
        spent = sorted(cost for cost, _, _, request in costs if request.kind == kind)
        limit = MOST_SECONDS.get(kind, OTHERS_SECONDS)
        above = sum(cost > limit for cost in spent)
        over += above
        places = [f"{spent[min(len(spent) - 1, int(part * len(spent)))]:.2f}" for part in (0.5, 0.95, 0.999, 1)]
        print(f"| {kind} | {' | '.join(places)} | {limit:g} | {above} |")
    for cost, seconds, status, request in sorted(costs, key=lambda measured: -measured[0])[:10]:
        body = f" {len(request.body):,} bytes {request.body[:100]!r}" if request.body else ""
        print(f"    {cost:.2f} s ({seconds:.2f} s) {status} {request.method} {request.path[:200]}{body}")
    print(f"megabytes after each tenth: {'; '.join(str(size) for size in sizes)}")
    return int(bool(faults or over))


if __name__ == "__main__":
    sys.exit(main())
