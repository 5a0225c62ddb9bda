"""The query language: what somebody typed becomes a tree (`nodes`).

| typed | means |
|---|---|
| `cyber crime` | both words or either, as the request's `match` says; in any of their forms |
| `"mutual legal assistance"` | these words, unstemmed, next to each other; any style of double quotation marks |
| `"mutual assistance"~5` | these words, unstemmed, in any order, with at most five other words from first to last |
| `ransom*` | words that begin so (two letters at least) |
| `-word`, `-"a phrase"`, `-(a b)` | not this; not both of these |
| `NOT word` | the same, in capitals, unless all that was typed is in capitals: then it may be a heading |
| `a OR b`, `a AND b` | either; both, whatever `match` says (capitals only) |
| `( )` | grouping |
| `A/AC.291/22` | a symbol: its parts next to each other |

`OR` binds tighter than `AND`, and `AND` tighter than standing side by side: `a b OR c` is a and (b or c), as web search
engines read it. What cannot be read so is searched as plain words, and a note says why.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from indexer.analysis import exacts, query_stems
from indexer.analysis.per_cents import in_words
from indexer.analysis.segment import CHINESE
from indexer.errors import BadParameterError
from indexer.messages import Message
from indexer.query.chinese_questions import words_apart
from indexer.query.nodes import And, Group, Near, Not, Or, Phrase, Prefix, Query, Symbol, Word, joined
from indexer.query.tree import leaves

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.query.nodes import Node

MAX_LENGTH = 2_000
"""Code points in a query; a long paragraph has fewer."""

MAX_TERMS = 200
"""Words, phrases and prefixes in a query; each costs the engine a clause for every language."""

MAX_DEPTH = 20
"""Parentheses within parentheses."""

MAX_DISTANCE = 100
"""Words between the words of `"..."~N`; more than a passage holds is no nearness."""

MOST_VERIFIED = 3_000
"""Passages whose texts are looked at for one `"..."~N` with three or more words: an index tells which have its words
near each other two by two, but not whether all are. It takes a second of processor time.
"""

REMEMBERED = 32
"""Queries whose trees are remembered: a page of results asks for the tree of its query up to ten times."""

_PARAMETER = "q"

MIN_PREFIX = 2
"""Letters before `*`; one letter would be half the dictionary."""


@lru_cache(maxsize=REMEMBERED)
def parse(text: str) -> Query:
    """Read a query; raises BadParameterError for `q` if it is too long, and for nothing else."""
    if len(text) > MAX_LENGTH:
        raise BadParameterError(_PARAMETER, Message("query_too_long", count=len(text), most=MAX_LENGTH))
    cleaned = _UNSEEN.sub("", _CONTROL.sub(" ", text))
    try:
        quotes = any(mark in cleaned for mark in _QUOTES)
        parser = _Parser(cleaned if quotes else words_apart(in_words(cleaned)))
        root, notes, typed = parser.whole(), tuple(parser.notes), " ".join(cleaned.split())
    except _UnreadableError as error:
        root, typed = _plain_words(cleaned), ""
        notes = (Message("searched_as_plain_words", reason=error.reason),)
    if root is None and cleaned.strip():
        notes = (Message("query_without_words"),)
    sizes = (len(query_stems(leaf.text, ("en",))) if isinstance(leaf, Word) else 1 for leaf in leaves(root))
    if (count := sum(sizes)) > MAX_TERMS:
        raise BadParameterError(_PARAMETER, Message("query_too_many_words", count=count, most=MAX_TERMS))
    return Query(root, notes, typed)


def refuse_too_common(candidates: Sequence[int]) -> None:
    """Raise BadParameterError if words are near each other in more passages than one request can look at."""
    if len(candidates) > MOST_VERIFIED:
        raise BadParameterError(_PARAMETER, Message("nearness_too_common", most=MOST_VERIFIED))


def plain_text(query: Query) -> str:
    """Say what is searched for without operators and negated parts, for search by meaning. A text without any is taken
    as it was typed, but for what closes it: a comma has its part in what it means, a last full stop draws it nearer to
    whatever ends in one.
    """
    if query.root is not None and query.typed and query.typed == as_plain_text(query.typed):
        return query.typed.rstrip(_CLOSING)
    return " ".join(leaf.typed for leaf in leaves(query.root, negated=False))


def is_plain(query: Query) -> bool:
    """Whether a query is a text without anything that means something but words; parentheses may stand in it."""
    bare = " ".join("".join(" " if c in _OPEN or c in _CLOSE else c for c in query.typed).split())
    return bool(bare) and bare == as_plain_text(query.typed)


# Reading. ------------------------------------------------------------------------------------------------------------

_CONTROL = regex.compile(r"[\p{Cc}\p{Cs}]")
_UNSEEN = regex.compile(r"[\p{Cf}\p{Default_Ignorable_Code_Point}]")
_MINUS = "-\u2010\u2011\u2212\ufe63\uff0d"
_DASHES = regex.compile(rf"[{_MINUS}]+")
_OPEN, _CLOSE = "(\uff08", ")\uff09"
_QUOTES = {
    '"': '"', "\uff02": "\uff02", "\u201c": "\u201d", "\u201d": "\u201d", "\u201e": "\u201c\u201d\u201f",
    "\u201f": "\u201d\u201c", "«": "»", "»": "«»", "‹": "›", "›": "‹›", "「": "」", "」": "」", "『": "』", "』": "』",
    "\u301d": "\u301e\u301f", "\u301e": "\u301e", "\u301f": "\u301f",
}  # fmt: skip
"""Each quotation mark and those that close what it opens, if there is one; otherwise the next one of any kind does."""

_WORD_CHARACTER = r"[\p{L}\p{M}\p{N}]"
_DIGIT = regex.compile(r"\p{Nd}")
_EDGES = regex.compile(r"^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$")
_CLOSING = " .,;:?!…؟،؛۔。．，、；：？！"
_OPTIONAL_ENDING = regex.compile(r"\(\p{L}{1,2}\)")
_DISTANCE = regex.compile(rf"~(\p{{Nd}}{{1,9}})(?!{_WORD_CHARACTER})")
_ENDS_IN_TILDE = regex.compile(rf"{_WORD_CHARACTER}~\p{{Nd}}+$")
_CHINESE_OR_NOT = regex.compile(rf"{CHINESE}[{CHINESE}\p{{M}}]*|[^{CHINESE}]+", regex.V1)
_HOLDS_CHINESE = regex.compile(CHINESE, regex.V1)
_OPERATORS = ("OR", "AND")
_EXCLUDING = "NOT"
_MEANING = frozenset((*_OPERATORS, _EXCLUDING))
_MEANINGFUL = str.maketrans(dict.fromkeys(f"~{_OPEN}{_CLOSE}", "-"))


class _UnreadableError(Exception):
    """The text is no query; `reason` says why, to the person who typed it."""

    def __init__(self, reason: Message) -> None:
        super().__init__(str(reason))
        self.reason = reason


class _Parser:
    """Reads a query from left to right, once; recursion goes as deep as its parentheses."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.in_capitals = regex.sub(rf"\b{_EXCLUDING}\b", "", text).isupper()
        self.at = 0
        self.depth = 0
        self.notes: list[Message] = []

    def whole(self) -> Node | None:
        node = self.group()
        if self.at < len(self.text):
            raise _UnreadableError(Message("parenthesis_not_opened"))
        return node

    def group(self) -> Node | None:
        nodes = []
        while not self.ended():
            nodes.append(self.joined_by("AND"))
        return joined(Group, nodes)

    def joined_by(self, operator: str) -> Node | None:
        below = self.negatable if operator == "OR" else lambda: self.joined_by("OR")
        kind = Or if operator == "OR" else And
        nodes = [below()]
        while self.takes(operator):
            nodes.append(below())
        return joined(kind, nodes)

    def negatable(self) -> Node | None:
        excludes = False
        while not self.in_capitals and self.takes(_EXCLUDING):
            excludes = not excludes
        if self.ended() or any(self.sees(operator) for operator in _OPERATORS):
            raise _UnreadableError(Message("operator_without_sides"))
        node = self.dashed()
        return self.without(node) if excludes else node

    def dashed(self) -> Node | None:
        dashes = _DASHES.match(self.text, self.at)
        if dashes is None:
            return self.atom()
        self.at = dashes.end()
        if self.at == len(self.text) or self.text[self.at].isspace() or self.text[self.at] in _CLOSE:
            return None  # a dash by itself is punctuation
        node = self.atom()
        return self.without(node) if len(dashes.group()) == 1 else node

    @staticmethod
    def without(node: Node | None) -> Node | None:
        return None if node is None else Not(_conjoined(node))

    def atom(self) -> Node | None:
        here = self.text[self.at]
        if here in _OPEN:
            return self.parenthesis()
        if here in _QUOTES:
            return self.phrase()
        return _leaves_of(self.token())

    def parenthesis(self) -> Node | None:
        self.at += 1
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise _UnreadableError(Message("parentheses_too_deep", most=MAX_DEPTH))
        node = self.group()
        if self.at == len(self.text):
            raise _UnreadableError(Message("parenthesis_not_closed"))
        self.at += 1
        self.depth -= 1
        return node

    def phrase(self) -> Node | None:
        end = self.closing_quote()
        typed = self.text[self.at + 1 : end]
        self.at = end + 1
        terms = tuple(term.term for term in exacts(typed))
        typed = " ".join(typed.split())
        if self.text.startswith("*", self.at):
            raise _UnreadableError(Message("asterisk_after_phrase"))
        if self.text.startswith("~", self.at):
            distance = _DISTANCE.match(self.text, self.at)
            if distance is None:
                raise _UnreadableError(Message("tilde_without_number"))
            self.at = distance.end()
            if len(terms) > 1:
                return Near(terms, self.bounded(int(distance.group(1))), typed)
        return Phrase(terms, typed=typed) if terms else None

    def bounded(self, distance: int) -> int:
        if distance > MAX_DISTANCE:
            self.notes.append(Message("distance_limited", distance=distance, most=MAX_DISTANCE))
        return min(distance, MAX_DISTANCE)

    def closing_quote(self) -> int:
        for marks in (_QUOTES[self.text[self.at]], "".join(_QUOTES)):
            for end in range(self.at + 1, len(self.text)):
                if self.text[end] in marks:
                    return end
        raise _UnreadableError(Message("quotation_mark_not_closed"))

    def token(self) -> str:
        """Take what stands up to the next blank, quotation mark or parenthesis.

        Parentheses within a number belong to it: `5(2)`, `A/RES/75/282(II)`. An optional ending, as in `State(s)`,
        is left out.
        """
        taken, inside = "", 0
        while self.at < len(self.text):
            here = self.text[self.at]
            if here in _OPEN:
                optional = _OPTIONAL_ENDING.match(self.text, self.at) if taken[-1:].isalpha() else None
                if optional and not _DIGIT.search(taken):
                    self.at = optional.end()
                    continue
                if not _DIGIT.search(taken):
                    break
                inside += 1
            elif here in _CLOSE:
                if not inside:
                    break
                inside -= 1
            elif here.isspace() or here in _QUOTES:
                break
            taken += here
            self.at += 1
        return taken

    def ended(self) -> bool:
        """Skip blanks; whether the text or the parenthesis ends here."""
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1
        return self.at == len(self.text) or self.text[self.at] in _CLOSE

    def sees(self, operator: str) -> bool:
        after = self.text[self.at + len(operator) : self.at + len(operator) + 1]
        return self.text.startswith(operator, self.at) and (
            not after or after.isspace() or after in _OPEN or after in _CLOSE or after in _QUOTES
        )

    def takes(self, operator: str) -> bool:
        if self.ended() or not self.sees(operator):
            return False
        self.at += len(operator)
        return True


def _conjoined(node: Node) -> Node:
    """Make groups into conjunctions: what `-(a b)` excludes must not depend on `match`."""
    if isinstance(node, And | Group):
        return And(tuple(map(_conjoined, node.nodes)))
    return replace(node, nodes=tuple(map(_conjoined, node.nodes))) if isinstance(node, Or) else node


def _leaves_of(token: str) -> Node | None:
    """Make one word, or what else a token without blanks may be, into a node."""
    if "*" in token:
        return _prefix(token)
    if _ENDS_IN_TILDE.search(_EDGES.sub("", token)):
        raise _UnreadableError(Message("tilde_without_phrase"))
    return _word(token)


def _word(token: str) -> Node | None:
    typed = _EDGES.sub("", token)
    terms = tuple(term.term for term in exacts(typed))
    if not terms:
        return None
    if len(terms) > 1 and any(map(_DIGIT.search, terms)) and any(mark in typed for mark in "/.(\uff08"):
        return Symbol(terms, typed + ")" * (typed.count("(") - typed.count(")")))
    pieces = [_EDGES.sub("", piece) for piece in _CHINESE_OR_NOT.findall(typed)]
    return joined(And, [_piece(piece) for piece in pieces])


def _piece(typed: str) -> Node | None:
    terms = tuple(term.term for term in exacts(typed))
    if not terms:
        return None
    # One Chinese character is no pair, and a dotted abbreviation (U.S.) has no words: both are found as phrases.
    lone_character = len(terms) == 1 and _HOLDS_CHINESE.match(typed)
    abbreviation = len(terms) > 1 and "." in typed and all(len(term) == 1 and term.isalpha() for term in terms)
    if lone_character or (abbreviation and not _HOLDS_CHINESE.search(typed)):
        return Phrase(terms, quoted=False, typed=typed)
    # What would mean something at another place must not, when the tree is written out.
    return Word(typed.lower() if typed in _MEANING else typed.translate(_MEANINGFUL))


def _prefix(token: str) -> Node | None:
    typed = token.rstrip("*")
    if "*" in typed:
        raise _UnreadableError(Message("asterisk_within_word"))
    if not exacts(typed) or not regex.search(rf"{_WORD_CHARACTER}$", typed):
        if _DIGIT.search(typed) and typed[-1:] in ("/", "."):
            return _word(typed)  # A/AC.291/*: every symbol that begins so
        raise _UnreadableError(Message("asterisk_without_word"))
    *before, last = exacts(typed)
    if _HOLDS_CHINESE.match(last.term):
        # In Chinese, a word that begins so holds these characters as they stand.
        return Phrase(tuple(term.term for term in [*before, last]), typed=_EDGES.sub("", typed))
    if len(last.term) < MIN_PREFIX:
        raise _UnreadableError(Message("asterisk_after_too_few", least=MIN_PREFIX))
    prefix = Prefix(last.term, typed[last.start : last.end])
    return joined(And, [_word(typed[: last.start]), prefix])


def as_plain_text(text: str) -> str:
    """Make of a text that is no query one that finds its words side by side: without what would mean something."""
    tokens = [token.lstrip(_MINUS) for token in _bare(text)]
    return " ".join([token.lower() if token in _MEANING else token for token in tokens if token])


def _plain_words(text: str) -> Node | None:
    """Read a text that is no query: its words side by side, without anything that means something."""
    bare = _bare(text)
    without_operators = [token for token in bare if token not in _OPERATORS]
    return joined(Group, [_word(token) for token in without_operators or bare])


def _bare(text: str) -> list[str]:
    """What stands between blanks, quotation marks and other signs of the query language."""
    return "".join(" " if c in _QUOTES or c in _OPEN or c in _CLOSE or c in "*~" else c for c in text).split()
