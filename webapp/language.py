"""Words for people. Stands in until the interface has its languages: everything is said in English."""

from __future__ import annotations


def gettext(message: str) -> str:
    """The message in the reader's language."""
    return message


def ngettext(singular: str, plural: str, number: int) -> str:
    """The message for that number in the reader's language; `%(num)s` stands for the number."""
    return (singular if number == 1 else plural) % {"num": f"{number:,}"}
