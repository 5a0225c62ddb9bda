"""Find a United Nations document's own symbol on its cover, among symbols of other documents that it cites."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

_BODIES = (
    "A|S|E|T|ST|SG|TD|DP|CD|DC|CCW|BWC|NPT|APLC|CCM|CCPR|CEDAW|CERD|CRC|CRPD|CAT|CMW|CED|CESCR|HRI|PBC|UNEP|UNEA|HSP|"
    "UNW|FCCC|CBD|ICCD|ISBA|SPLOS|CLCS|LOS|CTOC|CAC|UNODC|IDB|GC|ECE|TRANS|ENERGY|DESA|CEB|JIU|ICSC|UNICEF|AT|CPR|LC"
)
"""First segments of symbols: the organ or body that issued the document."""

_SEGMENT = r"[A-Za-z0-9](?:[A-Za-z0-9.()-]*[A-Za-z0-9)])?"
_SYMBOL = regex.compile(rf"(?<![\w/.-])(?:{_BODIES})(?:/{_SEGMENT})+(?![\w/])", regex.VERSION1)

_FURNITURE = regex.compile(
    r"(?:United Nations|Nations Unies|Naciones Unidas|Организация Объединенных Наций|Объединенные Нации|الأمم المتحدة|"
    r"联\s*合\s*国|General Assembly|Assemblée générale|Asamblea General|Генеральная Ассамблея|الجمعية العامة|大\s*会|"
    r"Security Council|Conseil de sécurité|Consejo de Seguridad|Совет Безопасности|مجلس الأمن|安全理事会|安理会|"
    r"Economic and Social Council|Conseil économique et social|Consejo Económico y Social|"
    r"Экономический и Социальный Совет|المجلس الاقتصادي والاجتماعي|经济及社会理事会|"
    r"Human Rights Council|Conseil des droits de l[’']homme|Consejo de Derechos Humanos|Совет по правам человека|"
    r"مجلس حقوق الإنسان|人权理事会|Distr(?:ibution)?\b|G[ée]n[ée]ral[ée]?\b|Limited|Limitée|Limitada|Restricted|"
    r"Общее|Ограниченное|عام|[\s.:*_|–—-])+",
    regex.VERSION1 | regex.IGNORECASE,
)
"""Words that may be beside the symbol in the masthead."""

_MASTHEAD_LINES = 12
"""Most lines with text in the masthead; some layouts put the organ's name and an emblem's text before the symbol."""


@dataclass(frozen=True, slots=True)
class OwnSymbol:
    """The symbol as printed, and the index of its line on the first page (None when it comes from a running head)."""

    text: str
    line: int | None


def find_symbol(pages: Sequence[str]) -> OwnSymbol | None:
    """Find the document's own symbol: in the masthead of the first page, else in the running head of later pages.

    A double symbol (`A/79/716-S/2025/18`) is returned whole. A symbol within a sentence is a citation.
    """
    if not pages:
        return None
    seen = 0
    for index, line in enumerate(pages[0].splitlines()):
        if not line.strip():
            continue
        symbol = _alone(line, furniture=True)
        if symbol:
            return OwnSymbol(symbol, index)
        seen += 1
        if seen == _MASTHEAD_LINES:
            break
    return _running_head(pages[1:])


def _running_head(pages: Sequence[str]) -> OwnSymbol | None:
    """Find the symbol at the head of two later pages, or of the only later page."""
    heads: list[str] = []
    for page in pages:
        first = next((line for line in page.splitlines() if line.strip()), "")
        symbol = _alone(first, furniture=False)
        if symbol:
            heads.append(symbol)
    for head in heads:
        if heads.count(head) >= min(2, len(pages)):
            return OwnSymbol(head, None)
    return None


def _alone(line: str, *, furniture: bool) -> str | None:
    """The symbol or symbols of a line that contains nothing else but masthead words."""
    text = regex.sub(r"[\u2010-\u2015\u2212\u00ad]", "-", line)
    text = regex.sub(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)
    text = regex.sub(rf"\s*-\s*(?=(?:{_BODIES})/)", "-", text)
    symbols = [match.group() for match in _SYMBOL.finditer(text) if any(char.isdigit() for char in match.group())]
    if not symbols:
        return None
    rest = _SYMBOL.sub(" ", text).strip(" \t*,;")
    if rest and not (furniture and _FURNITURE.fullmatch(rest)):
        return None
    return "-".join(dict.fromkeys(symbols))
