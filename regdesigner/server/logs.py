"""One line of JSON for each request: which view, who by number, how it went, how long. No names, no content."""

from __future__ import annotations

import json
import logging
import re
import secrets
import time
from typing import Any

from flask import Flask, Response, g, request

from regdesigner.server.context import account_or_none

logger = logging.getLogger("regdesigner.requests")
_QUIET = frozenset({"assets.built", "health.live", "health.ready", "metrics.show"})
_OF_CASES = re.compile(r"/(?:api/)?(?:cases|tasks|status|requests)/<number>")


def request_id() -> str:
    """What the line of the log and the page of an error name alike."""
    number: str = g.get("request_id", "")
    return number


def log_requests(app: Flask) -> None:
    """Number each request and log it when it is answered."""

    app.log_exception = _log_exception  # type: ignore[method-assign]  # Flask's own line does not say which request

    @app.before_request
    def begin() -> None:
        g.request_id = secrets.token_hex(6)
        g.begun = time.perf_counter()

    @app.after_request
    def end(response: Response) -> Response:
        response.headers["X-Request-Id"] = request_id()
        if request.endpoint not in _QUIET:
            logger.info(json.dumps(_line(response)))
        return response


def _log_exception(exc_info: Any) -> None:
    """What nobody foresaw, under the number that the page of the error shows."""
    kind = exc_info[0]
    line = {"id": request_id(), "error": kind.__name__ if kind is not None else None, **_case()}
    logger.error(json.dumps(line), exc_info=exc_info)


def _line(response: Response) -> dict[str, object]:
    account = account_or_none()
    return {
        "id": request_id(),
        "account": account.id if account else None,
        "method": request.method,
        "route": request.url_rule.rule if request.url_rule else None,
        **_case(),
        "status": response.status_code,
        "ms": round((time.perf_counter() - g.begun) * 1000, 1) if "begun" in g else None,
    }


def about_case(number: str) -> None:
    """The lines of this request name the case with this number, beside others of which it was said."""
    named: list[str] = g.setdefault("case_numbers", [])
    if number not in named:
        named.append(number)


def _case() -> dict[str, object]:
    """The number of the case that a request is about, said by its view or seen in its address; of many, all."""
    named: list[str] = g.get("case_numbers", [])
    if named:
        return {"case": named[0]} if len(named) == 1 else {"cases": named}
    if request.url_rule is None or not _OF_CASES.match(request.url_rule.rule):
        return {}
    number = str((request.view_args or {}).get("number", ""))
    number = number.rpartition("-")[0] if "requests/" in request.url_rule.rule else number
    return {"case": number} if number else {}
