"""Commitments: who is asked to do what, how firmly, until when."""
