"""What stance a passage takes to the one asked about, and how well it answers."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from indexer.allies.answer import Found, Stance
from indexer.allies.courtesies import without_ceremony, without_courtesies, words_besides
from indexer.allies.families import BASE_SUBMITTERS, quoted
from indexer.allies.in_its_words import SPARED, said_in_its_words
from indexer.allies.named_states import accuses_its_author, exchanges_states, leaves_out_who_acts
from indexer.allies.naming import words_that_say
from indexer.allies.own_view import declines, disowned, is_dated_fact
from indexer.allies.predicate import Said, carried, says_of_subject
from indexer.allies.roles import exchanged
from indexer.allies.stance import (
    Comparison,
    Turn,
    compare,
    demands,
    demands_alone,
    denies_otherwise,
    denies_something_else,
    denies_unlike,
    disputes,
    negates_alone,
    opposing,
    parted,
    turned,
)
from indexer.analysis.exact_words import words
from indexer.attitudes.attitude import Standing, content, kinds_of, standing
from indexer.languages import LANGUAGES
from indexer.passages import sentence_spans
from indexer.passages.features import sentence_words
from indexer.quotes.small_words import SMALL_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.allies.in_its_words import OwnWords
    from indexer.domain import NearPassage, NearSentence, Passage
    from indexer.shared_text.runs import Run

    Users = Sequence[tuple[tuple[int, int], frozenset[str] | str]]
    """Parts of the passage asked about, in code points, and the submitters who use their wording."""

SAME_WORDS = 12
"""Equal words in a row, or nearly, by which a passage says something in the same words."""
SHORT = 40
"""Most words of a position of a sentence or two, which a passage partly takes if it has half of its words. With a
longer text, sentences have to agree.
"""
SENTENCE_WEIGHT, SENTENCE_TYPICAL = 50.0, 0.9
"""Standard deviations that a cosine of the nearest sentence of 1 is worth, and the cosine that counts nothing. Both
together are the nearness of a passage: a sentence takes up a position, whatever stands around it.
"""
SAME = 6.7
"""Least nearness from which a passage takes the same position unless something contradicts. Chosen on half of the
judged pairs, where no opponent reaches it.
"""
PARTLY, PARTLY_COVERED = 3.5, 0.5
"""Least nearness to a short text from which a passage partly takes the same position, and the share of its words that
the passage must have, as they stand or translated. Chosen on half of the judged positions.
"""
SAID, PARTLY_SAID = 0.7, 0.33
"""Share of a short text's words that the nearest sentence must have by itself to take the same position, and a part of
it: *the leading role of governments* beside *governments have a role*.
"""
OPENS, CLOSES = ' \n“«„「『"', ' \n.”»“」』"'
"""What a quotation begins and ends with."""
PARTLY_LONG = 5.66
"""Least similarity to a longer text for a position that is partly the same; then sentences have to agree in words, too.
"""
LEAST_SAID = 0.4
"""Share of the words of some content in shared wording that are no names, written with a capital."""
WORDS_WEIGHT = 3.0
"""Standard deviations that all words of a short text are worth, in a passage and again in its nearest sentence; half of
them in both count nothing. From 2 to 8, the order is about as good.
"""
GRADUAL = 3.0
"""How gradually the score rises with nearness, in standard deviations."""
OPPOSED = 4.5
"""Least similarity of a passage that takes the other side of a debate, and of one on the same subject as a longer text:
what is farther may be on something else.
"""


def judged(asked: Passage, near: NearPassage, runs: Sequence[Run], users: Users) -> Found:
    """The stance of a passage to the one asked about, with the reasons. `runs` is the wording that both share. What
    many `users` share is nobody's own.
    """
    runs = [run for run in runs if not _only_names(near.passage, run)]
    if not runs and not may_tell(asked, near):
        return _distant(asked, near)
    near, own_words = _in_its_words(asked, near)
    other, sentence, nearness = near.passage, near.sentence, _nearness(asked, near)
    own: list[Run] = []
    asks, says, turn = asked.text, other.text, Turn.NOT
    courteous = unsure = is_quotation = False
    start, end = near.nearest_span
    may_agree = bool(runs) or nearness >= PARTLY
    if may_agree:  # what is farther is no ally, courtesies or not
        asks, says = (without_courtesies(passage.text, passage.language) for passage in (asked, other))
        own = [run for run in runs if _is_said(asked, other, run) and not _is_base(asked, other, run, users)]
        nearest = says[start:end]
        courteous = not asks.strip() or not nearest.strip()
        turn = turned(asks, asked.language, nearest, other.language)
        is_quotation = _is_quotation(other.text, start, end)
        unsure = turn is Turn.SURELY or is_quotation or parted(asks, asked.language, says, other.language)
    compared = compare(asks, asked.language, says, other.language) if may_agree else Comparison()
    doubtful = disputes(other.text, other.language) or disputes(asked.text, asked.language)
    against, by_nearness, stands = compared.contradicts, None, Standing()
    if _is_taken_up(asked, near, nearness) and not (courteous or is_quotation):
        stands = standing(asked, near)
    if not (courteous or unsure):
        may_be_same = nearness >= SAME and is_short(asked.text)
        denies = may_be_same and negates_alone(asks, asked.language, says[start:end], other.language)
        by_nearness = _by_nearness(
            asked, near, nearness, agree=compared.agreeing > 0, may_turn=turn is not Turn.NOT, denies=denies
        )
        if is_short(asked.text):
            by_nearness = by_nearness and _by_what_is_denied(
                by_nearness, (asks, asked.language), (says[start:end], other.language)
            )
            by_nearness, stands = _by_own_words(asked, near, own_words, turn, (by_nearness, stands))
    differs = stands.differs and stands.firm and (by_nearness or turn is Turn.SURELY)
    if by_nearness and is_short(asked.text):
        claim = says_of_subject(asked, near)
        differs = differs and (claim is Said.CLAIM or demands(asks, asked.language))
        by_nearness = _by_author(asked, near, stands, _by_claim(claim, stands, by_nearness))
        by_nearness = _across(asked, near, stands, by_nearness)
    denied = _denied_in(asked, near, own_words) if not (doubtful or courteous or is_quotation) else ()
    grade = _grade(_closeness(asked, near))
    by_nearness, own_run = _by_side(by_nearness, stands), sum(run.words for run in own)
    stance, score = _stance(compared, grade, own_run, doubtful=doubtful, by_nearness=by_nearness)
    if denied or (stance is Stance.SAME_SUBJECT and differs and not doubtful):
        against = denied or stands.places
        stance, score = Stance.OTHERWISE, 0.1 * grade
    if stance is Stance.SAME_SUBJECT and near.similarity >= OPPOSED and not (doubtful or courteous):
        against = opposing(asks, asked.language, says, other.language, (start, end))
        if against and not _is_quotation(other.text, start, end):
            stance, score = Stance.OTHERWISE, 0.1 * grade
    otherwise = stance is Stance.OTHERWISE
    not_own = () if own or otherwise else runs
    base = any(_is_base(asked, other, run, users) for run in not_own)
    return Found(
        near.document, other, stance, round(score, 4), tuple(run.right for run in runs),
        against if otherwise else (), compared.shared,
        base=base, courtesy=not base and any(_is_courteous(other, run) for run in not_own),
        distant=stance is Stance.SAME_SUBJECT and not runs and _is_distant(asked, near),
        covered=() if otherwise else near.covered, nearest=(start, end) if sentence else None,
        lacks=() if otherwise else _lacks(asked, near), telling=stands.sentences, of=asked,
    )  # fmt: skip


def may_tell(asked: Passage, near: NearPassage) -> bool:
    """Whether a passage that shares no wording with the one asked about is near enough, or has enough of its words, for
    any rule to tell how it stands to that. Most of the nearest ones are not.
    """
    return (
        near.similarity >= OPPOSED or _nearness(asked, near) >= PARTLY or _may_be_in_its_words(asked, near) is not None
    )


def _distant(asked: Passage, near: NearPassage) -> Found:
    """A passage of which no rule tells anything."""
    score = _score_of_subject(_grade(_closeness(asked, near)))
    return Found(
        near.document, near.passage, Stance.SAME_SUBJECT, round(score, 4), distant=_is_distant(asked, near),
        covered=near.covered, nearest=near.nearest_span if near.sentence else None, lacks=_lacks(asked, near), of=asked,
    )  # fmt: skip


def _lacks(asked: Passage, near: NearPassage) -> tuple[str, ...]:
    """The words of a short text that a passage in its language has not."""
    return near.lacks if asked.language == near.passage.language else ()


def left_open(found: Found) -> Found:
    """A passage that seemed to take a position, or its contrary, as one whose position is not clear."""
    return replace(found, stance=Stance.SAME_SUBJECT, score=round(_score_of_subject(found.score), 4), contradicts=())


def _in_its_words(asked: Passage, near: NearPassage) -> tuple[NearPassage, OwnWords | None]:
    """A passage with the sentence that has a short text's own words as its nearest one, and these; as it is if there is
    none.
    """
    sentence = _may_be_in_its_words(asked, near)
    if sentence is None:
        return near, None
    nearest = (sentence.start, sentence.end)
    for span in (
        nearest,
        *(sentence_span for sentence_span in sentence_spans(near.passage.text) if sentence_span != nearest),
    ):
        found = said_in_its_words(asked, near.passage, span)
        if found:
            start, end = span
            sentence = replace(sentence, start=start, end=end)
            return replace(near, sentence=sentence, said=1.0, unsaid=()) if span != nearest else near, found
    return near, None


def _may_be_in_its_words(asked: Passage, near: NearPassage) -> NearSentence | None:
    """The nearest sentence of a passage that has all words of a short text but one, in whatever order."""
    has_them = near.covered and len(near.lacks) <= SPARED and is_short(asked.text)
    return near.sentence if has_them else None


@lru_cache(maxsize=64)
def is_short(text: str) -> bool:
    """Whether a text is a position of a sentence or two."""
    return len(words(text)) <= SHORT


@lru_cache(maxsize=64)
def _sentences(text: str) -> int:
    return max(1, len(sentence_spans(text)))


def _nearness(asked: Passage, near: NearPassage) -> float:
    """The similarity of a passage together with that of its nearest sentence, which can take up one of the sentences
    that are asked about.
    """
    cosine = near.sentence.cosine if near.sentence else SENTENCE_TYPICAL
    return near.similarity + SENTENCE_WEIGHT / _sentences(asked.text) * (cosine - SENTENCE_TYPICAL)


def _closeness(asked: Passage, near: NearPassage) -> float:
    """The nearness of a passage together with the words of a short text that it has: by these, what speaks of the same
    stands before what is only near.
    """
    nearness = _nearness(asked, near)
    return nearness + WORDS_WEIGHT * (near.coverage + near.said - 1) if is_short(asked.text) else nearness


def _is_distant(asked: Passage, near: NearPassage) -> bool:
    """Whether a passage may be on another subject than the one asked about."""
    return _closeness(asked, near) < PARTLY if is_short(asked.text) else near.similarity < OPPOSED


def _says_of(asked: Passage, near: NearPassage) -> float:
    """The share of a short text's words that the nearest sentence has or, where the text has several sentences, the
    passage.
    """
    return near.said if _sentences(asked.text) == 1 else near.coverage


def _is_taken_up(asked: Passage, near: NearPassage, nearness: float) -> bool:
    """Whether a passage speaks of what a short text says, in about its words, whatever it says of it."""
    enough = nearness >= PARTLY and near.coverage >= PARTLY_COVERED
    return enough and is_short(asked.text) and _says_of(asked, near) >= PARTLY_SAID


def _by_nearness(  # noqa: PLR0913 - what is known of both
    asked: Passage, near: NearPassage, nearness: float, *, agree: bool, may_turn: bool, denies: bool
) -> Stance | None:
    """The position that a passage takes by being near in meaning, if nothing contradicts. `agree` tells whether
    sentences of both do, `may_turn` whether a negation may turn the nearest one: that turns a short text, which is all
    in this sentence, and of a longer one the sentence then counts for nothing. A sentence that denies nothing of what a
    short text `denies` takes no more than a part of its position.
    """
    if is_short(asked.text):
        if may_turn:
            return None
        said = _says_of(asked, near)
        same = nearness >= SAME and said >= SAID and not denies
        partly = _is_taken_up(asked, near, nearness)
    else:
        nearness = near.similarity if may_turn else nearness
        same = agree and nearness >= SAME
        partly = nearness >= SAME or (agree and near.similarity >= PARTLY_LONG)
    if same:
        return Stance.SAME_POSITION
    return Stance.PARTLY if partly else None


def _by_what_is_denied(by_nearness: Stance, text: tuple[str, str], sentence: tuple[str, str]) -> Stance | None:
    """The same position by nearness, unless a text and a sentence, each with its language, deny different things."""
    if denies_otherwise(*text, *sentence):
        return None
    return None if by_nearness is Stance.PARTLY and denies_something_else(*text, *sentence) else by_nearness


def _by_own_words(
    asked: Passage, near: NearPassage, own_words: OwnWords | None, turn: Turn, told: tuple[Stance | None, Standing]
) -> tuple[Stance | None, Standing]:
    """The position that a passage takes by its nearest sentence, and how it stands to the one asked about, from what is
    `told` of both by nearness: the same if it has these words, or a part of it if it names something otherwise.
    """
    by_nearness, stands = told
    if own_words and not own_words.denies and (turn is Turn.NOT or (turn is Turn.MAYBE and own_words.all)):
        by_nearness = Stance.SAME_POSITION if own_words.all else by_nearness or Stance.PARTLY
        stands = standing(asked, near)
        stands = stands if stands.differs or stands.asks else Standing(stands.asked, stands.asked)
    return (_by_view(asked, near, stands, by_nearness) if by_nearness else None), stands


def _denied_in(asked: Passage, near: NearPassage, own_words: OwnWords | None) -> tuple[tuple[int, int], ...]:
    """The places of what denies a position in its own words, if that is the author's own view."""
    if own_words is None or not own_words.denies or disowned(near, asked):
        return ()
    return own_words.negations or (own_words.place,)


def _by_view(asked: Passage, near: NearPassage, stands: Standing, by_nearness: Stance) -> Stance | None:
    """The same position by nearness, if the nearest sentence is its author's own view and says who does what to whom as
    the position does: none of a view that is others', and a part at most where the position demands and the sentence
    only states, or where it only states and the sentence wants or judges it.
    """
    sentence = near.nearest_text
    language = near.passage.language
    if stands.asks or disowned(near, asked) or exchanged(asked.text, asked.language, sentence, language):
        return None
    things = len({name for name, _ in content(asked.text, asked.language)}) if asked.language in LANGUAGES else 0
    if things == 1 and not stands.asked * stands.found and by_nearness is Stance.PARTLY:
        return None
    if stands.implied * stands.found < 0 or (stands.implied and stands.firm):
        return Stance.PARTLY
    if demands_alone(asked.text, asked.language, sentence, language, told=stands.firm):
        return Stance.PARTLY
    return by_nearness


def _across(asked: Passage, near: NearPassage, stands: Standing, by_nearness: Stance | None) -> Stance | None:
    """The same position by nearness, if asked in another language than the passage's: none unless the nearest sentence
    has half of what is claimed in translation, or most words where that is not told, is no heading, and denies as often
    as the position, if nothing tells that both take one side.
    """
    if asked.language == near.passage.language or by_nearness is None:
        return by_nearness
    claim = carried(asked, near)
    has_it = near.said >= SAID if claim is None else claim >= PARTLY_COVERED
    sentence, language = near.nearest_text, near.passage.language
    speaks = sentence_words(sentence) > 0 or bool(kinds_of(sentence, language))
    says = (near.passage.text, language)
    denies = denies_unlike((asked.text, asked.language), says, near.nearest_span, near.covered)
    return by_nearness if has_it and speaks and (stands.agrees or not denies) else None


def _by_claim(claim: Said, stands: Standing, by_nearness: Stance) -> Stance | None:
    """The same position by nearness, if the nearest sentence says what the position says of its subject: a part at most
    without the word that comes first there, and none without all of it, unless both are told to take one side.
    """
    if claim is Said.NOTHING and not stands.agrees:
        return None
    return by_nearness if claim is Said.CLAIM else Stance.PARTLY


def _by_author(asked: Passage, near: NearPassage, stands: Standing, by_nearness: Stance | None) -> Stance | None:
    """The same position by nearness, if its author may take it: none where the sentence exchanges two States, leaves
    out the one that does something to the other, or only tells when something was done, where the position is against
    the author itself, of which it has a part at most, or where the author does not go along with a text, and nothing
    tells that both take one side.
    """
    if by_nearness is None or exchanges_states(asked, near) or leaves_out_who_acts(asked, near):
        return None
    if by_nearness is Stance.PARTLY and (accuses_its_author(asked, near) or _is_ceremony(near)):
        return None
    if demands(asked.text, asked.language) and is_dated_fact(near):
        return None
    return None if declines(near, asked) and not stands.agrees else by_nearness


def _is_ceremony(near: NearPassage) -> bool:
    """Whether the nearest sentence only thanks, announces or asks something."""
    return near.sentence is not None and not without_ceremony(near.sentence.text, near.passage.language).strip()


def _by_side(by_nearness: Stance | None, stands: Standing) -> Stance | None:
    """The same position by nearness, weighed with the sides that both take: none where these differ, or where the
    position is against something and the passage does not tell that it is, or where another sentence of it is on the
    other side; a part at most where it does not tell that it is for it.
    """
    if stands.may_differ or (stands.asked and stands.strays) or stands.opposes or stands.taken_back:
        return None
    return Stance.PARTLY if by_nearness and stands.unknown else by_nearness


def _stance(
    compared: Comparison, grade: float, own_words: int, *, doubtful: bool, by_nearness: Stance | None
) -> tuple[Stance, float]:
    """The stance, and a score that orders the passages of one stance, and all of them across stances: what is said in
    the same words is above all others, what is said otherwise below. `own_words` counts the words in a row that are the
    same, and nobody else's; `grade` tells how close the passage is.
    """
    against = compared.contradicting + compared.doubtful
    if compared.contradicts and against >= compared.agreeing:
        return Stance.OTHERWISE, 0.1 * against / (against + compared.agreeing + 1)
    if own_words and not doubtful and not (against and against >= compared.agreeing):
        return Stance.SAME_WORDS, 0.8 + 0.2 * own_words / (own_words + 50)
    if by_nearness and not doubtful and not against:
        return by_nearness, min(grade, 0.79)
    return Stance.SAME_SUBJECT, _score_of_subject(grade)


def _score_of_subject(grade: float) -> float:
    return 0.1 + 0.5 * grade


def _grade(closeness: float) -> float:
    """0 to 1, one half where a passage with half of the words is near enough for the same position."""
    return 1 / (1 + math.exp((SAME - closeness) / GRADUAL))


def _says(other: Passage, run: Run) -> bool:
    """Whether a run is long enough without the courtesies in it."""
    return run.words >= SAME_WORDS and words_besides(other, run.right) >= SAME_WORDS


def _is_said(asked: Passage, other: Passage, run: Run) -> bool:
    """Whether a run is long enough without its courtesies, and without what only names a subject in either text."""
    said = min(words_that_say(asked, run.left), words_that_say(other, run.right))
    return said >= SAME_WORDS and _says(other, run)


def _only_names(other: Passage, run: Run) -> bool:
    """Whether a run is little more than names, which nobody quotes from anybody: *the Conference of the Parties to the
    United Nations Framework Convention on Climate Change*.
    """
    found = words(other.text[slice(*run.right)])
    content = [word.exact for word in found if word.key not in SMALL_WORDS]
    return sum(not word[0].isupper() for word in content) < LEAST_SAID * len(content)


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
