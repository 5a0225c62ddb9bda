"""Every example of README and docs runs: commands, requests, manifests, vocabularies, and the answers that they show.

A block is run, or listed in NOT_RUN with the reason; one that is neither fails. What the examples name (folders,
manifests, quotations) is made by `desk`, small, and of the sample corpus.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from docs.examples import ROOT, Block, blocks, commands, differences, is_answer, shape, words
from docx import Document
from flask.testing import FlaskClient

from benchmarks.faults import FAULTS
from benchmarks.pdfs import pdf
from benchmarks.speed import SPEEDS
from indexer.embedding import SentenceTransformerEmbedder
from indexer.settings import SETTINGS, Settings
from indexer.vocabulary import load_vocabulary
from pipelines.cli import main
from pipelines.sources.manifest import read_manifest
from webapp.app import create_app
from webapp.services import services

BLOCKS = blocks()

NOT_RUN = {
    r"docs/architecture\.md: ": "a drawing",
    r".*: make demo$": "installs the environment and serves until it is stopped; its targets are tested by name",
    r".*: python -m benchmarks": "takes minutes to hours and data from elsewhere",
    r".*: \.venv/bin/onrecord (reindex|serve) with an OpenSearch cluster$": "needs that cluster; tests/e2e runs both",
    r"docs/command-line\.md: onrecord dev ": "downloads a service and runs it until it is stopped; tests/e2e runs them",
    r"docs/command-line\.md: onrecord alerts ": "needs a mail server; tests/unit/webapp/test_alerts.py has one",
    r'docs/command-line\.md: \{"service", "pid"': "the answer of `onrecord dev`, which is not run here",
    r"docs/deployment\.md: (sudo|docker|cp) ": "changes the machine: users, services, containers",
    r"docs/deployment\.md: (sqlite3|rsync) ": "needs sqlite3 and rsync, which nothing else here needs",
    r"docs/deployment\.md: (server|submissions\.example\.org) \{": "configures a program that is not installed",
}
"""Pattern of a page and of the beginning of a block or command in it, and why it is not run."""

STAND_INS = {"COMMAND": "--help", "[OPTIONS]": "", "...": "", "PATHS...": "my-documents", "QUERY": "ransomware"}
"""What is typed for the words that a synopsis leaves to the reader."""

EVIDENCE = {"words": "", "confidence": 1.0, "rule": "", "value": []}
PORT = "http://127.0.0.1:8000"


def reason(place: str) -> str | None:
    return next((why for pattern, why in NOT_RUN.items() if re.match(pattern, place)), None)


@dataclass(slots=True)
class Desk:
    """The folder in which examples are run, the data directories that they read and write, and a client of the site."""

    folder: Path
    sample: Path
    client: FlaskClient
    answers: dict[tuple[str, ...], Any] = field(default_factory=dict)
    """What commands answered with `--json`, by their words: none is run twice."""

    @property
    def written(self) -> Path:
        return self.folder / "data"

    def onrecord(self, arguments: list[str], environment: dict[str, str]) -> Any:
        """Run a command of the command line with `--json`, and give its answer."""
        arguments = [typed for word in arguments if (typed := STAND_INS.get(word, word))]
        key = (*arguments, *environment.values())
        if key not in self.answers:
            self.answers[key] = self._run(arguments, environment)
        return self.answers[key]

    def _run(self, arguments: list[str], environment: dict[str, str]) -> Any:
        name = arguments[0]
        writes = name in ("ingest", "reindex", "remove", "gather")
        if writes and name != "ingest":
            self.onrecord(["ingest", "my-documents"], {})  # else there would be nothing
        if name == "gather":
            arguments = [name, str(shutil.copytree(self.written, self.folder / "share")), "--data-dir", "gathered"]
        if name == "remove":
            status = json.loads(self._invoke(["search", "", "--json"], {"ONRECORD_DATA_DIR": str(self.written)}))
            arguments = [name, status["results"][0]["document"]["id"]]
        data = {"ONRECORD_DATA_DIR": str(self.written if writes else self.sample)}
        if name == "serve":
            return self._serve(arguments, {**data, **environment})
        as_json = [] if name == "--help" else ["--json"]
        printed = self._invoke([name, *as_json, *arguments[1:]], {**data, **environment})
        return json.loads(printed) if printed.startswith(("{", "[")) else printed

    def _invoke(self, arguments: list[str], environment: dict[str, str]) -> str:
        done = CliRunner().invoke(main, arguments, env=environment)
        assert done.exit_code == 0, f"onrecord {' '.join(arguments)}: {done.output}"
        return done.stdout

    def _serve(self, arguments: list[str], environment: dict[str, str]) -> None:
        """Up to where gunicorn would take the place of this process."""
        started = []
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "execve", lambda *given: started.append(given[1:]))
            CliRunner().invoke(main, arguments, env=environment)
        ((command, variables),) = started
        port = arguments[arguments.index("--port") + 1] if "--port" in arguments else "8000"
        assert f"127.0.0.1:{port}" in command
        assert variables["ONRECORD_DATA_DIR"] == environment["ONRECORD_DATA_DIR"]

    def curl(self, arguments: list[str]) -> Any:
        """Make the request that curl would make, of the site on the sample corpus."""
        (address,) = [word.removeprefix(PORT) for word in arguments if word.startswith(PORT)]
        if "-d" in arguments:
            body = json.loads(arguments[arguments.index("-d") + 1])
            response = self.client.post(address, json=body)
        else:
            response = self.client.get(address)
        assert response.status_code in ((400,) if "groups=" in address else (200,)), response.text
        return response.get_json() if response.is_json else response.text


@pytest.fixture(scope="module")
def one_model() -> Iterator[None]:
    """All commands share what one of them has loaded: instances of one model have one state."""
    states: dict[str, dict[str, Any]] = {}
    make = SentenceTransformerEmbedder.__init__

    def shared(self: SentenceTransformerEmbedder, name: str, threads: int | None = None) -> None:
        known = name in states
        self.__dict__ = states.setdefault(name, {})
        if not known:
            make(self, name, threads)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SentenceTransformerEmbedder, "__init__", shared)
        yield


@pytest.fixture(scope="module")
def desk(one_model: None, sample_data_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("desk")
    with pytest.MonkeyPatch.context() as patch:
        for variable in [setting.variable for setting in SETTINGS]:
            patch.delenv(variable, raising=False)
        patch.chdir(folder)
        _documents(folder)
        _quotations(folder)
        _judged(folder / "cranfield")
        _judged_queries(folder / "field")
        app = create_app(replace(Settings(), data_dir=sample_data_dir))
        with app.app_context():
            services().index.warm()  # as a server's worker does: no request loads the model
        yield Desk(folder, sample_data_dir, app.test_client())


def _documents(folder: Path) -> None:
    """The folders of documents that examples ingest, with their manifests."""
    for name in ("statements/valmere.pdf", "letters/tidelamp.pdf"):
        place = folder / "my-documents" / name
        place.parent.mkdir(parents=True)
        place.write_bytes(
            pdf([[f"1. This is the text of {name}, which speaks of rivers and of those who cross them."]])
        )
    manifests = {
        "contributions/list.csv": "Filename,Organisation,Sector,Region\na.txt,Valmere,Civil society,Kenya\n",
        "envois/liste.csv": "Fichier;Auteur;Date de dépôt;Pays;Langue\na.txt;Valmere;2023-08;Kenya;français\n",
        "harvest/items.jsonl": '{"path": "a.txt", "authors": ["Valmere", "Isterra"], "published": "2023-08"}\n',
    }
    for name, text in manifests.items():
        (folder / name).parent.mkdir()
        (folder / name).write_text(text, encoding="utf-8")
        (folder / name).with_name("a.txt").write_text(f"The text in {name} is about rivers.\n", encoding="utf-8")
    (example,) = [block for block in BLOCKS if (block.page, block.tag) == ("docs/getting-started.md", "csv")]
    (folder / "my-documents" / "list.csv").write_text(example.text, encoding="utf-8")


def _quotations(folder: Path) -> None:
    (folder / "quotations.csv").write_text("quote\nwhether the telephone is answered\n", encoding="utf-8")
    for name in ("left", "right"):
        (folder / f"{name}.jsonl").write_text(
            '{"_id": "1", "text": "a keeper shall light the lamp"}\n', encoding="utf-8"
        )
    article = Document()
    article.add_paragraph("Isterra wonders “whether the telephone is answered”.")
    article.save(str(folder / "article.docx"))


def _judged(folder: Path) -> None:
    """A judged collection, and runs of it."""
    folder.mkdir()
    texts = {"1": "Lift of a thin wing in a slipstream.", "2": "Heat transfer in a boundary layer."}
    corpus = [json.dumps({"_id": ident, "title": "", "text": text}) for ident, text in texts.items()]
    (folder / "corpus.jsonl").write_text("\n".join(corpus), encoding="utf-8")
    (folder / "queries.jsonl").write_text(json.dumps({"_id": "q", "text": "wing in a slipstream"}), encoding="utf-8")
    (folder / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\nq\t1\t1\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["evaluate", str(folder), "--run", "before.json"])
    assert done.exit_code == 0, done.output
    shutil.copy("before.json", "after.json")


def _judged_queries(folder: Path) -> None:
    """A query of the field with a judgement."""
    folder.mkdir()
    query = {"_id": "q", "text": "telephone", "kind": "word", "language": "en"}
    (folder / "queries.jsonl").write_text(json.dumps(query), encoding="utf-8")
    judgement = {"q": "q", "key": "statement.pdf#1#Thetelephone", "grade": 2}
    (folder / "judgements.jsonl").write_text(json.dumps(judgement), encoding="utf-8")


# -- commands ---------------------------------------------------------------------------------------------------------


def run(desk: Desk, block: Block) -> list[Any]:
    """Run each command of a block, and give their answers."""
    environment: dict[str, str] = {}
    answers = []
    for command in commands(block.text):
        if reason(f"{block.page}: {command}"):
            _check_what_can_be(command)
            continue
        program, *arguments = words(command)
        if program == "export":
            environment |= dict(word.split("=", 1) for word in arguments)
            Settings.from_env(environment)
        elif program in ("onrecord", ".venv/bin/onrecord"):
            if "OPENSEARCH_URL" in environment:
                assert reason(f"{block.page}: {command} with an OpenSearch cluster")
                continue
            answers.append(desk.onrecord(arguments, environment))
        elif program == "curl":
            answers.append(desk.curl(arguments))
        else:
            pytest.fail(f"{block.name}: run {program!r}, or list it in NOT_RUN with a reason")
    return answers


def _check_what_can_be(command: str) -> None:
    """Of a benchmark that is not run: it is there, and takes the options."""
    program, *arguments = words(command)
    if program == "python":
        _, package, *more = arguments
        name = PROGRAMS.get(more[0], "__main__") if more else "__main__"
        assert package.partition(".")[0] == "benchmarks"
        text = (ROOT / "benchmarks" / f"{name}.py").read_text(encoding="utf-8")
        options = [word.strip("[]") for word in arguments if word.strip("[]").startswith("--")]
        unknown = [option for option in options if option not in text]
        assert not unknown, f"{arguments[0]} does not know {unknown}"


PROGRAMS = {**FAULTS, **SPEEDS}
"""Programs of benchmarks by the names under which they are started."""
COMMANDS = [one for one in BLOCKS if one.tag == "" and not is_answer(one) and not reason(f"{one.page}: a drawing")]


@pytest.mark.parametrize("block", COMMANDS, ids=lambda block: block.name)
def test_commands_run(desk: Desk, block: Block) -> None:
    run(desk, block)


# -- answers ----------------------------------------------------------------------------------------------------------


ANSWERS = [block for block in BLOCKS if is_answer(block)]


def before(block: Block) -> list[Block]:
    """The blocks of commands in the same section that come before."""
    return [one for one in COMMANDS if (one.page, one.section) == (block.page, block.section)
            and BLOCKS.index(one) < BLOCKS.index(block)]  # fmt: skip


@pytest.mark.parametrize("block", ANSWERS, ids=lambda block: block.name)
def test_answers_have_the_shape_that_is_shown(desk: Desk, block: Block) -> None:
    if reason(block.name):
        return
    shown = shape(block.text)
    real = [answer for one in before(block) for answer in run(desk, one) if isinstance(answer, dict | list)]
    assert real, "no command in the section gives an answer"
    found = [differences(shown, _without_corpus(answer)) for answer in real]
    assert [] in found, found


def _without_corpus(answer: Any) -> Any:
    """Without what depends on the documents that were found: origins of fields, facets."""
    if isinstance(answer, dict) and "facets" in answer:
        facets = {name: values for name, values in answer["facets"].items() if name in ("group", "year")}
        results = [
            {
                **result,
                "document": {
                    **result["document"],
                    "provenance": {"title": "", "date": ""},
                    "evidence": dict.fromkeys(("title", "date"), EVIDENCE),
                },
            }
            for result in answer["results"]
        ]
        return {**answer, "facets": facets, "results": results}
    return answer


def test_the_error_is_the_one_that_is_shown(desk: Desk) -> None:
    (block,) = [one for one in ANSWERS if one.section == "Errors"]
    assert run(desk, before(block)[-1]) == [json.loads(block.text)]


def test_the_versions_of_a_document_have_the_shape_that_is_shown(desk: Desk) -> None:
    (block,) = [one for one in ANSWERS if one.section == "An answer"]
    shown = shape(block.text)["results"][0]["document"]["variants"]
    found = desk.curl([f"{PORT}/api/v1/search?q=%22not+law+but+discretion%22&mode=keyword"])
    variants = found["results"][0]["document"]["variants"]
    assert variants
    assert not differences(shown, variants)


def test_an_answer_of_the_quote_check_has_the_keys_that_are_named(desk: Desk) -> None:
    text = (ROOT / "docs" / "quotes.md").read_text(encoding="utf-8")
    named = re.search(r"in the same order: (.+?)\.", text, re.DOTALL)
    assert named
    block, *_ = [one for one in COMMANDS if (one.page, one.section) == ("docs/quotes.md", "Asking")]
    ((answer,),) = [answer["quotes"] for answer in run(desk, block)]
    assert list(answer) == re.findall(r"`(\w+)`", re.sub(r"\([^)]*\)", "", named[1]))
    assert answer["verdict"] == "verbatim"


def test_the_result_in_the_readme_is_the_first_one(desk: Desk) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    section = text.partition("## What a result looks like")[2]
    (query,) = re.findall(r"For the query `([^`]+)`", section)
    shown = (
        " ".join(line.lstrip("> ") for line in section.splitlines() if line.startswith(">")).replace("*", "").split()
    )
    hit = desk.client.get("/api/v1/search", query_string={"q": query, "mode": "keyword"}).get_json()["results"][0]
    citation, passage = hit["document"]["citation"].rpartition(", corpus ")[0], hit["passages"][0]
    text = passage["text"].removeprefix(passage["paragraph"])
    assert shown == f"{citation}, p. {passage['page']}, para. {passage['paragraph'].rstrip('.')} {text}".split()


# -- manifests, vocabularies, settings --------------------------------------------------------------------------------


@pytest.mark.parametrize("block", [one for one in BLOCKS if one.tag in ("csv", "jsonl")], ids=lambda block: block.name)
def test_manifests_are_read_whole(block: Block, tmp_path: Path) -> None:
    path = tmp_path / f"list.{block.tag}"
    path.write_text(block.text, encoding="utf-8")
    manifest = read_manifest(path)
    assert manifest.rows
    assert not manifest.problems
    assert not manifest.ignored_columns


def test_vocabularies_are_loaded(tmp_path: Path) -> None:
    examples = [block for block in BLOCKS if block.tag == "yaml"]
    for block in examples:
        name = block.text.splitlines()[0].removeprefix("# ")
        (tmp_path / name).write_text(block.text, encoding="utf-8")
    assert {path.name for path in tmp_path.iterdir()} == {
        "entities.yaml", "groups.yaml", "processes.yaml", "submitters.yaml", "synonyms.yaml", "topics.yaml",
    }  # fmt: skip
    vocabulary = load_vocabulary(tmp_path)
    assert vocabulary.normalise("process", "River treaty") == "Treaty on Rivers"
    assert vocabulary.normalise("process", "Traité sur les fleuves") == "Treaty on Rivers"


def examples_of_settings() -> list[tuple[str, str]]:
    """Each value that the table of settings gives after *such as*, and each of those that it lists as a choice."""
    text = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([A-Z_]+)` \| \S+ \| (.+) \|$", text, re.MULTILINE)
    known = {setting.variable for setting in SETTINGS}
    return [(name, value) for name, told in rows if name in known for value in re.findall(r"such as `([^`]+)`", told)]


@pytest.mark.parametrize(("variable", "value"), examples_of_settings())
def test_values_of_settings_are_taken(variable: str, value: str) -> None:
    Settings.from_env({variable: value})


# -- the list ---------------------------------------------------------------------------------------------------------


def test_every_block_is_run_or_listed() -> None:
    run_here = [*COMMANDS, *ANSWERS, *(block for block in BLOCKS if block.tag in ("csv", "jsonl", "yaml"))]
    left = [block.name for block in BLOCKS if block not in run_here and not reason(block.name)]
    assert not left, f"run these, or list them in NOT_RUN with a reason: {left}"


def test_nothing_is_listed_that_is_not_there() -> None:
    lines = [f"{block.page}: {line}" for block in BLOCKS for line in commands(block.text)]
    lines += [f"{line} with an OpenSearch cluster" for line in lines]
    stale = [pattern for pattern in NOT_RUN if not any(re.match(pattern, line) for line in lines)]
    assert not stale
