"""`onrecord alerts send` says what it lacks, prints numbers alone, and runs once at a time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from filelock import FileLock

from pipelines.cli import main


def send(folder: Path, **settings: str) -> Result:
    given = {
        "ONRECORD_ALERTS": str(folder / "alerts.db"), "ONRECORD_BASE_URL": "https://a.example",
        "ONRECORD_SMTP_URL": "smtp://127.0.0.1:9", "ONRECORD_MAIL_FROM": "alerts@a.example",
    }  # fmt: skip
    return CliRunner().invoke(main, ["alerts", "send", "--json", "--data-dir", str(folder)], env=given | settings)


@pytest.mark.parametrize("name", ["ONRECORD_ALERTS", "ONRECORD_SMTP_URL", "ONRECORD_MAIL_FROM", "ONRECORD_BASE_URL"])
def test_what_is_not_set_is_named(tmp_path: Path, name: str) -> None:
    done = send(tmp_path, **{name: ""})
    assert done.exit_code == 2
    assert name in done.stderr


def test_a_sender_that_is_no_address_is_refused(tmp_path: Path) -> None:
    assert send(tmp_path, ONRECORD_MAIL_FROM="alerts").exit_code == 2


def test_with_nobody_to_tell_no_index_is_opened(tmp_path: Path) -> None:
    done = send(tmp_path)
    assert done.exit_code == 0
    assert json.loads(done.stdout)["sent"] == 0


def test_two_do_not_send_at_once(tmp_path: Path) -> None:
    with FileLock(tmp_path / "alerts.db.lock"):
        done = send(tmp_path)
    assert done.exit_code == 1
    assert "Another run" in done.stderr
