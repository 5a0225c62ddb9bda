"""Alerts by e-mail: only who confirms gets them, each thing once, and nobody learns who else does."""

from __future__ import annotations

import json
import logging
import re
import sqlite3
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import AuthResult
from flask import Flask
from flask.testing import FlaskClient
from mail_server import MailServer, mail_server
from support.cases import each_case
from unit.webapp.stub import HOSTILE, StubIndex, document
from werkzeug.test import TestResponse

from indexer.errors import EngineUnavailableError, OverBudgetError, SettingError
from indexer.messages import Message
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary
from webapp.alerts import post as post_module
from webapp.alerts import subscriptions as limits
from webapp.alerts.mailbox import mailbox
from webapp.alerts.rounds import Report, Round
from webapp.alerts.subscriptions import DAY, Subscriptions
from webapp.app import create_app

ADDRESS = "delegate@example.org"
BASE = "https://record.example.org"


class Site:
    """A site with alerts, its mail server, and a clock that a test moves."""

    def __init__(self, index: StubIndex, folder: Path, server: MailServer) -> None:
        self.now = time.time()
        self.index, self.server, self.file = index, server, folder / "alerts.db"
        self.settings = Settings(
            alerts=self.file, base_url=BASE, smtp_url=server.url, mail_from="alerts@record.example.org"
        )
        self.app: Flask = create_app(self.settings, index)
        self.kept = Subscriptions(self.file, lambda: self.now)
        self.generation, status = 1, index.status
        index.status = lambda: replace(status(), generation=self.generation)  # type: ignore[method-assign]

    @property
    def client(self) -> FlaskClient:
        return self.app.test_client()

    def ask(self, search: str = "q=crime", address: str = ADDRESS, pace: str = "once", **how: str) -> TestResponse:
        return self.client.post(f"/alerts?{search}", data={"address": address, "pace": pace}, headers=how)

    def send(self) -> Report:
        """A round in a process of its own: nothing is remembered but the file."""
        kept = Subscriptions(self.file, lambda: self.now)
        return Round(self.app, self.settings, load_vocabulary(), lambda: self.index, kept).go()

    def inbox(self, address: str = ADDRESS) -> list[EmailMessage]:
        return self.server.to(address)

    def confirm(self, message: EmailMessage) -> TestResponse:
        return self.client.post(link(message, "confirm"))

    def subscribe(self, search: str = "q=crime", address: str = ADDRESS, pace: str = "once") -> None:
        self.ask(search, address, pace)
        self.send()
        assert self.confirm(self.inbox(address)[-1]).status_code == 200
        self.server.kept.clear()

    def add(self, number: int, *texts: str, day: int = 1, **fields: str) -> None:
        one = replace(document(number, **fields), added=f"2027-02-{day:02}T00:00:00+00:00")
        self.index.add(one, *(texts or ("More crime.",)))
        self.generation += 1

    def rows(self) -> int:
        counted = ("subscriptions", "told", "outbox")
        with closing(sqlite3.connect(self.file)) as db:
            return sum(db.execute(f"SELECT count(*) FROM {one}").fetchone()[0] for one in counted)  # noqa: S608


def text(message: EmailMessage, kind: str = "plain") -> str:
    part = message.get_body((kind,))
    assert part is not None
    return str(part.get_content())


def link(message: EmailMessage, what: str) -> str:
    found = re.search(rf"{BASE}(/alerts/{what}\?\S+)", text(message))
    assert found, text(message)
    return found[1]


@pytest.fixture
def site(index: StubIndex, tmp_path: Path) -> Iterator[Site]:
    with mail_server() as server:
        yield Site(index, tmp_path, server)


# -- asking, confirming, leaving ---------------------------------------------------------------------------------------


def test_without_the_setting_there_are_no_alerts(client: FlaskClient) -> None:
    assert "subscribe" not in client.get("/search?q=crime").text
    assert {client.get(f"/alerts{path}").status_code for path in ("", "/confirm?token=a", "/leave?token=a")} == {404}
    assert client.post("/alerts?q=crime", data={"address": ADDRESS, "pace": "once"}).status_code == 404


def test_alerts_need_the_address_of_the_site(index: StubIndex) -> None:
    with pytest.raises(SettingError, match="ONRECORD_BASE_URL"):
        create_app(Settings.from_env({"ONRECORD_ALERTS": "alerts.db"}), index)


def test_results_have_a_form_that_needs_no_script(site: Site) -> None:
    page = site.client.get("/search?q=crime&group=States&sort=newest").text
    assert '<form class="subscribe" action="/alerts?q=crime&amp;group=States" method="post">' in page
    assert '<input type="email" name="address"' in page


def test_nothing_is_sent_before_the_link_is_confirmed(site: Site) -> None:
    page = site.ask()
    assert page.status_code == 200
    assert "Check your e-mail" in page.text
    site.send()
    [invitation] = site.inbox()
    assert invitation["Subject"] == "Confirm: alerts about crime"
    site.add(5)
    assert site.send().sent == 0
    assert site.client.get(link(invitation, "confirm")).status_code == 200  # as a program that looks at links does
    assert site.send().sent == 0
    assert "from now on" in site.confirm(invitation).text
    assert site.send().documents == 1


def test_a_link_that_is_too_old_confirms_nothing_and_the_address_is_gone(site: Site) -> None:
    site.ask()
    site.send()
    [invitation] = site.inbox()
    site.now += limits.VALID + 1
    site.send()
    assert site.confirm(invitation).status_code == 404
    assert site.rows() == 0


@pytest.mark.parametrize("token", ["", "-", "nothing", "x-y", "ü-ü", "{id}-", "{id}-x", "{id}"])
def test_no_other_token_confirms_or_leaves(site: Site, token: str) -> None:
    site.ask()
    [one] = site.kept.uninvited()
    given = token.format(id=one.id)
    assert site.client.post("/alerts/confirm", query_string={"token": given}).status_code == 404
    assert site.client.post("/alerts/leave", query_string={"token": given}).status_code == 200
    assert not site.kept.due()
    assert len(site.kept.uninvited()) == 1


def test_tokens_are_random(site: Site) -> None:
    for number in range(3):
        site.ask(address=f"a{number}@example.org")
    tokens = [one.token for one in site.kept.uninvited()]
    assert len({token.partition("-")[0] for token in tokens}) == len({token.partition("-")[2] for token in tokens}) == 3
    assert all(len(one.secret) >= 43 for one in site.kept.uninvited())


@pytest.mark.parametrize("body", [{"List-Unsubscribe": "One-Click"}, {}])
def test_one_click_unsubscribes_and_deletes_everything(site: Site, body: dict[str, str]) -> None:
    site.subscribe()
    site.add(5)
    site.send()
    [alert] = site.inbox()
    assert alert["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = re.fullmatch(rf"<{BASE}(/alerts/leave\?token=\S+)>", alert["List-Unsubscribe"])
    assert address
    assert site.client.get(address[1]).status_code == 200
    assert site.rows() > 0
    assert site.client.post(address[1], data=body).status_code == 200
    assert site.rows() == 0
    assert ADDRESS.encode() not in site.file.read_bytes()
    assert b"q=crime" not in site.file.read_bytes()


def test_the_answer_does_not_tell_who_is_known(site: Site) -> None:
    first = site.ask().text
    site.send()
    assert site.ask().text == first
    site.confirm(site.inbox()[0])
    assert site.ask().text == first
    assert site.ask(address="nobody@example.org").text == first
    for number in range(limits.MOST_UNCONFIRMED + 2):
        assert "Check your e-mail" in site.ask(f"q={number}").text


def test_an_address_that_did_not_ask_gets_few_messages(site: Site) -> None:
    for number in range(limits.MOST_UNCONFIRMED + 3):
        site.ask(f"q={number}", address=ADDRESS.upper() if number % 2 else ADDRESS)
    site.send()
    assert len(site.server.kept) == limits.MOST_UNCONFIRMED


def test_an_address_has_so_many_subscriptions(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_OF_ADDRESS", 2)
    for word in ("crime", "evidence", "rare"):
        site.ask(f"q={word}")
        site.send()
        for message in site.inbox():
            site.confirm(message)
    assert len(site.server.kept) == 2


def test_a_file_full_of_unconfirmed_addresses_takes_no_more(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_WAITING", 1)
    assert site.ask().status_code == 200
    assert site.ask(address="other@example.org").status_code == 503


def test_one_client_may_not_ask_for_many(index: StubIndex, tmp_path: Path) -> None:
    settings = Settings(alerts=tmp_path / "alerts.db", base_url=BASE)
    client = create_app(settings, index).test_client()

    def ask(number: int, client_address: str) -> int:
        given = {"address": f"a{number}@example.org", "pace": "once"}
        return client.post("/alerts?q=crime", data=given, environ_overrides={"REMOTE_ADDR": client_address}).status_code

    assert [ask(number, "203.0.113.7") for number in range(11)] == [200] * 10 + [429]
    assert ask(11, "203.0.113.8") == 200


@each_case
def test_what_cannot_be_followed_is_refused(site: Site, search: str, data: dict[str, str], parameter: str) -> None:
    answer = site.client.post(f"/alerts?{search}", data=data, headers={"Accept": "application/json"})
    assert answer.status_code == 400
    assert answer.get_json()["parameter"] == parameter
    assert not site.file.exists() or site.rows() == 0


def test_a_file_that_cannot_be_written_is_told(site: Site) -> None:
    site.file.mkdir()
    assert site.ask().status_code == 503


def test_the_file_is_the_owners_alone(site: Site) -> None:
    site.ask()
    assert site.file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "written",
    ["a@example.org", "First.Last+tag@sub.example.org", " a@example.org ", "a'b@example.org", "a@bücher.example"],
)
def test_addresses(written: str) -> None:
    assert mailbox(written)


@each_case
def test_what_is_no_address(written: str) -> None:
    assert mailbox(written) == ""


# -- what is sent ------------------------------------------------------------------------------------------------------


def test_each_new_document_is_told_once(site: Site) -> None:
    site.subscribe()
    assert site.send().sent == 0
    for number in (5, 6):
        site.add(number, title=f"Paper {number}")
        assert site.send().documents == 1
        assert site.send().documents == 0
    assert [message["Subject"] for message in site.inbox()] == ["1 new document: crime"] * 2
    assert ["Paper 5" in text(one) for one in site.inbox()] == [True, False]
    site.add(7, "Something else.")
    assert site.send().documents == 0


def test_what_came_in_between_asking_and_confirming_is_told(site: Site) -> None:
    site.ask()
    site.add(5)
    site.send()
    site.add(6, day=2)
    site.confirm(site.inbox()[0])
    assert site.send().documents == 2


def test_a_new_index_of_the_same_documents_tells_nothing(site: Site) -> None:
    site.subscribe()
    site.generation += 1
    assert site.send().alerts == 0


def test_once_a_day_at_most(site: Site) -> None:
    site.subscribe(pace="daily")
    site.add(5)
    assert site.send().sent == 0
    site.now += DAY + 60
    site.add(6)
    assert site.send().documents == 2
    site.add(7)
    assert site.send().documents == 0
    site.now += DAY + 60
    assert site.send().documents == 1


def test_the_message_is_in_the_readers_language(site: Site) -> None:
    site.ask(**{"Accept-Language": "ar"})
    site.send()
    [invitation] = site.inbox()
    assert "تنبيهات" in invitation["Subject"]
    assert 'dir="rtl"' in text(invitation, "html")
    site.confirm(invitation)
    site.add(5)
    site.send()
    assert site.inbox()[1]["Content-Language"] == "ar"
    assert "&lang=ar" in text(site.inbox()[1]) or "?lang=ar" in text(site.inbox()[1])


def test_the_message_says_who_what_when_and_where(site: Site) -> None:
    site.subscribe("q=crime&group=States")
    site.add(
        5, "Crime & punishment.", title="Paper <5>", submitters=("Valmere",), groups=("States",), date="2026-03-01",
        symbol="A/1",
    )  # fmt: skip
    site.send()
    [alert] = site.inbox()
    assert alert["Subject"] == "1 new document: crime · States"
    plain = text(alert)
    assert all(
        part in plain
        for part in ("Valmere", "Paper <5>", "1 March 2026", "A/1", "Crime & punishment.", f"{BASE}/documents/")
    )
    html = text(alert, "html")
    assert "Paper &lt;5&gt;" in html
    assert "Crime &amp; punishment." in html
    assert alert["Auto-Submitted"] == "auto-generated"
    assert alert["Message-ID"].endswith("@record.example.org>")


def test_many_documents_are_one_message(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webapp.alerts.letters.SHOWN", 2)
    monkeypatch.setattr("webapp.alerts.letters.LISTED", 120)
    site.subscribe()
    for number in range(5, 130):
        site.add(number, title=f"Paper {number}")
    assert site.send().documents == 125
    [alert] = site.inbox()
    assert text(alert).count("More crime.") == 2
    assert text(alert).count("Paper ") == 120
    assert "and 5 more documents" in text(alert)
    assert site.send().sent == 0


def test_nothing_gets_into_a_header_or_out_of_its_place(site: Site) -> None:
    site.settings = replace(site.settings, site_name="Site\r\nBcc: b@example.org\0")
    for search in (
        "q=%22crime%0D%0ABcc:+b@example.org%22",
        "submitter=" + HOSTILE.replace("&", "%26"),
        "q=" + "é" * 400,
    ):
        site.ask(search)
    assert site.send().invitations >= 2
    for message in site.inbox():
        assert set(message.keys()) == {
            "Subject", "From", "To", "Date", "Message-ID", "Auto-Submitted", "Content-Language", "MIME-Version",
            "Content-Type",
        }  # fmt: skip
        assert "<script>" not in text(message, "html")
    assert not site.inbox("b@example.org")


# -- a mail server that refuses ----------------------------------------------------------------------------------------


def test_a_server_that_is_away_loses_nothing(site: Site) -> None:
    site.subscribe()
    site.add(5)
    up, site.settings = site.settings, replace(site.settings, smtp_url="smtp://127.0.0.1:9")
    down = site.send()
    assert (down.alerts, down.sent, down.waiting) == (1, 0, 1)
    assert "mail server" in down.problem
    site.add(6, day=2)
    assert site.send().alerts == 0  # one message waits already
    site.settings = up
    first = site.send()
    assert (first.sent, first.documents) == (2, 1)
    assert [message["Subject"] for message in site.inbox()] == ["1 new document: crime"] * 2


@pytest.mark.parametrize(
    "answer", ["452 4.3.1 Insufficient system storage", "421 4.7.0 Try again later", "530 5.7.0 No"]
)
def test_a_full_queue_ends_the_round(site: Site, answer: str) -> None:
    for number in range(3):
        site.ask(address=f"a{number}@example.org")
    site.server.on_sender = answer
    report = site.send()
    assert (report.sent, report.waiting) == (0, 3)
    assert answer[:3] in report.problem
    assert site.server.connections == 1
    site.server.on_sender = ""
    assert site.send().sent == 3


@pytest.mark.parametrize("where", ["recipient", "data"])
def test_one_message_that_is_put_off_is_sent_later_and_others_at_once(site: Site, where: str) -> None:
    site.subscribe()
    site.subscribe(address="other@example.org")
    site.add(5)
    if where == "recipient":
        site.server.on_recipient[ADDRESS] = "450 4.2.1 Mailbox busy"
    else:
        site.server.on_data = "451 4.3.0 Later"
    report = site.send()
    assert (report.put_off, report.sent) == ((1, 1) if where == "recipient" else (2, 0))
    site.server.on_recipient, site.server.on_data = {}, ""
    assert site.send().sent == 0
    site.now += limits.FIRST_PAUSE
    site.send()
    assert len(site.inbox()) == len(site.inbox("other@example.org")) == 1


def test_a_mailbox_that_is_full_for_a_month_is_given_up(site: Site) -> None:
    site.subscribe()
    site.add(5)
    site.server.on_recipient[ADDRESS] = "452 4.2.2 Mailbox full"
    for _ in range(4):
        site.send()
        site.now += limits.LONGEST_WAIT / 3
    assert site.send().ended + (site.rows() == 0) >= 1
    assert site.rows() == 0


def test_an_address_that_refuses_three_times_is_deleted(site: Site) -> None:
    site.subscribe()
    site.add(5)
    site.server.on_recipient[ADDRESS] = "550 5.1.1 No such user"
    for refused in range(3):
        report = site.send()
        assert (report.refused, report.ended) == (1, int(refused == 2))
        site.now += DAY
    assert site.rows() == 0


def test_an_unconfirmed_address_that_refuses_is_deleted_at_once(site: Site) -> None:
    site.server.on_recipient[ADDRESS] = "550 5.1.1 No such user"
    site.ask()
    assert site.send().ended == 1
    assert site.rows() == 0


def test_an_answer_that_does_not_come_sends_the_same_message_again(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.subscribe()
    site.add(5)
    monkeypatch.setattr(post_module, "TIMEOUT", 0.3)
    site.server.pause = 1
    assert site.send().problem
    site.server.pause = 0
    monkeypatch.setattr(post_module, "TIMEOUT", 30)
    assert site.send().sent == 1
    first, again = site.inbox()
    assert first["Message-ID"] == again["Message-ID"]
    assert text(first) == text(again)
    assert site.send().sent == 0


@pytest.mark.parametrize("dies", ["before sending", "after sending"])
def test_a_process_that_dies_loses_nothing(site: Site, monkeypatch: pytest.MonkeyPatch, dies: str) -> None:
    site.subscribe()
    site.add(5)
    name = "waiting" if dies == "before sending" else "accepted"
    calls = iter([[], KeyboardInterrupt] if dies == "before sending" else [KeyboardInterrupt])

    def die(*_: object) -> object:
        one = next(calls)
        if one is KeyboardInterrupt:
            raise KeyboardInterrupt
        return one

    with monkeypatch.context() as broken:
        broken.setattr(Subscriptions, name, die)
        with pytest.raises(KeyboardInterrupt):
            site.send()
    site.send()
    ids = [message["Message-ID"] for message in site.inbox()]
    assert len(set(ids)) == 1
    assert len(ids) == (1 if dies == "before sending" else 2)


def test_a_password_is_not_sent_in_the_clear_nor_a_message_without_encryption(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.ask()
    monkeypatch.setattr(post_module, "_is_here", lambda _: False)
    address = f"smtp://user:s3cret@127.0.0.1:{site.server.port}"
    site.settings = replace(site.settings, smtp_url=address)
    report = site.send()
    assert (report.sent, report.waiting) == (0, 1)
    assert "s3cret" not in report.problem + repr(site.settings)
    assert not site.server.connections


@pytest.fixture
def certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    """Of a server on this machine, which this process trusts."""
    key, cert = tmp_path / "key.pem", tmp_path / "cert.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", key,
         "-out", cert, "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"],
        check=True, capture_output=True,
    )  # fmt: skip
    monkeypatch.setenv("SSL_CERT_FILE", str(cert))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    return context


def allows(_: object, __: object, ___: object, ____: str, given: Any) -> AuthResult:
    return AuthResult(success=(given.login, given.password) == (b"alerts", b"s3cret"), handled=False)


@pytest.mark.parametrize("scheme", ["smtps", "smtp"])
@pytest.mark.parametrize(("word", "sent"), [("s3cret", 1), ("another", 0)])
@pytest.mark.filterwarnings("ignore:Requiring AUTH")  # of STARTTLS: this server encrypts from the beginning
def test_a_server_that_encrypts_and_asks_for_a_password(
    index: StubIndex, tmp_path: Path, certificate: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch,
    *, scheme: str, word: str, sent: int,
) -> None:  # fmt: skip
    monkeypatch.setattr(post_module, "_is_here", lambda _: False)
    options = {"authenticator": allows, "auth_required": True}
    late = {"tls_context": certificate, "require_starttls": True} if scheme == "smtp" else {"auth_require_tls": False}
    with mail_server(certificate if scheme == "smtps" else None, **options, **late) as server:
        site = Site(index, tmp_path, server)
        site.settings = replace(
            site.settings, smtp_url=f"{scheme}://alerts@127.0.0.1:{server.port}", smtp_password=word
        )
        site.ask()
        report = site.send()
    assert (report.sent, report.waiting) == (sent, 1 - sent)
    assert ("ONRECORD_SMTP_PASSWORD" in report.problem) != sent


def test_a_server_with_a_certificate_of_another_is_not_used(
    site: Site, certificate: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    with mail_server(certificate) as server:
        site.settings = replace(site.settings, smtp_url=f"smtps://127.0.0.1:{server.port}")
        site.ask()
        assert "SSLCertVerificationError" in site.send().problem


# -- an engine that is away --------------------------------------------------------------------------------------------


def test_while_the_engine_is_away_what_waits_is_still_sent(site: Site) -> None:
    site.ask()
    up, site.settings = site.settings, replace(site.settings, smtp_url="smtp://127.0.0.1:9")
    site.send()
    site.settings, site.index.error = up, EngineUnavailableError(Message("engine_loading"))
    report = site.send()
    assert report.sent == 1


def test_a_search_that_cannot_be_made_does_not_stop_the_others(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.subscribe("q=crime")
    site.subscribe("q=evidence", address="other@example.org")
    site.add(5, "Crime and evidence.")
    search = site.index.search

    def sometimes(request: object) -> object:
        if getattr(request, "query", "") == "crime":
            raise OverBudgetError(Message("too_much_work"))
        return search(request)  # type: ignore[arg-type]

    monkeypatch.setattr(site.index, "search", sometimes)
    report = site.send()
    assert (report.failed, report.sent) == (1, 1)


# -- privacy -----------------------------------------------------------------------------------------------------------


def test_no_log_and_no_report_holds_an_address_or_a_search(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    written = []
    for answer in ("", "550 5.1.1 <delegate@example.org> unknown", "450 <delegate@example.org> busy"):
        site.server.on_recipient = {ADDRESS: answer} if answer else {}
        site.ask("q=unspeakable")
        written.append(json.dumps(site.send().as_json()))
        site.now += DAY
    site.server.on_recipient, site.server.on_sender = {}, "552 <delegate@example.org>"
    site.ask("q=unspeakable+crime")
    written.append(json.dumps(site.send().as_json()))
    site.file.unlink()
    site.file.mkdir()
    site.ask("q=unspeakable")
    said = "\n".join([*written, *(record.getMessage() for record in caplog.records if "mail.log" not in record.name)])
    assert ADDRESS not in said
    assert "unspeakable" not in said
