"""From characters with a place on a page to paragraphs: rows, furniture, notes, blocks, hyphens."""
