"""One round of alerts: what is new for each subscription becomes a message, and messages are handed over.

What is new is what the search's feed has and the subscription has not been told of. That and the message are noted in
one transaction before it is sent, and the message is deleted after the server has taken it. A process that dies in
between sends the same message again, under the same Message-ID; nothing is lost.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from functools import partial
from typing import TYPE_CHECKING

from indexer.budget import limited
from indexer.domain import SearchRequest, Sort
from indexer.errors import OnRecordError, OverdueError, UsageError
from indexer.presenting.feed import everything
from webapp.alerts import letters
from webapp.alerts.post import Post, PutOffError, RefusedError, posting
from webapp.i18n.locale import speaking

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager

    from flask import Flask

    from indexer.domain import DocumentHit, SearchResponse
    from indexer.ports import Index
    from indexer.query.request import Normaliser
    from indexer.settings import Settings
    from webapp.alerts.subscriptions import Subscription, Subscriptions

WORK_SECONDS, WAIT_SECONDS = 2.0, 20.0
"""Of one search, as for a request of the site."""


@dataclass(slots=True)
class Report:
    """What a round did, in numbers alone: `failed` counts searches that could not be made, `ended` subscriptions that
    were given up because their address refuses. `problem` is why the round ended early.
    """

    invitations: int = 0
    alerts: int = 0
    documents: int = 0
    sent: int = 0
    put_off: int = 0
    refused: int = 0
    ended: int = 0
    failed: int = 0
    waiting: int = 0
    problem: str = ""

    def as_json(self) -> dict[str, int | str]:
        """The counts of the round by their names."""
        return asdict(self)


def newest(index: Index) -> str:
    """When the newest document of the index was taken in; empty for an index without documents."""
    hits = index.search(SearchRequest(sort=Sort.ADDED, size=1)).results
    return hits[0].document.added if hits else ""


@dataclass(slots=True)
class Round:
    """One round; `index` opens the index, `post` a connection to the mail server."""

    app: Flask
    settings: Settings
    vocabulary: Normaliser
    index: Callable[[], Index]
    subscriptions: Subscriptions
    post: Callable[[Settings], AbstractContextManager[Post]] = posting

    def go(self) -> Report:
        """Send what was left, look for what is new, send that."""
        report = Report()
        self.subscriptions.forget_unconfirmed()
        try:
            self._deliver(report)
            uninvited, due = self.subscriptions.uninvited(), self.subscriptions.due()
            if uninvited or due:
                self._look(uninvited, due, report)
            self._deliver(report)
        except OnRecordError as error:
            report.problem = str(error)
        report.waiting = self.subscriptions.count_waiting()
        return report

    def _look(self, uninvited: Sequence[Subscription], due: Sequence[Subscription], report: Report) -> None:
        self.index().warm()  # or the first search would pay for it with its time
        state = self._state()
        for subscription in uninvited:
            self._prepare(subscription, report, self._invite)
        for subscription in due:
            if subscription.state != state:
                self._prepare(subscription, report, partial(self._tell, state))

    def _state(self) -> str:
        """What changes when searches may find something else."""
        status = self.index().status()
        return json.dumps([status.engine, status.model, status.generation, status.fingerprint])

    def _prepare(
        self, subscription: Subscription, report: Report, make: Callable[[Subscription, SearchRequest, Report], None]
    ) -> None:
        try:
            with speaking(self.app, subscription.language):
                make(subscription, letters.request_of(subscription.search, self.vocabulary), report)
        except (UsageError, OverdueError):
            report.failed += 1  # of this search alone

    def _search(self, request: SearchRequest) -> SearchResponse:
        with limited(WORK_SECONDS, WAIT_SECONDS):
            return self.index().search(request)

    def _invite(self, subscription: Subscription, request: SearchRequest, report: Report) -> None:
        """What had been taken in when the alerts were asked for is not new."""
        known = [hit.document for hit in everything(self._search, request)]
        before = [document.id for document in known if document.added <= subscription.newest]
        # Without a state, the first round after the confirmation looks for what came in between.
        self.subscriptions.note(subscription.id, before, "", letters.invitation(subscription, request, self.settings))
        report.invitations += 1

    def _tell(self, state: str, subscription: Subscription, request: SearchRequest, report: Report) -> None:
        told = self.subscriptions.documents_told(subscription.id)
        new: dict[str, DocumentHit] = {}
        for hit in everything(self._search, request):
            if hit.document.id not in told:
                new.setdefault(hit.document.id, hit)
        message = letters.alert(subscription, request, list(new.values()), self.settings) if new else b""
        self.subscriptions.note(subscription.id, new, state, message)
        report.alerts += bool(new)
        report.documents += len(new)

    def _deliver(self, report: Report) -> None:
        waiting = self.subscriptions.waiting()
        if not waiting:
            return
        with self.post(self.settings) as post:
            for letter in waiting:
                try:
                    post.send(letter.address, letter.message)
                except PutOffError:
                    report.put_off += 1
                    report.ended += self.subscriptions.put_off(letter)
                except RefusedError:
                    report.refused += 1
                    report.ended += self.subscriptions.refused(letter)
                else:
                    self.subscriptions.accepted(letter)
                    report.sent += 1
