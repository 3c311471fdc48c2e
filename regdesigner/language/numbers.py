"""Numbers as each language writes them."""

from __future__ import annotations

from decimal import Decimal

from regdesigner.domain.text import Language

_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def format_number(number: int, language: Language) -> str:
    """A whole number with its thousands apart: ``12 345``, in English ``12,345``."""
    separator = "," if language == "en" else _NO_BREAK_SPACE
    return f"{number:,}".replace(",", separator)


def format_soms(amount: Decimal, language: Language) -> str:
    """An amount of money without its unit, its tyiyns only where there are any: ``1 200``, ``1 200,50``."""
    soms, _, tyiyns = f"{amount:.2f}".partition(".")
    point = "." if language == "en" else ","
    return format_number(int(soms), language) + (f"{point}{tyiyns}" if tyiyns != "00" else "")
