"""What stance a passage takes to the one asked about, and how well it answers."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.allies.answer import Found, Stance
from indexer.allies.courtesies import without_courtesies, words_besides
from indexer.allies.families import BASE_SUBMITTERS, quoted
from indexer.allies.stance import Comparison, compare, disputes, opposing, parted, turned
from indexer.passages.forms import head_of_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Document, Passage
    from indexer.shared_text.runs import Run

    Users = Sequence[tuple[tuple[int, int], frozenset[str] | str]]
    """Parts of the passage asked about, in code points, and the submitters who use their wording."""

SAME_WORDS = 12
"""Equal words in a row, or nearly, by which a passage says something in the same words."""
SAME = 6.7
"""Least standardised similarity from which a passage takes the same position unless something contradicts. Chosen on
half of the judged pairs, where no opponent reaches it.
"""
OPENS, CLOSES = ' \n“«„「『"', ' \n.”»“」』"'
"""What a quotation begins and ends with."""
PARTLY = 5.66
"""Least similarity for a position that is partly the same; then words have to agree, too."""
OPPOSED = 4.5
"""Least similarity of a passage that takes the other side of a debate, and of one on the same subject: what is farther
may be on something else.
"""
COMPARED = 4.0
"""Least similarity of passages whose sentences are compared: twins of a sentence are nearer."""


@dataclass(frozen=True, slots=True)
class Near:
    """A passage near the one asked about: by how much in meaning, as a standardised similarity, and the wording that
    both share. `sentence` is the place of the passage's nearest sentence.
    """

    document: Document
    passage: Passage
    similarity: float
    runs: Sequence[Run]
    sentence: tuple[int, int] | None = None


def judged(asked: Passage, near: Near, users: Users) -> Found:
    """The stance of a passage to the one asked about, with the reasons. What many `users` share is nobody's own."""
    other = near.passage
    own: list[Run] = []
    asks, says, courteous, unsure = asked.text, other.text, False, False
    start, end = near.sentence or (0, len(says))
    if near.runs or near.similarity >= PARTLY:  # what is farther is no ally, courtesies or not
        asks, says = (without_courtesies(one.text, one.language) for one in (asked, other))
        own = [run for run in near.runs if _says(other, run) and not _is_base(asked, other, run, users)]
        nearest = says[start:end]
        courteous = not asks.strip() or not nearest.strip() or head_of_form(other.text[start:end]) > 0
        unsure = (
            _is_quotation(other.text, start, end)
            or turned(asks, asked.language, nearest, other.language)
            or parted(asks, asked.language, says, other.language)
        )
    comparable = near.runs or near.similarity >= COMPARED
    compared = compare(asks, asked.language, says, other.language) if comparable else Comparison()
    doubtful = disputes(other.text, other.language) or disputes(asked.text, asked.language)
    own_words = sum(run.words for run in own)
    against = compared.contradicts
    stance, score = _stance(
        compared, near.similarity, own_words, doubtful=doubtful, by_nearness=not (courteous or unsure)
    )
    if stance is Stance.SAME_SUBJECT and near.similarity >= OPPOSED and not (doubtful or courteous):
        against = opposing(asks, asked.language, says, other.language, (start, end))
        if against and not _is_quotation(other.text, start, end):
            stance, score = Stance.OTHERWISE, 0.1 * _nearness(near.similarity)
    otherwise = stance is Stance.OTHERWISE
    not_own = () if own or otherwise else near.runs
    base = any(_is_base(asked, other, run, users) for run in not_own)
    return Found(
        near.document, other, stance, round(score, 4), tuple(run.right for run in near.runs),
        against if otherwise else (), compared.shared,
        base=base, courtesy=not base and any(_is_courteous(other, run) for run in not_own),
        distant=stance is Stance.SAME_SUBJECT and near.similarity < OPPOSED and not near.runs,
    )  # fmt: skip


def _stance(
    compared: Comparison, similarity: float, own_words: int, *, doubtful: bool, by_nearness: bool
) -> tuple[Stance, float]:
    """The stance, and a score that orders the passages of one stance, and all of them across stances: what is said in
    the same words is above all others, what is said otherwise below. `own_words` counts the words in a row that are the
    same, and nobody else's. Without `by_nearness` it takes no position by being near in meaning.
    """
    against = compared.contradicting + compared.doubtful
    if compared.contradicts and against >= compared.agreeing:
        return Stance.OTHERWISE, 0.1 * against / (against + compared.agreeing + 1)
    if own_words and not doubtful and not (against and against >= compared.agreeing):
        return Stance.SAME_WORDS, 0.8 + 0.2 * own_words / (own_words + 50)
    near = _nearness(similarity)
    if by_nearness and not doubtful and not against:
        if similarity >= SAME:
            return Stance.SAME_POSITION, min(near, 0.79)
        if similarity >= PARTLY and compared.agreeing:
            return Stance.PARTLY, min(near, 0.79)
    return Stance.SAME_SUBJECT, 0.1 + 0.5 * near


def _nearness(similarity: float) -> float:
    """0 to 1, one half where a passage is near enough for the same position."""
    return 1 / (1 + math.exp(SAME - similarity))


def _says(other: Passage, run: Run) -> bool:
    """Whether a run is long enough without the courtesies in it."""
    return run.words >= SAME_WORDS and words_besides(other, run.right) >= SAME_WORDS


def _is_quotation(text: str, start: int, end: int) -> bool:
    """Whether a sentence stands in quotation marks, which may open and close within it: then it is somebody else's."""
    sentence = text[start:end]
    opens = start + len(sentence) - len(sentence.lstrip(OPENS))
    return quoted(text, (opens, opens + len(text[opens:end].rstrip(CLOSES))))


def _is_courteous(other: Passage, run: Run) -> bool:
    """Whether a run is long enough only with the courtesies in it."""
    return run.words >= SAME_WORDS and not _says(other, run)


def _is_base(asked: Passage, other: Passage, run: Run, users: Users) -> bool:
    """Whether a run is quoted from something else: many have it, or it stands in quotation marks."""
    having = {name for (start, stop), name in users if start < run.left[1] and run.left[0] < stop}
    return len(having) + 1 >= BASE_SUBMITTERS or quoted(asked.text, run.left) or quoted(other.text, run.right)
