"""A real SMTP server for tests, which keeps what it is handed and refuses what it is told to refuse."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller


@dataclass
class MailServer:
    """`on_recipient` by address, `on_sender` and `on_data` are the answers to give instead of 250; `pause` is a time in
    seconds before an answer to a message, which has been kept then.
    """

    port: int = 0
    kept: list[tuple[str, EmailMessage]] = field(default_factory=list)
    on_recipient: dict[str, str] = field(default_factory=dict)
    on_sender: str = ""
    on_data: str = ""
    pause: float = 0
    connections: int = 0

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}"

    def to(self, address: str) -> list[EmailMessage]:
        return [message for recipient, message in self.kept if recipient == address]

    async def handle_MAIL(self, _: Any, __: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: ARG002, N802
        self.connections += 1
        if self.on_sender:
            return self.on_sender
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, _: Any, __: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: ARG002, N802
        if address in self.on_recipient:
            return self.on_recipient[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _: Any, __: Any, envelope: Any) -> str:  # noqa: N802
        if self.on_data:
            return self.on_data
        message = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(message, EmailMessage)
        self.kept += [(address, message) for address in envelope.rcpt_tos]
        time.sleep(self.pause)  # noqa: ASYNC251 - the whole server is slow
        return "250 OK"


@contextmanager
def mail_server(ssl_context: ssl.SSLContext | None = None, **options: Any) -> Iterator[MailServer]:
    """One that runs, encrypted from the beginning if it has a context; `options` are aiosmtpd's."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        made = MailServer(port=probe.getsockname()[1])
    controller = Controller(made, hostname="127.0.0.1", port=made.port, ssl_context=ssl_context, **options)
    controller.start()
    try:
        yield made
    finally:
        controller.stop()
