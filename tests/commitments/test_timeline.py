"""Commitments followed through small series."""

from collections.abc import Mapping
from datetime import date

import pytest

from lineage.alignment.links import Alignment, Band, Evidence, Link, Relation
from lineage.commitments import balance as balances
from lineage.commitments import find_clauses
from lineage.commitments.balance import Direction, all_clauses, balance
from lineage.commitments.clock import figures
from lineage.commitments.filters import Filters, by_addressee, by_deadline, by_text, by_verb, chosen_lines, near_lines
from lineage.commitments.implied_clauses import find_with_items
from lineage.commitments.timeline import CommitmentLine, StepStatus, Timeline
from lineage.commitments.tracking import build
from lineage.documents.resolution import Resolution
from lineage.histories import trace

from .phrases import document, with_paragraphs

A, B, C = "A/RES/61/180", "A/RES/63/194", "A/RES/64/178"
PORTS = "Exhorte les États Membres à draguer les ports du nord avant le retour de la flotte"
LAMPS = "Prie le Secrétaire général d'allumer les phares de la côte occidentale à sa soixante-quatrième session"
ROPES = "Invite la société civile à former les cordiers des villages de pêcheurs"


def series(*texts: Mapping[str, str]) -> list[Resolution]:
    found = []
    for name, paragraphs in zip((A, B, C), texts, strict=False):
        resolution = with_paragraphs(dict(paragraphs), symbol=name)
        session = int(name.split("/")[2])
        found.append(
            Resolution(
                id=name,
                symbol=name,
                title="",
                organ=resolution.organ,
                session=session,
                adopted=date(1945 + session, 12, 1),
                status=resolution.status,
                language="fr",
                paragraphs=resolution.paragraphs,
            )
        )
    return found


def aligned(old: str, new: str, *pairs: tuple[str, str]) -> Alignment:
    evidence = Evidence(passed="test", lexical=0.9, semantic=0.9, containment=0.9, margin=0.5)
    links = tuple(
        Link(old=one, new=two, relation=Relation.SAME, band=Band.SURE, score=0.9, evidence=evidence)
        for one, two in pairs
    )
    return Alignment(old=old, new=new, links=links, dropped=(), added=())


def follow(resolutions: list[Resolution], *rows: Alignment, unknown: tuple[str, ...] = ()) -> Timeline:
    history = trace(resolutions, {(row.old, row.new): row for row in rows}, unknown=unknown)
    return build(history, {r.id: find_with_items(r) for r in resolutions}, "fr")


def statuses(line: CommitmentLine) -> list[tuple[str, str]]:
    return [(step.document, step.status.value) for step in line.steps]


def line_of(timeline: Timeline, name: str) -> CommitmentLine:
    return next(line for line in timeline.lines if line.id == name)


def test_the_items_of_a_list_are_followed() -> None:
    texts = series(
        {
            "OP1": "Décide :",
            "OP1(a)": "De proroger le mandat du Groupe pour une période de trois ans ;",
            "OP1(b)": "De prier le Secrétaire général d’allumer les phares de la côte ;",
        },
        {
            "OP1": "Décide :",
            "OP1(a)": "De proroger le mandat du Groupe pour une période d’un an ;",
            "OP1(b)": "D’inviter la société civile à former les cordiers ;",
        },
    )
    timeline = follow(texts, aligned(A, B, ("OP1", "OP1"), ("OP1(a)", "OP1(a)")))
    told = {line.id: [status for _, status in statuses(line)] for line in timeline.lines}
    assert told == {
        f"{A}#OP1/1": ["added", "kept"],
        f"{A}#OP1(a)/1": ["added", "changed"],
        f"{A}#OP1(b)/1": ["added", "dropped"],
        f"{B}#OP1(b)/1": ["added"],
    }
    counted = figures(timeline, {text.id: text for text in texts})
    assert [line.last.label for line in counted.standing] == ["OP1(a)", "OP1(b)"]
    assert [line.last.label for line in counted.unlimited] == ["OP1(b)"]


def test_the_tasks_of_a_mandate_are_counted_with_it() -> None:
    """HRC resolution 54/8, paragraph 4: the mandate is extended for three years, its twelve tasks are items."""
    tasks = {
        "OP1": "Décide de proroger pour une période de trois ans le mandat du Rapporteur, qui aura pour tâches :",
        "OP1(a)": "De recueillir des informations ;",
        "OP1(b)": "De formuler des recommandations ;",
        "OP2": "Prie le Secrétaire général de prendre les mesures suivantes :",
        "OP2(a)": "Allumer les phares ;",
        "OP2(b)": "Proroger le mandat du Groupe jusqu’au 31 décembre 2030 ;",
        "OP2(c)": "Invite les États à verser des contributions ;",
    }
    (text,) = series(tasks)
    timeline = follow([text])
    counted = figures(timeline, {text.id: text})
    assert [line.last.label for line in counted.standing] == ["OP1", "OP2", "OP2(c)"], "with a verb it stands by itself"
    assert [line.last.label for line in counted.unlimited] == ["OP2(c)"]
    assert [line.last.label for line in timeline.lines] == list(tasks)


def test_kept_changed_dropped_added() -> None:
    one, two = series(
        {"OP1": PORTS, "OP2": LAMPS, "OP3": ROPES},
        {"OP1": PORTS, "OP2": LAMPS.replace("quatrième", "sixième"), "OP3": "Encourage les médias à chanter"},
    )
    timeline = follow([one, two], aligned(A, B, ("OP1", "OP1"), ("OP2", "OP2")))
    assert statuses(line_of(timeline, f"{A}#OP1/1")) == [(A, "added"), (B, "kept")]
    changed = line_of(timeline, f"{A}#OP2/1")
    assert statuses(changed) == [(A, "added"), (B, "changed")]
    assert [fact.kind.value for fact in changed.steps[1].facts] == ["deadline moved"]
    assert statuses(line_of(timeline, f"{A}#OP3/1")) == [(A, "added"), (B, "dropped")]
    assert statuses(line_of(timeline, f"{B}#OP3/1")) == [(B, "added")]


def test_a_missing_text_is_not_observed_and_nothing_is_dated_in_it() -> None:
    (one,) = series({"OP1": PORTS, "OP2": LAMPS})
    two = with_paragraphs({"OP1": PORTS}, symbol=C)
    timeline = follow([one, two], aligned(A, C, ("OP1", "OP1")), unknown=(B,))
    assert statuses(line_of(timeline, f"{A}#OP1/1")) == [(A, "added"), (B, "not_observed"), (C, "kept")]
    gone = line_of(timeline, f"{A}#OP2/1")
    assert statuses(gone)[-1] == (C, "dropped")
    assert gone.steps[-1].unseen == (B,)
    assert gone.status is StepStatus.DROPPED


def test_a_merged_paragraph_keeps_both_commitments() -> None:
    one, two = series({"OP1": PORTS, "OP2": ROPES}, {"OP1": f"{PORTS}, et {ROPES[0].lower()}{ROPES[1:]}"})
    timeline = follow([one, two], aligned(A, B, ("OP1", "OP1"), ("OP2", "OP1")))
    assert [line.status for line in timeline.lines] == [StepStatus.KEPT, StepStatus.KEPT]


def test_moved_into_the_preamble_is_followed_there() -> None:
    moved = "Considérant qu'une vaste coopération entre les ports est indispensable pour draguer la rade,"
    one, two = series({"OP1": moved.replace("Considérant", "Considère")}, {"PP1": moved})
    timeline = follow([one, two], aligned(A, B, ("OP1", "PP1")))
    (line,) = timeline.lines
    assert line.steps[1].facts[0].kind.value == "moved into the preamble"


def test_fulfilled_by_a_later_recall() -> None:
    one, two = series(
        {"OP1": "Décide de tenir une réunion de haut niveau sur le dragage des ports au plus tard en 2008"},
        {"OP1": "Rappelle la réunion de haut niveau sur le dragage des ports, tenue le 3 mai 2008"},
    )
    timeline = follow([one, two])
    assert statuses(line_of(timeline, f"{A}#OP1/1")) == [(A, "added"), (B, "fulfilled")]


def test_returned_after_an_absence() -> None:
    one, two, three = series({"OP1": PORTS, "OP2": ROPES}, {"OP1": ROPES}, {"OP1": ROPES, "OP2": PORTS})
    rows = (aligned(A, B, ("OP2", "OP1")), aligned(B, C, ("OP1", "OP1")), aligned(A, C, ("OP1", "OP2"), ("OP2", "OP1")))
    timeline = follow([one, two, three], *rows)
    assert statuses(line_of(timeline, f"{A}#OP1/1")) == [(A, "added"), (B, "dropped"), (C, "returned")]


def test_views_and_filters() -> None:
    (one,) = series({"OP1": PORTS, "OP2": LAMPS, "OP3": ROPES, "OP4": "Salue les marins"})
    timeline = follow([one])
    lines = chosen_lines(timeline, Filters())
    assert len(lines) == 3
    assert len(chosen_lines(timeline, Filters(everything=True))) == 4
    assert set(by_addressee(lines)) == {"États Membres", "Secrétaire général", "société civile"}
    assert list(by_deadline(lines)) == ["2009"]
    assert set(by_verb(lines)) == {"urge", "request", "invite"}
    assert list(by_text(timeline, lines)) == [A]
    assert [line.id for line in chosen_lines(timeline, Filters(addressee="secretaire"))] == [f"{A}#OP2/1"]
    assert [line.id for line in chosen_lines(timeline, Filters(due=2009))] == [f"{A}#OP2/1"]
    assert chosen_lines(timeline, Filters(due=2010)) == ()
    assert len(chosen_lines(timeline, Filters(since="2006"))) == 3
    assert chosen_lines(timeline, Filters(since="2007")) == ()
    assert chosen_lines(timeline, Filters(statuses=frozenset({"dropped"}))) == ()


def test_since_is_when_the_status_came_about() -> None:
    one, two, three = series(
        {"OP1": PORTS, "OP2": ROPES, "OP3": LAMPS},
        {"OP1": PORTS, "OP3": LAMPS.replace("quatrième", "cinquième")},
        {"OP1": PORTS, "OP3": LAMPS.replace("quatrième", "cinquième")},
    )
    rows = (
        aligned(A, B, ("OP1", "OP1"), ("OP3", "OP3")),
        aligned(B, C, ("OP1", "OP1"), ("OP3", "OP3")),
        aligned(A, C, ("OP1", "OP1"), ("OP3", "OP3")),
    )
    timeline = follow([one, two, three], *rows)

    def chosen(*statuses: str, since: str = "") -> list[str]:
        found = chosen_lines(timeline, Filters(statuses=frozenset(statuses), since=since))
        return [line.id.split("#")[1] for line in found]

    assert chosen("dropped", since="2008") == ["OP2/1"]
    assert chosen("dropped", since=B) == ["OP2/1"]
    assert chosen("dropped", since="2009") == []
    assert chosen("changed", since="2008") == ["OP3/1"]
    assert chosen("changed") == []
    assert chosen("kept", since="2009") == ["OP3/1"]
    late = near_lines(timeline, Filters(statuses=frozenset({"changed"}), since="2030"))
    assert late.without == {"ever": 1}


MEETING = "Prie l'Office de convoquer une réunion du Groupe des pilotes au niveau des commandants de port"


def test_nothing_is_dropped_where_a_counted_link_leads_on() -> None:
    one, two = series(
        {"OP1": PORTS, "OP2": MEETING, "OP3": LAMPS, "OP4": ROPES},
        {
            "OP1": "Souligne que les hauts-fonds de la rade sont dangereux pour la flotte",
            "OP2": "Se félicite de la réunion du Groupe des pilotes, tenue à Brest le 2 mai 2008, et prie l'Office de "
            "continuer de convoquer de telles réunions",
            "OP3": "Prend note du rapport sur la mer",
        },
    )
    # no thread joins them: the links are those of the alignment alone
    history = trace([one, two], {})
    row = aligned(A, B, ("OP1", "OP1"), ("OP2", "OP2"))
    timeline = build(history, {r.id: find_clauses(r) for r in (one, two)}, "fr", {(A, B): row})
    ends = {line.id.split("#")[1]: line.steps[1] for line in timeline.lines if len(line.steps) > 1}
    assert {name: step.status.value for name, step in ends.items()} == {
        "OP1/1": "to_check",
        "OP2/1": "permanent",
        "OP3/1": "dropped",
        "OP4/1": "dropped",
    }
    assert ends["OP1/1"].other == f"{B}#OP1"
    assert ends["OP2/1"].other == f"{B}#OP2"
    assert ends["OP3/1"].other is None


def test_carried_out_where_the_linked_paragraph_tells_it() -> None:
    told = (
        "Se félicite de la réunion du Groupe des pilotes au niveau des commandants de port, tenue à Brest le 2 mai 2008"
    )
    one, two = series({"OP1": MEETING}, {"OP1": told})
    history = trace([one, two], {})
    rows = {(A, B): aligned(A, B, ("OP1", "OP1"))}
    (line, _) = build(history, {r.id: find_clauses(r) for r in (one, two)}, "fr", rows).lines
    assert (line.status, line.steps[1].other) == (StepStatus.FULFILLED, f"{B}#OP1")


def test_all_clauses_are_made_from_those_that_are_there(monkeypatch: pytest.MonkeyPatch) -> None:
    text = document("Prie les États Membres de protéger les rives ;")
    known, whole = find_clauses(text), all_clauses(text)
    monkeypatch.setattr(balances, "find_clauses", lambda document: pytest.fail(f"{document.id} is read again"))
    assert all_clauses(text, known) == whole != ()


def test_balance_accounts_for_every_commitment() -> None:
    one, two = series(
        {"OP1": PORTS, "OP2": LAMPS, "OP3": ROPES},
        {"OP1": PORTS.replace("draguer", "envisager de draguer"), "OP2": LAMPS, "OP3": "Demande aux médias de chanter"},
    )
    found = balance(one, two, aligned(A, B, ("OP1", "OP1"), ("OP2", "OP2")))
    assert len(found.both) + len(found.lost) + len(found.absorbed) == 3
    assert [clause.label for clause in found.gained] == ["OP3"]
    losses = found.findings(Direction.LOSS, "fr")
    assert {(item.old.label if item.old else "", len(item.facts)) for item in losses} == {("OP1", 1), ("OP3", 0)}
    assert [item.new.label for item in found.findings(Direction.GAIN, "fr") if item.new] == ["OP3"]


def test_a_word_that_a_clause_gave_to_the_next_paragraph_is_no_loss() -> None:
    """In both records: the timeline of the series, and the balance of its two texts."""
    one, two = series(
        {"OP1": f"{PORTS} et à baliser pleinement la passe"},
        {"OP1": PORTS, "OP2": "Exhorte les capitaines à baliser pleinement la passe"},
    )
    row = aligned(A, B, ("OP1", "OP1"), ("OP1", "OP2"))
    (step,) = [line.steps[-1] for line in follow([one, two], row).lines if line.id == f"{A}#OP1/1"]
    assert [fact.kind.value for fact in step.facts] == ["now in another clause only"]
    (pair,) = [pair for pair in balance(one, two, row).both if pair.new.label == "OP1"]
    assert pair.facts == step.facts
    lost = balance(one, two, aligned(A, B, ("OP1", "OP1"))).both[0]
    assert [fact.kind.value for fact in lost.facts] == ["intensifier removed"]
