"""Two texts compared: for a terminal, as Markdown, HTML, JSON and figures."""
