"""What browsers are told to refuse, and the token without which nothing is changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TypeVar

from flask import Flask, Response, request

from regdesigner.server.known_tokens import TOKEN_HEADER, KnownCookies, KnownTokens
from regdesigner.server.settings import Settings

View = TypeVar("View", bound=Callable[..., object])
_INLINE_STYLES = "regdesigner_inline_styles"
_YEAR = 365 * 24 * 60 * 60

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "connect-src": "'self'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "frame-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
"""The content security policy of every page."""

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
"""Other headers of every answer."""


def inline_styles(view: View) -> View:
    """The page of this view may style elements in place, as diagram editors do; scripts gain nothing."""
    setattr(view, _INLINE_STYLES, True)
    return view


@cache
def policy(*, styles_in_place: bool) -> str:
    """The content security policy as a header's value."""
    parts = POLICY | ({"style-src": "'self' 'unsafe-inline'"} if styles_in_place else {})
    return "; ".join(f"{name} {value}" for name, value in parts.items())


def harden(app: Flask, settings: Settings) -> None:
    """Cookies, limit of uploads, token of forms and headers of one application."""
    app.config.update(
        SECRET_KEY=settings.secret,
        SESSION_COOKIE_NAME="__Host-regdesigner-forms" if settings.https else "regdesigner-forms",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.https,
        MAX_CONTENT_LENGTH=settings.upload_limit,
        MAX_FORM_MEMORY_SIZE=settings.upload_limit,
        WTF_CSRF_TIME_LIMIT=None,  # a draft that lay open over night is still saved
        WTF_CSRF_HEADERS=[TOKEN_HEADER],
    )
    app.session_interface = KnownCookies(app)
    KnownTokens(app)

    https = {"Strict-Transport-Security": f"max-age={_YEAR}; includeSubDomains"} if settings.https else {}
    always = tuple((HEADERS | https).items())

    @app.after_request
    def add_headers(response: Response) -> Response:
        view = app.view_functions.get(request.endpoint or "")
        in_place = getattr(view, _INLINE_STYLES, False) and response.status_code < 400
        headers = response.headers
        headers.setdefault("Content-Security-Policy", policy(styles_in_place=in_place))
        headers.setdefault("Cache-Control", "no-store")
        for name, value in always:
            headers.add(name, value)  # no view gives any of them
        return response
