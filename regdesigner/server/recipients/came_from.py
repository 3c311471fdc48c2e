"""The network address by which what anybody may send is counted."""

from __future__ import annotations

from flask import request

from regdesigner.server.addresses import client_address
from regdesigner.server.context import settings


def came_from() -> str | None:
    return client_address(request.remote_addr, request.headers.getlist("X-Forwarded-For"), settings().proxies)
