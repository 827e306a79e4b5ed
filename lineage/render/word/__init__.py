"""Word files: new ones, mostly in the layout of a draft resolution, and changes put into somebody's own."""
