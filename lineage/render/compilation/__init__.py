"""A compilation of proposals, its sources and its story, and what became of each proposal."""
