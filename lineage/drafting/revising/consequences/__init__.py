"""What follows from revisions that no instruction names: numbers, letters, stops, references, calls of notes."""
