"""The State of which a text names an office: `H.E. Ms. Birk, Minister for Lakes of Chile`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from pipelines.describe.speakers import longest_known

if TYPE_CHECKING:
    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1 | regex.IGNORECASE

GOES_ON = regex.compile(
    r"\s+(?!(?:at|on|in|to|for|during|before|concerning|regarding|under|with|about|delivered|as|à|aux?|sur|lors|pour|"
    r"dans|en|sobre|ante|para|con|durante|и|в|на|по|к|для)\b)(?-i:\p{Lu})\S*",
    _FLAGS,
)
"""A capital letter behind a name: it was the beginning of a longer name, such as that of an association."""
_OFFICE = regex.compile(
    r"\b(?:(?:Prime |Foreign |Federal |Deputy )*Minist(?:er|re|r[oa])|(?:Vice-?)?Pr[eé]sident[ea]?|"
    r"Premier(?:[ -]Minist(?:re|er))?|Head of (?:State|Government|(?:the )?Delegation)|Secretary of State|King|Queen|"
    r"Emir|Sultan|Crown Prince|Chancellor|Canciller|Ambassad(?:or|eur|rice)|Embajadora?|(?:Permanent )?Representative|"
    r"Représentante? permanente?|Representante Permanente|Chef de (?:l[’']État|la délégation)|"
    r"Jefe de (?:Estado|la Delegación))\b",
    _FLAGS,
)
_OF = regex.compile(r"\b(?:of|de|du|des|del|d[’'])\s?(?:(?:the|la|los|las)\b\s?|l[’'])?", _FLAGS)
_REACH = 120
"""Characters from an office to the State, between which the rest of the office is named."""
_AT_THE_UN = regex.compile(
    r"\W*(?:(?:to|at|auprès de|ante|при) (?:the |l[’']|la |las |los )?(?:United Nations|Organisation des Nations Unies|"
    r"ONU|Naciones Unidas|Conference on Disarmament|Организации Объединенных Наций)[^.;]{0,40})?\W*",
    _FLAGS,
)


def holder(text: str, vocabulary: Vocabulary) -> str | None:
    """The canonical name of the State whose office `text` names, if nothing follows but `to the United Nations`."""
    found = held_office(text, 0, vocabulary)
    return found[0] if found and _AT_THE_UN.fullmatch(text, found[1]) else None


def held_office(text: str, start: int, vocabulary: Vocabulary) -> tuple[str, int] | None:
    """The first State of which an office is named from `start` on, and where its name ends. A capital letter behind the
    name, in the same line, makes it part of a longer one.
    """
    for office in _OFFICE.finditer(text, start):
        for place in _OF.finditer(text, office.end(), office.end() + _REACH):
            name, length = longest_known(text[place.end() :], vocabulary)
            rest = text[place.end() + length :]
            if (
                name
                and vocabulary.country_of_submitter(name)
                and (rest.startswith("\n") or not GOES_ON.match(rest))
            ):  # fmt: skip
                return name, place.end() + length
    return None
