"""The one-page brief for a head of delegation."""
