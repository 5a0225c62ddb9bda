"""Divide a position into the claims that it makes: *lamps should stay lit and must not be dimmed* makes two.

Hardly anybody says two things in one sentence as somebody else does. Who says one of them takes a part of the position;
who denies one of them denies the whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

import regex

from indexer.attitudes.content_words import content_words
from indexer.attitudes.whole_words import whole_words
from indexer.languages import LANGUAGES
from indexer.passages import sentence_spans

MARKS = r"[,;:，；：、،؛]|\s[—–-]"
"""Marks at which a claim may end."""
ACTS = ("wanting", "against", "condemning", "ending", "refraining")
"""Kinds of words that may be the verb of a claim: *oppose*, *refrain from*."""
SUBJECT = 4
"""Most words of the subject of a claim that begins without a mark: *and zero tolls should be kept*."""


@lru_cache(maxsize=64)
def claims(text: str, language: str) -> tuple[str, ...]:
    """The claims of a position that makes several, in its words, each with the subject that it shares with the first of
    its sentence; none where it makes one. A claim has a verb that demands or judges. What has none (*by all, not by
    some*), or whose subject is not told, is left out: then one claim may be all, less than the position.
    """
    if language not in LANGUAGES:
        return ()
    cuts = [0, *(start for start, _ in sentence_spans(text)[1:]), len(text)]
    first, *others = [
        claim for start, end in pairwise(cuts) for claim in _of_sentence(text[start:end].strip(), language)
    ]
    found = (first, *(claim for claim in others if _stands_alone(claim, language)))
    return found if found != (text.strip(),) else ()


def _of_sentence(sentence: str, language: str) -> list[str]:
    patterns = _patterns(language)
    cuts = [
        match.span() for match in patterns.turns.finditer(sentence) if patterns.verb.search(sentence, 0, match.start())
    ]
    if not cuts:
        return [sentence]
    first = sentence[: cuts[0][0]].strip()
    parts = [sentence[end:start].strip() for (_, end), (start, _) in pairwise([*cuts, (len(sentence), 0)])]
    others = [_claim(part, first, language) for part in parts]
    return [first, *(claim for claim in others if not _content(claim, language) <= _content(first, language))]


def _claim(part: str, first: str, language: str) -> str:
    """A part of a sentence that follows its first claim, with the subject of that claim if it has none of its own."""
    patterns = _patterns(language)
    begins = patterns.begins.match(part)
    if begins is None or not patterns.verb.search(part, 0, begins.end()):
        return part
    governs = patterns.modal.search(first)
    if governs and not patterns.modal.search(part, 0, begins.end()):
        subject = first[: governs.end()]
    else:
        verb = governs or patterns.verb.search(first)
        subject = first[: verb.start()] if verb else ""
    return f"{subject.strip()}{patterns.space}{part}" if subject.strip() else part


def _stands_alone(claim: str, language: str) -> bool:
    """Whether a text has a verb that demands or judges, and before it a subject that is no pronoun but *we*."""
    patterns = _patterns(language)
    verb = patterns.verb.search(claim)
    subject = claim[: verb.start()] if verb else ""
    return bool(_content(subject, language)) or patterns.own_voice.search(subject) is not None


def _content(text: str, language: str) -> frozenset[str]:
    """The stems of the content words of a text."""
    return frozenset(stem for stem, _ in content_words(text, language))


@dataclass(frozen=True, slots=True)
class _Patterns:
    """`turns`: where another claim may begin; `begins`: its first words where it has no subject of its own; `verb`:
    what demands or judges; `modal`: of these, what stands behind a subject and may govern other verbs.
    """

    turns: regex.Pattern[str]
    begins: regex.Pattern[str]
    verb: regex.Pattern[str]
    modal: regex.Pattern[str]
    own_voice: regex.Pattern[str]
    space: str


@cache
def _patterns(code: str) -> _Patterns:
    language = LANGUAGES[code]
    wording, space = language.attitude_wording, " " if language.script != "Han" else ""
    modal = "|".join((*map(regex.escape, (*language.modals.split(), *language.copulas.split())), wording.forbidding))
    acts = "|".join(getattr(wording, kind) for kind in ACTS)
    begins = whole_words(f"(?:(?:{wording.denying}){space})?(?:{modal}|{acts})|(?:{wording.denying})", language)
    joining = whole_words(language.joining, language).pattern
    turns = (
        rf"(?:{MARKS})\s*(?:{joining}\s*)?(?={begins.pattern})|{joining}\s*(?={begins.pattern})|"
        rf"[;；؛]\s*|[,，،]\s*{joining}\s*"
    )
    if space:
        clause = rf"(?:(?!(?:{language.subordinating})\s)[\p{{L}}’'-]+\s+){{1,{SUBJECT}}}"
        turns += rf"|{joining}\s+(?={clause}(?:{modal})(?!\p{{L}}))"
    if language.script == "Arabic":  # *and* is one word with what follows it
        turns += rf"|(?<=\s)(?=[وف])(?={begins.pattern})"
    return _Patterns(
        regex.compile(turns, regex.IGNORECASE),
        begins,
        whole_words(f"{modal}|{acts}|{wording.bad}|{wording.good}", language),
        whole_words(modal, language),
        whole_words(language.own_voice or "(?!)", language),
        space,
    )
