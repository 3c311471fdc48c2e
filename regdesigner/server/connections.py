"""Waits for connections in the place of waitress's own loop, which asks each of them before each wait."""

from __future__ import annotations

import time
from collections.abc import MutableMapping
from selectors import EVENT_READ, EVENT_WRITE, DefaultSelector
from typing import Any

from waitress.wasyncore import read, write

_ALL_EVERY = 1.0
"""Seconds after which all connections are asked: those that were silent for too long are to be closed."""


class Waiting:
    """What ``asyncore`` of a waitress server may be: what it costs does not grow with connections that are silent."""

    def loop(self, timeout: float, map: MutableMapping[int, Any], use_poll: bool) -> None:  # noqa: A002, ARG002 - as waitress calls it
        """Hand out what happens until nothing is connected and nothing listens."""
        with DefaultSelector() as selector:
            watch = Watch(selector, map)
            while map:
                watch.turn(timeout)


class Watch:
    """Which connections are waited for, and for what; ``connections`` are those of a server by file number.

    A connection that waits for the browser changes by nothing but what comes from there. Those that are worked for,
    those that send, and the server's own are asked before each wait.
    """

    def __init__(self, selector: DefaultSelector, connections: MutableMapping[int, Any]) -> None:
        self._selector, self._connections = selector, connections
        self._awaited: dict[int, int] = {}
        """For what each known connection is waited for: 0 while it is worked for."""
        self._changing: set[int] = set()
        self._next_of_all = 0.0

    def turn(self, timeout: float) -> None:
        """Wait once, for so many seconds at most."""
        now = time.monotonic()
        if now >= self._next_of_all:
            self._next_of_all = now + _ALL_EVERY
            self._changing.update(self._connections, self._awaited)
        for number in tuple(self._changing):
            self._ask(number)
        for key, events in self._selector.select(timeout):
            self._happened(key.fd, events)

    def _ask(self, number: int) -> None:
        connection = self._connections.get(number)
        if connection is None:
            self._forget(number)
            return
        events = EVENT_READ if connection.readable() else 0
        if connection.writable() and not connection.accepting:  # asked last: a worker sets it before the other
            events |= EVENT_WRITE
        self._await(number, events)
        if events == EVENT_READ and hasattr(connection, "requests"):
            self._changing.discard(number)

    def _await(self, number: int, events: int) -> None:
        before = self._awaited.get(number, 0)
        self._awaited[number] = events
        if before and not events:
            self._selector.unregister(number)
        elif before and events != before:
            self._selector.modify(number, events)
        elif events and not before:
            self._selector.register(number, events)

    def _happened(self, number: int, events: int) -> None:
        connection = self._connections.get(number)
        for event, handle in ((EVENT_READ, read), (EVENT_WRITE, write)):
            if events & event and self._is_there(number, connection):
                handle(connection)
        if connection is None or not self._is_there(number, connection):
            self._forget(number)
        elif connection.accepting:
            self._changing.update(self._connections.keys() - self._awaited.keys())
        else:
            self._changing.add(number)

    def _is_there(self, number: int, connection: Any) -> bool:
        return connection is not None and self._connections.get(number) is connection

    def _forget(self, number: int) -> None:
        """The connection was closed: its number may soon be that of another."""
        if number in self._awaited:
            self._await(number, 0)
            del self._awaited[number]
        self._changing.discard(number)
