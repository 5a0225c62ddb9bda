"""Whom documents quote: words in quotation marks there are not their submitter's own."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

import regex

from indexer.analysis.exact_words import words
from indexer.languages import MONTH_OF
from indexer.languages.phrases import Ahead, Ending, Phrase
from indexer.languages.word_classes import word_class
from indexer.passages import ADDRESSED
from indexer.quotes.attribution import told_speakers
from indexer.quotes.attribution.full_names import last_name
from indexer.quotes.attribution.introductions import introduced_in
from indexer.quotes.attribution.sentence import Sentence
from indexer.quotes.attribution.sentences import sentences
from indexer.quotes.attribution.verbs import Silent, statements
from indexer.quotes.attribution.wording import ARTICLE, ROLES_NEXT, SAYING, whole_words
from indexer.quotes.reading import quotations
from indexer.quotes.speakers import sole_owners
from indexer.quotes.subjects import without_article
from indexer.vocabulary.fold import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from indexer.domain import Passage
    from indexer.quotes.answer import Place
    from indexer.quotes.attribution.clues import Quoted
    from indexer.quotes.speakers import Speakers

    PassagesOf = Callable[[str], Sequence[Passage]]

MOST_INTRODUCING = 12
"""Passages of a document that are read for whom a person speaks for whom it quotes."""

_OWN_VOICE = Phrase(word_class("first_person"), r"\s+(?:\p{L}+\s+){0,2}", SAYING, r"[^,;:]{0,40}[:,]?\s*$")
"""*We said that*, directly before what is quoted."""
_LEADS_ON = regex.compile(rf"[:：]\s*$|(?:{whole_words('reporting')})", regex.IGNORECASE)
"""What leads from a name to the words of its bearer: *Israel informed the Force that the action “...”*."""
_ACCORDING = Ending(regex.compile(rf"(?:{whole_words('according_to')})\s*{ARTICLE}?$"), ROLES_NEXT)
"""What stands before a name whose bearer is said to say something."""
_OWNED = Phrase(
    r"(?:(?<=['’]s)|(?<=s['’])|['’]s?)\s+",
    Ahead(
        Phrase(r"(?:\p{Ll}+\s+){0,2}", word_class("speaker_roles", "saying_nouns", "papers", "portfolios", "staff")),
        absent=True,
    ),
)
"""What stands behind the name of whose deeds or things a sentence tells: *Israel's attacks caused*."""


@dataclass(frozen=True, slots=True)
class Source:
    """Whose words a document says that it quotes: the canonical name `owner`, or the `name` as written of whom nobody
    knows; neither where it does not tell that. A person for whom the document tells whose speaker that is has both.
    `states` are those that stand in the name: *Lebanese Armed Forces*.
    """

    owner: str = ""
    name: str = ""
    states: frozenset[str] = frozenset()

    @property
    def shown(self) -> str:
        """Who that is, for readers; empty if that is not told."""
        return self.owner or self.name

    def is_called(self, name: str) -> bool:
        """Whether somebody whom nobody knows is who is quoted: by the whole name, or by its last words. A first name
        that the document does not give may be another's.
        """
        asked, told = (fold(without_article(written)).split() for written in (name, self.name))
        return bool(asked) and told[-len(asked) :] == asked


def quoted_from(places: Sequence[Place], speakers: Speakers, passages_of: PassagesOf) -> Source | None:
    """Whose words the places are, if each of them stands in quotation marks, as all of them tell it. None if one of the
    places has them as its own, or there is none. `passages_of` gives the passages of the document with an id.
    """
    found: set[Source] = set()
    for place in places:
        whose = _quoted_in(place, speakers, passages_of)
        if whose is None:
            return None
        found.add(whose)
    return (found.pop() if len(found) == 1 else Source()) if found else None


def _quoted_in(place: Place, speakers: Speakers, passages_of: PassagesOf) -> Source | None:
    text = place.passage.text
    spans = quotations(text)
    holding = next((number for number, (start, end) in enumerate(spans) if place.text in text[start:end]), None)
    if holding is None:
        return None
    name, quoted = told_speakers(text, spans, speakers)[holding]
    sentence = quoted.cast.sentences[quoted.at]
    before = sentence.text[: sentence.quotations[quoted.number]]
    if _OWN_VOICE.search(before):
        return None
    owner = speakers.known(name) or ""
    if owner:
        return (
            Source(owner, _person_of(owner, before, sentence))
            if _is_said_to_speak(owner, before, sentence)
            else Source()
        )
    if not _is_named(name, quoted, sentence):
        return Source()
    return Source(_speaks_for(name, passages_of(place.document.id), speakers), name, _states_in(name, speakers))


def _is_said_to_speak(owner: str, before: str, sentence: Sentence) -> bool:
    """Whether a sentence says that somebody says what it quotes: with a verb of saying, or with words that lead to what
    is said. What somebody only does, others tell: *as UNICEF reports, Israel's attacks caused “...”*.
    """
    named = [name for name in sentence.mentioned if name.owner == owner and name.start < len(before)]
    if named and all(_OWNED.match(before, name.end) for name in named):
        return False
    silent = {Silent.ANAPHOR, Silent.APART, Silent.ITS_OFFICE, Silent.ORGANISATION}
    said = {statement.speaker for statement in statements(sentence)}
    if owner in said or (not named and not silent.isdisjoint(said)):
        return True
    return any(_LEADS_ON.search(before, name.end) or _ACCORDING.search(before, 0, name.start) for name in named)


def _person_of(owner: str, before: str, sentence: Sentence) -> str:
    """The only person before a quotation who speaks for somebody, as written with the office."""
    found = {(name.start, name.end) for name in sentence.mentioned if name.owner == owner and name.start < len(before)}
    named = [sentence.text[slice(*span)] for span in found]
    return named[0] if len(named) == 1 else ""


def _is_named(name: str, quoted: Quoted, sentence: Sentence) -> bool:
    """Whether a name as written is whose verb says what is quoted, with the sentence before for *he stated*; no month,
    and nobody to whom a letter is addressed that says it.
    """
    if not name or fold(name) in MONTH_OF or not name[:1].isupper():
        return False
    told = [statement for statement in statements(sentence) if statement.speaker == name]
    addressed = any(ADDRESSED.search(sentence.text, 0, statement.end) for statement in told)
    return not addressed and (bool(told) or quoted.told in {Silent.ANAPHOR, Silent.APART})


def _speaks_for(name: str, passages: Sequence[Passage], speakers: Speakers) -> str:
    """For whom a person speaks whom a document calls by the last name, as it introduces that one somewhere: *the Prime
    Minister of Israel, Benjamin Netanyahu*; empty if it does not, or for several.
    """
    person = last_name(name)
    holding = islice((passage.text for passage in passages if person in passage.text), MOST_INTRODUCING)
    owned = [each for text in holding for each in _people(text, speakers)]
    return sole_owners(owned).get(person, "")


def _people(text: str, speakers: Speakers) -> Iterator[tuple[str, str]]:
    each = [Sentence(text, start, end, speakers) for start, end, _ in sentences(text, {})]
    yield from introduced_in(each, speakers).people.items()


def _states_in(name: str, speakers: Speakers) -> frozenset[str]:
    """The States whose names or adjectives stand in a name."""
    each = (name[word.start : word.end] for word in words(name))
    found = {speakers.known(form) or speakers.state_by(form) for form in each}
    return frozenset(state for state in found if state and speakers.is_state(state))
