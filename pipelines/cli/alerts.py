"""`onrecord alerts send`: the messages of those who follow searches by e-mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from indexer.errors import OnRecordError, SettingError
from pipelines.cli.running import SOME_FAILED, common, emit

if TYPE_CHECKING:
    from indexer.settings import Settings
    from webapp.alerts.rounds import Report

NEEDED = {"alerts": "ONRECORD_ALERTS", "smtp_url": "ONRECORD_SMTP_URL", "mail_from": "ONRECORD_MAIL_FROM"}


@click.group()
def alerts() -> None:
    """Alerts by e-mail."""


@alerts.command()
@common
def send(settings: Settings, *, as_json: bool) -> int:
    """Send links to confirm, and what is new to those who follow searches; for a timer to run."""
    from filelock import FileLock, Timeout  # noqa: PLC0415 - a command line must start fast

    from webapp.alerts.mailbox import mailbox  # noqa: PLC0415

    for name, variable in NEEDED.items():
        if not getattr(settings, name):
            message = f"{variable} is not set; docs/alerts.md says what alerts need."
            raise SettingError(message)
    if not mailbox(settings.mail_from):
        message = "ONRECORD_MAIL_FROM must be an e-mail address, such as alerts@example.org."
        raise SettingError(message)
    try:
        with FileLock(f"{settings.alerts}.lock", timeout=0):
            report = _round(settings)
    except Timeout:
        message = "Another run is sending alerts."
        raise OnRecordError(message) from None
    emit(report.as_json(), as_json=as_json, text=lambda: _text(report))
    return SOME_FAILED if report.problem or report.failed or report.refused or report.put_off else 0


def _round(settings: Settings) -> Report:
    from webapp.alerts.rounds import Round  # noqa: PLC0415 - as above
    from webapp.alerts.subscriptions import Subscriptions  # noqa: PLC0415
    from webapp.app import create_app  # noqa: PLC0415
    from webapp.services import Services  # noqa: PLC0415

    app = create_app(settings)
    made = app.extensions["onrecord"]
    if not isinstance(made, Services) or settings.alerts is None:
        raise TypeError
    return Round(app, settings, made.vocabulary, lambda: made.index, Subscriptions(settings.alerts)).go()


def _text(report: Report) -> str:
    made = f"{report.invitations} new links to confirm, {report.alerts} new alerts about {report.documents} documents"
    lines = [f"{report.sent} sent, {report.waiting} waiting: {made}."]
    if report.put_off or report.refused:
        lines.append(
            f"Put off by the mail server: {report.put_off}; refused: {report.refused}; given up: {report.ended}."
        )
    if report.failed:
        lines.append(f"Searches that could not be made: {report.failed}.")
    if report.problem:
        lines.append(report.problem)
    return "\n".join(lines)
