"""The command line: ``regdesigner validate``, ``deadlines``, ``export``, ``run`` and the others."""

from regdesigner.cli.program import main

__all__ = ["main"]
