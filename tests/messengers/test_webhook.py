"""Signed messages go to the address that was entered and nowhere else; each kind of failure says whether it lasts."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from regdesigner.application.ports.messengers import NotDelivered, Outgoing
from regdesigner.domain.letter import DeliveryWay, is_signed
from regdesigner.domain.pilot import Delivery
from regdesigner.messengers.webhook import ByWebhook, checked

LETTER = Outgoing("3-2026-00001-5.1", "", "", b'{"number": "3-2026-00001-5.1"}')
SECOND = 1_790_000_000.7


def way(address: str) -> DeliveryWay:
    return DeliveryWay("tax", Delivery.WEBHOOK, address, "secret", datetime(2026, 1, 1))


@contextmanager
def listening(status: int) -> Iterator[tuple[str, list[Any]]]:
    """A server on loopback that answers so; its address, and what came."""
    came: list[Any] = []

    class Body(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            came.append((self.path, self.headers, self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(status)
            self.send_header("Location", "http://127.0.0.1:9/elsewhere")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Body)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/in?from=regdesigner", came
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_a_message_is_signed_and_names_its_request() -> None:
    with listening(204) as (address, came):
        ByWebhook(lambda: SECOND, private=True).send(way(address), LETTER)
    ((path, headers, content),) = came
    assert path == "/in?from=regdesigner"
    assert headers["Idempotency-Key"] == LETTER.number
    assert headers["X-RegDesigner-Timestamp"] == "1790000000"
    assert is_signed("secret", "1790000000", content, headers["X-RegDesigner-Signature"])
    assert content == LETTER.content


@pytest.mark.parametrize(
    ("status", "message", "final"),
    [
        (302, "letter-redirected", True),
        (403, "letter-refused", True),
        (429, "letter-refused", False),
        (503, "letter-refused", False),
    ],
)
def test_what_is_refused_says_whether_it_lasts_and_redirections_are_not_followed(
    status: int, message: str, final: bool
) -> None:
    with listening(status) as (address, came), pytest.raises(NotDelivered) as failed:
        ByWebhook(lambda: SECOND, private=True).send(way(address), LETTER)
    assert len(came) == 1
    assert (failed.value.message, failed.value.final, failed.value.arguments) == (message, final, {"code": status})


def test_nobody_answering_is_tried_again() -> None:
    with listening(200) as (address, _came):
        pass
    with pytest.raises(NotDelivered) as failed:
        ByWebhook(lambda: SECOND, private=True).send(way(address), LETTER)
    assert (failed.value.message, failed.value.final) == ("letter-no-connection", False)


@pytest.mark.parametrize("found", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "192.168.0.7", "::1", "fd00::1"])
def test_addresses_of_private_networks_are_refused_whatever_name_leads_to_them(
    monkeypatch: pytest.MonkeyPatch, found: str
) -> None:
    def look_up(*_: object, **__: object) -> list[Any]:
        return [(2, 1, 6, "", ("93.184.215.14", 443)), (2, 1, 6, "", (found, 443))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    with pytest.raises(NotDelivered) as failed:
        ByWebhook(lambda: SECOND).send(way("https://body.example/in"), LETTER)
    assert (failed.value.message, failed.value.final) == ("letter-private-address", True)


@pytest.mark.parametrize(
    "address",
    [
        "http://body.example/in",
        "file:///etc/passwd",
        "ftp://body.example",
        "https://",
        "https://user:word@body.example/",
        "https://body.example:99999/",
        "https://орган.example/",
        "",
    ],
)
def test_only_https_addresses_without_passwords_are_written_to(address: str) -> None:
    with pytest.raises(NotDelivered) as failed:
        checked(address, private=False)
    assert failed.value.final
