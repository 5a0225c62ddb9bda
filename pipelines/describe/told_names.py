"""Names in what somebody typed into a table behind *on behalf of*: a group, an organisation, several, or the title of
the paper. What is no name there is nobody's.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from indexer.analysis.acronyms import bracketed, stands_for
from indexer.languages import CASED, pattern_of
from indexer.vocabulary.fold import fold
from pipelines.describe.name_pieces import SMALL_WORD, Piece, settled
from pipelines.describe.organisation_names import LISTED
from pipelines.describe.speakers import known_name, listed_names, longest_known, speakers, without_articles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1 | regex.IGNORECASE
_UNCASED_SCRIPTS = ("Arabic", "Han")
TITLE = "|".join(map(pattern_of, ("own_papers", "spoken_papers", "joint_submissions")))
TITLE_ALONE = regex.compile(rf"(?:(?:{TITLE})\s*)+", _FLAGS)
BYLINE = regex.compile(rf"(?:{pattern_of('bylines')})\b\s*", _FLAGS)
_AND = pattern_of("and_words", scripts=CASED)
_OF = pattern_of("papers_by", scripts=CASED)
_ON = pattern_of("papers_on", scripts=CASED)
_SMALL = pattern_of("within_names", scripts=CASED)
_MEMBERS = pattern_of("parts_of_groups", scripts=CASED)
_BEGINNING = regex.compile(
    rf"[\s\p{{P}}]+|(?!(?:{_ON})\b)(?:{pattern_of('articles')}|{_AND}|{_OF}|{_SMALL})(?:\s+|(?<=[’']))"
    rf"|{pattern_of('bodies_of_states')}|{BYLINE.pattern}",
    _FLAGS,
)
"""What stands before a name in a list and is no part of it."""
_JOINT = regex.compile(
    rf"\s*[,;]\s*(?:(?:{_AND})\s+)?|\s*[&+]\s*|\s+(?:{_AND}|as well as|ainsi que)\s+|(?P<stroke>\s+[–—-]\s+|\s*/\s*)",
    _FLAGS,
)
_BRACKETS = regex.compile(r"\.?\s*\((?P<inside>[^()]*)\)?")
_OF_GROUP = regex.compile(rf"(?:{_MEMBERS})\s+(?:(?:{_OF})\s+|(?=(?-i:\p{{Lu}}{{2}})))", _FLAGS)
_GROUP = regex.compile(rf"(?:\s+(?:{_OF}))?\s+(?:{_MEMBERS})(?!\w)", _FLAGS)
"""`Grupo AILAC`, `Member States of the Lake Commission`, `AILAC countries`: a group, and those who make it up."""
_BODY = regex.compile(
    rf"\b(?:{pattern_of('organisations', scripts=CASED)}|{_MEMBERS})\b"
    rf"|{pattern_of('organisations', scripts=_UNCASED_SCRIPTS)}"
    rf"|{pattern_of('parts_of_groups', scripts=_UNCASED_SCRIPTS)}",
    _FLAGS,
)
"""A word for a body, without which words with capitals may be the subject of a paper."""
_INSTITUTION = regex.compile(rf"\b(?:{pattern_of('organisations', scripts=CASED)})\b", _FLAGS)
_ENDS = regex.compile(
    rf"\s*(?:$|[.,;:()–—&+/]|-\s|[’']s?\s)|\s+-|\s+(?:{_AND}|(?!(?:{_OF})\b)(?:{_SMALL}|{_ON})"
    rf"|{pattern_of('accompanied_by', scripts=CASED)})(?!\w)",
    _FLAGS,
)
"""What may stand behind a name."""
_TITLE_FOLLOWS = regex.compile(rf"(?:\s+(?-i:[\p{{Lu}}\p{{N}}][\p{{Lu}}\p{{N}}.-]*))*\s+-?(?:{TITLE})\b", _FLAGS)
"""A paper is named behind the name: `AILAC ADP 2.12 Closing Statement`."""
_PROSE = regex.compile(rf"(?!\s+(?:{_OF})\s)(?:\s+\p{{Ll}}\S*){{1,4}}", regex.VERSION1)
"""Words of a sentence, with which no name goes on: `AGN follow up submission`."""
_NAME = regex.compile(LISTED, regex.VERSION1)
_LEGAL_FORM = r"(?:e\.\s?V\.|Inc\b\.?|Ltd\b\.?|LLC|g?GmbH)"
_MORE = regex.compile(rf"(?:\s*\([^()]*\)?|,?\s+{_LEGAL_FORM}|\s+\p{{Lu}}[\w.@-]*)*", regex.VERSION1)
_BODY_FIRST = regex.compile(
    rf"(?=\p{{Lu}})(?i:{pattern_of('organisations', scripts=CASED)})"
    rf"(?:\s+(?!(?:{TITLE}|{_ON})\b)[\p{{L}}’'-]+){{1,10}}(?=\s*(?:$|[,;.)(]))",
    regex.VERSION1,
)
"""A name in which only the first word has a capital: `Réseau des villes lacustres`."""
_WORD = regex.compile(r"[^\s,;()]+(?=\s*[,;])")
_SPELLED_OUT = regex.compile(r"(?P<name>\p{Lu}[^();:]{2,150}?)\s*\((?P<acronym>\p{Lu}[\p{L}-]+)\)", regex.VERSION1)
_AN_OF = regex.compile(rf"\b(?:{_OF})$", _FLAGS)
_LIKE = 0.85
"""Likeness, as `difflib` measures it, from which on an unknown name is a known one with a slip: nobody's. In half a
table of the UNFCCC, two slips have .89 and .97, and other organisations at most .80.
"""
_PHRASE_OF_NAME = regex.compile(r"[^,;:()/]+?(?=\s*(?:$|[,;:()./])|\s+[–—-]\s)")
_CAPITALS = regex.compile(r"\p{Lu}{2}[\p{Lu}\p{N}]*(?=\W|$)")
_ACRONYM = regex.compile(r"\s+(?P<acronym>\p{Lu}{3,})(?!\w)")
_COMPOUND = regex.compile(r"\p{L}+(?:[–-]\p{L}+)+(?=\s*(?:$|[(,.;]))", regex.VERSION1)
_UNCASED = regex.compile(r"[\p{Han}\p{Arabic}]")
_LONGEST_UNCASED = 60
"""Characters of a name in a script in which no capitals tell where it ends."""


def canonical_name(text: str, vocabulary: Vocabulary, *, of_state: bool = False) -> str | None:
    """The canonical name of a whole text, which may lack the word that tells what it is: a State speaks for `BASIC`, an
    organisation for `Farmers`.
    """
    bare = without_articles(text)
    lacks = "constituency" if not of_state else "Group" if bare.isupper() else ""
    return known_name(bare, vocabulary) or known_name(f"{bare} {lacks}", vocabulary)


@dataclass(slots=True)
class Told:
    """The names in the parts of a cell, in order; `names` begins with who stands first."""

    names: list[str]
    vocabulary: Vocabulary

    def read(self, text: str) -> None:
        """Add the names with which a part begins. They end where anything else begins."""
        if _UNCASED.search(text):
            self.names.extend(self._of_uncased(text))
            return
        pieces: list[Piece] = []
        rest, joint = self.begun(text), ""
        while rest:
            found, length = (
                self._known_from_before(rest, joint)
                or self._known(rest, joint)
                or self._unknown(rest, joint)
                or ((), 0)
            )
            if not found:
                break
            pieces.extend(found)
            parted = _JOINT.match(rest, length)
            if not parted:
                break
            joint, rest = parted.group().strip(), self.begun(rest[parted.end() :])
            if parted["stroke"] and not self._known(rest, joint):
                break
        if not pieces:
            pieces = [Piece(member, ",", known=True) for member in self._with_named_members(text)[1]]
        known = {piece.text for piece in pieces if piece.known}
        self.names.extend(name for name in settled(pieces, of_state=self._of_state()) if name in known or name in text)

    def _of_uncased(self, text: str) -> tuple[str, ...]:
        known = speakers(text, self.vocabulary)
        if known:
            return known.names
        name = without_articles(text)
        whole = len(name) <= _LONGEST_UNCASED and _BODY.search(name) and not regex.search(TITLE, name)
        return (name,) if whole else ()

    def begun(self, text: str) -> str:
        """The text from where a name may begin."""
        while not longest_known(text, self.vocabulary)[0] and (found := _BEGINNING.match(text)):
            text = text[found.end() :]
        return text

    def _known(self, rest: str, joint: str) -> tuple[tuple[Piece, ...], int] | None:
        """What is known at the beginning, with its members in brackets, and its length."""
        if compound := _COMPOUND.match(rest):
            parts = [self._canonical_name(part) for part in regex.split("[–-]", compound.group())]
            if all(parts):
                return tuple(Piece(part, joint, known=True) for part in parts if part), compound.end()
        name, length = self._known_at(rest, listed=bool(joint))
        if not name:
            return None
        members: tuple[str, ...] = ()
        if brackets := _BRACKETS.match(rest, length):
            members = listed_names(brackets["inside"], self.vocabulary) or ()
            length = self._with_members(name, rest, brackets.end())
        return (Piece(name, joint, known=True), *(Piece(member, ",", known=True) for member in members)), length

    def _known_at(self, rest: str, *, listed: bool) -> tuple[str | None, int]:
        """The known name at the beginning, and its length, unless it begins a longer one. Behind a State, any words
        may follow only where it is one of several, `listed`.
        """
        for name, length in self._candidates(rest):
            end = self._with_members(name, rest, length)
            state = self.vocabulary.country_of_submitter(name)
            brackets = _BRACKETS.match(rest, end)
            if state and brackets and _AN_OF.search(brackets["inside"]):
                continue  # `Congo (Dem. Rep. of)` is not Congo
            prose = _PROSE.match(rest, end) if listed or not state else None
            ends = _ENDS.match(rest, end) or _TITLE_FOLLOWS.match(rest, end)
            if ends or (prose and not _INSTITUTION.search(prose.group())):
                return name, end
        return None, 0

    def _candidates(self, rest: str) -> list[tuple[str, int]]:
        """Known names at the beginning, and their lengths: the longest one, that before a bracket, that before a
        comma, that of a group behind the word for its members, and one that lacks a word; the longest first.
        """
        found: list[tuple[str, int]] = []
        for part in (rest, rest.partition("(")[0].rstrip(), rest.partition(",")[0]):
            name, length = longest_known(part, self.vocabulary)
            if name:
                found.append((name, len(part[:length].rstrip(" –—-"))))
        if group := _OF_GROUP.match(rest):
            begun = self.begun(rest[group.end() :])
            found.extend((name, length + len(rest) - len(begun)) for name, length in self._candidates(begun))
        for words in (_PHRASE_OF_NAME.match(rest), _CAPITALS.match(rest)):
            name = self._canonical_name(words.group()) if words else None
            if words and name:
                found.append((name, words.end()))
        return sorted(found, key=lambda pair: -pair[1])

    def _canonical_name(self, text: str) -> str | None:
        return canonical_name(text, self.vocabulary, of_state=self._of_state())

    def _with_members(self, name: str, text: str, end: int) -> int:
        """Where the words for those who make up a group end behind its name, or its acronym."""
        if self.vocabulary.country_of_submitter(name):
            return end
        words = _GROUP.match(text, end)
        end = words.end() if words else end
        again = _ACRONYM.match(text, end)
        return again.end() if again and known_name(again["acronym"], self.vocabulary) == name else end

    def _known_from_before(self, rest: str, joint: str) -> tuple[tuple[Piece, ...], int] | None:
        """A name that stands in the cell already, in other words: its acronym, or more of its name."""
        for name in self.names:
            if known_name(name, self.vocabulary):
                continue
            for form in _forms(name):
                words = regex.findall(r"[\p{L}\p{M}\p{N}]+", form)
                found = regex.match(r"[^\p{L}\p{N}]*".join(words) + r"(?![\p{L}\p{N}])", rest, _FLAGS)
                if words and found:
                    more = _MORE.match(rest, found.end())
                    return (Piece(name, joint, before=True),), more.end() if more else found.end()
        return None

    def _unknown(self, rest: str, joint: str) -> tuple[tuple[Piece, ...], int] | None:
        """What looks like a name, or a single word in a list."""
        spelled_out = _SPELLED_OUT.match(rest)
        abbreviated = spelled_out and stands_for(spelled_out["acronym"].replace("-", ""), spelled_out["name"].split())
        ways = (spelled_out if abbreviated else None, _NAME.match(rest), _BODY_FIRST.match(rest))
        found = next((way for way in ways if way and _is_whole(rest, way)), None)
        if not found:
            found = spelled_out if spelled_out and "," not in spelled_out["name"] else _WORD.match(rest)
            return ((Piece(found.group(), joint, sure=False),), found.end()) if found else None
        name, members = self._with_named_members(without_articles(found.group()))
        bare, acronym = bracketed(name)
        if any(_stands_within(form, other) for form in (bare, acronym) if form for other in self.names):
            return (Piece(name, joint, sure=False, part=True),), found.end()
        sure = found is ways[2] or _is_body(bare) or (found is ways[0] and not self._of_state())
        piece = Piece(name, joint, sure=sure and not (self.names and self._is_slip(bare)))
        return (piece, *(Piece(member, ",", known=True) for member in members)), found.end()

    def _with_named_members(self, name: str) -> tuple[str, tuple[str, ...]]:
        """The name of a group, and its members where brackets behind it name several: `Lake Group (Chile, Kenya)`."""
        brackets = _BRACKETS.search(name)
        members = listed_names(brackets["inside"], self.vocabulary) or () if brackets else ()
        return (name[: brackets.start()], members) if brackets and len(members) > 1 else (name, ())

    def _is_slip(self, name: str) -> bool:
        """Whether an unknown name is almost that of somebody known, and so nobody's for certain."""
        return bool(difflib.get_close_matches(fold(name), self.vocabulary.submitters, n=1, cutoff=_LIKE))

    def _of_state(self) -> bool:
        """Whether a State stands first: it names a body for which it speaks, or what its paper is about."""
        return bool(self.names and self.vocabulary.country_of_submitter(self.names[0]))


def _forms(name: str) -> Iterator[str]:
    """A name without article and legal form, and its acronym."""
    bare, acronym = bracketed(without_articles(name))
    yield regex.sub(rf",?\s+{_LEGAL_FORM}$", "", bare)
    if acronym:
        yield acronym


def _stands_within(name: str, other: str) -> bool:
    """Whether the words of a name stand in another."""
    return f" {fold(name)} " in f" {fold(other)} "


def _is_body(name: str) -> bool:
    """Whether a name says what it is before its first small word: `Lake Network for Herons`."""
    return " " in name and _BODY.search(SMALL_WORD.split(name)[0]) is not None


def _is_whole(text: str, found: regex.Match[str]) -> bool:
    """Whether a name ends where it was found to end, and calls no paper."""
    closed = found.group().endswith(")") and not regex.match(r"\s+\p{Lu}", text[found.end() :])
    return (closed or _ENDS.match(text, found.end()) is not None) and not TITLE_ALONE.fullmatch(found.group())
