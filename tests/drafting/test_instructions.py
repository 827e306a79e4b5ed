"""Instructions in the phrasings of real meetings, each with all that it makes of a draft.

`~OP2>OP3 words` is a paragraph with its new label and words, `+OP5 words` a new one, `-OP4` one that is gone, `!reason`
what cannot be done, ORDER the order where it changed, TITLE the title.
"""

from __future__ import annotations

import pytest

from lineage.documents.papers.reading.instruction_lists import instructions_in
from tests.drafting.revising import revise

ENGLISH = """Draft resolution

Safety of bridges

The General Assembly,

Recalling its resolution 78/10 of 4 December 2023 on bridges,

Recalling also the reports on bridges,

Recalling further its decision 79/501,

Noting with concern the state of old bridges,

Convinced that bridges join peoples,

1. Takes note of the report of the Secretary-General;

2. Urges States to inspect, as appropriate, all bridges, as recalled in paragraph 5 below;

3. Encourages all States, and encourages all bodies:

(a) To build bridges of stone;

(b) To report on bridges;

4. Calls upon all;

5. Requests the Secretary-General to report on bridges at its eighty-second session;

6. Also requests the Secretary-General to convene a meeting;

7. Further requests the Secretary-General to find funds;

8. Welcomes the work of engineers;

9. Decides to remain seized of the matter.
"""
FRENCH = """Projet de résolution

Sûreté des ponts

L'Assemblée générale,

Rappelant sa résolution 78/10 du 4 décembre 2023 sur les ponts,

Rappelant également les rapports sur les ponts,

Notant avec préoccupation l'état des ponts anciens,

Consciente que les ponts unissent les peuples,

Convaincue de l'utilité des ponts,

Sachant que les ponts coûtent,

1. Prend note du rapport du Secrétaire général ;

2. Engage les États à inspecter, selon qu'il convient, tous les ponts ;

3. Prie le Secrétaire général de convoquer une réunion ;

4. Prie également le Secrétaire général de trouver des fonds ;

5. Demande à tous les États d'agir sans délai ;

6. Décide de rester saisie de la question.
"""
IN_ENGLISH = [
    (
        'In operative paragraph 5, after the words "report on bridges", insert "and roads"',
        ["~OP5>OP5 Requests the Secretary-General to report on bridges and roads at its eighty-second session;"],
    ),
    (
        'Operative paragraph 3 should read: "Encourages all States to build;"',
        ["~OP3>OP3 Encourages all States to build;", "-OP3(a)", "-OP3(b)"],
    ),
    (
        "OP8 should read as follows: “Welcomes the work of all engineers;”",
        ["~OP8>OP8 Welcomes the work of all engineers;"],
    ),
    ("replace 'old' by 'ancient' in PP4", ["~PP4>PP4 Noting with concern the state of ancient bridges,"]),
    (
        'Replace "all bridges" with "all tunnels" in operative paragraph 2.',
        ["~OP2>OP2 Urges States to inspect, as appropriate, all tunnels, as recalled in paragraph 5 below;"],
    ),
    ("Delete the last preambular paragraph.", ["-PP5"]),
    ("Delete the penultimate preambular paragraph", ["-PP4"]),
    ("Delete the final operative paragraph.", ["~OP8>OP8 Welcomes the work of engineers.", "-OP9"]),
    (
        "Delete paragraph 4 and renumber the remaining paragraphs accordingly.",
        ["~OP2>OP2 Urges States to inspect, as appropriate, all bridges, as recalled in paragraph 4 below;", "-OP4"],
    ),
    (
        'In paragraph 2, line 1, delete ", as appropriate,"',
        ["~OP2>OP2 Urges States to inspect all bridges, as recalled in paragraph 5 below;"],
    ),
    (
        'In the third line of operative paragraph 2, replace "Urges" by "Invites"',
        ["~OP2>OP2 Invites States to inspect, as appropriate, all bridges, as recalled in paragraph 5 below;"],
    ),
    ('In OP 3 (a), replace "stone" by "steel".', ["~OP3(a)>OP3(a) To build bridges of steel;"]),
    ("Delete subparagraph (b) of operative paragraph 3.", ["-OP3(b)"]),
    (
        'In subparagraph (a) of paragraph 3, after "bridges" insert "and walls"',
        ["~OP3(a)>OP3(a) To build bridges and walls of stone;"],
    ),
    (
        "Move operative paragraph 8 after operative paragraph 1.",
        [
            "~OP2>OP3 Urges States to inspect, as appropriate, all bridges, as recalled in paragraph 6 below;",
            "ORDER PP1 PP2 PP3 PP4 PP5 OP1 OP8 OP2 OP3 OP3(a) OP3(b) OP4 OP5 OP6 OP7 OP9",
        ],
    ),
    (
        "Operative paragraph 8 should be moved to become operative paragraph 2.",
        [
            "~OP2>OP3 Urges States to inspect, as appropriate, all bridges, as recalled in paragraph 6 below;",
            "ORDER PP1 PP2 PP3 PP4 PP5 OP1 OP8 OP2 OP3 OP3(a) OP3(b) OP4 OP5 OP6 OP7 OP9",
        ],
    ),
    (
        "Move the fifth preambular paragraph to the beginning of the preamble.",
        ["ORDER PP5 PP1 PP2 PP3 PP4 OP1 OP2 OP3 OP3(a) OP3(b) OP4 OP5 OP6 OP7 OP8 OP9"],
    ),
    (
        'Insert the following new operative paragraph after operative paragraph 4: "Notes the cost of bridges;"',
        [
            "~OP2>OP2 Urges States to inspect, as appropriate, all bridges, as recalled in paragraph 6 below;",
            "+OP5 Notes the cost of bridges;",
        ],
    ),
    (
        'Add a new preambular paragraph after PP5 reading "Aware of the cost of bridges,"',
        ["+PP6 Aware of the cost of bridges,"],
    ),
    ('Insert a new OP 7 bis: "Stresses the cost of bridges;"', ["+OP8 Stresses the cost of bridges;"]),
    (
        'Add at the end of operative paragraph 4: ", including engineers"',
        ["~OP4>OP4 Calls upon all, including engineers;"],
    ),
    (
        'In operative paragraph 5, the phrase "at its eighty-second session" should be deleted.',
        ["~OP5>OP5 Requests the Secretary-General to report on bridges;"],
    ),
    (
        'In OP5 substitute "eighty-third" for "eighty-second".',
        ["~OP5>OP5 Requests the Secretary-General to report on bridges at its eighty-third session;"],
    ),
    (
        'The words "as appropriate" in paragraph 2 should be deleted.',
        ["~OP2>OP2 Urges States to inspect all bridges, as recalled in paragraph 5 below;"],
    ),
    (
        'In operative paragraph 8, between "work" and "of", insert "and courage"',
        ["~OP8>OP8 Welcomes the work and courage of engineers;"],
    ),
    (
        'PP4: change "Noting with concern" to "Deeply concerned at"',
        ["~PP4>PP4 Deeply concerned at the state of old bridges,"],
    ),
    ('In the title, replace "bridges" with "bridges and tunnels".', ["TITLE Safety of bridges and tunnels"]),
    (
        "Merge operative paragraphs 5 and 6.",
        [
            (
                "~OP5>OP5 Requests the Secretary-General to report on bridges at its eighty-second session, and also "
                "requests the Secretary-General to convene a meeting;"
            ),
            "~OP7>OP6 Also requests the Secretary-General to find funds;",
            "-OP6",
        ],
    ),
    (
        "Merge paragraph 5 into paragraph 4.",
        [
            "~OP2>OP2 Urges States to inspect, as appropriate, all bridges, as recalled in paragraph 4 below;",
            (
                "~OP4>OP4 Calls upon all, and requests the Secretary-General to report on bridges at its eighty-second "
                "session;"
            ),
            "~OP6>OP5 Requests the Secretary-General to convene a meeting;",
            "~OP7>OP6 Also requests the Secretary-General to find funds;",
            "-OP5",
        ],
    ),
    (
        "Paragraphs 3 and 8 should be merged to read: “Encourages engineers;”",
        ["~OP3>OP3 Encourages engineers;", "-OP3(a)", "-OP3(b)", "-OP8"],
    ),
    ("Merge OP3 and OP4.", ["!nothing new"]),
    ("Merge OP4 and OP44.", ["!no paragraph"]),
    ("Swap PP1 and OP2.", ["!no place"]),
    (
        "Reverse the order of paragraphs 1 and 8.",
        ["ORDER PP1 PP2 PP3 PP4 PP5 OP8 OP2 OP3 OP3(a) OP3(b) OP4 OP5 OP6 OP7 OP1 OP9"],
    ),
    ("Operative paragraph 7: delete.", ["-OP7"]),
    (
        'In operative paragraph 4, "Calls upon all" should be replaced by "Calls upon all States".',
        ["~OP4>OP4 Calls upon all States;"],
    ),
    (
        "Paragraphs 5 and 6 should be deleted.",
        ["~OP7>OP5 Requests the Secretary-General to find funds;", "-OP5", "-OP6"],
    ),
    (
        'Before the first preambular paragraph, insert a new paragraph reading: "Guided by the Charter,"',
        ["+PP1 Guided by the Charter,"],
    ),
    (
        'At the beginning of operative paragraph 8, insert "Strongly".',
        ["~OP8>OP8 Strongly welcomes the work of engineers;"],
    ),
    (
        'Replace operative paragraph 4 with the following text: "Calls upon all States to act;"',
        ["~OP4>OP4 Calls upon all States to act;"],
    ),
    ("Renumber paragraphs 5 to 9 as paragraphs 6 to 10.", []),
    (
        'After operative paragraph 9, add new paragraph "Requests the Secretary-General to write;"',
        ["~OP9>OP9 Decides to remain seized of the matter;", "+OP10 Requests the Secretary-General to write."],
    ),
    (
        "Swap operative paragraphs 4 and 5.",
        [
            "~OP2>OP2 Urges States to inspect, as appropriate, all bridges, as recalled in paragraph 4 below;",
            "~OP6>OP6 Requests the Secretary-General to convene a meeting;",
            "~OP7>OP7 Also requests the Secretary-General to find funds;",
            "ORDER PP1 PP2 PP3 PP4 PP5 OP1 OP2 OP3 OP3(a) OP3(b) OP5 OP4 OP6 OP7 OP8 OP9",
        ],
    ),
    ("In paragraph 3(b), “report” should read “report annually”.", ["~OP3(b)>OP3(b) To report annually on bridges;"]),
    ("Delete operative paragraphs 5 to 7.", ["-OP5", "-OP6", "-OP7"]),
    (
        'In paragraph 2, for "Urges" read "Invites".',
        ["~OP2>OP2 Invites States to inspect, as appropriate, all bridges, as recalled in paragraph 5 below;"],
    ),
    (
        'In preambular paragraph 2 delete the word "also".',
        ["~PP2>PP2 Recalling the reports on bridges,", "~PP3>PP3 Recalling also its decision 79/501,"],
    ),
]
IN_FRENCH = [
    (
        "Au paragraphe 5 du dispositif, remplacer « tous les États » par « les États »",
        ["~OP5>OP5 Demande aux États d'agir sans délai ;"],
    ),
    (
        "Après le cinquième alinéa du préambule, insérer un nouvel alinéa libellé : « Consciente du coût des ponts, »",
        ["+PP6 Consciente du coût des ponts,"],
    ),
    ("Supprimer le paragraphe 6", ["~OP5>OP5 Demande à tous les États d'agir sans délai.", "-OP6"]),
    ("Supprimer le dernier alinéa du préambule.", ["-PP6"]),
    (
        "Remplacer « selon qu'il convient » par « le cas échéant » au paragraphe 2.",
        ["~OP2>OP2 Engage les États à inspecter, le cas échéant, tous les ponts ;"],
    ),
    (
        "Au paragraphe 2, supprimer les mots « , selon qu’il convient, ».",
        ["~OP2>OP2 Engage les États à inspecter tous les ponts ;"],
    ),
    (
        "Le paragraphe 1 doit se lire comme suit : « Accueille avec satisfaction le rapport ; »",
        ["~OP1>OP1 Accueille avec satisfaction le rapport ;"],
    ),
    ("Déplacer le paragraphe 5 après le paragraphe 1.", ["ORDER PP1 PP2 PP3 PP4 PP5 PP6 OP1 OP5 OP2 OP3 OP4 OP6"]),
    (
        "Au premier alinéa du préambule, après les mots « les ponts », ajouter « et les tunnels »",
        ["~PP1>PP1 Rappelant sa résolution 78/10 du 4 décembre 2023 sur les ponts et les tunnels,"],
    ),
    ("Ajouter un nouveau paragraphe 5 bis : « Souligne le coût des ponts ; »", ["+OP6 Souligne le coût des ponts ;"]),
    ("Renuméroter les paragraphes suivants en conséquence.", []),
    (
        "Au paragraphe 5, lire « immédiatement » au lieu de « sans délai ».",
        ["~OP5>OP5 Demande à tous les États d'agir immédiatement ;"],
    ),
    ("Le paragraphe 4 du dispositif est supprimé.", ["-OP4"]),
    ("Dans le titre, remplacer « ponts » par « ponts et tunnels ».", ["TITLE Sûreté des ponts et tunnels"]),
    (
        "À la fin du paragraphe 1, ajouter « et de ses annexes ».",
        ["~OP1>OP1 Prend note du rapport du Secrétaire général et de ses annexes ;"],
    ),
    (
        "À la troisième ligne du paragraphe 2, remplacer « tous les ponts » par « les ponts ».",
        ["~OP2>OP2 Engage les États à inspecter, selon qu'il convient, les ponts ;"],
    ),
    ("PP3 : remplacer « anciens » par « vieux ».", ["~PP3>PP3 Notant avec préoccupation l'état des ponts vieux,"]),
    (
        "Après le paragraphe 4 du dispositif, ajouter le paragraphe suivant : « Note le coût ; »",
        ["+OP5 Note le coût ;"],
    ),
    ("L'avant-dernier alinéa du préambule est supprimé.", ["-PP5"]),
    (
        "Fusionner les paragraphes 1 et 2.",
        [
            (
                "~OP1>OP1 Prend note du rapport du Secrétaire général, et engage les États à inspecter, selon qu'il "
                "convient, tous les ponts ;"
            ),
            "-OP2",
        ],
    ),
    ("Intervertir les paragraphes 1 et 5.", ["ORDER PP1 PP2 PP3 PP4 PP5 PP6 OP5 OP2 OP3 OP4 OP1 OP6"]),
]


def made(draft: str, instruction: str, language: str) -> list[str]:
    result = revise(draft, language, instruction)
    old = {p.label: p.text for p in result.draft.paragraphs}
    found = []
    for label, _, line in result.numbered:
        if line.was is None:
            found.append(f"+{label} {line.text}")
        elif old[line.was] != line.text:
            found.append(f"~{line.was}>{label} {line.text}")
    order = [one.line.was for one in result.numbered]
    places = [list(old).index(label) for label in order if label]
    found += ["ORDER " + " ".join(map(str, order))] if places != sorted(places) else []
    found += [f"TITLE {result.title}"] if result.title != result.draft.title else []
    found += [f"-{line.was}" for line in result.lines if line.gone]
    return [*found, *(f"!{step.hindrance}" for step in result.steps if not step.done)]


@pytest.mark.parametrize(("instruction", "expected"), IN_ENGLISH)
def test_in_english(instruction: str, expected: list[str]) -> None:
    assert made(ENGLISH, instruction, "en") == expected


@pytest.mark.parametrize(("instruction", "expected"), IN_FRENCH)
def test_in_french(instruction: str, expected: list[str]) -> None:
    assert made(FRENCH, instruction, "fr") == expected


@pytest.mark.parametrize("sentence", ["Delete OP7; ", "replace “a” with “b” and "])
def test_one_line_may_have_as_many_instructions_as_somebody_writes(sentence: str) -> None:
    """With a call in a call for each there were too many at 490."""
    assert len(instructions_in([500 * sentence], "en")) == 500
