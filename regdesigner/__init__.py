"""Designs, checks, proves, prints and runs administrative regulations."""

from __future__ import annotations

__version__: str


def __getattr__(name: str) -> str:
    """``__version__``, asked of the installed package when it is wanted: it costs a tenth of a second."""
    if name != "__version__":
        raise AttributeError(name)
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("regdesigner")
    except PackageNotFoundError:  # a checkout that was never installed
        return "0+checkout"
