"""A server that is told to end: it takes nothing more, and answers what has come."""

from __future__ import annotations

import time
from collections.abc import MutableMapping
from selectors import EVENT_READ, DefaultSelector
from typing import Any

from waitress import wasyncore

_NEW = 1.0
"""Seconds within which the request of a connection that was just taken is to come."""
_TURN = 0.05


class Ending:
    """What ``asyncore`` of a waitress server may be: its loop lasts until the server is told to end."""

    def __init__(self) -> None:
        self._told = False

    def tell(self, server: Any) -> bool:
        """Let the loop end before its next wait; whether it was told so for the first time. Fit for a signal."""
        first, self._told = not self._told, True
        server.pull_trigger()
        return first

    def loop(self, timeout: float, map: MutableMapping[int, Any], use_poll: bool) -> None:  # noqa: A002 - as waitress calls it
        """Hand out what happens."""
        while map and not self._told:
            wasyncore.loop(timeout, use_poll=use_poll, map=map, count=1)


def finish(server: Any, patience: float) -> None:
    """Close the door, answer who is inside, and end; ``patience`` is how many seconds that may take."""
    end = time.monotonic() + patience
    _take_in(server)
    while server.active_channels and time.monotonic() < end:
        for channel in tuple(server.active_channels.values()):
            channel.will_close = channel.will_close or not _is_served(channel)
        wasyncore.loop(_TURN, use_poll=True, map=server._map, count=1)
    server.task_dispatcher.shutdown()


def _take_in(server: Any) -> None:
    """Take those who have knocked already, and nobody after them."""
    with DefaultSelector() as door:
        door.register(server.socket, EVENT_READ)
        while door.select(0):
            server.handle_accept()
    server.del_channel()
    server.socket.close()


def _is_served(channel: Any) -> bool:
    """Whether an answer is still to go out, or a request still to come in."""
    begun = channel.requests or channel.request is not None or channel.total_outbufs_len
    untouched = channel.last_activity == channel.creation_time
    return bool(begun) or (untouched and time.time() - channel.creation_time < _NEW)
