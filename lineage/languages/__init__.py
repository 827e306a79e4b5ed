"""Languages: tables, detection, tokens; the one place that imports spaCy."""
