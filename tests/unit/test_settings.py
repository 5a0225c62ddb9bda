"""Settings that cannot be used are refused with their name, and never with what may be secret in them."""

from __future__ import annotations

import pytest

from indexer.errors import SettingError
from indexer.settings import Settings


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("", ""),
        ("s3://un-submissions", "s3://un-submissions"),
        ("s3://un.submissions/onrecord/originals/", "s3://un.submissions/onrecord/originals"),
        ("file:///mnt/shared folder", "file:///mnt/shared folder"),
    ],
)
def test_address_of_a_store(value: str, kept: str) -> None:
    assert Settings.from_env({"ONRECORD_ORIGINALS": value}).originals == kept


@pytest.mark.parametrize(
    "value",
    [
        "folder",
        "/folder",
        "s3://",
        "s3:///prefix",
        "s3://B",
        "s3://bucket//prefix",
        "s3://bucket/s3cret?x=1",
        "s3://bucket/../s3cret",
        "s3://key:s3cret@bucket/prefix",
        "s3://bucket#s3cret",
        "https://key:s3cret@host/bucket",
        "gs://bucket/s3cret",
        "file://host/folder",
        "file://",
        "file:///",
    ],
)
def test_address_that_is_no_stores_is_refused_without_repeating_it(value: str) -> None:
    with pytest.raises(SettingError, match=r"ONRECORD_ORIGINALS must be .* s3://bucket/prefix") as caught:
        Settings.from_env({"ONRECORD_ORIGINALS": value})
    assert "s3cret" not in str(caught.value)
