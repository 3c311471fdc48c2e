"""The only room that knows SpiffWorkflow: a regulation is compiled for it, a case is its live tokens alone."""

from __future__ import annotations

from regdesigner.engine.executable import obstacles
from regdesigner.engine.facade import SpiffEngine

__all__ = ["SpiffEngine", "obstacles"]
