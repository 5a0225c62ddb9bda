"""Find the submitter of a document on its cover. In doubt, the rules find none."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from indexer.vocabulary.adjectives import state_of
from pipelines.describe.delegation import delegation_state
from pipelines.describe.evidence import NOTHING, THRESHOLD, read
from pipelines.describe.introduction import introduced
from pipelines.describe.kinds import SPEECH
from pipelines.describe.masthead import SMALL_WORDS
from pipelines.describe.offices import GOES_ON, held_office
from pipelines.describe.own_letter import salutation
from pipelines.describe.speakers import known_name, listed_names, longest_known
from pipelines.describe.under_review import state_under_review

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.domain import Evidence
    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1 | regex.IGNORECASE


@dataclass(frozen=True, slots=True)
class Submitters:
    """`names` as shown (a country by its short name), `countries` as alpha-3 codes; both may be empty.

    `group` is their stakeholder group where the form of the text tells it: an office or organ of the United Nations, a
    non-governmental organisation.
    """

    names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    group: str = ""
    evidence: Evidence = NOTHING


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
_PERMANENT = (
    r"(?:Permanent )?Representatives?|(?:Permanent )?Observers?|Permanent (?:Observer )?Missions?|"
    r"Chargé d[’']affaires(?:,? a\.i\.)?(?: of the Permanent (?:Observer )?Mission)?"
)
_OF_STATE = (
    r"Ambassadors?|Governments?|Delegations?|Minist(?:ry|ries|ers?) (?:for|of) [\w,’' ]+?|Head of (?:the )?Delegation|"
    r"(?:Prime|Foreign) Minister|(?:Vice-)?President"
)
_OFFICE = regex.compile(
    rf"^(?P<before>.*?)\b(?:(?P<permanent>{_PERMANENT})|{_OF_STATE}) of (?:the )?(?P<whom>.+)$"
    r"|^(?P<before>.*?)\b(?P<permanent>Représentante?s? permanente?s?|Observat(?:eur|rice)s? permanente?s?|"
    r"Missions? permanentes?|Chargée? d[’']affaires(?: par intérim)?)(?: de la Mission permanente)? "
    r"(?:de la |de l[’']|des |du |de |d[’'])(?P<whom>.+)$"
    r"|^(?P<before>.*?)\b(?P<permanent>Representantes? Permanentes?|Observador(?:a|es)? Permanentes?|"
    r"Misi(?:ón|ones) Permanentes?|"
    r"Encargad[oa] de Negocios(?: interin[oa])?)(?: de la Misión Permanente)? (?:de la |de los |del |de )(?P<whom>.+)$"
    r"|^(?P<before>(?:Временн\w+ поверенн\w+ в делах )?)(?P<permanent>(?:Постоянн\w+ )?"
    r"(?:представител\w+|наблюдател\w+|представительств\w+|мисси\w+)) (?P<whom>.+)$"
    r"|^(?P<before>)(?P<permanent>الممثلة? الدائمة?|المراقبة? الدائمة?|البعثة الدائمة) (?P<whom>ل.+)$",
    _FLAGS,
)
_BEFORE_OFFICE = regex.compile(
    r"(?:(?:the|h\.?\s?e\.?|his|her|excellency|mr|mrs|ms|dr|deputy|acting|alternate|federal|royal|national|central|"
    r"first|and|l[ae]|los|el)\b[.,]?\s*)*",
    _FLAGS,
)
"""What may stand before an office in a list of names. An association of ambassadors is no State."""
_PERSON = regex.compile(
    r"(?:(?:the )?(?:h\.?\s?e\.?|his|her|honou?rable|mr|mrs|ms|dr|madam|amb(?:assador)?|minister)\b)[^;:!?]{0,120}?"
    rf"\b(?-i:{_PERMANENT}|{_OF_STATE}) of (?:the )?(?P<whom>.+)",
    _FLAGS,
)
"""A person, and the office that follows the name."""
_HONOURED = regex.compile(
    r"(?:the )?(?:h\.?\s?e|h\.?m|his|her|rt|right|hon|honou?rable|excellency|mr|mrs|ms|dr|prof|professor|madam|amb|"
    r"ambassador|senator|sheikh|(?:prime |deputy |foreign )*minister|(?:vice[- ]?)?president|king|queen|prince|s\.?e|"
    r"son|monsieur|madame|su excelencia|señora?|excm[oa])\b",
    _FLAGS,
)
"""How a person is named, and no organisation."""
_UN_OFFICE = (
    r"(?:(?:Deputy |Under-|Assistant )?Secretary-General|"
    r"(?:Office of the )?(?:United Nations )?(?:Deputy )?High Commissioner for (?:Human Rights|Refugees)|"
    r"(?:Vice-)?President of the (?:Security Council|General Assembly|"
    r"Economic and Social Council|Human Rights Council|Trade and Development Board|Conference)|"
    r"(?:[\p{L}-]+ )?[Ss]ecretariat|Administrator|Joint Inspection Unit|Board of Auditors|"
    r"Office of Internal Oversight Services|"
    r"(?:(?:Executive |Deputy )?(?:Director(?:-General)?|Secretary)|Special Rapporteur|Independent Expert|"
    r"Special (?:Representative|Envoy|Adviser)|(?:Group|Panel|Team) of Experts|(?:Co-)?Chair(?:s|man|person)?|"
    r"Facilitators?|Bureau|(?-i:(?:\p{Lu}[\p{L}-]+ )*(?:Committee|Commission|Council|Board|Working Group|Conference|"
    r"Subcommittee|Task Force|Forum|Body)(?: [IVX]{1,4}\b)?))"
    r"(?: (?:on|of|for|to|against) (?!(?:its|the work)\b)(?:the )?[^,;.:*]{3,150}?)?)"
)
_END_OF_OFFICE = (
    r"(?=\s*(?:$|[,;:*.(]|(?<!\d)\d{1,2}(?!\d))|"
    r"\s+(?:on|pursuant|in accordance|in response|concerning|submitted|"
    r"covering|containing|under|regarding|to the|for the (?:period|year))\s"
    r"(?!(?-i:\p{Lu})))"
)
_UN_OFFICIAL = regex.compile(
    rf"{_UN_OFFICE}|Secrétaire général|Secretario General|Генеральн|الأمين العام|秘书长", _FLAGS
)
_BY_OFFICIAL = regex.compile(
    r"^\W*(?:(?!(?:on|of|in|to|for|about|against|regarding|concerning)\b)[\p{L}-]+ ){0,4}"
    r"(?:report|note|memorandum|statement|paper|summary|message|remarks|letter|proposal|"
    r"compilation(?: of information)?)s? "
    rf"(?:(?:prepared|submitted|presented) )?(?:by|of|from) (?:the )?(?P<whom>{_UN_OFFICE})"
    rf"{_END_OF_OFFICE}"
    r"|^\W*(?:rapport|note|mémorandum)s? (?:du |de la |établie? par (?:le |la ))"
    r"(?P<whom>Secrétaire général|secrétariat)"
    r"|^\W*(?:informe|nota|memorando)s? (?:del |de la )(?P<whom>Secretario General|Secretaría)"
    r"|^\W*(?:доклад|записка) (?P<whom>Генерального секретаря|Секретариата)"
    r"|^\W*(?:تقرير|مذكرة من) (?P<whom>الأمين العام|الأمانة العامة)"
    r"|^\W*(?P<whom>秘书长|秘书处)的?(?:报告|说明)",
    _FLAGS,
)
_ADOPTED = regex.compile(
    r"^\W*(?:(?:Resolution|Decision|Presidential statement)\b[^.;]{0,60}?|\[?)Adopted by the (?P<whom>(?:Security|"
    r"Economic and Social|Human Rights) Council|General Assembly|Conference of the Parties)\b",
    _FLAGS,
)
_DRAFT = regex.compile(r":\s*(?:revised )?(?:draft|amendments? to draft|proposed) (?:resolution|decision)\b", _FLAGS)
_STATEMENT = regex.compile(
    r"^(?!\s*[•·▪●◦‣–-])\W*"
    r"(?:(?:(?!(?:on|of|in|to|for|with|under|concerning|regarding|consideration)\b)[\p{L}-]+ ){0,8}submitted by:?|"
    r"(?:joint |national |opening |closing |general |written )?"
    r"(?:statement|submission|contribution|intervention|remarks|proposal|comments|input|inputs|views|position paper|"
    r"repl(?:y|ie)|response|information|working paper|explanation of (?:position|vote))s? "
    r"(?:by|of|from|delivered by|received from|on behalf of):?|"
    r"(?:déclaration|intervention|contribution|communication|document de travail|réponse)s? "
    r"(?:(?:présentée?s?|soumise?s?|prononcée?s?) par|de la|de l[’']|du|des|de)|"
    r"(?:declaración|intervención|contribución|documento de trabajo|respuesta)(?:es)? "
    r"(?:(?:presentad[oa]s?|pronunciad[oa]s?) por|de la|de los|del|de))\s+(?P<whom>.+)",
    _FLAGS,
)
_LINES_OF_AN_OFFICE = 7
_IN_A_NAME = regex.compile(r"\s(?:on|for|to|against)\s", _FLAGS)
_ROMAN = regex.compile(r"[IVX]{1,4}")
_NGO = regex.compile(
    r"^\W*(?:(?:joint|written|oral) )*(?:statement|submission|contribution)s? "
    r"(?:submitted |presented |delivered )?by (?:the )?"
    r"(?P<whom>[^,;:]{3,150}), (?:an? )?(?:national )?non-?\s?governmental organi[sz]ations?\b",
    _FLAGS,
)
_UNLISTED = regex.compile(
    r"(?:the )?(?P<name>(?-i:\p{Lu})[^,;:.()]{2,120}?)"
    r"(?=\s(?:to|at|regarding|concerning|pursuant|under)\b|[,;:.()*]|$)",
    _FLAGS,
)
"""A name that may be the submitter's."""
_ON_BEHALF = regex.compile(r"\b(?:on behalf of|au nom de|en nombre de) (?P<whom>[^.;:()\n]{3,100})", _FLAGS)
_LETTERHEAD = regex.compile(
    r"^(?:the )?(?P<office>(?:Permanent (?:Observer )?Mission|Delegation|Ministry (?:of|for) Foreign Affairs) of .+?|"
    r"Mission permanente d.+?|"
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
_LINES_OF_A_NAME = 3


def letter_submitters(title: str, vocabulary: Vocabulary) -> Submitters:
    """The sender of a letter, from its title."""
    match = _SENDER.search(title)
    if not match:
        return Submitters()
    sender = " ".join(match["sender"].split())
    parts = tuple(_represented(sender, vocabulary))
    evidence = read("sender of a letter", match.group())
    if parts:
        return _submitters(parts, vocabulary, evidence)
    if _UN_OFFICIAL.match(sender):
        return Submitters((sender,), group="IGO", evidence=evidence)
    return Submitters()


def statement_submitters(page: str, vocabulary: Vocabulary) -> Submitters:
    """The submitter of another document, from a line at its head such as `Statement by Chile`."""
    tidied = [regex.sub(r"(?<=[\w,:])\*+", "", " ".join(raw.split())) for raw in page.splitlines()]
    lines, blocks = _with_blocks(tidied)
    found = None
    for index, line in enumerate(lines):
        if line[0].islower():
            continue  # within a title or a sentence, which began above
        by_whom = _by_whom(lines[index : index + _LINES_OF_A_NAME], vocabulary)
        found = by_whom if by_whom and by_whom.evidence.confidence >= THRESHOLD else None
        found = (
            found
            or _official(lines[index:], blocks[index], lines[index - 1] if index else "", vocabulary)
            or _holder(lines[index : index + _LINES_OF_AN_OFFICE], vocabulary)
            or by_whom
        )
        if found:
            break
    if found and found.evidence.confidence >= THRESHOLD:
        return found
    letterhead = _letterhead(lines[:_HEAD_LINES], vocabulary)
    return letterhead if letterhead.names or not found else found


def delegation_submitters(pages: Sequence[str], said: Submitters, vocabulary: Vocabulary) -> Submitters | None:
    """The State that a statement without a masthead shows as its own (see `delegation_state`), unless its head has
    `said` that it is somebody's who is in no list, and no person.
    """
    if said.names and not (said.evidence.rule == _UNKNOWN and _HONOURED.match(said.names[0])):
        return None
    if salutation(pages[0].splitlines()) is not None:
        return None  # States at the head of a letter are its addressees'
    found = delegation_state(pages, vocabulary)
    return _submitters((found[0],), vocabulary, read(found[1], found[2])) if found else None


def reviewed_submitters(page: str, vocabulary: Vocabulary) -> Submitters | None:
    """The State whose own report or replies a document of a review are (see `state_under_review`)."""
    found = state_under_review(page, vocabulary)
    return _submitters((found[0],), vocabulary, read("State under review", found[1])) if found else None


def introduced_submitters(pages: Sequence[str], vocabulary: Vocabulary) -> Submitters | None:
    """Those who introduce themselves in a paper without a masthead (see `introduced`)."""
    found = introduced(pages, vocabulary)
    if not found:
        return None
    names = tuple(dict.fromkeys(one for name in found.names for one in _government(name, vocabulary) or (name,)))
    named = _submitters(names, vocabulary, read(found.rule, found.words))
    return replace(named, group="NGO") if found.free and not named.countries else named


def _government(name: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The State whose government or ministry a name is: `Government of Chile`, `French Ministry of Foreign Affairs`."""
    behind = represented(name, vocabulary)
    before = _BEFORE_GOVERNMENT.fullmatch(name)
    state = (known_name(before["name"], vocabulary) or state_of(before["name"])) if before else None
    return behind or ((state,) if state and vocabulary.country_of_submitter(state) else ())


_BEFORE_GOVERNMENT = regex.compile(
    r"(?P<name>[\p{L}. ]+?) (?:Government|Ministry (?:of|for) [\p{L}, ]+|Delegation|Permanent Mission)", _FLAGS
)
_CUT = "by whom, with more behind it"
_UNKNOWN = "by whom, in no list"


def _by_whom(lines: Sequence[str], vocabulary: Vocabulary) -> Submitters | None:
    """Who is named after `Statement by` and the like; a name may continue on the next line, but not further."""
    text = " ".join(lines)
    match = _STATEMENT.match(lines[0]) or (_STATEMENT.match(text) if lines[1:] and lines[1][0].islower() else None)
    if not match:
        return None
    whom = " ".join([match["whom"], *lines[1:2]]) if match.string is lines[0] else match["whom"]
    names, cut = _leading_names(whom, vocabulary, len(match["whom"]) if match.string is lines[0] else 0)
    behalf = _behalf(text, vocabulary)
    if cut and not behalf:
        return _submitters(tuple(names), vocabulary, read(_CUT, match.group()))
    if names or behalf:
        found = (*(() if cut else names), *behalf)
        return _submitters(tuple(dict.fromkeys(found)), vocabulary, read("by whom", match.group()))
    organisation = _NGO.match(text)
    if organisation:
        return Submitters((organisation["whom"],), group="NGO", evidence=read("by whom", organisation.group()))
    person = _PERSON.match(text, match.start("whom"))
    names, cut = _leading_names(person["whom"], vocabulary) if person else ([], False)
    if names and not cut:
        return _submitters(tuple(names), vocabulary, read("office of a person", text))
    unlisted = _UNLISTED.match(match["whom"])
    return Submitters((unlisted["name"].strip(),), evidence=read(_UNKNOWN, match.group())) if unlisted else None


def _with_blocks(tidied: Sequence[str]) -> tuple[list[str], list[str]]:
    """The first lines with text, and for each the text from it to the next empty line."""
    lines: list[str] = []
    blocks: list[str] = []
    for index, line in enumerate(tidied):
        if len(lines) == _HEADER_LINES:
            break
        if line:
            rest = itertools.takewhile(bool, tidied[index : index + _LINES_OF_AN_OFFICE])
            lines.append(line)
            blocks.append(" ".join(rest)[: _MAX_LINE * _LINES_OF_AN_OFFICE])
    return lines, blocks


def _official(lines: Sequence[str], block: str, above: str, vocabulary: Vocabulary) -> Submitters | None:
    """The organ or official of the United Nations whose report, note or resolution it is, or the States that sponsor a
    draft. A name may go on in the next lines of its `block`; a list does not begin below a line that ends in a comma.
    """
    line = lines[0]
    line = line[: _MAX_LINE * _LINES_OF_AN_OFFICE]
    readings = (block, line, f"{line} {lines[1][:_MAX_LINE]}" if len(lines) > 1 else line)
    for rule, pattern in (("by an official", _BY_OFFICIAL), ("adopted by", _ADOPTED)):
        match = next((match for text in readings if (match := pattern.match(_in_small_letters(text)))), None)
        if match and match.end() == len(line) < len(block) and _IN_A_NAME.search(match["whom"]):
            return None  # the name goes on, and is too long to tell where it ends
        if match:
            name = vocabulary.submitter(match["whom"]) or match["whom"]
            return Submitters((name[0].upper() + name[1:],), group="IGO", evidence=read(rule, match.group()))
    if above.endswith((",", "،", "、")):
        return None
    text = " ".join(lines[:_HEAD_LINES])
    draft = _DRAFT.search(text, 0, _MAX_LINE * 8)
    names = listed_names(_LEADING.sub("", text[: draft.start()]), vocabulary) if draft else None
    return _submitters(names, vocabulary, read("sponsors", text[: draft.end()])) if draft and names else None


def _in_small_letters(text: str) -> str:
    """A text in capitals with a capital at the beginning of each longer word only, but for Roman numbers."""
    return regex.sub(r"\b\p{Lu}\p{L}*\b", _with_capital, text) if text.isupper() else text


def _with_capital(word: regex.Match[str]) -> str:
    text = word.group()
    if _ROMAN.fullmatch(text):
        return text
    return text.lower() if text.lower() in SMALL_WORDS else text.capitalize()


def _holder(lines: Sequence[str], vocabulary: Vocabulary) -> Submitters | None:
    """The State whose representative, minister or head makes a speech: the office follows within a few lines."""
    text = "\n".join(line[:_MAX_LINE] for line in lines)
    opening = SPEECH.match(lines[0]) or (SPEECH.match(text) if len(lines[0].split()) == 1 else None)
    found = held_office(text, opening.end(), vocabulary) if opening else None
    return _submitters((found[0],), vocabulary, read("office of a person", text[: found[1]])) if found else None


def _letterhead(lines: Sequence[str], vocabulary: Vocabulary) -> Submitters:
    """The mission whose paper it is, if the head names exactly one."""
    found: dict[str, str] = {}
    for line in itertools.chain(lines, map(" ".join, itertools.pairwise(lines))):
        match = _LETTERHEAD.match(line) if len(line) <= _MAX_LINE else None
        if match:
            office = _OFFICE.match(match["office"])
            known = known_name(office["whom"] if office else match["office"], vocabulary)
            if known:
                found[known] = line
    if len(found) != 1:
        return Submitters()
    return _submitters(tuple(found), vocabulary, read("letterhead", " ".join(found.values())))


def _behalf(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    match = _ON_BEHALF.search(text)
    names, cut = _leading_names(match["whom"], vocabulary) if match else ([], False)
    return () if cut else tuple(names)


def represented(office: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The submitters that a written-out office represents: `Permanent Mission of Chile`; empty when it is no office."""
    match = _OFFICE.match(office)
    if not match or not _BEFORE_OFFICE.fullmatch(match["before"]):
        return ()
    return tuple(_represented(office, vocabulary))


def _represented(sender: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the countries and organisations whose offices `sender` names."""
    office = _OFFICE.match(sender)
    whom = office["whom"] if office else sender
    known = known_name(whom, vocabulary)
    if known:
        yield known
        return
    names, cut = _leading_names(whom, vocabulary) if office else ([], False)
    if not cut:
        yield from names
    if office and office["permanent"] and (cut or not names) and not _JOINTS.search(whom):
        # The phrase alone is certain: it may be a permanent observer of an unlisted organisation.
        yield regex.sub(r"^لل", "ال", _LEADING.sub("", whom)).removeprefix("ل")


def _leading_names(text: str, vocabulary: Vocabulary, line_end: int = 0) -> tuple[list[str], bool]:
    """Known names in sequence at the beginning of `text` (`Brazil, Germany and the Netherlands on ...`), and whether a
    longer name begins with the last of them (`Brazil Internet Society`). At `line_end`, a name may end before anything.
    """
    names: list[str] = []
    rest = text
    while rest:
        office = regex.match(
            r"(?:the )?(?:representatives?|delegations?|governments?|"
            r"(?:foreign )?minist(?:ry|ers?)(?: (?:of|for) foreign affairs)?|"
            r"permanent (?:observer )?(?:missions?|observers?|representatives?)) of (?:the )?",
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
            return names, len(text) - len(rest) != line_end and GOES_ON.match(rest) is not None
        rest = rest[joint.end() :]
    return names, False


def _submitters(names: tuple[str, ...], vocabulary: Vocabulary, evidence: Evidence) -> Submitters:
    codes = (vocabulary.country_of_submitter(name) for name in names)
    return Submitters(names, tuple(dict.fromkeys(code for code in codes if code)), evidence=evidence)
