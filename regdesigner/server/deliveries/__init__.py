"""How requests reach other bodies, and the answers that come from them by themselves."""

from __future__ import annotations

from regdesigner.server.areas import Area
from regdesigner.server.deliveries import answers, ways

AREA = Area((ways.blueprint, answers.blueprint))
