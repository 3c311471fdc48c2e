"""Letters by e-mail: what is said to the mail server, and what becomes of its replies."""

from __future__ import annotations

import smtplib
from datetime import datetime
from email.message import EmailMessage
from types import TracebackType
from typing import Any

import pytest

from regdesigner.application.ports.messengers import NotDelivered, Outgoing
from regdesigner.domain.letter import DeliveryWay
from regdesigner.domain.pilot import Delivery
from regdesigner.messengers.email import ByEmail, MailServer

LETTER = Outgoing("3-2026-00001-5.1", "№ 3-2026-00001-5.1 суроо-талап", "Кирип, жооп бериңиз\n", b"{}")
SERVER = MailServer("mail.example", 587, "starttls", "reglament", "word", "reglament@example.kg")


class Connection:
    """A mail server that notes what it is told, and fails as it is told to."""

    failure: Exception | None = None
    said: list[Any]

    def __init__(self, host: str, port: int, **_: object) -> None:
        Connection.said = [(host, port)]

    def __enter__(self) -> Connection:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        pass

    def starttls(self, **_: object) -> None:
        self.said.append("starttls")

    def login(self, user: str, _password: str) -> None:
        self.said.append(user)

    def send_message(self, message: EmailMessage) -> None:
        if self.failure is not None:
            raise self.failure
        self.said.append(message)


@pytest.fixture
def connection(monkeypatch: pytest.MonkeyPatch) -> type[Connection]:
    monkeypatch.setattr(smtplib, "SMTP", Connection)
    monkeypatch.setattr(Connection, "failure", None)
    return Connection


def way(address: str = "kense@tax.example.kg") -> DeliveryWay:
    return DeliveryWay("tax", Delivery.EMAIL, address, "", datetime(2026, 1, 1))


def test_a_letter_goes_encrypted_with_its_number_in_its_subject(connection: type[Connection]) -> None:
    ByEmail(SERVER).send(way(), LETTER)
    server, encrypted, user, message = connection.said
    assert (server, encrypted, user) == (("mail.example", 587), "starttls", "reglament")
    assert (message["To"], message["Subject"]) == ("kense@tax.example.kg", LETTER.subject)
    assert message.get_content() == LETTER.text


@pytest.mark.parametrize(
    ("failure", "message", "final"),
    [
        (
            smtplib.SMTPRecipientsRefused({"kense@tax.example.kg": (550, b"nobody")}),
            "letter-address-refused",
            True,
        ),
        (smtplib.SMTPRecipientsRefused({"kense@tax.example.kg": (450, b"busy")}), "letter-address-refused", False),
        (smtplib.SMTPAuthenticationError(535, b"no"), "letter-mail-refused", True),
        (smtplib.SMTPServerDisconnected("gone"), "letter-no-connection", False),
        (TimeoutError(), "letter-no-connection", False),
    ],
)
def test_a_failure_says_whether_it_lasts(
    connection: type[Connection], monkeypatch: pytest.MonkeyPatch, failure: Exception, message: str, final: bool
) -> None:
    monkeypatch.setattr(connection, "failure", failure)
    with pytest.raises(NotDelivered) as failed:
        ByEmail(SERVER).send(way(), LETTER)
    assert (failed.value.message, failed.value.final) == (message, final)


def test_an_address_cannot_add_headers(connection: type[Connection]) -> None:
    with pytest.raises(NotDelivered, match="letter-address-wrong"):
        ByEmail(SERVER).send(way("kense@tax.example.kg\nBcc: everybody@example.kg"), LETTER)


def test_without_a_mail_server_nothing_is_sent() -> None:
    with pytest.raises(NotDelivered, match="letter-no-mail-server"):
        ByEmail(MailServer()).send(way(), LETTER)
