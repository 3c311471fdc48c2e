"""Cases of pilots."""
