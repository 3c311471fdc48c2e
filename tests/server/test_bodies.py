"""Large bodies on their way in."""

from __future__ import annotations

from errno import EIO, ENOSPC

import pytest
from waitress import buffers
from waitress.adjustments import Adjustments

from regdesigner.server.bodies import Connection, Request

HEAD = b"POST /ask HTTP/1.1\r\nHost: here\r\nContent-Length: 20000\r\n\r\n"


@pytest.fixture
def request_in() -> Request:
    """A request whose body goes to the disk after ten bytes."""
    made = Connection.parser_class(Adjustments(inbuf_overflow=10))
    assert made.received(HEAD) == len(HEAD)
    return made


def full(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def refuse(_from: object = None) -> None:
        raise OSError(number, "the disk")

    monkeypatch.setattr(buffers, "TempfileBasedBuffer", refuse)


def test_a_body_that_finds_no_room_is_taken_to_its_end_and_refused_in_words(
    request_in: Request, monkeypatch: pytest.MonkeyPatch
) -> None:
    full(monkeypatch, ENOSPC)
    assert [request_in.received(b"x" * 10_000), request_in.completed] == [10_000, False]
    assert [request_in.received(b"y" * 10_005), request_in.completed] == [10_000, True]
    status, _headers, body = request_in.error.to_response()
    assert status.startswith("503 ")
    for words in ("жөнөтүлгөндүн эчтемеси сакталган жок", "ничего не сохранено", "nothing of what you sent was kept"):
        assert words in body.decode()
    request_in.close()


def test_other_faults_of_the_disk_are_faults(request_in: Request, monkeypatch: pytest.MonkeyPatch) -> None:
    full(monkeypatch, EIO)
    with pytest.raises(OSError, match="the disk"):
        request_in.received(b"x" * 10_000)
