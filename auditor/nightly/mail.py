"""Sends the digest through the newsroom's own mail server."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Sequence
from dataclasses import dataclass, field
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path

_WAIT = 30  # seconds for the server to answer
_TLS_FROM_THE_START = 465
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


class MailError(Exception):
    """The digest was not sent; the message says why and what to do. It stays due."""


@dataclass(frozen=True, slots=True)
class Server:
    """The mail server. The password is never shown."""

    host: str
    port: int = 25
    user: str = ""
    password: str = field(default="", repr=False)

    @classmethod
    def of(cls, where: str, user: str = "", password: str = "") -> Server:
        """From "host" or "host:port". Raises MailError when it is neither."""
        host, colon, port = where.rpartition(":") if ":" in where else (where, "", "")
        if not host or (colon and not (port.isdigit() and 0 < int(port) < 65536)):
            raise MailError(f"--smtp {where}: must be a host, or host:port such as mail.example.org:587.")
        return cls(host, int(port) if colon else 25, user, password)


def send(eml: Path, sender: str, recipients: Sequence[str], server: Server) -> list[str]:
    """Send a digest and return those for whom the server refused it. Raises MailError when nobody got it."""
    try:
        mail = message_from_bytes(eml.read_bytes(), policy=SMTP)
        mail["From"], mail["To"] = sender, ", ".join(recipients)
    except (OSError, ValueError) as error:
        raise MailError(f"{eml}: the digest cannot be sent ({error}).") from error
    try:
        with _connected(server) as link:
            refused = link.send_message(mail, sender, list(recipients))
    except (OSError, smtplib.SMTPException, ssl.SSLError) as error:
        said = " ".join(str(error).split())[:200]
        raise MailError(f"{server.host}:{server.port}: the digest was not sent ({said}); it stays due.") from error
    return sorted(refused)


def _connected(server: Server) -> smtplib.SMTP:
    """A connection, encrypted where the server can; a password never goes over the net in the clear."""
    context = ssl.create_default_context()
    if server.port == _TLS_FROM_THE_START:
        link: smtplib.SMTP = smtplib.SMTP_SSL(server.host, server.port, timeout=_WAIT, context=context)
        secure = True
    else:
        link = smtplib.SMTP(server.host, server.port, timeout=_WAIT)
        link.ehlo()
        secure = link.has_extn("starttls")
        if secure:
            link.starttls(context=context)
    if server.user:
        if not secure and server.host not in _LOOPBACK:
            link.close()
            raise MailError(f"{server.host}:{server.port}: offers no encryption, so the password is not sent.")
        link.login(server.user, server.password)
    return link
