"""Use cases: one function or small class each; each is a transaction."""
