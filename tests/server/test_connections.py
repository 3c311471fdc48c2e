"""The loop that waits for connections, on pipes in the place of sockets."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from selectors import DefaultSelector

import pytest

from regdesigner.server import connections
from regdesigner.server.connections import Waiting, Watch

Connections = dict[int, "Listener | Connection"]


@dataclass
class Listener:
    """The door at which a browser that comes knocks: a connection of its own is made."""

    door: int
    made: Connections
    comes: list[Connection] = field(default_factory=list)
    accepting: bool = True
    asked: int = 0

    def readable(self) -> bool:
        self.asked += 1
        return True

    def writable(self) -> bool:
        return False

    def handle_read_event(self) -> None:
        os.read(self.door, 1)
        new = self.comes.pop(0)
        self.made[new.number] = new


@dataclass
class Connection:
    """A browser: what it sends is kept until somebody works for it."""

    number: int
    made: Connections
    accepting: bool = False
    requests: list[bytes] = field(default_factory=list)
    to_send: bytes = b""
    will_close: bool = False
    asked: int = 0

    def readable(self) -> bool:
        self.asked += 1
        return not (self.requests or self.to_send or self.will_close)

    def writable(self) -> bool:
        return bool(self.to_send or self.will_close)

    def handle_read_event(self) -> None:
        sent = os.read(self.number, 100)
        if sent:
            self.requests.append(sent)
        else:
            self.close()

    def handle_error(self) -> None:
        raise AssertionError("nothing goes wrong here")

    def close(self) -> None:
        del self.made[self.number]
        os.close(self.number)


class Pipes:
    """Connections whose browsers are the other ends of pipes."""

    def __init__(self) -> None:
        self.made: Connections = {}
        self.ends: list[int] = []
        self.door, self.knock = os.pipe()
        self.listener = self.made[self.door] = Listener(self.door, self.made)

    def new(self) -> tuple[Connection, int]:
        near, far = os.pipe()
        self.ends.append(far)
        return Connection(near, self.made), far

    def close(self) -> None:
        for number in {*self.made, *self.ends, self.door, self.knock}:
            os.close(number)


@pytest.fixture
def pipes() -> Iterator[Pipes]:
    made = Pipes()
    yield made
    made.close()


@pytest.fixture
def watch(pipes: Pipes, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watch]:
    monkeypatch.setattr(connections, "_ALL_EVERY", 3_600.0)
    with DefaultSelector() as selector:
        yield Watch(selector, pipes.made)


def test_a_silent_connection_is_not_asked_again(pipes: Pipes, watch: Watch) -> None:
    silent, _far = pipes.new()
    pipes.made[silent.number] = silent
    for _turn in range(5):
        watch.turn(0)
    assert (silent.asked, pipes.listener.asked) == (1, 5)


def test_who_comes_is_heard_and_heard_again_after_the_answer(pipes: Pipes, watch: Watch) -> None:
    browser, far = pipes.new()
    pipes.listener.comes.append(browser)
    os.write(pipes.knock, b"!")
    watch.turn(0)
    for request in (b"one", b"two"):
        os.write(far, request)
        for _turn in range(3):
            watch.turn(0)
        assert browser.requests == [request]
        browser.requests.clear()  # a worker has answered
        watch.turn(0)


def test_what_is_worked_for_is_not_heard_meanwhile(pipes: Pipes, watch: Watch) -> None:
    browser, far = pipes.new()
    pipes.made[browser.number] = browser
    watch.turn(0)
    for request in (b"one", b"two"):
        os.write(far, request)
        watch.turn(0)
        watch.turn(0)
    assert browser.requests == [b"one"]
    browser.requests.clear()
    watch.turn(0)
    assert browser.requests == [b"two"]


def test_the_number_of_who_has_left_is_free_for_another(pipes: Pipes, watch: Watch) -> None:
    browser, far = pipes.new()
    pipes.made[browser.number] = browser
    watch.turn(0)
    os.close(far)
    pipes.ends.remove(far)
    watch.turn(0)
    assert browser.number not in pipes.made
    other, again = pipes.new()
    assert other.number == browser.number, "the system gives the lowest number that is free"
    pipes.listener.comes.append(other)
    os.write(pipes.knock, b"!")
    watch.turn(0)
    os.write(again, b"here")
    watch.turn(0)
    assert other.requests == [b"here"]


def test_all_are_asked_once_in_a_while(pipes: Pipes, watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    silent, _far = pipes.new()
    pipes.made[silent.number] = silent
    watch.turn(0)
    silent.will_close = True
    watch.turn(0)
    assert silent.asked == 1
    monkeypatch.setattr(watch, "_next_of_all", 0.0)
    watch.turn(0)
    assert silent.asked == 2


def test_the_loop_ends_when_nothing_is_left(pipes: Pipes) -> None:
    browser, far = pipes.new()
    os.close(far)
    pipes.ends.remove(far)
    only: Connections = {browser.number: browser}
    browser.made = only
    Waiting().loop(timeout=0, map=only, use_poll=False)
    assert not only
