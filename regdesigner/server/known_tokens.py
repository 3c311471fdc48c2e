"""Signed values that a browser brings with every request: each is checked once, and known again after that."""

from __future__ import annotations

import time
from copy import deepcopy
from functools import lru_cache
from typing import Any

from flask import Flask, Request, g, request, session
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface, SessionMixin
from flask.wrappers import Response
from flask_wtf.csrf import CSRFProtect, ValidationError, same_origin, validate_csrf
from itsdangerous import BadSignature

TOKEN_HEADER = "X-CSRFToken"  # noqa: S105 - the name of the header
MOST_KNOWN = 4_096
_KNOWN_FOR = 3_600
"""Seconds after which a cookie is checked again: it may be too old by then."""


class KnownCookies(SecureCookieSessionInterface):
    """The cookie of forms and messages."""

    def __init__(self, app: Flask) -> None:
        serializer = self.get_signing_serializer(app)
        assert serializer is not None  # noqa: S101 - an application is made with its secret
        max_age = int(app.permanent_session_lifetime.total_seconds())

        def read(value: str, _period: int) -> dict[str, Any]:
            content: dict[str, Any] = serializer.loads(value, max_age=max_age)
            return content

        self._name, self._read = self.get_cookie_name(app), lru_cache(MOST_KNOWN)(read)

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession:  # noqa: ARG002 - Flask's
        value = request.cookies.get(self._name)
        if not value:
            return self.session_class()
        try:
            return self.session_class(deepcopy(self._read(value, int(time.time()) // _KNOWN_FOR)))
        except BadSignature:
            return self.session_class()

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Nothing is signed for a browser that holds it already."""
        if session.modified or session.permanent:
            super().save_session(app, session, response)
        elif session.accessed:
            response.vary.add("Cookie")


class KnownTokens(CSRFProtect):  # type: ignore[misc]  # flask-wtf has no types
    """The token without which nothing is changed: one in the header is known again beside what the session holds."""

    def __init__(self, app: Flask) -> None:
        def validated(token: str, _held: str) -> None:
            validate_csrf(token)

        self._validated = lru_cache(MOST_KNOWN)(validated)
        super().__init__(app)

    def protect(self, apply_exemptions: bool = False) -> None:
        """As ``CSRFProtect`` does, which also says what is wrong; only what it would let pass is let pass here."""
        token = request.headers.get(TOKEN_HEADER)
        if token and request.method != "GET" and self._is_right(token, session.get("csrf_token", "")):
            g.csrf_valid = True
        else:
            super().protect(apply_exemptions)

    def _is_right(self, token: str, held: str) -> bool:
        from_our_pages = not request.is_secure or same_origin(request.referrer or "", request.host_url)
        if not held or not from_our_pages:
            return False
        try:
            self._validated(token, held)
        except ValidationError:
            return False
        return True
