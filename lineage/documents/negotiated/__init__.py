"""Drafts under negotiation: who proposes which words, in which state, and the texts that they hold."""
