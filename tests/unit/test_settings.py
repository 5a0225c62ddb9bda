"""Settings that cannot be used are refused with their name, and never with what may be secret in them."""

from __future__ import annotations

import pytest
from support.cases import each_case

from indexer.errors import SettingError
from indexer.settings import Settings


@each_case
def test_address_of_a_store(value: str, kept: str) -> None:
    assert Settings.from_env({"ONRECORD_ORIGINALS": value}).originals == kept


@each_case
def test_address_that_is_no_stores_is_refused_without_repeating_it(value: str) -> None:
    with pytest.raises(SettingError, match=r"ONRECORD_ORIGINALS must be .* s3://bucket/prefix") as caught:
        Settings.from_env({"ONRECORD_ORIGINALS": value})
    assert "s3cret" not in str(caught.value)


@each_case
def test_limit_of_requests(value: str, kept: str) -> None:
    assert Settings.from_env({"ONRECORD_RATE_LIMIT": value}).rate_limit == kept


@pytest.mark.parametrize(
    "value", ["many", "600", "0/minute", "-1/minute", "600/week", "1/minute;", "1e9/minute", "٦/minute"]
)
def test_limit_that_is_none_is_refused_with_an_example(value: str) -> None:
    with pytest.raises(SettingError, match=r"ONRECORD_RATE_LIMIT is .* 600/minute"):
        Settings.from_env({"ONRECORD_RATE_LIMIT": value})


@pytest.mark.parametrize("value", ["-1", "10", "one", "1.5", "٣", "9" * 5000])
def test_number_of_proxies_that_is_none_is_refused(value: str) -> None:
    with pytest.raises(SettingError, match=r"ONRECORD_PROXIES is .* from 0 to 9"):
        Settings.from_env({"ONRECORD_PROXIES": value})
    assert Settings.from_env({"ONRECORD_PROXIES": "2"}).proxies == 2


def test_copies_of_an_index_are_a_number_or_left_to_the_cluster() -> None:
    for value, wanted in (("", None), ("auto", None), ("0", 0), ("2", 2)):
        assert Settings.from_env({"ONRECORD_REPLICAS": value}).replicas == wanted
    for value in ("10", "-1", "all", "²"):
        with pytest.raises(SettingError, match=r"ONRECORD_REPLICAS is .* auto, or a whole number from 0 to 9"):
            Settings.from_env({"ONRECORD_REPLICAS": value})


def test_a_shard_is_meant_for_a_sensible_number_of_passages() -> None:
    assert Settings.from_env({"ONRECORD_SHARD_PASSAGES": "10000"}).shard_passages == 10_000
    for value in ("9999", "100000001", "9" * 5000, "many"):
        with pytest.raises(SettingError, match=r"ONRECORD_SHARD_PASSAGES is .* from 10000 to 100000000"):
            Settings.from_env({"ONRECORD_SHARD_PASSAGES": value})


@pytest.mark.parametrize(
    "value", ["search.example", "javascript:alert(1)", "https://", "//search.example", "https://a?b"]
)
def test_public_address_that_is_none_is_refused(value: str) -> None:
    with pytest.raises(SettingError, match="ONRECORD_BASE_URL must be the address"):
        Settings.from_env({"ONRECORD_BASE_URL": value})
    assert Settings.from_env({"ONRECORD_BASE_URL": "https://a.example/x/"}).base_url == "https://a.example/x"


@pytest.mark.parametrize(
    "value", ["mail.example.org", "https://u:s3cret@host", "smtp://", "smtp://u:s3cret@host/x", "smtps://h:0?s3cret"]
)
def test_address_that_is_no_mail_servers_is_refused_without_repeating_it(value: str) -> None:
    with pytest.raises(SettingError, match="ONRECORD_SMTP_URL must be") as caught:
        Settings.from_env({"ONRECORD_SMTP_URL": value})
    assert "s3cret" not in str(caught.value)
