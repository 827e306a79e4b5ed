"""Whatever marks several delegations use in one mail, each has its own words, its name, and the same proposals in every
form of the compilation."""

from __future__ import annotations

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from lineage.drafting.proposals.compilation import applied
from lineage.drafting.proposals.compilation_json import to_json
from lineage.render.compilation import compiled_page, compiled_text
from tests.drafting.papers import compiled_mail
from tests.drafting.test_compiling import at

PARAGRAPHS = {
    "OP1": ("Urges States to report on their ", "fleets", " every two years;"),
    "OP2": ("Invites the Secretary-General to convene a meeting of ", "experts", " on fish stocks;"),
    "OP3": ("Encourages ", "donors", " to support small island developing States;"),
}
REPLACED = (
    "[-{old}-]{{+{new}+}} ({who})",
    "{{--{old}--}}{{++{new}++}} ({who})",
    "{{~~{old}~>{new}~~}}{{>>{who}<<}}",
    "~~{old}~~ **{new}** ({who})",
    "<del>{old}</del> <ins>{new}</ins> [{who}]",
    "~~{old}~~ ++{new}++ ({who})",
)
ADDED = (
    "{old} [{who}: {new}]",
    "{old} [{new}] ({who})",
    "{old} (add: {new}; {who})",
    "{old} [{who} – add “{new}”]",
    "{old} {{+{new}+}} ({who})",
    "{old} **{new}** ({who})",
    "{old} [add: {new}, {who}]",
)
NAMES = ("EU", "Mexico", "G77", "Norway", "CANZ")
WORDS = ("and all partners", "or vessels", "with care")
changes = st.fixed_dictionaries(
    {},
    optional={
        label: st.tuples(st.sampled_from((*REPLACED, *ADDED)), st.sampled_from(NAMES), st.sampled_from(WORDS))
        for label in PARAGRAPHS
    },
).filter(bool)


@settings(max_examples=60, deadline=None)
@given(asked=changes, numbered=st.booleans(), bullet=st.sampled_from(["", "- ", "* "]), down=st.booleans())
def test_every_mark_gives_its_author_his_words(
    asked: dict[str, tuple[str, str, str]], numbered: bool, bullet: str, down: bool
) -> None:
    lines, wanted = [], {}
    for label in sorted(asked, reverse=down):
        form, who, new = asked[label]
        front, old, back = PARAGRAPHS[label]
        number = f"{label[2:]}." if numbered else label
        lines.append(f"{bullet}{number} {front}{form.format(old=old, new=new, who=who)}{back}")
        wanted[label] = f"{front}{new if form in REPLACED else f'{old} {new}'}{back}"
    with TemporaryDirectory() as folder:
        found = compiled_mail(Path(folder), "\n\n".join(lines) + "\n", "mail.md")
    told = to_json(found)
    page, terminal = compiled_page.page(found, "en"), compiled_text.terminal(found, "en", 100)
    for label, text in wanted.items():
        own = at(found, label)
        assert applied(own.base, own.proposals) == text, lines
        assert {name for proposal in own.proposals for name in proposal.authors} == {asked[label][1]}, lines
        assert asked[label][1] in page, lines
        assert asked[label][1] in terminal, lines
    assert {p.label for p in found.paragraphs if p.proposals} == set(wanted), lines
    count = told["progress"]["proposals"]
    assert count == sum(len(p["proposals"]) for p in json.loads(json.dumps(told))["paragraphs"])
    assert re.search(rf"\b{count} proposals?\b", page)
    assert re.search(rf"\b{count} proposals?\b", terminal)
