"""Designs, checks, proves, prints and runs administrative regulations."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("regdesigner")
except PackageNotFoundError:  # a checkout that was never installed
    __version__ = "0+checkout"
