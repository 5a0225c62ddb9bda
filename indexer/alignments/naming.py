"""Who is named in the words behind *by*, *of* or *on behalf of*: known names, a body's name, words in capitals."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import regex

from indexer.alignments.names import CAPITALS, LEAST_NOUN, LINKS, POSSESSIVE, is_acronym, spans
from indexer.alignments.patterns import patterns
from indexer.alignments.statement import AlignmentKind
from indexer.languages import LANGUAGES, pattern_of
from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.mentions import known_names

if TYPE_CHECKING:
    from collections.abc import Sequence

BEGINS = 60
"""Code points between *by*, *of* or *on behalf of* and the first name, at most: a title or an office may stand between.
"""
BETWEEN = 40
"""Code points between names of a list, at most."""
BODY = 10
"""Words of a body's name, at most."""
DESCRIBED = 3
"""Words up to that for a group, where it is described and not named, at most: *a cross-regional group of States*."""
ARTICLE = 3
"""Letters of an article, at most."""
LEADING = 2
"""Words between a comma and the first name of a list, at most, besides articles: *a group of States, namely A*."""
LINKED = 3
"""Characters between names of a list, at most, where words are not set apart: *government of*."""
INDEFINITE = regex.compile(
    rf"(?<!\p{{L}})(?:{pattern_of('indefinite_articles', scripts=('Latin',))})\s", regex.IGNORECASE
)
"""Articles behind which something else than a speaker is named: *the idea of an independent A*."""
ARTICLES = regex.compile(rf"^(?:{pattern_of('articles')})\s|^l[’']", regex.IGNORECASE)
"""Definite articles, with which a name or an object begins."""
_ITS_BODY = regex.compile(r"[’']s?(?:\s+\p{Lu}[\p{L}-]*)+")
"""Words in capitals behind a possessive."""
_ITS_PEOPLE = regex.compile(r"[’'](?:s\b)?(?:\s+\p{Ll}[\p{L}-]*){1,4}")
"""Words in small letters behind a possessive."""
_NEXT = regex.compile(r"\s(?P<word>\p{Lu}\p{Ll}+)")
"""A word in capitals behind a name."""
_WORD_BEFORE = regex.compile(r"(?P<word>(?=\S*[\p{Lu}\d])[\p{L}\d.’'-]+)\s$")
"""A word in capitals, or with a number, directly before a name."""
_ABBREVIATED = regex.compile(r"[^\s(]+\s\(\p{Lu}{2,}s?\)")
"""The last word of a name, with its acronym behind it."""
_APPOSITION = regex.compile(r"\s*(?:[\p{L}’'-]+\s){0,4}[\p{L}’'-]+,\s*,")
"""Words before a name between commas: *our neighbour, A, ...*."""
ACRONYM = regex.compile(r"\s*\(\p{Lu}[^()\s]{0,14}\)")
_PLACE = regex.compile(r"\s*\(\p{Lu}\p{Ll}+\)|(?<=\bRepublic of \p{Lu}\p{L}+)\s+on\s+\p{Lu}\p{Ll}+")
"""A place behind a name that tells it from another: *Republic of A (B)*."""
_THINGS = regex.compile(r"\p{Lu}{2,}s")
"""The plural of an acronym that is no known name: things, not who speaks (*NAPs*)."""
_ADJECTIVE = regex.compile(r"(?<=\p{L}\s)\p{Lu}\p{Ll}+(?:ian|ean|ican|ese|ish)$")
"""A second word in capitals that tells where something is from: *Latin American*."""
_SMALL_WORD = regex.compile(r"\s\p{Ll}{4,}")
"""The word behind it."""
_RESOLUTION = regex.compile(r"(?:\s+\p{Ll}[\p{Ll}’']*|\s+\p{Lo}[\p{Lo}\p{M}]*){1,5}\s+\d{3,4}\s*\(\d{4}\)")
"""How a body was established, by the number and the year of a resolution."""
_PURPOSE = regex.compile(rf"\s+(?:to|against)\s+{CAPITALS.pattern}(?:\s+(?:from|in|against)\s+{CAPITALS.pattern})?")
"""Words in capitals behind a preposition that tells what for or against."""
_LEADING_ARTICLE = regex.compile(r"\s+(?:\p{Ll}{1,3}\s+|l[’'])?")
"""What may stand before a name in capitals."""
_PAUSE = regex.compile(r"[.!?;:(]\s?")
"""What ends a list of names."""
_LIST = regex.compile(r"[,،，、]")
_PHRASE = regex.compile(r"[,،，；.;:(«]|(?<=\s)[\d’'“\"]")
"""What ends the name of a body."""
_QUOTED = regex.compile(r"[“«\"]\s*$")
"""What stands before a title."""
_CONJUNCTION = regex.compile(r"(?<!\p{L})و(?=\p{L})")
"""The conjunction of Arabic, which is written with the next word."""
_MARKS = regex.compile(r"[\p{P}\s]")
_BREAK = regex.compile(r"[,،，;；]")
"""What a name does not stand behind."""
CAPITALISED = frozenset({"en"})
"""Languages in which each word of a name has a capital."""
SPACED = frozenset({"en", "fr", "es", "ru"})
"""Languages in which a word or a mark stands between the names of a list."""
OWNER_BEFORE = frozenset({"zh"})
"""Languages in which whose statement it is, and what it is about, stand before the noun."""
_COMMA_PARTS = frozenset({"ru"})
"""Languages in which a comma before *and* parts clauses, and no names, unless each of these has its own *and*."""
SUBJECT_FOLLOWS = frozenset({"ar"})
"""Languages in which the subject may stand behind the verb."""


@dataclass(frozen=True, slots=True)
class Naming:
    """Reads the names in the words of a language."""

    language: str

    def known(self, text: str, within: int, *, listed: bool = False, led: bool = False) -> list[str]:
        """The known names of a text that begin within so many code points, and those of the same list, unless another
        phrase begins before them. A list may begin behind a comma: *a group of countries, namely A*. It is `led` to by
        a preposition that is not in the text, *by A and B*, so that none of them is the subject of a verb behind it.
        """
        return names_of(self.places(text, within, listed=listed, led=led))

    def places(self, text: str, within: int, *, listed: bool = False, led: bool = False) -> list[tuple[int, int, str]]:
        """The known names that `known` finds, with their places: start, end and name."""
        words = patterns(self.language)
        found: list[tuple[int, int, str]] = []
        last = 0
        places = spans(text, self.language)
        if places and self._of_a_body(text, places):
            return []
        for start, end, name in places:
            between = words.whose.sub(lambda whose: " " if whose.group() else "", text[last:start])
            between = words.times_told.sub(" ", between) if found else between
            between = (words.joined if found or listed else words.besides).sub(" ", between)
            if start < last:
                continue  # the acronym behind its name
            apposition = _APPOSITION.match(between + text[end : end + 1]) or self._holds_an_office(between)
            pause = _PAUSE if found else None if listed or apposition else _BREAK
            leads = words.unnamed.sub(" ", between)
            if start > within or words.apart.search(leads) or (pause and pause.search(leads)):
                break
            people = words.people.search(CAPITALS.sub(" ", between))
            if people or words.urging.search(between) or self._only_in_part(text, start, end, name):
                break  # the call of many urging A
            vague = not listed and (words.unnamed.search(between) or INDEFINITE.search(between))
            if (found and not self._goes_on(between)) or (vague and not self.only_links(between)):
                break
            if found and self._begins_a_clause(text, found, start, end, led=led):
                break
            if self._ends_a_longer_name(text, start, name):
                return found[:-1] if found and text[last:start].isspace() else found  # G7 China, Group Vincent China
            apart = found and self.language in SPACED and text[last:start].isspace()
            if apart or (listed and not found and not self._lists(between)):
                break  # on behalf of everybody, the task of A
            bracketed = ACRONYM.match(text, end)
            last = bracketed.end() if bracketed else end
            found.append((start, last, name))
            within = last + BETWEEN
        return found

    def _begins_a_clause(
        self, text: str, found: Sequence[tuple[int, int, str]], start: int, end: int, *, led: bool
    ) -> bool:
        """Whether another clause, of which a name is the subject, begins behind those that were found, or one that
        denies it: *the proposal of A, but B*, *of A, which B rejects*, *of A, and B should*, *of A, not of B*. In *what
        A and B have proposed*, both are the subject.
        """
        words = patterns(self.language)
        between = text[found[-1][1] : start]
        if any(pattern.search(between) for pattern in (words.turning, words.denying, words.relating)):
            return True
        if words.saying_of.search(between):
            return words.verbs[AlignmentKind.ON_BEHALF_OF].search(between) is None  # A, who spoke on behalf of B
        if self.language in SUBJECT_FOLLOWS and words.acting.search(between):
            return True
        before = text[: found[0][0]]
        comma = self.language in _COMMA_PARTS and between.lstrip().startswith(",")
        if comma and words.joined.search(between) and not words.joined.search(before):
            return True
        if not words.acting.match(text, end) or (words.relative and words.relative.search(before)):
            return False
        return led or _LIST.search(between) is not None or words.whose.sub("", before) != before

    def _ends_a_longer_name(self, text: str, start: int, name: str) -> bool:
        """Whether a State with which the name of a known group ends stands behind a word in capitals, or a number, that
        is no office: nobody knows then whose name the words are.
        """
        before = _WORD_BEFORE.search(text, 0, start) if _ends_a_group(name) and self.language in SPACED else None
        if before is None:
            return False
        words = patterns(self.language)
        return not any(pattern.fullmatch(before["word"].rstrip(".")) for pattern in (words.role, words.organisations))

    def _holds_an_office(self, between: str) -> bool:
        """Whether words before a name tell of a person with an office of it: *His Excellency, Mr. B, President of*."""
        *person, office = _LIST.split(between)
        held = patterns(self.language).role.search(office) if person else None
        return held is not None and len(held.group()) >= LEAST_NOUN and self.only_links(between)

    def _lists(self, between: str) -> bool:
        """Whether words may lead to the first name of a list: *a group of States, namely A*."""
        words = patterns(self.language)
        first, *phrases = _LIST.split(between)
        leading = words.role.sub(" ", phrases[-1]).split() if phrases else []
        group = words.unnamed.search(first) or words.organisations.search(first)
        return not leading or (group is not None and len(leading) <= LEADING)

    def _only_in_part(self, text: str, start: int, end: int, name: str) -> bool:
        """Whether not who is named is meant, but its people, somebody who once held an office of it, or a title with a
        State's name.
        """
        words = patterns(self.language)
        behind = text[end:].lstrip(" ’'s")
        return bool(
            words.former.match(behind)
            or words.former.search(text[max(0, start - BETWEEN) : start])
            or (self.language in OWNER_BEFORE and words.people.match(behind))
            or self._has_a_body(text[end:])
            or self._has_somebody(text[:start], text[end:])
            or self.begins_a_title(text, start, end, name)
        )

    def _has_a_body(self, behind: str) -> bool:
        """Whether not who is named is meant, but a body of it: *A’s Expert Group*."""
        body = _ITS_BODY.match(behind)
        return body is not None and patterns(self.language).organisations.search(body.group()) is not None

    def _has_somebody(self, before: str, behind: str) -> bool:
        """Whether not who is named is meant, but one of its people: *the words of one of A’s greatest poets*."""
        theirs = _ITS_PEOPLE.match(behind) if self.language in CAPITALISED else None
        if theirs is None or not before.endswith(("of ", "by ")):
            return False
        words = patterns(self.language)
        return not any(pattern.search(theirs.group()) for pattern in (words.role, words.stated, words.organisations))

    def begins_a_title(self, text: str, start: int, end: int, name: str) -> bool:
        """Whether a title goes on behind the name of a State, as in *the A Plan of Action*."""
        title = _NEXT.match(text, end) if self.language in CAPITALISED else None
        words = patterns(self.language)
        if title is None or (words.role.fullmatch(title["word"]) and not words.titled.fullmatch(title["word"])):
            return False
        return is_state(name) and known_names().submitter(text[start:end]) is not None

    def only_links(self, between: str) -> bool:
        """Whether words, from which conjunctions and prepositions are taken, only lead to a name: articles, offices,
        titles, and the capitals that belong to it.
        """
        words = patterns(self.language)
        rest = words.role.sub(" ", words.unnamed.sub(" ", between))
        if self.language in OWNER_BEFORE:
            return len(_MARKS.sub("", rest)) <= LINKED
        return not any(len(word) > ARTICLE and not _capitalised(word) for word in _MARKS.sub(" ", rest).split())

    def _goes_on(self, between: str) -> bool:
        """Whether words between two names leave both on one list. A script without capitals does not tell a name's
        words from others: only offices may stand there, with the conjunction before them.
        """
        if self.language in OWNER_BEFORE and patterns(self.language).telling.search(between):
            return False
        if self.language not in SUBJECT_FOLLOWS:
            return self.only_links(between)
        rest = patterns(self.language).role.sub(" ", _CONJUNCTION.sub(" ", between))
        return not any(len(word) > ARTICLE for word in _MARKS.sub(" ", rest).split())

    def names(self, text: str, within: int, *, led: bool = False) -> list[str]:
        """The known names in a text, or else the first words in capitals, that begin within so many code points."""
        return self.known(text, within, led=led) or self._of_offices(self.capitals(text, within)) or self.bodies(text)

    def _of_offices(self, names: list[str]) -> list[str]:
        """The names, where an office of a State is that State: *the Minister for Trade and Industry of A*."""
        words = patterns(self.language)
        for at, name in enumerate(names):
            places = spans(name, self.language)
            ends = len(places) == 1 and places[0][1] == len(name) and is_state(places[0][2])
            if ends and words.role.match(name) and not words.organisations.search(name):
                names = [*names[:at], places[0][2], *names[at + 1 :]]
        return names

    def capitals(self, text: str, within: int) -> list[str]:
        """The first words in capitals, unless another phrase begins before them or they are only the beginning or the
        adjective of a name, an office, or the body in which all speak.
        """
        words = patterns(self.language)
        match = CAPITALS.search(text)
        if match is None or match.start() > within:
            return []
        before = text[: match.start()]
        article = INDEFINITE.sub("|", before).endswith("|")  # the Declaration on the Establishment of a New Order
        other = any(pattern.search(before) for pattern in (words.apart, words.urging, words.former))
        if article or other or _QUOTED.search(before) or text.isupper():
            return []
        further = (
            _PLACE.match(text, match.end())
            or self._established(text, match.end())
            or self._for_a_purpose(match.group(), text, match.end())
        )
        whole = f"{match.group()}{further.group() if further else self._of_a_treaty(text, *match.span())}"
        whole = words.dated.sub("", whole)
        name = POSSESSIVE.sub("", " ".join(whole.replace("- ", "-").strip(" .'’-").split()))
        if self._is_nobody(name, text[match.end() :]):
            return []
        follows = text[match.end() :].lstrip()
        if " " in name or is_acronym(name) or not follows or follows[0] in ",.)”»\"'’;:":
            return self._bodies_of(name)
        return [name] if words.apart.match(follows) else []

    def _is_nobody(self, name: str, behind: str) -> bool:
        """Whether words in capitals with these behind them name nobody: a forum, an office, a thing, or an adjective of
        what follows, as in *the Latin American proposals*.
        """
        words = patterns(self.language)
        if len(name) == 1 or self._is_forum(name) or not words.role.sub("", name).strip(" ."):
            return True
        is_thing = _SMALL_WORD.match(behind) and not words.role.match(behind.lstrip())  # unlike the Isterran delegation
        if is_thing and self.language in CAPITALISED and _ADJECTIVE.search(name):
            return True
        nobodys = (words.organisations, words.people, words.dates, _THINGS)
        return any(pattern.fullmatch(name) for pattern in nobodys) or self._ends_like_a_group(name)

    def _ends_like_a_group(self, name: str) -> bool:
        """Whether words end with the State with which the name of a known group ends: *G770 China*."""
        places = spans(name, self.language)
        last = places[-1] if places else (0, 0, "")
        return last[1] == len(name) and _ends_a_group(last[2])

    def _established(self, text: str, end: int) -> regex.Match[str] | None:
        """The resolution that tells a body behind whose name it stands from others with this name: *the Committee
        established pursuant to resolution 1540 (2004)*.
        """
        found = _RESOLUTION.match(text, end)
        return found if found and not patterns(self.language).apart.match(found.group().lstrip()) else None

    def _for_a_purpose(self, name: str, text: str, end: int) -> regex.Match[str] | None:
        """What a body was founded for, which belongs to its name: *the Alliance* `to Spare Lamps from Water`."""
        body = self.language in CAPITALISED and patterns(self.language).organisations.search(name)
        return _PURPOSE.match(text, end) if body else None

    def _of_a_treaty(self, text: str, start: int, end: int) -> str:
        """The treaty behind words for the parties to it: *the A States Parties* `to the B Statute`."""
        parties = patterns(self.language).parties_to.search(text, start, end + BETWEEN)
        article = _LEADING_ARTICLE.match(text, parties.end()) if parties else None
        treaty = CAPITALS.match(text, article.end()) if article else None
        return text[end : treaty.end()] if parties and treaty and parties.start() <= end < parties.end() else ""

    def _bodies_of(self, name: str) -> list[str]:
        """The name, or those of several bodies in it: *the Lamp Association and the Harbour Network*."""
        words = patterns(self.language)
        names = [ARTICLES.sub("", body.strip()) for body in words.joined.split(name)]
        return names if all(body.isupper() or words.organisations.search(body) for body in names) else [name]

    def described(self, text: str) -> list[str]:
        """The group that a text begins with, in its words, without their article: *a group of like-minded States*."""
        phrase = " ".join(_PHRASE.split(text.lstrip(" ’'"))[0].split())
        article = INDEFINITE.match(phrase)
        if article is None and LANGUAGES[self.language].script == "Latin":
            return []
        group = phrase[article.end() :] if article else phrase
        first = patterns(self.language).organisations.search(" ".join(group.split()[:DESCRIBED]))
        return [group] if first and 1 < len(group.split()) <= BODY else []

    def bodies(self, text: str) -> list[str]:
        """The body that a text begins with, by a word for one in its name: *the National Coalition of ...*."""
        words = patterns(self.language)
        capitals = self.capitals(text, BEGINS)
        abbreviated = capitals and _ABBREVIATED.match(text, text.find(capitals[0].split()[-1]))
        if capitals and (
            abbreviated
            or capitals[0].isupper()
            or any(pattern.search(capitals[0]) for pattern in (words.organisations, _english()))
        ):
            return capitals
        if self.language in CAPITALISED:
            return []
        phrase = _PHRASE.split(text)[0]
        if self.language in OWNER_BEFORE:
            last = words.organisations.search(phrase, 0, BODY * 2)
            return [phrase[: last.end()]] if last and last.start() and not words.own.search(phrase) else []
        name = phrase.split()
        while name and len(name[0]) <= ARTICLE:
            name.pop(0)
        ends = [at for at, word in enumerate(name) if words.apart.fullmatch(word) and not LINKS.fullmatch(word)]
        name = name[: min([*ends, BODY])]
        begins = any(words.organisations.fullmatch(word) for word in name[:2])
        return [" ".join(name)] if begins and len(name) > 1 and not name[0][0].islower() else []

    def _of_a_body(self, text: str, places: Sequence[tuple[int, int, str]]) -> bool:
        """Whether the first known name belongs to that of a body: *the Friends of A Network*, *the A Lamp Council*."""
        body = patterns(self.language).organisations
        start, end, _ = places[0]
        if self.language not in OWNER_BEFORE:
            return any(_capitalised(text[: match.end()]) for match in body.finditer(text, 0, start))
        behind = body.search(text, end, end + BODY * 2)
        return (
            behind is not None
            and not _LIST.search(text, end, behind.start())
            and not any(begin < behind.end() for begin, _, _ in places[1:])
        )

    def _is_forum(self, name: str) -> bool:
        """Whether a name is that of the body in which all speak, or of several such."""
        words = patterns(self.language)
        return all(words.forums.fullmatch(body.strip(" ’'")) for body in words.joined.split(name))


def is_state(name: str) -> bool:
    """Whether a known name is that of a State."""
    return load_vocabulary().country_of_submitter(name) is not None


@cache
def _ends_a_group(name: str) -> bool:
    """Whether the name of a known group ends with that of a State."""
    return is_state(name) and any(known.endswith(f" and {name}") for known in known_names().searched)


def names_of(places: Sequence[tuple[int, int, str]]) -> list[str]:
    """The names at these places, each once."""
    return list(dict.fromkeys(name for _, _, name in places))


def _capitalised(words: str) -> bool:
    """Whether words have a capital, if they are in a script that has any."""
    return words.lower() != words or words.upper() == words


def _english() -> regex.Pattern[str]:
    """English words for organisations, whose names stand in texts of all languages."""
    return patterns("en").organisations
