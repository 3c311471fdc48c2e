"""Letters by e-mail, through the server that the operator names."""

from __future__ import annotations

import re
import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import make_msgid

from regdesigner.application.ports.messengers import NotDelivered, Outgoing
from regdesigner.domain.letter import DeliveryWay

TIMEOUT = 20
"""Seconds."""
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+")
FIRST_FINAL = 500
"""Replies from here on will be the same next time (RFC 5321, 4.2.1)."""


@dataclass(frozen=True, slots=True)
class MailServer:
    """``security`` is ``starttls``, ``tls`` or ``none``; without ``host`` nothing is sent."""

    host: str = ""
    port: int = 587
    security: str = "starttls"
    user: str = ""
    password: str = ""
    sender: str = ""


@dataclass(frozen=True, slots=True)
class ByEmail:
    """The port ``Messenger``."""

    server: MailServer

    def send(self, way: DeliveryWay, letter: Outgoing) -> None:
        if not self.server.host or not self.server.sender:
            raise NotDelivered("letter-no-mail-server", final=True)
        message = _message(self.server, way, letter)
        try:
            with self._connected() as connection:
                if self.server.user:
                    connection.login(self.server.user, self.server.password)
                connection.send_message(message)
        except smtplib.SMTPRecipientsRefused as error:
            code = next(iter(error.recipients.values()), (0, b""))[0]
            raise NotDelivered("letter-address-refused", final=code >= FIRST_FINAL, code=code) from error
        except smtplib.SMTPResponseException as error:
            final = error.smtp_code >= FIRST_FINAL
            raise NotDelivered("letter-mail-refused", final=final, code=error.smtp_code) from error
        except (OSError, smtplib.SMTPException) as error:
            raise NotDelivered("letter-no-connection", host=self.server.host, reason=type(error).__name__) from error

    def _connected(self) -> smtplib.SMTP:
        server = self.server
        if server.security == "tls":
            return smtplib.SMTP_SSL(server.host, server.port, timeout=TIMEOUT, context=ssl.create_default_context())
        connection = smtplib.SMTP(server.host, server.port, timeout=TIMEOUT)
        if server.security == "starttls":
            connection.starttls(context=ssl.create_default_context())
        return connection


def _message(server: MailServer, way: DeliveryWay, letter: Outgoing) -> EmailMessage:
    message = EmailMessage()
    try:
        message["From"], message["To"], message["Subject"] = server.sender, way.address, letter.subject
    except ValueError as error:
        raise NotDelivered("letter-address-wrong", final=True) from error
    message["Message-ID"] = make_msgid(letter.number.replace(".", "-"), "regdesigner.invalid")
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text, cte="base64")
    return message


def is_address(text: str) -> bool:
    """Whether a text is one plain address, as letters are sent to."""
    return bool(_ADDRESS.fullmatch(text))
