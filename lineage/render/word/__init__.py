"""Word files in the layout of a draft resolution."""
