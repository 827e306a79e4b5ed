"""Papers that say what is to be changed: amendments, lists of revisions, mails."""
