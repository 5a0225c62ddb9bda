"""Notes and problems as data: a code and the values of its sentence, so that readers get it in their language.

`str(message)` is the English sentence, for programs, logs and the command line.
"""

from __future__ import annotations

import string
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from indexer.sentences import SENTENCES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


SUBMITTERS = frozenset({"speaker", "others", "names", "states", "close"})
"""The values of sentences that may be names of submitters."""


@dataclass(frozen=True, slots=True)
class Voice:
    """How a language says things: its words for an English sentence, for one of a pair, and how it writes numbers and
    names; `isolate` is for languages that are written from right to left, and `submitter` for the names of submitters.
    """

    gettext: Callable[[str], str]
    ngettext: Callable[[str, str, int], str]
    number: Callable[[int], str]
    isolate: Callable[[str], str] = str
    submitter: Callable[[str], str] = str


@dataclass(frozen=True, slots=True, init=False)
class Message:
    """A note or problem: `Message("distance_limited", distance=500, most=100)`. The code is one of `SENTENCES`."""

    code: str
    values: Mapping[str, Any] = field(hash=False)

    def __init__(self, code: str, /, **values: str | float | tuple[str | Message, ...] | Message) -> None:
        object.__setattr__(self, "code", code)
        object.__setattr__(self, "values", values)

    def __str__(self) -> str:
        return self.said(ENGLISH)

    def said(self, voice: Voice) -> str:
        """The sentence in a language."""
        sentence = SENTENCES[self.code]
        if isinstance(sentence, tuple):
            pattern = voice.ngettext(*sentence, self.values["count"])
        else:
            pattern = voice.gettext(sentence)
        return _Writer(voice).vformat(pattern, (), self.values)

    def as_json(self) -> dict[str, Any]:
        """Code and values, for programs."""
        return {"code": self.code, "values": {name: _as_json_value(value) for name, value in self.values.items()}}

    @classmethod
    def from_json(cls, written: Mapping[str, Any]) -> Message:
        """The message of which `as_json` made this."""
        values = {name: _from_json_value(value) for name, value in written["values"].items()}
        return cls(written["code"], **values)


def _as_json_value(value: Any) -> Any:  # noqa: ANN401 - any value of a sentence
    """A value of a sentence as JSON takes it: messages and tuples are converted."""
    if isinstance(value, Message):
        return value.as_json()
    return list(map(_as_json_value, value)) if isinstance(value, tuple) else value


def _from_json_value(value: Any) -> Any:  # noqa: ANN401 - as above
    """A value of a sentence as JSON has it, with its messages and tuples."""
    if isinstance(value, dict):
        return Message.from_json(value)
    return tuple(map(_from_json_value, value)) if isinstance(value, list) else value


class _Writer(string.Formatter):
    """Puts values into a sentence."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice

    def get_value(self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:  # noqa: ANN401
        """See Formatter; names of submitters are those of the language."""
        value = super().get_value(key, args, kwargs)
        if key not in SUBMITTERS:
            return value
        named = self._voice.submitter
        if isinstance(value, tuple):
            return tuple(named(member) if isinstance(member, str) else member for member in value)
        return named(value) if isinstance(value, str) else value

    def convert_field(self, value: Any, conversion: Any) -> Any:  # noqa: ANN401 - as in the standard library
        """`!t` is for a word of the catalogues within a sentence, such as the name of a field: it is translated."""
        if conversion != "t":
            return super().convert_field(value, conversion)
        word = value[:1].upper() + value[1:]
        translated = self._voice.gettext(word)
        return value if translated == word else translated

    def format_field(self, value: Any, format_spec: str) -> str:  # noqa: ANN401 - as in the standard library
        """See Formatter."""
        voice = self._voice
        if isinstance(value, Message):
            return value.said(voice)
        if isinstance(value, tuple):
            return voice.gettext(", ").join(self.format_field(member, "") for member in value)
        if isinstance(value, str):
            return voice.isolate(value)
        return voice.number(value) if format_spec == "," else format(value, format_spec)


ENGLISH = Voice(
    gettext=lambda sentence: sentence,
    ngettext=lambda singular, many, count: singular if count == 1 else many,
    number="{:,}".format,
)
"""The language of the sentences themselves."""


def fields(sentence: str) -> set[str]:
    """The names of the values in a sentence."""
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}
