"""What a browser calls itself, as people know it."""

from __future__ import annotations

_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("YaBrowser", "Yandex"),
    ("Firefox", "Firefox"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
_SYSTEMS = (
    ("Windows", "Windows"),
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Mac OS", "macOS"),
    ("Linux", "Linux"),
)
_LONGEST = 40


def browser(agent: str) -> str:
    """``Firefox, Windows`` for what such a browser sends; what is not known as it came, cut."""
    name = next((name for sign, name in _BROWSERS if f"{sign}/" in agent), "")
    system = next((system for sign, system in _SYSTEMS if sign in agent), "")
    return ", ".join(part for part in (name, system) if part) or agent[:_LONGEST] or "–"
