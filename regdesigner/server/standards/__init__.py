"""The standard of a service: the seventeen fields of the official form, filled in step by step."""

from __future__ import annotations

from regdesigner.server.areas import Area
from regdesigner.server.standards.views import blueprint

AREA = Area((blueprint,))
