"""Find the submitter of a document on its cover. In doubt, the rules find none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from pipelines.describe.speakers import known_name, longest_known

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1 | regex.IGNORECASE


@dataclass(frozen=True, slots=True)
class Submitters:
    """`names` as shown (a country by its short name), `countries` as alpha-3 codes; both may be empty.

    `un_official` is true for a holder of a United Nations office: the Secretary-General, a Chair, a President.
    """

    names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    un_official: bool = False


_SENDER = regex.compile(
    r"\bfrom (?:the )?(?P<sender>.+?)(?: to the United Nations(?: Office at \w+)?| to the Conference on Disarmament)?"
    r",? addressed to\b"
    # French and Spanish name the sender after the addressee; Chinese before it; Arabic after `من`.
    r"|\badressées?\b.+\bpar (?:le |la |l[’']|les )?(?P<sender>.+?) auprès de l[’']Organisation"
    r"|\bdirigidas?\b.+\bpor (?:el |la |los |las )?(?P<sender>.+?) ante las Naciones Unidas"
    r"|日(?P<sender>.+?)常驻联合国(?:代表|代表团|观察员)"
    r"|\bمن (?P<sender>.+?) لدى الأمم المتحدة"
    r"|^(?:Идентичные )?(?:письм[оа]|вербальная нота) (?P<sender>.+?) при Организации Объединенных Наций",
    _FLAGS,
)
_OFFICE = regex.compile(
    r"^(?:.*?\b)?(?:(?:Permanent )?Representatives?|(?:Permanent )?Observers?|Permanent (?:Observer )?Missions?|"
    r"Chargé d[’']affaires(?:,? a\.i\.)?(?: of the Permanent (?:Observer )?Mission)?|"
    r"Ambassadors?|Governments?|Delegations?|Ministr(?:y|er) (?:for|of) [\w ]+|"
    r"Head of (?:the )?Delegation) of (?:the )?(?P<whom>.+)$"
    r"|^(?:.*\b)?(?:Représentante?s? permanente?s?|Observat(?:eur|rice)s? permanente?s?|Missions? permanentes?|"
    r"Chargée? d[’']affaires(?: par intérim)?)(?: de la Mission permanente)? "
    r"(?:de la |de l[’']|des |du |de |d[’'])(?P<whom>.+)$"
    r"|^(?:.*\b)?(?:Representantes? Permanentes?|Observador(?:a|es)? Permanentes?|Misi(?:ón|ones) Permanentes?|"
    r"Encargad[oa] de Negocios(?: interin[oa])?)(?: de la Misión Permanente)? (?:de la |de los |del |de )(?P<whom>.+)$"
    r"|^(?:Временн\w+ поверенн\w+ в делах )?(?:Постоянн\w+ )?(?:представител\w+|наблюдател\w+|представительств\w+|"
    r"мисси\w+) (?P<whom>.+)$"
    r"|^(?:الممثلة? الدائمة?|المراقبة? الدائمة?|البعثة الدائمة) (?P<whom>ل.+)$",
    _FLAGS,
)
_UN_OFFICIAL = regex.compile(
    r"(?:Deputy |Under-|Assistant )?Secretary-General|(?:Vice-)?President of the (?:Security Council|General Assembly|"
    r"Economic and Social Council|Human Rights Council)|(?:Co-)?Chairs?(?:man|person)? of the |Facilitator |"
    r"Secrétaire général|Secretario General|Генеральн|الأمين العام|秘书长",
    _FLAGS,
)
_STATEMENT = regex.compile(
    r"^\W*(?:(?:[\p{L} ]{3,60} )?submitted by|(?:joint |national |opening |general )?"
    r"(?:statement|submission|contribution|intervention|remarks|proposal|comments|input|inputs|views|position paper|"
    r"working paper|explanation of (?:position|vote))s? (?:by|of|from|delivered by|on behalf of)|"
    r"(?:déclaration|intervention|contribution|communication|document de travail)s? "
    r"(?:(?:présentée?s?|soumise?s?|prononcée?s?) par|de la|de l[’']|du|des|de)|"
    r"(?:declaración|intervención|contribución|documento de trabajo)(?:es)? "
    r"(?:(?:presentad[oa]s?|pronunciad[oa]s?) por|de la|de los|del|de))\s+(?P<whom>.+)",
    _FLAGS,
)
_ON_BEHALF = regex.compile(r"\b(?:on behalf of|au nom de|en nombre de) (?P<whom>[^.;:()\n]{3,100})", _FLAGS)
_LETTERHEAD = regex.compile(
    r"^(?:the )?(?P<office>(?:Permanent (?:Observer )?Mission|Delegation) of .+?|Mission permanente d.+?|"
    r"Misión Permanente d.+?|Постоянное представительство .+?|البعثة الدائمة .+?)"
    r"(?: to the (?:United Nations|Conference).*| to the UN.*| auprès d.*| ante .*| при О.*| لدى .*)?$"
    r"|^(?P<office>.{1,40}?)常驻联合国(?:.{0,20}办事处)?代表团$",
    _FLAGS,
)
"""The head of a mission's paper. Addressees are named within a sentence, or below `To`."""
_HEAD_LINES = 12
_MAX_LINE = 200
"""Characters."""
_LEADING = regex.compile(r"^(?:the |le |la |les |l[’']|el |los |las |de la |du |des |del )+", _FLAGS)
_JOINTS = regex.compile(r"\s*,\s*(?:and\s+|et\s+|y\s+)?|\s+(?:and|et|y|e)\s+", _FLAGS)
_HEADER_LINES = 30


def letter_submitters(title: str, vocabulary: Vocabulary) -> Submitters:
    """The sender of a letter, from its title."""
    match = _SENDER.search(title)
    if not match:
        return Submitters()
    sender = " ".join(match["sender"].split())
    parts = tuple(_represented(sender, vocabulary))
    if parts:
        return _submitters(parts, vocabulary)
    if _UN_OFFICIAL.match(sender):
        return Submitters((sender,), un_official=True)
    return Submitters()


def statement_submitters(page: str, vocabulary: Vocabulary) -> Submitters:
    """The submitter of a statement or submission, from a line at its head such as `Statement by Chile`."""
    lines = [line for line in (" ".join(raw.split()) for raw in page.splitlines()) if line][:_HEADER_LINES]
    for index, line in enumerate(lines):
        match = _STATEMENT.match(line)
        if not match:
            continue
        # A name may continue on the next line, but not further.
        text = " ".join([match["whom"], *lines[index + 1 : index + 2]])
        found = (*_leading_names(text, vocabulary), *_behalf(" ".join(lines[index : index + 3]), vocabulary))
        if found:
            return _submitters(tuple(dict.fromkeys(found)), vocabulary)
    return _letterhead(lines[:_HEAD_LINES], vocabulary)


def _letterhead(lines: Sequence[str], vocabulary: Vocabulary) -> Submitters:
    """The mission whose paper it is, if the head names exactly one."""
    found: list[str] = []
    for line in lines:
        match = _LETTERHEAD.match(line) if len(line) <= _MAX_LINE else None
        if match:
            office = _OFFICE.match(match["office"])
            known = known_name(office["whom"] if office else match["office"], vocabulary)
            found.extend([known] if known else [])
    names = tuple(dict.fromkeys(found))
    return _submitters(names, vocabulary) if len(names) == 1 else Submitters()


def _behalf(text: str, vocabulary: Vocabulary) -> Iterator[str]:
    match = _ON_BEHALF.search(text)
    if match:
        yield from _leading_names(match["whom"], vocabulary)


def represented(office: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The submitters that a written-out office represents: `Permanent Mission of Chile`; empty when it is no office."""
    return tuple(_represented(office, vocabulary)) if _OFFICE.match(office) else ()


def _represented(sender: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the countries and organisations whose offices `sender` names."""
    office = _OFFICE.match(sender)
    whom = office["whom"] if office else sender
    known = known_name(whom, vocabulary)
    if known:
        yield known
        return
    names = list(_leading_names(whom, vocabulary)) if office else []
    yield from names
    if office and not names and not _JOINTS.search(whom):
        # The phrase alone is certain: it may be a permanent observer of an unlisted organisation.
        yield _LEADING.sub("", whom)


def _leading_names(text: str, vocabulary: Vocabulary) -> list[str]:
    """Known names in sequence at the beginning of `text`: `Brazil, Germany and the Netherlands on ...`."""
    names: list[str] = []
    rest = text
    while rest:
        office = regex.match(
            r"(?:the )?(?:representatives?|delegations?|governments?|permanent (?:observer )?(?:missions?|observers?|"
            r"representatives?)) of (?:the )?",
            rest,
            _FLAGS,
        )
        rest = _LEADING.sub("", rest[office.end() :] if office else rest)
        name, length = longest_known(rest, vocabulary)
        if not name:
            break
        names.append(name)
        rest = rest[length:]
        joint = _JOINTS.match(rest)
        if not joint:
            break
        rest = rest[joint.end() :]
    return names


def _submitters(names: tuple[str, ...], vocabulary: Vocabulary) -> Submitters:
    codes = (vocabulary.country_of_submitter(name) for name in names)
    return Submitters(names, tuple(dict.fromkeys(code for code in codes if code)))
