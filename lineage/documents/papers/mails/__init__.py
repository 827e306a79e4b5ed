"""Mails with changes in them: who speaks, what is quoted of others, and which lines ask for something."""
