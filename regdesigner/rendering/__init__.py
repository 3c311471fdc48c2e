"""One renderer a format: a paper's tree of blocks becomes bytes."""
