"""Bodies, as accounts name them."""

from __future__ import annotations

from regdesigner.server.context import current_language, units_of_work


def names_of_bodies() -> dict[str, str]:
    """The names of the registry's bodies by their ids, in the language of the answer."""
    with units_of_work()(reading=True) as work:
        registry = work.registry.registry()
    return {body.id: body.name.best(current_language()) for body in registry.bodies}
