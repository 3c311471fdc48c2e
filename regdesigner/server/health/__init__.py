"""Whether the application lives, whether it can work, and its figures: for those who keep it running."""

from __future__ import annotations

from regdesigner.server.areas import Area
from regdesigner.server.health import figures, states

AREA = Area((states.blueprint, figures.blueprint))
