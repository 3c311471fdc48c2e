"""The official papers as trees of blocks: content and numbering, no look."""
