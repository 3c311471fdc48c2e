"""How wide a text is in the papers' font, read from the font file itself."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from pathlib import Path

FONT_FAMILY = "Tinos"
"""The free font with the metrics of Times New Roman; file names begin with it."""


@dataclass(frozen=True, slots=True)
class FontMetrics:
    """Advance widths by code point, in parts of the font's size."""

    widths: dict[int, float]
    missing: float

    def width(self, text: str, size: float) -> float:
        """The width of a line of text, in the units of size."""
        return size * sum(map(self.widths.get, map(ord, text), repeat(self.missing)))


def fonts_folder() -> Path:
    """The folder with the papers' fonts, which the build puts beside this module.

    Raises FileNotFoundError where the package was not built.
    """
    folder = Path(__file__).with_name("fonts")
    if not any(folder.glob(f"{FONT_FAMILY}*.ttf")):
        raise FileNotFoundError(f"no {FONT_FAMILY} fonts in {folder}: install the package with its build step")
    return folder


@cache
def regular() -> FontMetrics:
    """Metrics of the upright face."""
    return read_metrics((fonts_folder() / f"{FONT_FAMILY}-Regular.ttf").read_bytes())


@cache
def bold() -> FontMetrics:
    """Metrics of the bold face, which is the widest."""
    return read_metrics((fonts_folder() / f"{FONT_FAMILY}-Bold.ttf").read_bytes())


def read_metrics(font: bytes) -> FontMetrics:
    """Widths from a TrueType file (OpenType 1.9: tables head, hhea, hmtx, cmap format 4).

    Raises ValueError where the file has no such character map.
    """
    tables = _table_offsets(font)
    (units,) = struct.unpack_from(">H", font, tables["head"] + 18)
    (count,) = struct.unpack_from(">H", font, tables["hhea"] + 34)
    advances = [entry[0] / units for entry in struct.iter_unpack(">Hh", _slice(font, tables["hmtx"], 4 * count))]
    last = advances[-1]
    glyphs = _character_map(font, tables["cmap"])
    widths = {code: advances[glyph] if glyph < count else last for code, glyph in glyphs.items()}
    return FontMetrics(widths, missing=advances[0])


def _slice(font: bytes, start: int, length: int) -> bytes:
    return font[start : start + length]


def _table_offsets(font: bytes) -> dict[str, int]:
    (count,) = struct.unpack_from(">H", font, 4)
    records = struct.iter_unpack(">4sIII", _slice(font, 12, 16 * count))
    return {tag.decode("ascii"): offset for tag, _, offset, _ in records}


def _character_map(font: bytes, start: int) -> dict[int, int]:
    (count,) = struct.unpack_from(">H", font, start + 2)
    for _, _, offset in struct.iter_unpack(">HHI", _slice(font, start + 4, 8 * count)):
        if struct.unpack_from(">H", font, start + offset) == (4,):
            return _segments(font, start + offset)
    raise ValueError("the font has no character map of format 4")


def _segments(font: bytes, start: int) -> dict[int, int]:
    (doubled,) = struct.unpack_from(">H", font, start + 6)
    count = doubled // 2

    def array(position: int, kind: str) -> tuple[int, ...]:
        return struct.unpack_from(f">{count}{kind}", font, start + position)

    ends, starts = array(14, "H"), array(16 + doubled, "H")
    deltas, offsets = array(16 + 2 * doubled, "h"), array(16 + 3 * doubled, "H")
    glyphs: dict[int, int] = {}
    for index, (first, final, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        place = start + 16 + 3 * doubled + 2 * index + offset
        for code in range(first, min(final, 0xFFFE) + 1):
            glyph = struct.unpack_from(">H", font, place + 2 * (code - first))[0] if offset else code
            if glyph or not offset:
                glyphs[code] = (glyph + delta) & 0xFFFF
    return glyphs
