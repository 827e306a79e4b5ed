"""The command lines that the help of each command ends with, on the corpus that comes with the project."""

from __future__ import annotations

EXAMPLES: dict[str, tuple[str, ...]] = {
    "build": ("lineage build --corpus my-corpus --out my-pages", "lineage build --all --corpus archive --out site"),
    "list": ("lineage corpus list --corpus my-corpus",),
    "corpus check": ("lineage corpus check --corpus my-corpus",),
    "add": (
        "lineage corpus add texts/*.docx --corpus my-corpus --series trafficking",
        "lineage corpus add archive/ --discover --skip-unreadable --corpus my-archive",
        "lineage corpus add draft.docx --corpus my-corpus --stands-for A/RES/63/194",
    ),
    "fetch": ("lineage corpus fetch", "lineage corpus fetch A/RES/63/194 --lang fr,en --corpus my-corpus"),
    "parse": ("lineage parse draft.docx", "lineage parse 78/228 --json"),
    "align": ("lineage align A/C.3/63/draft 78/228",),
    "diff": (
        "lineage diff A/C.3/63/draft 78/228 --stat",
        "lineage diff 78/228 draft.docx -o diff.html",
        "lineage diff 78/228 draft.docx --base base.docx --author EU -o redline.docx",
    ),
    "history": ("lineage history 78/228 OP27", 'lineage history "78/228, para. 27"', "lineage history 78/228"),
    "blame": ("lineage blame 78/228 OP27",),
    "commitments": (
        "lineage commitments 78/228",
        "lineage commitments --addressee UNODC --kind request",
        "lineage commitments 78/228 -o deadlines.ics",
    ),
    "brief": ("lineage brief A/C.3/63/draft 78/228 -o brief.docx",),
    "draft": ("lineage draft 78/228 --session 80 -o draft.docx --author Mexico",),
    "apply": ("lineage apply draft.docx revisions.txt -o revised.docx",),
    "search": ('lineage search "victims of trafficking"', "lineage search '\"due diligence\"' --drafts"),
    "table": ('lineage table "Global Plan of Action" -o precedents.docx',),
    "check": ("lineage check draft.docx --strict", "lineage check draft.docx -o checked.docx"),
    "concord": ("lineage concord 78/228", "lineage concord draft-en.docx draft-fr.docx --strict"),
    "compile": ("lineage compile 78/228 EU=comments.docx Mexico.txt -o compiled.html",),
    "story": ("lineage story L.13.docx EU=comments.docx L.13-Rev.1.docx 80/183",),
    "outcome": ("lineage outcome EU=comments.docx Mexico.txt 80/228 --base 78/228",),
    "review": (
        "lineage review 78/228",
        (
            "lineage review confirm 'A/C.3/63/draft#OP8' '78/228#PP25' \\\n"
            "      --author Delegation --date 2026-03-01 --reason 'same request'"
        ),
    ),
}
"""By name of the command; `check` is that of drafts."""


def epilog(name: str) -> str:
    """The examples of a command as the end of its help, which is not wrapped; "" for a command without any."""
    lines = "\n".join(f"  {line}" for line in EXAMPLES.get(name, ()))
    return f"\b\nExamples:\n{lines}" if lines else ""
