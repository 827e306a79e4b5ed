"""The parts of a Word file: container, styles, numbering, inline text."""
