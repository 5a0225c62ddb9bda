"""What a mailbox's address may be: less than RFC 5321 allows, so that none can be anything else in a header."""

from __future__ import annotations

import re

LONGEST, LONGEST_LOCAL, LONGEST_DOMAIN = 254, 64, 253
"""Characters of an address and of its parts (RFC 5321, section 4.5.3.1)."""

_LOCAL = re.compile(r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*", re.IGNORECASE)
_DOMAIN = re.compile(
    r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?![0-9]+\Z)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])", re.IGNORECASE
)


def mailbox(text: str) -> str:
    """The address as servers take it, its domain in lower case and ASCII; empty for what is no address."""
    local, at, domain = text.strip().rpartition("@")
    try:
        domain = domain.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return ""
    fits = len(local) <= LONGEST_LOCAL and len(domain) <= LONGEST_DOMAIN and len(local) + len(domain) < LONGEST
    return f"{local}@{domain}" if at and fits and _LOCAL.fullmatch(local) and _DOMAIN.fullmatch(domain) else ""
