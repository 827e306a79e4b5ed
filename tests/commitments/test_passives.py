"""Requests in the passive: "The Secretary-General is requested to report"."""

import pytest

from lineage.commitments import find_implied, unread

from .phrases import clause, clauses, document, names


@pytest.mark.parametrize(
    ("language", "text", "kind", "asked", "act"),
    [
        ("en", "The Secretariat is requested to consider the calendar", "request", "Secretariat", "to consider"),
        ("en", "Member States are also invited to report", "invite", "Member States", "to report"),
        ("en", "The Secretary-General is urged, in this regard, to act", "urge", "Secretary-General", "to act"),
        ("fr", "Le Secrétaire général est prié de présenter un rapport", "request", "Secrétaire général", "présenter"),
        ("fr", "Les États Membres sont instamment priés d’agir", "urge", "États Membres", "agir"),
        ("fr", "Les institutions spécialisées sont invitées à coopérer", "invite", "organismes", "coopérer"),
    ],
)
def test_the_subject_of_a_passive_is_whom_it_asks(language: str, text: str, kind: str, asked: str, act: str) -> None:
    found = clause(text, language)
    assert (found.kind, found.span.text) == (kind, text)
    assert any(asked in name for name in names(found))
    assert found.action is not None
    assert found.action.text.removeprefix("to ").startswith(act.removeprefix("to "))
    assert text[found.verb_span.start : found.verb_span.end] == found.verb  # type: ignore[union-attr]


def test_a_strong_passive_keeps_its_strength() -> None:
    assert clause("States are strongly urged to act", "en").lemma == "strongly urge"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It is invited to report"),
        ("en", "The reports are requested to be short"),
        ("en", "The situation was reviewed. States are invited to act"),
        ("en", "The tasks that the Organization is called upon to play are new"),
        ("fr", "Il est prié de présenter un rapport"),
        ("fr", "Les États sont engagés dans un conflit"),
    ],
)
def test_what_names_nobody_or_asks_nothing_is_no_clause(language: str, text: str) -> None:
    assert not clauses(text, language)


def test_a_request_in_the_passive_has_an_act_and_is_read() -> None:
    resolution = document("The Secretary-General is requested to submit a report", language="en")
    assert not unread(resolution)
    assert not find_implied(resolution)


@pytest.mark.parametrize(
    ("language", "text", "lemma", "asked", "act"),
    [
        ("en", "The Ombudsperson shall present an update", "request", "Ombudsperson", "present an update"),
        (
            "en",
            "Within two months, the Secretary-General should meet",
            "recommend",
            "Secretary-General",
            "meet",
        ),
        (
            "en",
            "At its end, the Ombudsperson, with the help of the Team, shall draft a report",
            "request",
            "Ombudsperson",
            "draft a report",
        ),
        ("en", "If it agrees, then the Secretary-General shall write", "request", "Secretary-General", "write"),
        ("fr", "Le Médiateur présente une mise à jour", "prier", "Médiateur", "présente une mise à jour"),
        ("fr", "S’il y consent, alors le Médiateur doit agir", "prier", "Médiateur", "agir"),
        ("fr", "Le Médiateur, avec l’aide de l’Équipe, doit agir", "prier", "Médiateur", "agir"),
        ("fr", "Au terme de la période, le Comité des ports doit agir", "prier", "Comité des ports", "agir"),
    ],
)
def test_a_body_is_charged_with_an_act(language: str, text: str, lemma: str, asked: str, act: str) -> None:
    found = clause(text, language)
    assert (found.lemma, found.span.text, names(found)) == (lemma, text, [asked])
    assert found.action is not None
    assert found.action.text == act


def test_a_body_that_is_charged_may_open_a_list() -> None:
    found = clause("Upon receipt of a request, the Ombudsperson shall:", "en")
    assert (found.lemma, names(found)) == ("request", ["Ombudsperson"])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Committee shall be composed of five pilots"),
        ("en", "The Special Committee on Tides wishes that pilots should be heard"),
        ("en", "States of the Council shall act"),
        ("en", "The Council, which lights the ports, and the pilots shall act"),
        ("en", "The mandate of pilots shall not lapse"),
        ("fr", "Le Comité comprend cinq pilotes"),
        ("fr", "Les États doivent agir"),
        ("fr", "Le conseil doit agir"),
    ],
)
def test_what_a_body_is_charges_nobody(language: str, text: str) -> None:
    assert clauses(text, language) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Security Council also urges pilots to act and requests the Secretariat to report."),
        ("en", "“The General Assembly urges pilots to act and requests the Secretariat to report."),
        ("fr", "Le Conseil de sécurité exhorte les pilotes à agir et prie le Secrétariat de faire rapport."),
        ("fr", "L’Assemblée générale exhorte les pilotes à agir et prie le Secrétariat de faire rapport."),
    ],
)
def test_the_organ_may_be_named_before_its_verb(language: str, text: str) -> None:
    assert [found.kind for found in clauses(text, language)] == ["urge", "request"]
