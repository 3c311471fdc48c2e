"""The deadline proof: the three limits of the standard over every path and every start. Begin at ``proof``."""
