"""The next draft: what time moves in a text, and what it leaves open."""
