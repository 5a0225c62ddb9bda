"""A verb of alignment in a sentence: what stands around it, and whether its subject is the text's own author."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from indexer.alignments.names import called, is_any, spans, without
from indexer.alignments.naming import Naming
from indexer.alignments.patterns import patterns
from indexer.alignments.preamble import without_preamble
from indexer.alignments.statement import AlignmentKind, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST = 600
"""Code points before and after the verb that are looked at."""
SUBJECT = 160
"""Code points before the verb in which its subject stands, and in which others may be asked to do what it says."""
RELATIVE = 60
"""Code points between a relative pronoun, or one noun, and the verb, or noun, that follows, at most."""
OPENING = 8
"""Words before *on behalf of* at the beginning of a sentence, at most."""
TAIL = 80
"""Code points before a verb in which the words stand that end there."""
CLOSE = 2
"""Words between a subject and its verb, at most, where nothing tells that another subject stands before these."""
COORDINATED = 3
"""Words between two verbs that have the same object, at most."""
AT_ONCE = 8
"""Code points between a verb and the first name before the noun, at most, where owners stand before it."""
_END = regex.compile(
    r"(?<!\b(?:Mr|Mrs|Ms|Dr|St|No|Amb|Sr|Sra|M|Mme|H\.E|S\.E|п|г|\p{Lu}))[.!?]"
    r"(?=[\s”’\")\]]*(?:\s[\p{Lu}\p{Lo}\d“\"«(]|$))"
    r"|[。！？؟;；]|\n\s*\n"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb of alignment in a sentence of a text, by one of the `own` submitters if it counts."""

    text: str
    start: int
    end: int
    verb: regex.Match[str]
    kind: AlignmentKind
    language: str
    own: frozenset[str]

    @property
    def naming(self) -> Naming:
        """Reads names in its language."""
        return Naming(self.language)

    @property
    def before(self) -> str:
        """The words of the sentence before the verb, as far as they are looked at."""
        return self.text[max(self.start, self.verb.start() - LONGEST) : self.verb.start()]

    @property
    def _passive(self) -> bool:
        """Whether the verb's object stands before it, and it names the author: *the proposal of A has our support*."""
        return self.verb.groupdict().get("passive") is not None

    def _statement(
        self, kind: AlignmentKind, others: Sequence[str], about: str = "", start: int | None = None
    ) -> Statement:
        start = self.start if start is None else start
        if self.verb.start() - start > LONGEST:  # a letterhead, or a list without full stops
            start = self.text.rfind("\n", start, self.verb.start() - RELATIVE) + 1 or self.verb.start() - RELATIVE
        if start == self.start:
            start = self._behind_headings()
        start = without_preamble(self.text, start, self.verb.start(), self.language, self.own)
        sentence = self.text[start : self.end]
        return Statement(start + len(sentence) - len(sentence.lstrip()), self.end, kind, tuple(others), about)

    def _behind_headings(self) -> int:
        """Where the last line before the verb begins that names the author: a sentence takes in the lines above it that
        end without a full stop, such as a letterhead and an address to the chair.
        """
        at, since = self.verb.start(), max(self.start, self.verb.start() - LONGEST)
        while (at := self.text.rfind("\n", since, at)) >= 0:
            if self._own_ends(self.text[at : self.verb.start()]):
                return at + 1
        return self.start

    def _own_ends(self, words: str) -> list[int]:
        """Where words end by which the text speaks of its own author, in the order of the text."""
        found = [match.end() for match in patterns(self.language).own.finditer(words)]
        found += [end for _, end, name in spans(words, self.language) if is_any(name, self.own)]
        found += [match.end() for name in self.own for form in called(name) for match in form.finditer(words)]
        return sorted(found)

    def _in_the_past(self, before: str) -> bool:
        """Whether a sentence begins with a time in the past and tells what its author did then: *Last year, we
        supported the proposal of A*, but not *Last year A proposed lamps, and we support it*.
        """
        time = patterns(self.language).past_times.match(before)
        return time is not None and all(is_any(name, self.own) for _, _, name in spans(before, self.language))

    def _another_acts(self, between: str) -> bool:
        """Whether somebody else is named or meant directly before the verb: *we note that A supports*."""
        words = patterns(self.language)
        places = spans(between, self.language)
        if words.others.search(without(between, places)[-TAIL:]):
            return True
        named = [end for _, end, name in places if not is_any(name, self.own)]
        if not named or self._together(between):
            return False
        gap = between[named[-1] :]
        inserted = between.lstrip().startswith(",")  # our State, as a member of A, supports
        if not inserted and len(gap.split()) <= COORDINATED and words.acting.match(f" {gap.lstrip(' ,')}"):
            return True  # we hope that A, as well as B, will support
        return len(gap.split()) <= CLOSE and not words.another.search(gap) and not self.verb.group().startswith("و")

    def _together(self, between: str) -> bool:
        """Whether the author acts together with others: *A and B support*."""
        words = patterns(self.language)
        (start, *_), *_ = spans(between, self.language)
        join = words.joined.match(between.lstrip())
        return join is not None and self.naming.only_links(words.joined.sub(" ", between[:start]))

    def _another_speaks(self, before: str) -> bool:
        """Whether the words directly before *on behalf of* name somebody else as who spoke: *as A said*, *by A*."""
        named = [(start, end) for start, end, name in spans(before, self.language) if not is_any(name, self.own)]
        if not named or len(before[named[-1][1] :].split()) > CLOSE:
            return False
        return any(
            match.end() <= named[-1][0] and len(before[match.end() : named[-1][0]].split()) <= COORDINATED
            for match in patterns(self.language).whose.finditer(before)
        )


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a text begin and end."""
    start = 0
    for match in _END.finditer(text):
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def titled(text: str, start: int, word: regex.Match[str]) -> bool:
    """Whether a word has a capital within a sentence, as in *the Field Support Strategy*."""
    return word.group()[0].isupper() and bool(regex.search(r"[\p{Ll}’'][ -]+$", text[start : word.start()]))
