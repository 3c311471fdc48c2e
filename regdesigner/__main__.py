"""Starts the command line by ``python -m regdesigner``."""

from __future__ import annotations

from regdesigner.cli import main

if __name__ == "__main__":
    main()
