"""Requests of other bodies to one's own: the list, one of them, its answer."""

from __future__ import annotations

from regdesigner.domain.account import Permission
from regdesigner.server.areas import Area, Entry
from regdesigner.server.requests.api import blueprint as api
from regdesigner.server.requests.pages import blueprint as pages

AREA = Area((pages, api), (Entry("web-requests", "requests.show_all", Permission.ANSWER_REQUESTS),))
