"""Shared text: found whatever is around it, told from phrases that anybody uses, and with exact places."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.cases import each_case

from indexer.analysis import exacts
from indexer.domain import Description, Document
from indexer.shared_text.changes import Edit, best_matches
from indexer.shared_text.fingerprints import SHINGLE, WINDOW, fingerprints
from indexer.shared_text.runs import shared_runs
from indexer.shared_text.store import SharedTextCollector, in_common, occurrences, source_of

SENTENCE = "Every operator of a lighthouse shall keep a log of its lamps and open it to fishers who ask for it"
OTHERS = {
    "fr": "Tout exploitant de phare tient un registre de ses lampes et l’ouvre aux pêcheurs qui en font la demande.",
    "ru": "Каждый владелец маяка ведёт журнал ламп и открывает его рыбакам, которые письменно просят об этом сегодня.",
    "ar": "على كل مشغل منارة أن يحتفظ بسجل لمصابيحه وأن يفتحه للصيادين الذين يطلبون ذلك كتابة في أي وقت",
    "zh": "每个灯塔的经营者都应当保存其灯具的日志，并向书面提出要求的渔民开放。",
}


def _document(name: str) -> Document:
    return Document(name, f"{name}.txt", "", Description(submitters=(name,)), 1)


def _terms(text: str) -> list[str]:
    return [term.term for term in exacts(text)]


def test_a_run_of_enough_words_is_never_missed_wherever_it_stands() -> None:
    run = _terms(SENTENCE)[: SHINGLE + WINDOW - 1]
    for before in range(9):
        around = [f"x{number}" for number in range(before)]
        assert set(fingerprints([*around, *run, "y1", "y2"])) & set(fingerprints(["z1", *run, *around]))


def test_passages_with_the_same_words_are_found_by_their_fingerprints() -> None:
    collector = SharedTextCollector()
    for ordinal, name in enumerate(["A", "A", "B", "C"]):
        text = SENTENCE if name != "C" else "Nobody else has words like these, and so nothing of them has to be found"
        collector.add(ordinal, _terms(text))
    stored = collector.arrays()
    found = occurrences(fingerprints(_terms(f"He wrote: {SENTENCE}")), *stored)
    assert in_common(found).tolist() == [0, 1, 2]
    assert in_common(found[::-1]).tolist() == [0, 1, 2]
    assert in_common(occurrences(fingerprints(_terms(OTHERS["fr"])), *stored)).tolist() == []


def test_who_submitted_a_document_is_the_source_of_its_words() -> None:
    assert source_of(_document("A")) == "A"
    unsigned = Document("1", "1.txt", "", Description(), 1)
    assert source_of(unsigned) == "1"
    assert source_of(replace(unsigned, family="2")) == "2"


@pytest.mark.parametrize("text", [SENTENCE, *OTHERS.values()])
def test_places_are_code_points_of_the_words_in_every_script(text: str) -> None:
    left, right = f"🐟 We say: {text}", f"{text} — and more"
    (run,) = shared_runs(left, right)
    assert _terms(left[slice(*run.left)]) == _terms(right[slice(*run.right)]) == _terms(text)
    assert not run.edited


def test_light_edits_keep_a_run_together_and_are_told() -> None:
    edited = SENTENCE.replace("keep a log of its lamps", "keep a written log of all lamps")
    (run,) = shared_runs(SENTENCE, edited)
    assert run.edited
    assert SENTENCE[slice(*run.left)] == SENTENCE
    assert edited[slice(*run.right)] == edited


@each_case
def test_short_phrases_numbers_and_other_texts_are_no_shared_wording(one: str, other: str) -> None:
    assert shared_runs(one, other) == []


def test_changes_are_compared_not_the_article_that_they_change() -> None:
    article = "The keeper shall light the lamp at dusk and shall put it out at dawn on every day of the year"
    mine = Edit("mine", article.replace("at dusk", "an hour before dusk, in any weather"), article)
    copied = Edit("copied", article.replace("at dusk", "one hour before dusk, in any weather"), article)
    other = Edit("other", article.replace("every day", "each working day"), article)
    found = list(best_matches([mine], [other, copied]))
    assert found[0].right == "copied"
    assert found[0].score > 3 * next((match.score for match in found if match.right == "other"), 0.01)
    assert found[0].runs


def test_texts_without_an_old_version_are_compared_whole_and_many_are_bounded() -> None:
    right = [Edit(str(number), f"{SENTENCE} number {number}") for number in range(30)]
    found = list(best_matches([Edit("a", SENTENCE)], right))
    assert len(found) == 20
    assert all(0 < match.score <= 1 for match in found)
    assert [match.score for match in found] == sorted((match.score for match in found), reverse=True)
