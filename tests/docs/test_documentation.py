"""The documentation says what there is: settings, commands, filters, fields, addresses, reasons, links."""

from __future__ import annotations

import ast
import re
import tomllib
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from command_names import COMMANDS
from support.cases import each_case

from indexer.alignments.statement import AlignmentKind
from indexer.domain import FileState, Match, Mode, Provenance, Sort, Spelling
from indexer.fields import FACET_FIELDS, FILTER_FIELDS
from indexer.messages import Message
from indexer.presenting.formats import FORMATS
from indexer.query import pinning
from indexer.query.request import NAMES
from indexer.ranking.parameters import RankingParameters
from indexer.sentences import SEARCH_NOTES
from indexer.settings import SETTINGS, Settings
from pipelines.sources.manifest import FIELDS
from webapp.app import create_app
from webapp.openapi.schemas import SCHEMAS

if TYPE_CHECKING:
    from collections.abc import Iterator

    import click

ROOT = Path(__file__).parents[2]
MADE_ELSEWHERE = {"docs/images/search.png"}
"""Images that are taken from the running product."""


def markdown_files() -> list[Path]:
    """Every page of documentation; `samples/source` holds the sample corpus."""
    folders = (ROOT, ROOT / "samples", ROOT / "benchmarks")
    return sorted({*(path for folder in folders for path in folder.glob("*.md")), *(ROOT / "docs").rglob("*.md")})


FILES = [path.relative_to(ROOT).as_posix() for path in markdown_files()]


@cache
def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def without_code(text: str) -> str:
    """Markdown without code blocks and code spans."""
    return re.sub(r"`[^`\n]*`", "", re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE))


def code_spans(text: str) -> set[str]:
    return set(re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)))


def section(text: str, heading: str, level: int = 2) -> str:
    """What stands under a heading, up to the next one of its level or above; empty when there is none."""
    pattern = rf"^{'#' * level} {re.escape(heading)}\n(.*?)(?=^#{{1,{level}}} |\Z)"
    found = re.search(pattern, text, re.DOTALL | re.MULTILINE)
    return found.group(1) if found else ""


def rows(text: str) -> Iterator[list[str]]:
    """The cells of every table row, headers and rules left out."""
    lines = text.splitlines()
    for number, line in enumerate(lines):
        is_header = number + 1 < len(lines) and re.match(r"^\|[-|: ]+\|$", lines[number + 1])
        if line.startswith("|") and not is_header and not re.match(r"^\|[-|: ]+\|$", line):
            yield [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]


def first_cells(text: str) -> set[str]:
    return {name for cells in rows(text) for name in code_spans(cells[0])}


# -- settings ---------------------------------------------------------------------------------------------------------


def test_every_setting_stands_in_the_configuration_with_its_default() -> None:
    table = {name: cells[1] for cells in rows(text_of("docs/configuration.md")) for name in code_spans(cells[0])}
    for setting in SETTINGS:
        expected = f"`{setting.default}`" if setting.default else "empty"
        assert table.get(setting.variable) == expected, f"docs/configuration.md: {setting.variable} is {expected}"


@pytest.mark.parametrize("name", FILES)
def test_no_page_speaks_of_a_setting_that_does_not_exist(name: str) -> None:
    spoken_of = set(re.findall(r"\bONRECORD_[A-Z_]*[A-Z]\b", text_of(name)))
    assert spoken_of <= {setting.variable for setting in SETTINGS}


# -- command line -----------------------------------------------------------------------------------------------------


def options(command: click.Command) -> set[str]:
    names = {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)}
    return {name for name in names if name.startswith("-")} | {"--help", "-h"}


COMMON = {"--data-dir", "--json", "--help", "-h"}


def test_every_command_has_its_section() -> None:
    headings = set(re.findall(r"^## (.+)$", text_of("docs/command-line.md"), re.MULTILINE))
    assert headings - {"Every command", "Filters", "Writers and readers"} == set(COMMANDS)


def test_the_options_of_every_command_are_documented() -> None:
    assert first_options(section(text_of("docs/command-line.md"), "Every command")) == COMMON


def every_option(text: str) -> set[str]:
    return {name for name in first_cells(text) if name.startswith("-")}


def first_options(text: str) -> set[str]:
    return {name.split()[0] for name in every_option(text)}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_commands_section_lists_its_options_and_no_others(name: str) -> None:
    page = text_of("docs/command-line.md")
    own = section(page, name)
    listed = first_options(own) | (every_option(section(page, "Filters")) if "(#filters)" in own else set())
    assert listed == options(COMMANDS[name]) - COMMON


def examples(text: str) -> Iterator[tuple[str, str]]:
    """Each `onrecord COMMAND REST` in a code span or at the beginning of a line of a code block."""
    blocks = "\n".join(re.findall(r"^```.*?^```", text, re.DOTALL | re.MULTILINE)).replace("\\\n", " ")
    for line in [*blocks.splitlines(), *code_spans(text)]:
        found = re.match(r"(?:[A-Z_]+=\S+ )?(?:\.venv/bin/)?onrecord ((?:dev |alerts )?[a-z0-9][a-z0-9-]*)(.*)", line)
        if found:
            yield found[1], re.sub(r"'[^']*'", "", found[2])  # a query's minus is no option


@pytest.mark.parametrize("name", FILES)
def test_every_command_in_an_example_exists_and_takes_the_options(name: str) -> None:
    for command, rest in examples(text_of(name)):
        assert command in COMMANDS, f"onrecord {command}"
        unknown = set(re.findall(r"(?<!\S)--?[a-z][\w-]*", rest)) - options(COMMANDS[command])
        assert not unknown, f"onrecord {command}: {', '.join(sorted(unknown))}"


def test_export_is_documented_with_every_format() -> None:
    cells = {cells[0]: cells[1] for cells in rows(section(text_of("docs/command-line.md"), "export"))}
    assert re.findall(r"`([^`]+)`", cells["`--format`"]) == [form.command for form in FORMATS]


def test_the_readme_names_every_format() -> None:
    readme = text_of("README.md")
    assert [form.label for form in FORMATS if form.label not in readme] == []


# -- search -----------------------------------------------------------------------------------------------------------


def test_every_filter_stands_in_the_table_of_filters() -> None:
    assert first_cells(section(text_of("docs/filters.md"), "Filters")) == {*FILTER_FIELDS, "from", "to"}


def test_the_facets_are_named_in_their_order() -> None:
    first_sentence = section(text_of("docs/filters.md"), "Facets").partition(". ")[0]
    assert re.findall(r"`([^`]+)`", first_sentence) == list(FACET_FIELDS)


def test_every_parameter_stands_in_the_table_of_parameters() -> None:
    listed = first_cells(section(text_of("docs/filters.md"), "Parameters"))
    assert listed == set(NAMES) - {*FILTER_FIELDS, "from", "to"}


@pytest.mark.parametrize(
    ("parameter", "choices"), [("mode", Mode), ("match", Match), ("sort", Sort), ("spelling", Spelling)]
)
def test_every_choice_of_a_parameter_is_listed(parameter: str, choices: type[Mode | Match | Sort | Spelling]) -> None:
    table = {cells[0]: code_spans(cells[1]) for cells in rows(section(text_of("docs/filters.md"), "Parameters"))}
    assert table[f"`{parameter}`"] == {str(choice) for choice in choices}


def test_every_mode_is_explained() -> None:
    assert first_cells(section(text_of("docs/filters.md"), "Modes")) == {str(mode) for mode in Mode}


# -- manifest ---------------------------------------------------------------------------------------------------------


def test_every_field_of_the_manifest_is_documented_in_its_order() -> None:
    table = text_of("docs/manifest.md").split("## ", maxsplit=1)[0]
    listed = [name for cells in rows(table) for name in code_spans(cells[0])]
    assert listed == list(FIELDS)


def test_every_origin_of_a_field_is_explained() -> None:
    listed = first_cells(section(text_of("docs/manifest.md"), "What is left open"))
    assert listed == {str(origin) for origin in Provenance}


# -- addresses --------------------------------------------------------------------------------------------------------


def address(path: str) -> str:
    """An address with a star for whatever stands for a value in it: `<document:id>`, `{id}`, `ID`, `N`."""
    return re.sub(r"<[^>]+>|\{[^}]+\}|\b(?:ID|N)\b", "*", path.partition("?")[0])


def test_every_address_of_the_site_is_documented(tmp_path: Path) -> None:
    app = create_app(replace(Settings(), data_dir=tmp_path))
    routes = {address(rule.rule) for rule in app.url_map.iter_rules() if rule.endpoint != "static"}
    text = text_of("docs/api.md")
    documented = {address(found) for found in re.findall(r"(?<![\w.:/])/[\w./{}<>:-]*", text)}
    assert routes <= documented, f"docs/api.md lacks {', '.join(sorted(routes - documented))}"


# -- answers ----------------------------------------------------------------------------------------------------------


def test_the_schema_lists_every_note_of_a_search_with_its_sentence() -> None:
    codes = SCHEMAS["Message"]["properties"]["code"]["anyOf"]
    assert {each["const"]: each["description"] for each in codes if "const" in each} == {
        code: str(sentence) for code, sentence in SEARCH_NOTES.items()
    }


def test_what_an_answer_says_of_its_search_is_listed_as_such() -> None:
    """The codes that stand in the code where a note is made of an answer, or of what comes first in it."""
    made = {note.code for note in vars(pinning).values() if isinstance(note, Message)}
    for path in (*(ROOT / "indexer/search").glob("*.py"), ROOT / "indexer/presenting/notes.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {"Message", "_of_words"}:
                made.update(code for argument in node.args for code in _codes(argument))
    assert {"submitted_near", "submitted_kin", "name_within_names", "vote_not_here", "word_unknown"} <= made
    assert made <= set(SEARCH_NOTES)


def properties(schema: Any) -> Iterator[str]:
    """The names of all properties, and all values that one of several may have."""
    parts = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    if isinstance(schema, dict):
        yield from schema.get("properties", ())
        yield from (str(one) for one in schema.get("enum", ()) if one is not None)
    for part in parts:
        yield from properties(part)


def test_every_property_of_an_answer_and_each_of_its_values_is_documented() -> None:
    texts = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs").glob("*.md"))
    named = set(re.findall(r"\w+", " ".join(re.findall(r'`[^`\n]+`|"\w+"', texts))))
    wanted = {name for schema in SCHEMAS.values() for name in properties(schema)}
    assert wanted <= named, f"docs lack {', '.join(sorted(wanted - named))}"


@each_case
def test_every_name_in_an_answer_about_allies_is_explained(heading: str, schema: dict[str, Any]) -> None:
    assert first_cells(section(text_of("docs/api.md"), heading, 3)) == set(schema["properties"])


def test_every_kind_of_alignment_is_listed() -> None:
    table = {
        cells[0]: code_spans(cells[1]) for cells in rows(section(text_of("docs/api.md"), "A statement of alignment", 3))
    }
    assert table["`kind`"] == {kind.value for kind in AlignmentKind}
    listed = section(text_of("docs/allies.md"), "Said outright")
    assert first_cells(listed) == {kind.value for kind in AlignmentKind}


# -- reasons and states -----------------------------------------------------------------------------------------------

MAKERS = {
    "ExtractionError", "Failure", "FileFailure", "PartFailure", "LedgerRow", "_fail", "fail", "fail_other", "fail_part",
}  # fmt: skip
CODE = re.compile(r"[a-z]+(?:_[a-z]+)*")


def reason_codes() -> set[str]:
    """The codes that stand in the code where a failure is made."""
    found: set[str] = set()
    for path in (ROOT / "pipelines").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in MAKERS:
                arguments = [*node.args, *(keyword.value for keyword in node.keywords)]
                found.update(code for argument in arguments for code in _codes(argument))
            elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "reason":
                found.update(_codes(node.value))
    return found


def _codes(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*_codes(node.body), *_codes(node.orelse))
    elif isinstance(node, ast.BoolOp):
        yield from (code for value in node.values for code in _codes(value))


def test_every_reason_for_a_failure_is_explained() -> None:
    listed = first_cells(section(text_of("docs/extraction.md"), "Reason codes"))
    assert listed == reason_codes()


def test_every_state_of_a_file_is_explained() -> None:
    listed = first_cells(section(text_of("docs/extraction.md"), "The ledger"))
    assert listed == {str(state) for state in FileState}


# -- the files themselves ---------------------------------------------------------------------------------------------


def anchors(text: str) -> set[str]:
    """The addresses of a file's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def local_links(name: str) -> list[str]:
    links = re.findall(r"\]\(([^)\s]+)\)", without_code(text_of(name)))
    return [link for link in links if not re.match(r"[a-z]+:", link)]


@pytest.mark.parametrize("name", FILES)
def test_links_and_images_lead_somewhere(name: str) -> None:
    for link in local_links(name):
        path, _, anchor = link.partition("#")
        target = ((ROOT / name).parent / path).resolve() if path else ROOT / name
        if target.relative_to(ROOT).as_posix() in MADE_ELSEWHERE:
            continue
        assert target.exists(), f"{name}: {link}"
        if anchor:
            assert anchor in anchors(target.read_text(encoding="utf-8")), f"{name}: {link}"


@pytest.mark.parametrize("name", FILES)
def test_files_that_a_page_names_exist(name: str) -> None:
    folders = r"(?:indexer|webapp|pipelines|tests|benchmarks|scripts|samples|deploy|requirements)"
    named = {span for span in code_spans(text_of(name)) if re.fullmatch(rf"{folders}/[\w./-]+", span)}
    missing = [path for path in sorted(named) if not (ROOT / path).exists()]
    assert not missing, f"{name}: {', '.join(missing)}"


def test_every_page_is_linked_from_another() -> None:
    linked = {((ROOT / name).parent / link.partition("#")[0]).resolve() for name in FILES for link in local_links(name)}
    pages = set((ROOT / "docs").rglob("*.md"))
    assert pages <= linked, f"nobody finds {', '.join(sorted(str(page.relative_to(ROOT)) for page in pages - linked))}"


@pytest.mark.parametrize("name", FILES)
def test_every_make_target_that_is_named_exists(name: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", text_of("Makefile"), re.MULTILINE))
    named = set(re.findall(r"(?:`|^)make ([a-z]+)", text_of(name), re.MULTILINE))
    assert named <= targets


@pytest.mark.parametrize("name", FILES)
def test_no_page_holds_paths_or_package_addresses_of_one_machine(name: str) -> None:
    text = text_of(name)
    paths = re.findall(r"(?<![\w.:/~*-])/(?:work|home|root|tmp|Users|mnt|srv|opt|usr|var)\b\S*|\b[A-Z]:\\\S*", text)
    addresses = re.findall(r"\S*(?:index-url|pypi\.org/simple|files\.pythonhosted|artifactory|nexus|api/pypi)\S*", text)
    assert not paths + addresses


def test_the_licence_is_the_one_that_is_declared() -> None:
    project = tomllib.loads(text_of("pyproject.toml"))["project"]
    assert project["license"] == "Apache-2.0"
    assert text_of("LICENSE").lstrip().startswith("Apache License\n                           Version 2.0")
    assert "END OF TERMS AND CONDITIONS" in text_of("LICENSE")


@pytest.mark.parametrize("parameter", fields(RankingParameters), ids=lambda one: one.name)
def test_every_ranking_parameter_has_its_reason_its_figure_and_its_decision(parameter: Any) -> None:
    about = parameter.metadata
    assert about["reason"]
    assert about["figure"]
    assert len(list((ROOT / "docs" / "adr").glob(f"{about['decision']}-*.md"))) == 1


def words(pattern: str) -> int:
    return sum(len(path.read_text(encoding="utf-8").split()) for path in ROOT.glob(pattern))


def test_the_documents_stay_short_enough_to_be_read() -> None:
    assert words("README.md") <= 1_000
    assert words("CHANGELOG.md") <= 1_000
    assert words("docs/*.md") <= 32_000
