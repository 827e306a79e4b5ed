"""Structure: lines become resolutions with labelled paragraphs, notes and named furniture."""
