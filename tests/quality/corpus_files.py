"""The French texts of the corpus, each with its file."""

FRENCH = {
    "A/C.3/63/draft": "A-C3-63-draft-rev.md",
    "E/RES/2017/18": "E-RES-2017-18.md",
    "A/RES/78/228": "A-RES-78-228.md",
    "A/RES/64/293": "A-RES-64-293.txt",
    "A/RES/75/158": "A-RES-75-158.md",
}
