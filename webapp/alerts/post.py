"""Hands messages to the operator's mail server, and tells apart who or what refuses."""

from __future__ import annotations

import ipaddress
import smtplib
import ssl
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from indexer.errors import OnRecordError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.settings import Settings

TIMEOUT = 30.0
"""Seconds to wait for the mail server, each time."""
_GOING_AWAY = 421
_PERMANENT = 500


class MailServerError(OnRecordError):
    """The mail server is away, takes nothing, or does not take what this site sends. Its own words are not repeated,
    since they may hold addresses.
    """


class PutOffError(Exception):
    """The server does not take this message now."""


class RefusedError(Exception):
    """The server does not take this message, now or later."""


class Post:
    """An open connection."""

    def __init__(self, server: smtplib.SMTP, sender: str) -> None:
        self._server, self._sender = server, sender

    def send(self, address: str, message: bytes) -> None:
        """Hand over one message. Raises PutOffError, RefusedError, or MailServerError if no other would fare better."""
        try:
            self._server.sendmail(self._sender, [address], message)
        except smtplib.SMTPRecipientsRefused as error:
            code = next(iter(error.recipients.values()))[0]
        except smtplib.SMTPDataError as error:
            code = error.smtp_code
        except smtplib.SMTPResponseException as error:  # the sender, or the greeting
            raise MailServerError(_refuses(error.smtp_code)) from None
        except (OSError, smtplib.SMTPException) as error:
            raise MailServerError(_away(error)) from None
        else:
            return
        if code == _GOING_AWAY:
            raise MailServerError(_refuses(code))
        raise RefusedError if code >= _PERMANENT else PutOffError


@contextmanager
def posting(settings: Settings) -> Iterator[Post]:
    """A connection, encrypted unless the server is on this machine. Raises MailServerError."""
    parts = urlsplit(settings.smtp_url)
    host, port = parts.hostname or "", parts.port
    try:
        if parts.scheme == "smtps":
            context = ssl.create_default_context()
            server: smtplib.SMTP = smtplib.SMTP_SSL(host, port or 465, timeout=TIMEOUT, context=context)
        else:
            server = smtplib.SMTP(host, port or 587, timeout=TIMEOUT)
    except (OSError, smtplib.SMTPException) as error:
        raise MailServerError(_away(error)) from None
    try:
        try:
            if parts.scheme == "smtp" and not _is_here(host):
                server.starttls(context=ssl.create_default_context())
            if parts.username:
                server.login(unquote(parts.username), settings.smtp_password or unquote(parts.password or ""))
        except smtplib.SMTPResponseException as error:
            raise MailServerError(_refuses(error.smtp_code)) from None
        except (OSError, smtplib.SMTPException) as error:
            raise MailServerError(_away(error)) from None
        yield Post(server, settings.mail_from)
    finally:
        _close(server)


def _close(server: smtplib.SMTP) -> None:
    try:
        server.quit()
    except (OSError, smtplib.SMTPException):
        server.close()


def _is_here(host: str) -> bool:
    """Whether a host is this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _refuses(code: int) -> str:
    return (
        f"The mail server answers {code} and takes no messages: check ONRECORD_SMTP_URL, ONRECORD_SMTP_PASSWORD and "
        "ONRECORD_MAIL_FROM. What waits is sent by the next run."
    )


def _away(error: Exception) -> str:
    return (
        f"The mail server of ONRECORD_SMTP_URL cannot be used ({type(error).__name__}): check it and "
        "ONRECORD_SMTP_PASSWORD. What waits is sent by the next run."
    )
