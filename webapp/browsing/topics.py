"""The topics of which most documents of the collection speak, in the reader's language."""

from __future__ import annotations

from webapp.i18n.locale import locale
from webapp.services import services


def topics(most: int) -> list[str]:
    """At most so many of them, the most frequent first."""
    return [topic.called(locale().language) for topic in services().topics[:most]]
