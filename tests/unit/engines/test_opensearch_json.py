"""What is sent to a cluster and read from it is what `json` would make of it, with half characters, too."""

from __future__ import annotations

import json

import pytest
from opensearchpy.exceptions import SerializationError

from indexer.engines.opensearch.cluster.client import _Serializer, _written

VALUES = [{"terms": {"process": ["Ünïcode 中文"]}, "score": 0.1, "size": 10, "none": None}, {"file": "caf\udce9.pdf"}]


@pytest.mark.parametrize("value", VALUES, ids=["whole characters", "half a character"])
def test_what_is_written_and_read_stays(value: object) -> None:
    assert json.loads(_written(value)) == value
    assert _Serializer().loads(json.dumps(value)) == value
    assert b"\n" not in _written({"text": "two\nlines"}), "a line each"


def test_what_is_no_json_is_refused() -> None:
    with pytest.raises(SerializationError):
        _Serializer().loads("<html>")
