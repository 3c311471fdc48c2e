"""Soundness of the control flow: deadlocks, missing synchronisation, loops. Begin at ``check``."""
