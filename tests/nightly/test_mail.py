"""The digest on its way through a real mail server on the loopback."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from auditor.nightly import digest
from auditor.nightly.mail import MailError, Server, send
from tests.nightly.test_digest import FINDINGS, RUN


class Post:
    """Takes every letter, but none for nobody@."""

    def __init__(self) -> None:
        self.letters: list[Envelope] = []

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address.startswith("nobody@"):
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        self.letters.append(envelope)
        return "250 OK"


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@pytest.fixture
def post() -> Iterator[tuple[Post, int]]:
    handler, port = Post(), free_port()
    controller = Controller(handler, hostname="127.0.0.1", port=port)
    controller.start()
    yield handler, port
    controller.stop()


@pytest.fixture
def eml(tmp_path: Path) -> Path:
    path = tmp_path / digest.FILE
    path.write_bytes(digest.message(FINDINGS, RUN, "2024-03-05", "").as_bytes())
    return path


def test_digest_arrives(post: tuple[Post, int], eml: Path) -> None:
    handler, port = post
    refused = send(eml, "auditor@desk.example", ["desk@desk.example", "night@desk.example"], Server("127.0.0.1", port))
    assert refused == []
    (letter,) = handler.letters
    assert letter.rcpt_tos == ["desk@desk.example", "night@desk.example"]
    body = letter.content or b""
    assert b"Subject: 4 new errors and 1 new warning" in (body if isinstance(body, bytes) else body.encode())


def test_mailbox_that_is_refused_is_named_and_the_others_served(post: tuple[Post, int], eml: Path) -> None:
    handler, port = post
    refused = send(eml, "a@desk.example", ["nobody@desk.example", "b@desk.example"], Server("127.0.0.1", port))
    assert refused == ["nobody@desk.example"]
    assert [letter.rcpt_tos for letter in handler.letters] == [["b@desk.example"]]


def test_nobody_reached_is_an_error(post: tuple[Post, int], eml: Path) -> None:
    with pytest.raises(MailError, match="stays due"):
        send(eml, "a@desk.example", ["nobody@desk.example"], Server("127.0.0.1", post[1]))


def test_server_that_is_down_is_an_error(eml: Path) -> None:
    with pytest.raises(MailError, match="stays due"):
        send(eml, "a@desk.example", ["b@desk.example"], Server("127.0.0.1", free_port()))


def test_user_and_password_are_given_to_the_server(eml: Path) -> None:
    seen = []

    def authenticate(server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object) -> AuthResult:
        seen.append(data)
        return AuthResult(success=True)

    handler, port = Post(), free_port()
    controller = Controller(
        handler, hostname="127.0.0.1", port=port, authenticator=authenticate, auth_require_tls=False, auth_required=True
    )
    controller.start()
    try:
        send(eml, "a@desk.example", ["b@desk.example"], Server("127.0.0.1", port, "desk", "secret"))
    finally:
        controller.stop()
    assert len(seen) == len(handler.letters) == 1


@pytest.mark.parametrize("where", ["", ":25", "host:", "host:smtp", "host:99999"])
def test_address_of_a_server_is_checked(where: str) -> None:
    with pytest.raises(MailError, match="host:port"):
        Server.of(where)


def test_password_is_never_shown() -> None:
    assert "secret" not in repr(Server("host", 25, "user", "secret"))
