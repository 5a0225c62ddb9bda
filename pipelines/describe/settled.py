"""Fields of a description as they are settled, one source after another."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from indexer.domain import Description, Evidence, Provenance
from indexer.fields import DESCRIBED_FIELDS
from pipelines.describe.evidence import THRESHOLD, as_stated


@dataclass(slots=True)
class SettledFields:
    """Values as they are found; the first source that knows a field settles it. What is too unsure settles nothing, and
    is kept in case nothing else does.
    """

    values: dict[str, str | tuple[str, ...]] = field(default_factory=dict)
    provenance: dict[str, Provenance] = field(default_factory=dict)
    evidence: dict[str, Evidence] = field(default_factory=dict)

    def settle(
        self, name: str, value: str | tuple[str, ...] | None, source: Provenance, evidence: Evidence | None = None
    ) -> None:
        """Settle the field with this attribute of a description, unless that is done or the value is empty."""
        if not value or name in self.values:
            return
        several = value if isinstance(value, tuple) else (value,)
        evidence = evidence or as_stated("; ".join(several))
        if evidence.confidence < THRESHOLD:
            self.evidence.setdefault(name, replace(evidence, value=several))
            return
        self.values[name] = value
        self.provenance[name] = source
        if source is not Provenance.UNKNOWN:
            self.evidence[name] = evidence

    def complete(self, name: str, value: str | tuple[str, ...], source: Provenance, evidence: Evidence) -> None:
        """Settle the field anew with a value that has what it says, and more."""
        if value and evidence.confidence >= THRESHOLD:
            self.values[name], self.provenance[name], self.evidence[name] = value, source, evidence

    def conclude(self, name: str, value: str | tuple[str, ...] | None, premise: str) -> None:
        """Settle what the vocabulary says of another field's value; it is as sure as that one."""
        if value:
            known = self.evidence.get(premise)
            words = "; ".join(self.several(premise))
            self.settle(name, value, Provenance.VOCABULARY, replace(known, words=words) if known else as_stated(words))

    def text(self, name: str) -> str | None:
        """The value of a field that has one; None if nothing settled it."""
        value = self.values.get(name)
        return value if isinstance(value, str) else None

    def several(self, name: str) -> tuple[str, ...]:
        """The values of a field that may have several; empty if nothing settled it."""
        value = self.values.get(name, ())
        return value if isinstance(value, tuple) else (value,)

    def description(self) -> Description:
        """The description that these fields make."""
        values: dict[str, Any] = {
            spec.attribute: self.several(spec.attribute) if spec.several else self.text(spec.attribute)
            for spec in DESCRIBED_FIELDS
            if spec.attribute in self.values
        }
        return Description(**values, provenance=self.provenance, evidence=self.evidence)
