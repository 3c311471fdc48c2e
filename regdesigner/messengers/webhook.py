"""Letters as signed messages over HTTP: JSON, sent to one address that was entered, and nowhere else."""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from regdesigner.application.ports.messengers import NotDelivered, Outgoing
from regdesigner.domain.letter import DeliveryWay, signature

TIMEOUT = 10
"""Seconds for each step of the connection."""
MOST_READ = 64 * 1024
PORTS = {"https": 443, "http": 80}
FINAL = frozenset({400, 401, 403, 404, 405, 410, 413, 415, 422})
"""Statuses that come again as long as nobody changes something."""
DELIVERED = range(200, 300)
REDIRECTED = range(300, 400)


@dataclass(frozen=True, slots=True)
class ByWebhook:
    """The port ``Messenger``. ``private`` allows addresses of one's own network, and http without TLS to them.

    The name is looked up once, and the connection goes to the address that was looked at. ``clock`` gives seconds of
    UTC since 1970.
    """

    clock: Callable[[], float]
    private: bool = False

    def send(self, way: DeliveryWay, letter: Outgoing) -> None:
        place = checked(way.address, private=self.private)
        timestamp = str(int(self.clock()))
        headers = {
            "Content-Type": "application/json",
            "Idempotency-Key": letter.number,
            "X-RegDesigner-Timestamp": timestamp,
            "X-RegDesigner-Signature": signature(way.secret, timestamp, letter.content),
        }
        host = place.hostname or ""
        try:
            connection = self._connected(place, self._looked_up(host, place.port or PORTS[place.scheme]))
            try:
                path = (place.path or "/") + (f"?{place.query}" if place.query else "")
                connection.request("POST", path, body=letter.content, headers=headers)
                answer = connection.getresponse()
                answer.read(MOST_READ)
            finally:
                connection.close()
        except (OSError, UnicodeError, http.client.HTTPException) as error:
            raise NotDelivered("letter-no-connection", host=host, reason=type(error).__name__) from error
        _judge(answer.status)

    def _looked_up(self, host: str, port: int) -> tuple[str, int]:
        """An address of the host; raises ``NotDelivered`` where any of them is one of a private network."""
        found = [str(each[4][0]) for each in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
        if not self.private and not all(ip_address(each.partition("%")[0]).is_global for each in found):
            raise NotDelivered("letter-private-address", final=True, host=host)
        return found[0], port

    def _connected(self, place: SplitResult, address: tuple[str, int]) -> http.client.HTTPConnection:
        host = place.hostname or ""
        if place.scheme == "http":
            return _Pinned(host, place.port, address)
        return _PinnedByTls(host, place.port, address)


class _Pinned(http.client.HTTPConnection):
    """Connects to the address that was looked up, whatever the name means by then."""

    def __init__(self, host: str, port: int | None, address: tuple[str, int]) -> None:
        super().__init__(host, port, timeout=TIMEOUT)
        self.address = address

    def connect(self) -> None:
        self.sock = socket.create_connection(self.address, TIMEOUT)


class _PinnedByTls(_Pinned):
    """The same by TLS, the certificate checked against the name."""

    default_port = http.client.HTTPS_PORT

    def connect(self) -> None:
        super().connect()
        self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)


def checked(address: str, *, private: bool) -> SplitResult:
    """The parts of an address; raises ``NotDelivered`` for one that nothing is sent to."""
    try:
        place = urlsplit(address)
        port_is_right = address.isascii() and (place.port is None or place.port > 0)
    except ValueError as error:
        raise NotDelivered("letter-address-wrong", final=True) from error
    allowed = ("https", "http") if private else ("https",)
    if place.scheme not in allowed or not place.hostname or place.username is not None or not port_is_right:
        raise NotDelivered("letter-address-wrong", final=True)
    return place


def _judge(status: int) -> None:
    if status in DELIVERED:
        return
    if status in REDIRECTED:
        raise NotDelivered("letter-redirected", final=True, code=status)
    raise NotDelivered("letter-refused", final=status in FINAL, code=status)
