"""What the operator decides about letters to other bodies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from regdesigner.domain.errors import WrongValue


@dataclass(frozen=True, slots=True)
class LetterSettings:
    """``base_url`` is the address under which other bodies reach the application.

    ``mail`` is the server that letters go by (host, port, security, user, password, sender); ``private`` allows
    webhooks to addresses of one's own network.
    """

    base_url: str = ""
    mail: tuple[str, int, str, str, str, str] = ("", 587, "starttls", "", "", "")
    private: bool = False


def letter_settings(environment: Mapping[str, str], base_url: str = "") -> LetterSettings:
    """The settings of letters in an environment; raises ``WrongValue``."""
    given = {name: environment.get(f"REGDESIGNER_SMTP_{name}", "") for name in _MAIL}
    port, security = given["PORT"] or "587", given["SECURITY"] or "starttls"
    if not port.isdigit() or security not in _SECURITY:
        raise WrongValue(f"REGDESIGNER_SMTP: {port} {security}", f"a port, and one of {', '.join(_SECURITY)}")
    mail = (given["HOST"], int(port), security, given["USER"], given["PASSWORD"], given["FROM"])
    private = environment.get("REGDESIGNER_PRIVATE_ADDRESSES", "") == "yes"
    return LetterSettings(base_url or environment.get("REGDESIGNER_BASE_URL", ""), mail, private)


_MAIL = ("HOST", "PORT", "SECURITY", "USER", "PASSWORD", "FROM")
_SECURITY = ("starttls", "tls", "none")
