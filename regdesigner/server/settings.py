"""What the operator decides about the application, and the secret that the application keeps for itself."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from regdesigner.application.cases.letter_settings import LetterSettings
from regdesigner.domain.errors import WrongValue

SECRET_BYTES = 32
SECRET_FILE = "secret.key"  # noqa: S105 - the name of the file, not its content
MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of one running application.

    ``secret`` signs the cookie of forms and messages. ``base_url`` is the address that people type, ``https://…``
    behind a proxy that speaks https; ``upload_limit`` is in bytes. ``proxies`` are the networks of proxies on other
    machines, whose word on who asks is believed. ``metrics_token`` lets others than this machine read the figures.
    ``data`` is the folder that must be writable.
    """

    secret: bytes
    base_url: str = ""
    upload_limit: int = 16 * MEBIBYTE
    proxies: tuple[str, ...] = ()
    metrics_token: str = ""
    data: Path | None = None
    letters: LetterSettings = LetterSettings()  # noqa: RUF009 - frozen

    @property
    def https(self) -> bool:
        """Whether people reach the application by https: cookies are then marked secure."""
        return urlsplit(self.base_url).scheme == "https"


def secret_of(folder: Path, environment: Mapping[str, str]) -> bytes:
    """The secret that ``REGDESIGNER_SECRET`` gives to all processes, else that of the data folder.

    Raises ``WrongValue`` for one that is quickly guessed.
    """
    given = environment.get("REGDESIGNER_SECRET", "").encode()
    if given and len(given) < SECRET_BYTES:
        raise WrongValue("REGDESIGNER_SECRET", f"at least {SECRET_BYTES} characters")
    return given or kept_secret(folder)


def kept_secret(folder: Path) -> bytes:
    """The secret of a data folder; made at the first start, readable by its owner only.

    It is there whole or not at all, and of several processes that start together all take that of the first.
    """
    path = folder / SECRET_FILE
    if not path.exists():
        beside = folder / f"{SECRET_FILE}.{secrets.token_hex(8)}"
        try:
            with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(secrets.token_bytes(SECRET_BYTES))
            with suppress(FileExistsError):
                os.link(beside, path)
        finally:
            beside.unlink(missing_ok=True)
    return path.read_bytes()
