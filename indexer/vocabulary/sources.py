"""Read vocabulary files: YAML to checked plain structures. Every error names the file and the key."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import yaml

from indexer.errors import VocabularyError

if TYPE_CHECKING:
    from pathlib import Path


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """libyaml's loader where PyYAML was built with it, which is ten times as fast. Refuses a key that stands twice in a
    mapping, of which YAML would drop the first.
    """

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[object, object]:  # noqa: FBT001, FBT002 (as it is called)
        """The mapping of a node. Raises ConstructorError."""
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                message = f"the key {key.value!r} stands here for the second time"
                raise yaml.constructor.ConstructorError(None, None, message, key.start_mark)
            if isinstance(key, yaml.ScalarNode):
                seen.add(key.value)
        found: dict[object, object] = super().construct_mapping(node, deep=deep)
        return found


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a vocabulary file. It knows its file and key, for error messages."""

    path: Path
    key: str
    entries: dict[str, object] = field(default_factory=dict)

    def section(self, name: str) -> Section:
        """Return the mapping under `name`; empty when it is missing or blank."""
        value = self.entries.get(name)
        if value is None:
            return Section(self.path, self._key(name))
        if not isinstance(value, dict) or not all(isinstance(key, str) and key.strip() for key in value):
            raise self._error(name, "a mapping with names as keys")
        return Section(self.path, self._key(name), {key.strip(): entry for key, entry in value.items()})

    def strings(self, name: str) -> tuple[str, ...]:
        """Return the list of strings under `name`; empty when it is missing or blank."""
        value = self.entries.get(name)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self._error(name, "a list of strings (put numbers and words such as yes or no in quotes)")
        return tuple(" ".join(item.split()) for item in value)

    def string(self, name: str) -> str:
        """Return the string under `name`."""
        value = self.entries.get(name)
        if not isinstance(value, str):
            raise self._error(name, "a string")
        return value

    def only(self, *allowed: str) -> None:
        """Raise VocabularyError for keys other than `allowed`: a misspelt key would silently have no effect."""
        for name in self.entries:
            if name not in allowed:
                msg = f"{self.path}: key '{self._key(name)}' is not known; expected one of: {', '.join(allowed)}"
                raise VocabularyError(msg)

    def _key(self, name: str) -> str:
        return f"{self.key}.{name}" if self.key else name

    def _error(self, name: str, expected: str) -> VocabularyError:
        return VocabularyError(f"{self.path}: key '{self._key(name)}' must be {expected}")


def read(path: Path) -> Section:
    """Read a file. Raises VocabularyError when it cannot be read or is not a YAML mapping."""
    try:
        content = yaml.load(path.read_text(encoding="utf-8-sig"), Loader=_Loader)  # noqa: S506 (it is a safe loader)
    except OSError as error:
        msg = f"{path}: cannot be read ({error.strerror}); check ONRECORD_VOCABULARY"
        raise VocabularyError(msg) from error
    except UnicodeDecodeError as error:
        msg = f"{path}: is not UTF-8; save it as UTF-8"
        raise VocabularyError(msg) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f", line {mark.line + 1}" if mark is not None else ""
        msg = f"{path}{where}: is not valid YAML ({getattr(error, 'problem', None) or 'cannot be parsed'})"
        raise VocabularyError(msg) from error
    if content is not None and not isinstance(content, dict):
        msg = f"{path}: must be a mapping with one key, such as 'groups' or 'processes'"
        raise VocabularyError(msg)
    return Section(path, "", content or {})
