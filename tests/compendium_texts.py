"""Files of many submissions, and such as only look like it; fictional States, in a vocabulary of their own."""

from __future__ import annotations

from pathlib import Path

from indexer.vocabulary import Vocabulary, load_vocabulary

STATES = ("Aubravie", "Corvane", "Halvenmark", "Isterra", "Maluvea", "Ndaruwe")
OPENING = "The lake of {name} is calm, Mr. Chair, and we thank you for the harbour that our delegation was shown."
MIDDLE = "We have counted the boats of {name} twice, and our fishermen ask that the quay be lit before winter."
CLOSING = "For {name} the reeds matter most: we would plant them again, and we ask others to do so too."


def vocabulary(folder: Path) -> Vocabulary:
    """The built-in one and the fictional States."""
    entries = "\n".join(f"  {name}: {{aliases: [Republic of {name}], group: States}}" for name in STATES)
    lakes = "  Lake Group: {aliases: [Group of Lake States], group: States}"
    (folder / "submitters.yaml").write_text(f"submitters:\n{entries}\n{lakes}\n", encoding="utf-8")
    return load_vocabulary(folder)


def statement(name: str) -> list[str]:
    """What a delegation says."""
    return [OPENING.format(name=name), "", MIDDLE.format(name=name), "", CLOSING.format(name=name), ""]


def chapter(name: str) -> list[str]:
    """What a report says about it."""
    return [
        f"The lake of {name} was visited in spring. Boats were counted twice, and the quay was found to be dark.",
        "",
        f"The authorities of {name} told the mission that reeds had been planted, which was confirmed by fishermen.",
        "",
    ]


def contents(entries: list[tuple[str, int]]) -> str:
    """A page with a table of contents."""
    return "\n".join(["Contents", "", "Page", *(f"{name} . . . . . . . . . . . . {page}" for name, page in entries)])


def page(*lines: str) -> str:
    """A page out of lines."""
    return "\n".join(lines)
