"""Why a file could not be read, in the reader's language."""

from __future__ import annotations

import re

from indexer.messages import Message
from indexer.sentences import REASONS
from webapp.i18n.locale import SOURCE, locale, said


def reason_words(reason: str) -> str:
    """What a reason code of the ledger means. Empty in English, which the detail beside the code is in and says more,
    and for a code that a later version of the program has written.
    """
    return said(Message(reason)) if reason in REASONS and locale().language != SOURCE else ""


def remarks(detail: str) -> list[str]:
    """The remarks about a file, one a line in the ledger, without the codes before them."""
    return [re.sub(r"^[a-z_]+: ", "", line) for line in detail.splitlines()]
