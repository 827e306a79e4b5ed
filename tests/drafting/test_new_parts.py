"""An annex or a section that no adopted text has is told once, with the number of its paragraphs, in both languages."""

from pathlib import Path

import pytest

from lineage.documents import parse
from lineage.documents.resolution import Resolution
from lineage.drafting.checking.agreement import Agreement, agreements
from lineage.drafting.checking.check_findings import Finding, Rule
from lineage.drafting.checking.examination import findings
from lineage.render.drafts.draft_findings import findings_report
from lineage.sources import read_bytes
from tests.drafting.checking import check

BASES = {
    "en": """A/RES/80/1

Bridges

The General Assembly,

1. Welcomes the report of the Secretary-General on the bridges of the Nile valley;

2. Requests the Secretary-General to submit a study on pontoons to the Assembly.

46th plenary meeting
18 December 2025
""",
    "fr": """A/RES/80/1

Ponts

L’Assemblée générale,

1. Salue le rapport du Secrétaire général sur les ponts de la vallée du Nil ;

2. Prie le Secrétaire général de présenter à l’Assemblée une étude sur les pontons.

46e séance plénière
18 décembre 2025
""",
}
ANNEXES = {
    "en": """
Annex
Rules for ferries

1. Masters shall keep a log of every crossing in fog.

2. Ropes shall be replaced before the winter.

3. Passengers with horses board first.

4. Lanterns burn green on the left side.

5. Cargo of salt travels under canvas.
""",
    "fr": """
Annexe
Règles applicables aux bacs

1. Les capitaines tiennent un registre de chaque traversée par temps de brume.

2. Les cordages sont remplacés avant l’hiver.

3. Les passagers avec des chevaux embarquent les premiers.

4. Les lanternes brûlent en vert à gauche.

5. Le sel voyage sous une bâche.
""",
}
SECTIONS = {
    "en": """
I
Ferries

3. Urges shipyards to count their ferries in every port;

4. Invites museums to collect oars of the last century;

5. Encourages anglers to spare young pikes in spring.
""",
    "fr": """
I
Bacs

3. Engage les chantiers navals à compter leurs bacs dans chaque port ;

4. Invite les musées à réunir des rames du siècle dernier ;

5. Encourage les pêcheurs à épargner les jeunes brochets au printemps.
""",
}


def text_of(words: str, language: str) -> Resolution:
    return parse(read_bytes(words.encode(), Path("text.txt")), language=language)


def told(language: str, more: str) -> tuple[list[Finding], str, list[Agreement]]:
    base = text_of(BASES[language], language)
    said = BASES[language].replace("A/RES/80/1", "A/C.2/81/L.5").rpartition("\n46")[0]
    on = check(text_of(said + more, language), base)
    found = findings(on)
    new = [one for one in found if one.rule is Rule.NEW]
    return new, findings_report(on, found, language), list(agreements(on, found).values())


@pytest.mark.parametrize(("language", "said"), [("en", "has 5 of its paragraphs"), ("fr", "n’a 5 de ses paragraphes")])
def test_a_new_annex_is_one_finding(language: str, said: str) -> None:
    new, report, agreed = told(language, ANNEXES[language])
    assert [(one.label, one.kind, len(one.covers)) for one in new] == [("A.1", "annex", 4)]
    assert said in " ".join(report.split())
    assert agreed.count(Agreement.NONE) == 5


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_new_section_is_one_finding(language: str) -> None:
    new, _, agreed = told(language, SECTIONS[language])
    assert [(one.kind, one.covers) for one in new] == [("section", ("OP4", "OP5"))]
    assert agreed.count(Agreement.NONE) == 3


def test_a_section_of_which_the_base_has_a_paragraph_is_told_paragraph_by_paragraph() -> None:
    base = BASES["en"].replace("Assembly.", "Assembly;\n\n3. Urges shipyards to count their ferries in every port.")
    said = BASES["en"].replace("A/RES/80/1", "A/C.2/81/L.5").rpartition("\n46")[0]
    on = check(text_of(said + SECTIONS["en"], "en"), text_of(base, "en"))
    assert [(one.label, one.kind) for one in findings(on) if one.rule is Rule.NEW] == [("OP4", ""), ("OP5", "")]
