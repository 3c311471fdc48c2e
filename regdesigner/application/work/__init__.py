"""Work that nobody waits for: ordered and found again, carried on by processes that know of one another."""
