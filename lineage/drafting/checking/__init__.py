"""A draft examined: what is not agreed, not up to date, or does not add up."""
