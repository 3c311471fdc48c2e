"""Every line of the log is JSON, whoever says it."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator

import pytest

from regdesigner.server.log_lines import JsonLines, log_event, log_failure


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """What is written while a test runs."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    root, own = logging.getLogger(), logging.getLogger("regdesigner")
    before = own.level
    root.addHandler(handler)
    own.setLevel(logging.INFO)
    yield stream
    root.removeHandler(handler)
    own.setLevel(before)


def said(lines: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in lines.getvalue().splitlines()]


def test_events_bring_their_fields_and_libraries_their_words(lines: io.StringIO) -> None:
    log_event("round", {"steps": 3, "case": "3-2026-00001"})
    logging.getLogger("some.library").warning("Task queue depth is %d", 4)
    own = next(each for each in said(lines) if each.get("event") == "round")
    other = next(each for each in said(lines) if "logger" in each)
    assert (own["event"], own["steps"], own["case"], own["level"]) == ("round", 3, "3-2026-00001", "info")
    assert (other["logger"], other["message"]) == ("some.library", "Task queue depth is 4")
    assert all(str(each["at"]).endswith("+00:00") for each in (own, other))


def test_a_traceback_stays_on_the_line_of_its_event(lines: io.StringIO) -> None:
    try:
        raise ZeroDivisionError("nothing\nto divide by")
    except ZeroDivisionError as error:
        log_failure("timer-failed", {"case": "x"}, error)
    (line,) = said(lines)
    assert line["event"] == "timer-failed"
    assert "ZeroDivisionError: nothing" in str(line["traceback"])
