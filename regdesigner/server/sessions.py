"""The browser's side of being signed in: one cookie with a random secret, of which the database knows the hash."""

from __future__ import annotations

import hashlib
import secrets

from flask import Flask, Response, g, request, session

from regdesigner.server.context import now, settings, signing_in

_SECRET_BYTES = 32


def new_secret() -> str:
    """A secret for a browser that signs in now: never one that the browser brought."""
    return secrets.token_urlsafe(_SECRET_BYTES)


def key_of(secret: str) -> str:
    """What is kept of a secret; it is random and long, so one round of hashing is enough."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def cookie_name(*, https: bool) -> str:
    """``__Host-`` makes browsers refuse the cookie from anywhere but this very host by https."""
    return "__Host-regdesigner" if https else "regdesigner"


def brought_key() -> str | None:
    """The hash of the secret that the browser sent with this request."""
    secret = request.cookies.get(cookie_name(https=settings().https))
    return key_of(secret) if secret else None


def remember(response: Response, secret: str) -> Response:
    """Let the browser hold the secret of its session; what it held of forms and messages before is forgotten."""
    session.clear()
    response.set_cookie(
        cookie_name(https=settings().https),
        secret,
        max_age=signing_in().lifetime,
        secure=settings().https,
        httponly=True,
        samesite="Lax",
    )
    return response


def forget(response: Response) -> Response:
    """Take the secret from the browser."""
    session.clear()
    response.delete_cookie(cookie_name(https=settings().https), secure=settings().https, httponly=True, samesite="Lax")
    return response


def identify(app: Flask) -> None:
    """Find out before each view who asks."""

    @app.before_request
    def find() -> None:
        g.account = None
        key = brought_key()
        if key is not None and request.endpoint != "assets.built":
            g.account = signing_in().account_of(key, now())
