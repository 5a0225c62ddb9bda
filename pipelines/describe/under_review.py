"""The State of which a document of a review is, though no line says *by*: its national report, its replies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from pipelines.describe.speakers import known_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1 | regex.IGNORECASE
_OWN_REPORT = regex.compile(
    r"\bnational report\s+submitted (?:in accordance with|pursuant to)\b"
    r"|\b(?:presented|submitted) by the State under review"
    r"|\brapport national\s+(?:présenté|soumis) (?:conformément|en application)|\bprésenté[es]* par l[’']État examiné"
    r"|\binforme nacional\s+presentado (?:con arreglo|de conformidad)|\bpresentad[oa]s por el Estado examinado"
    r"|национальный доклад,?\s+представленный|представленн\w+ государством\s*[-–—]\s*объектом обзора"
    r"|تقرير وطني مقدم|المقدمة من الدولة موضوع الاستعراض|根据.{2,40}提交的国家报告|受审议国(?:提出|提交)",
    _FLAGS,
)
_LINES = 60


def state_under_review(page: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The State that has a line for itself on a first page that says the report is its own, and the words that say so;
    None for other documents, and where several States have one.
    """
    match = _OWN_REPORT.search(" ".join(page.split()))
    states = _alone(page.splitlines()[:_LINES], vocabulary) if match else set()
    return (states.pop(), match.group()) if match and len(states) == 1 else None


def _alone(lines: Sequence[str], vocabulary: Vocabulary) -> set[str]:
    known = {known_name(line.strip(" *.:"), vocabulary) for line in lines if line.strip()}
    return {name for name in known if name and vocabulary.country_of_submitter(name)}
