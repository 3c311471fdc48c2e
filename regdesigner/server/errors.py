"""One table from what went wrong to the answer: its status and its words, as a page, a part of a page, or JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from errno import EDQUOT, EFBIG, ENOSPC, EROFS
from typing import Any, cast

from apiflask import HTTPError
from flask import Flask, Response, jsonify, make_response, render_template, request, url_for
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from regdesigner.application.cases.signed_answers import NotSigned
from regdesigner.application.ports.accounts import LoginTaken
from regdesigner.application.ports.case_files import NoSuchCaseFile
from regdesigner.application.ports.cases import CaseConflict, NoSuchCase
from regdesigner.application.ports.engine import EngineError, FieldsRefused
from regdesigner.application.ports.jobs import NoSuchJob
from regdesigner.application.ports.library import FolderExists, NoSuchVersion, VersionConflict
from regdesigner.application.ports.pilots import NoSuchRequest
from regdesigner.application.ports.unit_of_work import StoreUnavailable
from regdesigner.application.refusals import NotPermitted, Refused
from regdesigner.domain.errors import UnreadableInput, WrongValue
from regdesigner.language import Argument, format_instant
from regdesigner.server.context import settings
from regdesigner.server.logs import request_id
from regdesigner.server.mistakes import told_mistakes
from regdesigner.server.negotiation import Shape, onward, wanted_shape
from regdesigner.server.permissions import SignInNeeded
from regdesigner.server.settings import MEBIBYTE
from regdesigner.server.texts import has_text, t

DOMAIN_ERRORS: dict[type[Exception], tuple[int, str]] = {
    SignInNeeded: (401, "web-error-sign-in-needed"),
    NoSuchVersion: (404, "web-error-not-found"),
    NoSuchJob: (404, "web-error-not-found"),
    NoSuchCase: (404, "web-error-not-found"),
    NoSuchCaseFile: (404, "web-error-not-found"),
    CaseConflict: (409, "web-error-case-moved-on"),
    EngineError: (409, "web-error-case-moved-on"),
    LoginTaken: (409, "web-error-login-taken"),
    FolderExists: (409, "web-error-folder-exists"),
    VersionConflict: (412, "web-error-version-conflict"),
    WrongValue: (422, "web-error-wrong-value"),
    NoSuchRequest: (404, "web-error-not-found"),
    NotSigned: (401, "web-error-not-signed"),
    StoreUnavailable: (503, "web-error-store-unavailable"),
    CSRFError: (400, "web-error-form-expired"),
}
"""Errors raised on purpose; ``UnreadableInput`` and ``Refused`` bring their own messages."""

REFUSALS: dict[str, int] = {
    "refused-not-permitted": 403,
    "refused-no-such-account": 404,
    "refused-letter-arrived": 409,
    "refused-too-much-work": 429,
    "refused-work-runs": 409,
    "refused-sign-in-address": 429,
    "refused-idempotency-key": 400,
    "refused-task-not-open": 409,
    "refused-task-claimed": 409,
    "refused-move": 409,
    "refused-case-stopped": 409,
    "refused-case-ended": 409,
    "refused-case-not-stopped": 409,
    "refused-request-answered": 409,
    "refused-too-often": 429,
    "refused-status": 403,
    "refused-not-awaited": 409,
}
"""Statuses of refusals by their messages, where it is not 422; every ``NotPermitted`` is 403."""

STATUSES: dict[int, str] = {
    400: "web-error-bad-request",
    401: "web-error-sign-in-needed",
    403: "web-error-not-permitted",
    404: "web-error-not-found",
    405: "web-error-method-not-allowed",
    409: "web-error-conflict",
    412: "web-error-version-changed",
    413: "web-error-too-large",
    415: "web-error-wrong-kind",
    422: "web-error-unprocessable",
    428: "web-error-version-needed",
    500: "web-error-our-fault",
}
"""What is said of a status that comes without an error of ours."""
FIRST_OF_SERVER = 500
NO_ROOM = frozenset((ENOSPC, EDQUOT, EFBIG, EROFS))
"""What the system says of a disk that takes nothing more: what was sent may be sent again."""


@dataclass(frozen=True)
class Fault:
    """What went wrong, in words of the answer's language; ``place`` says where, as far as it is known."""

    status: int
    code: str
    message: str
    hint: str | None = None
    place: Mapping[str, Any] | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


def fault_of(error: Exception) -> Fault:
    """The fault that an error of the table, or one of HTTP, stands for."""
    match error:
        case UnreadableInput():
            place = {"file": error.path, "line": error.line, "element": error.element}
            return _fault(422, error.message, place, arguments=error.arguments)
        case Refused():
            status = 403 if isinstance(error, NotPermitted) else REFUSALS.get(error.message, 422)
            return _fault(status, error.message, arguments=error.arguments)
        case VersionConflict():
            latest = error.latest
            place = {"version": latest.number, "author": latest.author_name, "at": latest.at.isoformat()}
            words = {"author": latest.author_name, "at": format_instant(latest.at)}
            return _fault(412, "web-error-version-conflict", place, {"ETag": f'"{latest.number}"'}, words)
        case FieldsRefused():
            told = {str(each.arguments.get("field", "")): t(each.message, **each.arguments) for each in error.problems}
            return _fault(422, "web-error-fields-refused", {"fields": told})
        case WrongValue():
            return _fault(422, "web-error-wrong-value", arguments={"value": str(error.value)})
        case HTTPError():
            return _of_status(error.status_code, told_mistakes(error, error.detail) or None)
        case OSError() if error.errno in NO_ROOM:
            return _fault(*DOMAIN_ERRORS[StoreUnavailable])
        case _:
            return _by_table(error)


def _by_table(error: Exception) -> Fault:
    for kind in type(error).__mro__:
        if kind in DOMAIN_ERRORS:
            return _fault(*DOMAIN_ERRORS[kind])
    return _of_status(cast("HTTPException", error).code or FIRST_OF_SERVER)


def _of_status(status: int, place: Mapping[str, Any] | None = None) -> Fault:
    general = 500 if status >= FIRST_OF_SERVER else 400
    message = STATUSES.get(status, STATUSES[general])
    arguments = {"limit": settings().upload_limit // MEBIBYTE} if status == 413 else {}
    return _fault(status, message, place, arguments=arguments)


def _fault(
    status: int,
    message: str,
    place: Mapping[str, Any] | None = None,
    headers: Mapping[str, str] | None = None,
    arguments: Mapping[str, Argument] | None = None,
) -> Fault:
    words = arguments or {}
    hint = f"{message}-hint"
    return Fault(
        status,
        message.removeprefix("web-error-").removeprefix("refused-"),
        t(message, **words),
        t(hint, **words) if has_text(hint) else None,
        place,
        headers or {},
    )


def answer(error: Exception) -> Response:
    """The answer to an error in the shape that the request wants."""
    if isinstance(error, HTTPException) and error.code is not None and error.code < 400:
        return cast("Response", error.get_response())
    fault = fault_of(error)
    shape = wanted_shape()
    if fault.status == 401 and shape is not Shape.JSON:
        return _to_sign_in(shape)
    response = make_response(_body(fault, shape), fault.status)
    response.headers.update(fault.headers)
    if shape is Shape.PART:
        response.headers.update({"HX-Retarget": "#messages", "HX-Reswap": "innerHTML"})
    if isinstance(error, HTTPException):
        response.headers.extend((name, value) for name, value in error.get_headers() if name == "Allow")
    return response


def _body(fault: Fault, shape: Shape) -> Response | str:
    match shape:
        case Shape.JSON:
            said = {"code": fault.code, "message": fault.message, "hint": fault.hint, "place": fault.place}
            return jsonify(error=said)
        case Shape.PART:
            return render_template("errors/part.html", fault=fault, number=request_id())
        case Shape.PAGE:
            return render_template("errors/page.html", fault=fault, number=request_id())


def _to_sign_in(shape: Shape) -> Response:
    """Sign in first, then go on where one was going; a part of a page lets the whole page go there."""
    comes_back = request.full_path.rstrip("?") if request.method == "GET" and shape is Shape.PAGE else None
    address = url_for("signing.sign_in", next=comes_back if comes_back != "/" else None)
    if shape is Shape.PART:
        return Response(status=204, headers={"HX-Redirect": address})
    return onward(address)


def answer_errors(app: Flask) -> None:
    """Answer every error of the table in words."""
    for kind in (*DOMAIN_ERRORS, UnreadableInput, Refused, HTTPError, HTTPException):
        app.register_error_handler(kind, answer)

    @app.errorhandler(OSError)
    def no_room(error: OSError) -> Response:
        if error.errno not in NO_ROOM:
            raise error
        return answer(error)
