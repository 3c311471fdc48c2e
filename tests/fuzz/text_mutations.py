"""Mutations of YAML line by line, and of any file byte by byte."""

from __future__ import annotations

from random import Random

ODD_VALUES = (
    "",
    "~",
    "null",
    "true",
    "9.10",
    "12:30",
    "2026-13-45",
    "1e999",
    "0x10",
    "[]",
    "{}",
    "[[[[]]]]",
    "!!python/object:os.system x",
    "!!binary aGk=",
    "&a x",
    "*a",
    "<<: *a",
    "{ky: x}",
    "- x",
    "|",
    ">",
    "'",
    '"',
    "9" * 300,
    "ө" * 200,
    "\u202e",
    "yes",
    "-1",
    "0",
    "2026-11-22",
    "{amount: 0, unit: minute, basis: working}",
    "{amount: 99999999999, unit: day, basis: calendar}",
    "x: y: z",
)
ODD_BYTES = (
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
    b"&a;",
    b"]]>",
    b"<!--",
    b"\r",
    b"\t",
    b"\x1b[31m",
)


def mutated_yaml(source: bytes, random: Random) -> bytes:
    """The file with one to five changed lines."""
    lines = source.decode("utf-8").split("\n")
    for _ in range(random.choice((1, 1, 2, 5))):
        place = random.randrange(len(lines))
        line = lines[place]
        match random.randrange(8):
            case 0:
                del lines[place]
            case 1:
                lines.insert(random.randrange(len(lines) + 1), line)
            case 2:
                lines[place] = " " * random.randrange(6) + line.lstrip()
            case 3:
                key, colon, _ = line.partition(":")
                lines[place] = f"{key}{colon} {random.choice(ODD_VALUES)}"
            case 4:
                key, colon, value = line.partition(":")
                lines[place] = f"{key}x{colon}{value}"
            case 5:
                other = random.randrange(len(lines))
                lines[place], lines[other] = lines[other], line
            case 6:
                lines[place : place + random.randrange(1, 12)] = []
            case _:
                lines[place] = f"{line} {random.choice(ODD_VALUES)}"
        if not lines:
            return b""
    return "\n".join(lines).encode("utf-8")


def mutated_bytes(source: bytes, random: Random) -> bytes:
    """The file cut, torn, flipped in a bit, or with bytes where none belong."""
    place = random.randrange(len(source) + 1)
    match random.randrange(5):
        case 0:
            return source[:place]
        case 1:
            return source[:place] + source[place + random.randrange(1, 200) :]
        case 2 if place < len(source):
            return source[:place] + bytes([source[place] ^ (1 << random.randrange(8))]) + source[place + 1 :]
        case 3:
            return source[:place] + source[place : place + random.randrange(1, 400)] + source[place:]
        case _:
            return source[:place] + random.choice(ODD_BYTES) + source[place:]
