"""Whom a cell of a manifest names that says for whom something is submitted, and often what: `Chile on behalf of
Submission by Chile on behalf of the AILAC Group on item 4`.

What a portal lets people type behind *on behalf of* is free text. Only what is known, or what looks like the name of a
body, is a name there; everything else is nobody's.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from indexer.analysis.acronyms import bracketed, stands_for
from indexer.languages import pattern_of
from indexer.vocabulary.fold import fold
from pipelines.describe.organisation_names import LISTED
from pipelines.describe.representation import represented
from pipelines.describe.speakers import (
    Speakers,
    known_name,
    listed_names,
    longest_known,
    speakers,
    tidy,
    without_articles,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1 | regex.IGNORECASE
_CASED = ("Latin", "Cyrillic")
_UNCASED_SCRIPTS = ("Arabic", "Han")
_PHRASE = regex.compile(
    rf"(?e)(?:(?<!\p{{L}})(?:{pattern_of('on_behalf_of', scripts=_CASED)})(?!\p{{L}})"
    rf"|(?:{pattern_of('on_behalf_of', scripts=_UNCASED_SCRIPTS)})"
    r"|(?<!\w)(?:(?:on behalf of){e<=2}|on behalf(?!\s\w\w\b))(?!\w))[\s:]*",
    _FLAGS,
)
"""Words between who speaks and for whom, in English also with two slips of the pen: *on behlaf of*, *on behalf on*."""
_TITLE = "|".join(map(pattern_of, ("own_papers", "spoken_papers", "joint_submissions")))
_TITLE_ALONE = regex.compile(rf"(?:(?:{_TITLE})\s*)+", _FLAGS)
_BYLINE = regex.compile(rf"(?:{pattern_of('bylines')})\b\s*", _FLAGS)
_AND = pattern_of("and_words", scripts=_CASED)
_OF = pattern_of("papers_by", scripts=_CASED)
_ON = pattern_of("papers_on", scripts=_CASED)
_SMALL = pattern_of("within_names", scripts=_CASED)
_MEMBERS = pattern_of("parts_of_groups", scripts=_CASED)
_BEGINNING = regex.compile(
    rf"[\s\p{{P}}]+|(?!(?:{_ON})\b)(?:{pattern_of('articles')}|{_AND}|{_OF}|{_SMALL})(?:\s+|(?<=[’']))"
    rf"|{pattern_of('bodies_of_states')}|{_BYLINE.pattern}",
    _FLAGS,
)
"""What stands before a name in a list and is no part of it."""
_JOINT = regex.compile(
    rf"\s*[,;/]\s*(?:(?:{_AND})\s+)?|\s*[&+]\s*|\s+(?:{_AND}|as well as|ainsi que)\s+|\s+(?P<dash>[–—-])\s+", _FLAGS
)
_BRACKETS = regex.compile(r"\.?\s*\((?P<inside>[^()]*)\)?")
_OF_GROUP = regex.compile(rf"(?:{_MEMBERS})\s+(?:(?:{_OF})\s+|(?=(?-i:\p{{Lu}}{{2}})))", _FLAGS)
_GROUP = regex.compile(rf"(?:\s+(?:{_OF}))?\s+(?:{_MEMBERS})(?!\w)", _FLAGS)
"""`Grupo AILAC`, `Member States of the Lake Commission`, `AILAC countries`: a group, and those who make it up."""
_BODY = regex.compile(
    rf"\b(?:{pattern_of('organisations', scripts=_CASED)}|{_MEMBERS})\b"
    rf"|{pattern_of('organisations', scripts=_UNCASED_SCRIPTS)}|{pattern_of('parts_of_groups', scripts=_UNCASED_SCRIPTS)}",
    _FLAGS,
)
"""A word for a body, without which words with capitals may be the subject of a paper."""
_WITHIN = regex.compile(rf"\s(?:{_SMALL}|{_ON})\s", _FLAGS)
_ENDS = regex.compile(
    rf"\s*(?:$|[.,;:()–—&+/]|-\s|[’']s\b)|\s+(?:{_AND}|(?!(?:{_OF})\b)(?:{_SMALL}|{_ON})"
    rf"|{pattern_of('accompanied_by', scripts=_CASED)})(?!\w)",
    _FLAGS,
)
"""What may stand behind a name."""
_TITLE_FOLLOWS = regex.compile(rf"(?:\s+(?-i:[\p{{Lu}}\p{{N}}][\p{{Lu}}\p{{N}}.-]*))*\s+-?(?:{_TITLE})\b", _FLAGS)
"""A paper is named behind the name: `AILAC ADP 2.12 Closing Statement`."""
_PROSE = regex.compile(rf"(?!\s+(?:{_OF})\s)(?:\s+\p{{Ll}}\S*){{1,4}}", regex.VERSION1)
"""Words of a sentence, with which no name goes on: `AGN follow up submission`."""
_NAME = regex.compile(LISTED, regex.VERSION1)
_LEGAL_FORM = r"(?:e\.\s?V\.|Inc\b\.?|Ltd\b\.?|LLC|g?GmbH)"
_MORE = regex.compile(rf"(?:\s*\([^()]*\)?|,?\s+{_LEGAL_FORM}|\s+\p{{Lu}}[\w.@-]*)*", regex.VERSION1)
_BODY_FIRST = regex.compile(
    rf"(?=\p{{Lu}})(?i:{pattern_of('organisations', scripts=_CASED)})(?:\s+(?!(?:{_TITLE}|{_ON})\b)[\p{{L}}’'-]+){{1,10}}(?=\s*(?:$|[,;.)(]))",
    regex.VERSION1,
)
"""A name in which only the first word has a capital: `Réseau des villes lacustres`."""
_WORD = regex.compile(r"[^\s,;()]+(?=\s*[,;])")
_SPELLED_OUT = regex.compile(r"(?P<name>\p{Lu}[^();:]{2,150}?)\s*\((?P<acronym>\p{Lu}[\p{L}-]+)\)", regex.VERSION1)
_AN_OF = regex.compile(rf"\b(?:{_OF})$", _FLAGS)
_LIKE = 0.9
"""Likeness, as `difflib` measures it, from which on an unknown name is a known one with a slip: nobody's."""
_PHRASE_OF_NAME = regex.compile(r"[^,;:()/]+?(?=\s*(?:$|[,;:()./])|\s+[–—-]\s)")
_CAPITALS = regex.compile(r"\p{Lu}{2}[\p{Lu}\p{N}]*(?=\W|$)")
_COMPOUND = regex.compile(r"\p{L}+(?:[–-]\p{L}+)+(?=\s*(?:$|[(,.;]))", regex.VERSION1)
_UNCASED = regex.compile(r"[\p{Han}\p{Arabic}]")
_LONGEST_UNCASED = 60
"""Characters of a name in a script in which no capitals tell where it ends."""
_TWO = 2
"""Pieces that *and* joins to one name or parts as two."""


def written(text: str, vocabulary: Vocabulary) -> Speakers:
    """The speakers in a manifest's cell. Who stands first is kept as written if unknown; behind *on behalf of*, known
    names and names of bodies count, each once.
    """
    found = speakers(text, vocabulary)
    if found:
        return found
    text = " ".join(text.split())
    first, *others = (part.strip(" ([（,") for part in _PHRASE.split(tidy(text)))
    if not others:
        named = _beside_acronym(text, vocabulary)
        names = represented(text, vocabulary) or ((named,) if named else ())
        return Speakers(names or (text,), _states(names, vocabulary))
    leading = not first
    while others and not first:
        first = others.pop(0)
    names = _first(first, vocabulary, leading=leading)
    told = _Told(list(names), vocabulary)
    for other in others:
        told.read(other)
    return Speakers(tuple(dict.fromkeys(told.names)) or (text,), _states(names, vocabulary))


def _states(names: Sequence[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    codes = (vocabulary.country_of_submitter(name) for name in names)
    return tuple(dict.fromkeys(code for code in codes if code))


def _first(text: str, vocabulary: Vocabulary, *, leading: bool) -> tuple[str, ...]:
    """Who stands first in a cell: as written if it is unknown, unless these words call a paper. `leading` says that the
    cell begins with *on behalf of*: then the text is as free as behind it.
    """
    known = represented(text, vocabulary) or listed_names(text, vocabulary)
    if known:
        return known
    if _TITLE_ALONE.fullmatch(text):
        return ()
    if named := _named(text, vocabulary) or _beside_acronym(text, vocabulary):
        return (named,)
    told = _Told([], vocabulary)
    if leading or _BYLINE.match(text):
        told.read(text)
    return tuple(told.names) or (text,)


def _named(text: str, vocabulary: Vocabulary) -> str | None:
    """The canonical name of a whole text, which may lack the word that tells what it is: `BASIC`, `Farmers`."""
    bare = without_articles(text)
    return (
        known_name(bare, vocabulary)
        or (known_name(f"{bare} Group", vocabulary) if bare.isupper() else None)
        or known_name(f"{bare} constituency", vocabulary)
    )


def _beside_acronym(text: str, vocabulary: Vocabulary) -> str | None:
    """The canonical name of an organisation with an acronym behind it that is no other's."""
    bare, acronym = bracketed(text)
    known = known_name(bare, vocabulary) if acronym else None
    if not known or vocabulary.country_of_submitter(known):
        return None
    return known if known_name(acronym, vocabulary) in {None, known} else None


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a list and the joint before it. It is `known`, or has stood in the cell `before`, or is `sure` to be a
    name, as those two are; any other may be one, unless it is `part` of one that has stood in the cell.
    """

    text: str
    joint: str
    sure: bool = True
    known: bool = False
    before: bool = False
    part: bool = False


@dataclass(slots=True)
class _Told:
    """The names in the parts of a cell, in order; `names` begins with who stands first."""

    names: list[str]
    vocabulary: Vocabulary

    def read(self, text: str) -> None:
        """Add the names with which a part begins. They end where anything else begins."""
        if _UNCASED.search(text):
            self.names.extend(self._of_uncased(text))
            return
        pieces: list[_Piece] = []
        rest, joint = self._begun(text), ""
        while rest:
            piece, length = self._before(rest, joint) or (None, 0)
            found = [piece] if piece else []
            if not found:
                found, length = self._known(rest, joint)
            if not found:
                piece, length = self._unknown(rest, joint) or (None, 0)
                found = [piece] if piece else []
            if not found:
                break
            pieces.extend(found)
            parted = _JOINT.match(rest, length)
            if not parted:
                break
            joint, rest = parted.group().strip(), self._begun(rest[parted.end() :])
            if parted["dash"] and not self._known(rest, joint)[0]:
                break
        self.names.extend(self._settled(pieces))

    def _of_uncased(self, text: str) -> tuple[str, ...]:
        known = speakers(text, self.vocabulary)
        if known:
            return known.names
        name = without_articles(text)
        whole = len(name) <= _LONGEST_UNCASED and _BODY.search(name) and not regex.search(_TITLE, name)
        return (name,) if whole else ()

    def _begun(self, text: str) -> str:
        """The text from where a name may begin."""
        while not longest_known(text, self.vocabulary)[0] and (found := _BEGINNING.match(text)):
            text = text[found.end() :]
        return text

    def _known(self, rest: str, joint: str) -> tuple[list[_Piece], int]:
        """What is known at the beginning, with its members in brackets, and its length."""
        compound = _COMPOUND.match(rest)
        parts = [_named(part, self.vocabulary) for part in regex.split("[–-]", compound.group())] if compound else []
        if compound and all(parts):
            return [_Piece(part, joint, known=True) for part in parts if part], compound.end()
        name, length = self._known_at(rest)
        if not name:
            return [], 0
        found = [_Piece(name, joint, known=True)]
        if brackets := _BRACKETS.match(rest, length):
            members = listed_names(brackets["inside"], self.vocabulary) or ()
            found.extend(_Piece(one, ",", known=True) for one in members)
            length = self._with_members(name, rest, brackets.end())
        return found, length

    def _known_at(self, rest: str) -> tuple[str | None, int]:
        """The known name at the beginning, and its length, unless it begins a longer one."""
        for name, length in self._candidates(rest):
            end = self._with_members(name, rest, length)
            state = self.vocabulary.country_of_submitter(name)
            brackets = _BRACKETS.match(rest, end)
            if state and brackets and _AN_OF.search(brackets["inside"]):
                continue  # `Congo (Dem. Rep. of)` is not Congo
            prose = None if state else _PROSE.match(rest, end)
            ends = _ENDS.match(rest, end) or _TITLE_FOLLOWS.match(rest, end)
            if ends or (prose and not _BODY.search(prose.group())):
                return name, end
        return None, 0

    def _candidates(self, rest: str) -> Iterator[tuple[str, int]]:
        """Known names at the beginning, and their lengths: the longest one, that before a bracket, that before a
        comma, that of a group behind the word for its members, and one that lacks a word.
        """
        for part in (rest, rest.partition("(")[0].rstrip(), rest.partition(",")[0]):
            name, length = longest_known(part, self.vocabulary)
            if name:
                yield name, len(part[:length].rstrip(" –—-"))
        if group := _OF_GROUP.match(rest):
            begun = self._begun(rest[group.end() :])
            for name, length in self._candidates(begun):
                yield name, length + len(rest) - len(begun)
        for words in (_PHRASE_OF_NAME.match(rest), _CAPITALS.match(rest)):
            name = _named(words.group(), self.vocabulary) if words else None
            if words and name:
                yield name, words.end()

    def _with_members(self, name: str, text: str, end: int) -> int:
        """Where the words for those who make up a group end behind its name."""
        words = _GROUP.match(text, end)
        return words.end() if words and not self.vocabulary.country_of_submitter(name) else end

    def _before(self, rest: str, joint: str) -> tuple[_Piece, int] | None:
        """A name that stands in the cell already, in other words: its acronym, or more of its name."""
        for name in self.names:
            if known_name(name, self.vocabulary):
                continue
            for form in _forms(name):
                words = regex.findall(r"[\p{L}\p{M}\p{N}]+", form)
                found = regex.match(r"[^\p{L}\p{N}]*".join(words) + r"(?![\p{L}\p{N}])", rest, _FLAGS)
                if words and found:
                    more = _MORE.match(rest, found.end())
                    return _Piece(name, joint, before=True), more.end() if more else found.end()
        return None

    def _unknown(self, rest: str, joint: str) -> tuple[_Piece, int] | None:
        """What looks like a name, or a single word in a list."""
        spelled_out = _SPELLED_OUT.match(rest)
        abbreviated = spelled_out and stands_for(spelled_out["acronym"].replace("-", ""), spelled_out["name"].split())
        ways = (spelled_out if abbreviated else None, _NAME.match(rest), _BODY_FIRST.match(rest))
        found = next((one for one in ways if one and _is_whole(rest, one)), None)
        if not found:
            found = spelled_out if spelled_out and "," not in spelled_out["name"] else _WORD.match(rest)
            return (_Piece(found.group(), joint, sure=False), found.end()) if found else None
        name = without_articles(found.group())
        bare, acronym = bracketed(name)
        if any(_within(form, other) for form in (bare, acronym) if form for other in self.names):
            return _Piece(name, joint, sure=False, part=True), found.end()
        sure = found is ways[2] or _is_body(bare) or (found is ways[0] and not self._of_state())
        return _Piece(name, joint, sure=sure and not (self.names and self._is_slip(bare))), found.end()

    def _is_slip(self, name: str) -> bool:
        """Whether an unknown name is almost that of somebody known, and so nobody's for certain."""
        return bool(difflib.get_close_matches(fold(name), self.vocabulary.submitters, n=1, cutoff=_LIKE))

    def _of_state(self) -> bool:
        """Whether a State stands first: it names a body for which it speaks, or what its paper is about."""
        return bool(self.names and self.vocabulary.country_of_submitter(self.names[0]))

    def _settled(self, pieces: Sequence[_Piece]) -> Iterator[str]:
        """The names in a list of pieces. Unknown ones side by side are several names only if that is sure."""
        run: list[_Piece] = []
        anchored = any(piece.sure for piece in pieces) and not self._of_state()
        for piece in [*pieces, None]:
            if piece and not (piece.known or piece.before):
                run.append(piece)
                continue
            yield from _of_run(run, listed=anchored and (len(pieces) > len(run) or len(run) > _TWO))
            run = []
            if piece and piece.known:
                yield piece.text


def _of_run(run: Sequence[_Piece], *, listed: bool) -> Iterator[str]:
    """The names in unknown pieces side by side. `listed` says that they stand in a list with a sure one: then any of
    several words is a name, unless a single word may be a part of one (`Centre for Economic, Social Rights`).
    """
    if len(run) > _TWO and any(_may_go_on(piece) for piece in run):
        return
    joined: list[_Piece] = []
    for piece in run:
        if joined and (not piece.joint.isalpha() or joined[-1].text.endswith(")")):
            yield from _of_joined(joined, listed=listed)
            joined = []
        joined.append(piece)
    yield from _of_joined(joined, listed=listed)


def _may_go_on(piece: _Piece) -> bool:
    """Whether a piece of a list may be a word of a longer name: a single word that is no acronym."""
    return " " not in piece.text and not piece.sure and not piece.part and not piece.text.isupper()


def _of_joined(pieces: Sequence[_Piece], *, listed: bool) -> Iterator[str]:
    """The names in pieces that *and* joins: each if all are sure; one of two if the other is a single word, which is no
    name by itself (`Women and Gender Network`); otherwise none, for they may be one name or two.
    """
    if all(piece.sure for piece in pieces):
        yield from (piece.text for piece in pieces)
    elif len(pieces) == 1:
        yield from (piece.text for piece in pieces if listed and " " in piece.text and not piece.part)
    elif len(pieces) == _TWO and any(piece.sure for piece in pieces):
        first, second = pieces
        if not all(piece.sure or " " in piece.text for piece in pieces):
            yield f"{first.text} {second.joint} {second.text}"


def _forms(name: str) -> Iterator[str]:
    """A name without article and legal form, and its acronym."""
    bare, acronym = bracketed(without_articles(name))
    yield regex.sub(rf",?\s+{_LEGAL_FORM}$", "", bare)
    if acronym:
        yield acronym


def _within(name: str, other: str) -> bool:
    return f" {fold(name)} " in f" {fold(other)} "


def _is_body(name: str) -> bool:
    """Whether a name says what it is before its first small word: `Lake Network for Herons`."""
    return " " in name and _BODY.search(_WITHIN.split(name)[0]) is not None


def _is_whole(text: str, found: regex.Match[str]) -> bool:
    """Whether a name ends where it was found to end, and calls no paper."""
    closed = found.group().endswith(")") and not regex.match(r"\s+\p{Lu}", text[found.end() :])
    return (closed or _ENDS.match(text, found.end()) is not None) and not _TITLE_ALONE.fullmatch(found.group())
