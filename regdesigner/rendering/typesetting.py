"""The one warm typst compiler: our fonts only, our templates only, the same clock for every paper."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock
from typing import Final

import typst

from regdesigner.rendering.metrics import fonts_folder

FIXED_INSTANT: Final = 315532800
"""The date that every file carries, 1980-01-01T00:00:00Z in seconds: equal papers give equal bytes."""

_STANDARDS: Final[list[typst.PDFStandard]] = ["a-2a", "ua-1"]


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Compiles the templates of this room; texts go in as inputs and stay inert."""

    compiler: typst.Compiler
    lock: Lock = field(default_factory=Lock)

    def pdf(self, paper: str) -> bytes:
        """The paper, given as JSON, as PDF/A-2a and PDF/UA-1."""
        with self.lock:
            compiled = self.compiler.compile(
                _templates() / "paper.typ",
                format="pdf",
                sys_inputs={"paper": paper},
                pdf_standards=_STANDARDS,
                timestamp=FIXED_INSTANT,
            )
        return _bytes(compiled)

    @lru_cache(maxsize=32)  # noqa: B019 - there is one typesetter, and it lives as long as the process
    def png(self, svg: str, pixels_per_inch: float) -> bytes:
        """The drawing as a picture; a drawing unit is a typographic point."""
        with self.lock:
            compiled = self.compiler.compile(
                _templates() / "drawing.typ", format="png", sys_inputs={"svg": svg}, ppi=pixels_per_inch
            )
        return _bytes(compiled)


@cache
def typesetter() -> Typesetter:
    """The compiler of this process, made at first use; it sees nothing but the templates' folder."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts_folder())])
    folder = _templates()
    return Typesetter(
        typst.Compiler(
            folder / "paper.typ",
            root=folder,
            font_paths=fonts,
            ignore_system_fonts=True,
            package_path=folder,
            package_cache_path=folder,
        )
    )


def _templates() -> Path:
    return Path(__file__).with_name("typst")


def _bytes(compiled: bytes | list[bytes] | None) -> bytes:
    match compiled:
        case bytes():
            return compiled
        case [bytes() as only]:
            return only
        case _:
            raise ValueError("the compiler gave no single file")
