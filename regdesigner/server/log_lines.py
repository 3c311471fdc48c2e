"""What the program has to say while it runs: one line of JSON each, on standard error."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Mapping
from datetime import UTC, datetime

OWN = "regdesigner"
events = logging.getLogger("regdesigner.events")


class JsonLines(logging.Formatter):
    """A record as JSON on one line; those of our own loggers bring their fields as JSON already."""

    def format(self, record: logging.LogRecord) -> str:
        said = record.getMessage()
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line: dict[str, object] = {"at": at, "level": record.levelname.lower()}
        if record.name.partition(".")[0] == OWN and said.startswith("{"):
            line |= json.loads(said)
        else:
            line |= {"logger": record.name, "message": said}
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def log_to_standard_error() -> None:
    """All that is logged, our own from the level of information on, of libraries what warns."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger(OWN).setLevel(logging.INFO)


def log_event(event: str, fields: Mapping[str, object]) -> None:
    """Something that happened outside a request."""
    events.info(json.dumps({"event": event, **fields}))


def log_failure(event: str, fields: Mapping[str, object], error: Exception) -> None:
    """Something that failed outside a request, with its traceback."""
    events.error(json.dumps({"event": event, **fields}), exc_info=error)
