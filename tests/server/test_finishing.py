"""The end of a server, on pipes in the place of sockets."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from regdesigner.server.finishing import Ending, finish


@dataclass
class Channel:
    """A browser that is inside: its answer is ready after so many turns."""

    server: Server
    number: int
    turns: int = 0
    begun: bool = False
    will_close: bool = False
    answered: bool = False
    accepting: bool = False
    request: None = None
    total_outbufs_len: int = 0
    creation_time: float = field(default_factory=time.time)
    last_activity: float = 0

    @property
    def requests(self) -> list[str]:
        return ["one"] if self.turns else []

    def readable(self) -> bool:
        return False

    def writable(self) -> bool:
        return True

    def handle_write_event(self) -> None:
        if self.turns:
            self.turns -= 1
            self.answered = not self.turns
        elif self.will_close:
            del self.server.active_channels[self.number], self.server._map[self.number]


@dataclass
class Server:
    """What the end needs of a waitress server: who is inside, and a door at which others knock."""

    socket: Door
    active_channels: dict[int, Channel] = field(default_factory=dict)
    _map: dict[int, object] = field(default_factory=dict)
    comes: list[Channel] = field(default_factory=list)
    open: bool = True
    ended: bool = False
    woken: int = 0

    @property
    def task_dispatcher(self) -> Server:
        return self

    def shutdown(self) -> None:
        self.ended = True

    def del_channel(self) -> None:
        self.open = False

    def pull_trigger(self) -> None:
        self.woken += 1

    def handle_accept(self) -> None:
        os.read(self.socket.number, 1)
        self.inside(self.comes.pop(0))

    def inside(self, channel: Channel) -> None:
        self.active_channels[channel.number] = self._map[channel.number] = channel


@dataclass
class Door:
    number: int

    def fileno(self) -> int:
        return self.number

    def close(self) -> None:
        """Nobody knocks any more."""


@pytest.fixture
def knocked() -> Iterator[tuple[int, int]]:
    ends = os.pipe()
    yield ends
    for end in ends:
        os.close(end)


@pytest.fixture
def written() -> Iterator[list[int]]:
    """Ends of pipes that may always be written to."""
    pipes = [os.pipe() for _ in range(3)]
    yield [end for _, end in pipes]
    for pipe in pipes:
        for end in pipe:
            os.close(end)


def test_who_is_inside_or_has_knocked_is_answered_and_nobody_else(knocked: tuple[int, int], written: list[int]) -> None:
    server = Server(Door(knocked[0]))
    idle, served, late = (Channel(server, number, turns) for number, turns in zip(written, (0, 3, 2), strict=True))
    server.inside(idle)
    server.inside(served)
    server.comes.append(late)
    os.write(knocked[1], b"1")
    finish(server, 30)
    assert (served.answered, late.answered, idle.answered) == (True, True, False)
    assert (server.open, server.ended, server.active_channels) == (False, True, {})


def test_what_lasts_too_long_is_not_waited_for(knocked: tuple[int, int], written: list[int]) -> None:
    server = Server(Door(knocked[0]))
    server.inside(Channel(server, written[0], turns=10**9))
    finish(server, 0.1)
    assert server.ended


def test_the_loop_ends_when_it_is_told_and_the_second_telling_is_known(knocked: tuple[int, int]) -> None:
    server, ending = Server(Door(knocked[0])), Ending()
    assert ending.tell(server)
    ending.loop(1, {knocked[0]: server.socket}, use_poll=True)
    assert not ending.tell(server)
    assert server.woken == 2
