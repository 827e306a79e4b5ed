"""The mandate clock: ends, reviews, costs and the run of a commitment."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lineage.commitments import find_clauses
from lineage.commitments.clock import Clock, Figures, clock, figures
from lineage.commitments.json_form import clause_json, figures_json
from lineage.commitments.mandate_terms import Mandate
from lineage.commitments.mandates import mandate
from lineage.documents import parse
from lineage.documents.resolution import Status
from lineage.render.facts import figure_sentences, run_phrases, unlimited_sentence
from lineage.sources import read
from lineage.symbols import short_symbol

from .phrases import clause, clauses
from .test_timeline import A, B, C, aligned, follow, line_of, series


def terms(text: str, language: str = "en") -> Mandate:
    return mandate(clause(text, language), language)


ENDS = {
    "Decides to extend the mandate of the Mission until 31 March 2037;": ("mandate", "2037-03-31"),
    "Decides to extend until 31 March 2037 the mandate of the Mission;": ("mandate", "2037-03-31"),
    "Decides to extend the mandate of the Mission until March 31, 2037;": ("mandate", "2037-03-31"),
    "Decides to extend the measures from July 15, 2036 to 3 May 2037;": ("measures", "2037-05-03"),
    "Decides to extend the mandate of the Panel to August 1, 2037;": ("mandate", "2037-08-01"),
    "Decides to extend the mandate of the Special Rapporteur for a period of three years;": ("mandate", None),
    "Decides to renew until 15 May 2037 the measures imposed by paragraph 3;": ("measures", "2037-05-15"),
    "Proclaims the period 2037–2046 the Decade of Ports;": ("period", None),
    "Decides to terminate the mandate of the Mission, as of 3 December 2037;": ("mandate", "2037-12-03"),
    "Decides to lift the measures in paragraph 3 with effect from 1 May 2037;": ("measures", "2037-05-01"),
    "Decides to establish, for a period of no longer than two years, a Committee of the Council;": ("mandate", None),
    "Approves the establishment of eight temporary positions for 18 months;": ("period", None),
    "Recommends that the Secretary-General appoint for a period of three years a pilot;": ("mandate", None),
    "Decides that the duration of the Dialogue on Ports will be two days;": ("meetings", None),
    "Decides to allocate three days of the annual session to ports;": ("meetings", None),
    "Requests the Mission to work until the completion of its mandate on 25 May 2037;": ("mandate", "2037-05-25"),
    "Requests the Secretary-General to create, for an initial period of 13 months, a panel;": ("mandate", None),
    "Decides that the members of the Board shall serve for renewable terms of two years;": ("mandate", None),
    "Decides to renew until one year from the adoption of this resolution the measures imposed;": ("measures", None),
    "Decides to provide the country with a five-year preparatory period;": ("period", None),
    "Endorses the proposal to extend to three years the time during which pilots remain listed;": ("period", None),
    "Extends the reporting request in paragraph 10 until 15 January 2037;": ("period", "2037-01-15"),
    "Decides to continue the Consultative Process for the next two years;": ("mandate", None),
    "Decides to extend its mandate for a new period terminating on 15 June 2037;": ("mandate", "2037-06-15"),
    "Decides to extend the length of the resumed session to five weeks;": ("meetings", None),
    "Requests the Working Group to convene its eighth session for five working days in 2037;": ("meetings", None),
    "Decides to convene a two-day high-level meeting of the Assembly;": ("meetings", None),
    "Decides, under Chapter VII of the Charter, to terminate the measures in paragraph 2;": ("measures", None),
    "Decides that the Conference shall consist of eight plenary meetings;": ("meetings", None),
    "Requests the Secretary-General to continue this practice on a trial period for another five years;": (
        "measures",
        None,
    ),
    "Decides to extend the mandate of the Office for another two years;": ("mandate", None),
    "Resolves that the scale of assessments for the contributions of Member States for 2037, 2038 and 2039 shall be as "
    "follows:": ("period", None),
}


@pytest.mark.parametrize("text", ENDS)
def test_ends(text: str) -> None:
    found = terms(text).ends
    assert found is not None
    assert (found.of, found.date) == ENDS[text]


FRENCH_ENDS = {
    "Décide de mettre fin au mandat de la Mission à compter du 31 décembre 2037;": ("mandate", "2037-12-31"),
    "Décide de dissoudre le Groupe de travail avec effet au 1er janvier 2037;": ("mandate", "2037-01-01"),
    "Décide de proroger pour une période ne dépassant pas six mois le mandat du Groupe;": ("mandate", None),
    "Décide de nommer, pour une durée d'un an, une rapporteuse spéciale sur les phares;": ("mandate", None),
    "Prie la Mission d'agir jusqu'à l'achèvement de son mandat le 25 mai 2037;": ("mandate", "2037-05-25"),
    "Décide de fournir au pays une période préparatoire de cinq ans;": ("period", None),
    "Décide de lever immédiatement les mesures énoncées au paragraphe 2;": ("measures", None),
    "Décide que la Conférence consistera en huit séances plénières;": ("meetings", None),
    "Décide de porter à cinq semaines la durée de la session;": ("meetings", None),
    "Décide de proroger d'un an le mandat de la Mission;": ("mandate", None),
    "Prie la Haute-Commissaire d'organiser un atelier d'experts de trois jours en 2037;": ("meetings", None),
}


@pytest.mark.parametrize("text", FRENCH_ENDS)
def test_ends_in_french(text: str) -> None:
    found = terms(text, "fr").ends
    assert found is not None
    assert (found.of, found.date) == FRENCH_ENDS[text]


@pytest.mark.parametrize(
    "text",
    [
        "Requests the Secretary-General to submit a report by 31 March 2037;",
        "Requests the Secretary-General to complete the work until 31 March 2037;",
        "Decides that the Board shall report through the Economic and Social Council at its next session;",
        "Recalls that the mandate was extended until 31 March 2037;",
        "Adopts the framework agreed upon by the Commission at its session, held from 7 to 10 March 2037;",
        "Decides that the enlargement of the Board shall take effect in steps until its fifty-ninth session;",
        "Encourages States and the Committee of Pilots to attend the Meeting from 1 to 5 December 2037;",
        "Takes note of the proposed programme budget for the biennium 2036–2037;",
        "Decides to note the figures of the tides for 2037, 2038 and 2039;",
        "Decides to consider at its ninety-first session the accounts for the period from 1 July 2036 to 30 June 2037;",
    ],
)
def test_a_day_on_which_something_is_due_is_no_end(text: str) -> None:
    assert terms(text).ends is None


def test_review_has_its_session() -> None:
    found = terms("Decides to include in the provisional agenda of its eighty-second session the item on ports;").review
    assert found is not None
    assert found.session == 82


@pytest.mark.parametrize(
    ("text", "reviewed"),
    [
        ("Decides to remain actively seized of the matter;", True),
        ("Decides to review the mandate of the Mission by 2037;", True),
        ("Decides to continue its consideration of the question at its eightieth session;", True),
        ("Urges States to cooperate with the review conference of the Treaty;", False),
        ("Requests the Secretary-General to report at its eightieth session;", False),
        ("Recalls its decision to review the mandate;", False),
        ("Invites the Council to review and update the mandate of the Committee on Tides;", True),
        ("Decides to assess the effectiveness of the Mission at its next session;", True),
        ("Decides to renew the mandate of the Expert, to assess and report on the state of the ports;", False),
        ("Recommends the provisional agenda set forth in the annex;", False),
        ("Decides to consider at its ninety-first session the financing of the Office for Ports;", True),
        ("Expresses its intention to keep the measures in paragraph 6 under continuous review;", True),
        ("Affirms its readiness to review the implementation of this resolution after six months;", True),
        ("Expresses its readiness to consider taking additional measures;", False),
        ("Expresses its readiness to consider lifting the measures imposed on pilots;", True),
        ("Requests that an independent evaluation of the mandate be carried out;", True),
        ("Expresses its intent to consider the renewal of the mandate of the Panel by May 2037;", True),
        ("Decides to hold a conference on the state of the ports, inviting all pilots, to review the crisis;", False),
        ("Urges all States to remain seized of the question of ports;", False),
        ("2. Decides to include in the provisional agenda of its eightieth session the item;", True),
        ("Decides to evaluate at its forty-second session, with help, the implementation of the Programme;", True),
        ("Expresses its intention to request an independent review of the Mission;", True),
        ("Adopts the framework, to be reviewed comprehensively by the Commission at its fifty-first session;", True),
        ("Decides that the goals to be reviewed in depth shall be those of the annex;", False),
        ("Decides to examine, in two years, progress in the implementation under the agenda item on ports;", True),
        ("Decides to continue to give due consideration to the issue of ports;", False),
        ("Decides that the Executive Director shall keep this problem under continuing review;", False),
        ("Requests the Committee to undertake an evaluation of the efficiency of the Mission, within 2037;", True),
        ("Affirms that it shall keep the situation under continuous review;", True),
        ("Directs the Committee to keep its guidelines under active review;", True),
        ("Requests the Secretary-General to keep these benchmarks under review;", False),
        ("Calls for a further review five years after the adoption of the present resolution;", True),
        ("Decides to consider the reports at its seventy-eighth, seventy-ninth and eightieth sessions;", True),
        ("Requests the Secretary-General to report on situations that are on the agenda of the Council;", False),
        ("Invites the Committee to report thereon, including an evaluation of the International Year;", True),
        ("Decides that the Commission shall annually evaluate progress in the implementation of the Plan;", True),
        ("Recommends that the Conference adopt its rules and the provisional agenda in annex II;", False),
        ("Invites the Council to consider the question of ports at its next substantive session;", True),
        ("Requests the Committee to continue to examine the tides and to report at its next session;", False),
        ("Requests the Board to submit the results of the review for consideration at its next session;", False),
        ("Recommends that the Committee should consider at its tenth session the question of ports;", True),
        ("Agrees to fully review at its eightieth session the arrangements for ports;", True),
        ("Decides to revert, as a matter of priority, to the question of ports;", True),
        ("Calls upon the Secretary-General and the Chair of the Commission to review every two years progress;", True),
        ("Decides to include the item entitled “Ports” in the annual agenda of the General Assembly;", True),
        ("Requests the Ninth Congress to review the progress made in the training of pilots;", True),
        ("Expresses its intention to give its full attention to ports when dealing with those on its agenda;", True),
        ("Expresses its intention to give its full attention to ports;", False),
        ("Reiterates that the Main Committee will consider the programme at the very start of its session;", True),
        ("Endorses the outcome of the Conference to Review Progress in the Implementation of the Charter;", False),
        ("Decides to discuss the item included in its agenda by its resolution;", False),
        ("Requests the Office for Ports to keep the tides high on its agenda;", False),
        ("Encourages States to include the tides in the agenda of the meeting of the States parties;", False),
        ("Endorses the recommendations of the Committee on the comprehensive review of ports;", False),
        ("Decides to conduct a comprehensive review of ports;", True),
        ("Decides that the Committee shall resume its session for five days;", False),
        ("Notes the commitment of pilots to review the Charter;", False),
        ("Requests the Programme to support States in their efforts to undertake evaluations of the goals;", False),
        ("Decides to appraise in 2037 the progress achieved in the training of pilots;", True),
        ("Decides to revisit the question of ports;", True),
        ("Requests the Secretary-General to name a pilot, after which the mandate should be evaluated;", True),
        ("Requests the Council, at its substantive session of 1995, to review the reports of pilots;", True),
        ("Requests the Committee, at its next session, to examine and make recommendations on the theme;", True),
        ("Decides to defer consideration of the charts to the eighty-sixth session;", True),
        ("Decides to defer the payment of pilots to 2037;", False),
        ("Recommends that, after the storms, the Committee on Ports consider during the session how to go on;", True),
        ("Invites the President of the Council to consider the theme for the panel held at the session;", False),
        ("Requests the Council to consider launching the Forum during the high-level segment of its session;", False),
        ("Requests the Special Committee to continue to examine the question of Guam and to report thereon;", True),
        ("Requests each Main Committee to discuss its methods at the beginning of every session;", False),
        ("Requests the Office to call the Working Group to consider and decide, during its session, on ports;", False),
        ("Encourages special procedure mandate holders to continue to consider the issue of ports;", False),
        ("Invites the Sixth Committee to consider the legal aspects of the report;", True),
        ("Decides that the mandate of the Committee will be kept under review;", True),
        ("Expresses its intention to consider in a later resolution further enhancements to the mandate;", True),
        ("Expresses its intention to consider further measures against pilots;", False),
        ("Decides that at its sixty-sixth session, in 2037, the Commission should review its methods;", True),
    ],
)
def test_review(text: str, reviewed: bool) -> None:
    assert (terms(text).review is not None) == reviewed


@pytest.mark.parametrize(
    ("text", "reviewed"),
    [
        ("Entend revoir les mesures imposées dans un délai de six mois;", True),
        ("Se déclare prêt à revoir le mandat de la Mission;", True),
        ("Réaffirme qu'il suivra la situation et se tiendra prêt à examiner l'opportunité des mesures;", True),
        ("Demande qu'une évaluation indépendante du mandat soit réalisée;", True),
        ("Prend note de l'évaluation indépendante du mandat;", False),
        ("Se déclare prêt à aider les pilotes;", False),
        ("Décide que la Commission évaluera chaque année les progrès réalisés;", True),
        ("Décide que le Comité continuera de procéder à une étude d'ensemble de la question;", True),
        ("Prie le Secrétaire général de lui présenter une évaluation du projet pilote;", True),
        ("Recommande à la Conférence d'adopter le règlement et l'ordre du jour provisoire de l'annexe;", False),
        ("Invite le Conseil à examiner la question des ports à sa prochaine session;", True),
        ("Prie le Comité d'examiner les marées et d'en rendre compte à sa prochaine session;", False),
        ("Décide de revenir, à titre prioritaire, sur la question des ports;", True),
        ("Décide d'inscrire la question des ports à l'ordre du jour annuel de l'Assemblée générale;", True),
        ("Exprime son intention d'accorder toute son attention aux ports inscrits à son ordre du jour;", True),
        ("Fait siennes les recommandations du Comité sur l'examen global des ports;", False),
    ],
)
def test_review_in_french(text: str, reviewed: bool) -> None:
    assert (terms(text, "fr").review is not None) == reviewed


@pytest.mark.parametrize(
    ("purpose", "session"), [("d'examiner les progrès accomplis", 90), ("d'honorer les pilotes", None)]
)
def test_a_meeting_to_that_end_reviews_where_that_end_is_a_review(purpose: str, session: int | None) -> None:
    text = f"Rappelle la décision {purpose}, et décide de tenir à cette fin un débat à sa quatre-vingt-dixième session;"
    review = mandate(clauses(text)[1], "fr").review
    assert (review and review.session) == session


def test_a_meeting_to_that_end_reviews_in_english_too() -> None:
    text = "Recalls its decision to appraise the progress, and decides to convene to that end a debate in 2035;"
    review = mandate(clauses(text, "en")[1], "en").review
    assert review is not None
    assert review.words == "convene to that end"


def test_a_verb_of_no_table_sets_no_end_to_a_period_that_it_names() -> None:
    assert terms("Gauges the progress made in the Lighthouse Decade 2028–2037;").ends is None
    assert terms("Decides to proclaim the Lighthouse Decade 2028–2037;").ends is not None


def test_an_act_is_not_cut_at_a_noun() -> None:
    (cost,) = terms("Prie le Secrétaire général de renforcer, à titre prioritaire, le service;", "fr").cost
    assert cost.words == "renforcer, à titre prioritaire, le service"


def test_words_on_money() -> None:
    assert terms("Requests the Office, within existing resources, to act;").resources == "within existing resources"
    french = terms("Prie le Secrétaire général d'agir, dans les limites des ressources existantes ;", "fr")
    assert french.resources == "dans les limites des ressources existantes"


def test_json_of_a_clause() -> None:
    form = clause_json(clause("Decides to extend the mandate of the Mission until 31 March 2037;", "en"), "en")
    assert form["ends"] == {"words": "until 31 March 2037", "date": "2037-03-31", "of": "mandate"}
    assert form["review"] is None
    assert form["cost"][0]["kind"] == "extension"
    assert form["resources"] is None


FIRST = "Prie le Secrétaire général d'allumer les phares de la côte"


def test_the_run_of_a_commitment() -> None:
    texts = series({"OP1": FIRST}, {"OP1": f"{FIRST} et des îles"}, {"OP1": f"{FIRST} et des îles"})
    rows = (aligned(A, B, ("OP1", "OP1")), aligned(B, C, ("OP1", "OP1")), aligned(A, C, ("OP1", "OP1")))
    timeline = follow(texts, *rows)
    run = clock(line_of(timeline, f"{A}#OP1/1"), "fr", A)
    assert run.or_before
    assert not clock(line_of(timeline, f"{A}#OP1/1"), "fr", "A/RES/1/1").or_before
    assert (run.since, run.last, run.times, run.words_kept, run.words_added) == (A, C, 3, 1.0, 3)
    found = figures(timeline, {text.id: text for text in texts})
    assert [count for _, count in found.words] == [11, 14, 14]
    assert [line.id for line in found.unlimited] == [f"{A}#OP1/1"]


def test_a_cost_has_the_text_that_it_came_in_with() -> None:
    report = f"{FIRST} et de lui présenter un rapport"
    timeline = follow(series({"OP1": FIRST}, {"OP1": report}), aligned(A, B, ("OP1", "OP1")))
    run = clock(line_of(timeline, f"{A}#OP1/1"), "fr", A)
    assert {item.kind: since for item, since in zip(run.terms.cost, run.cost_since, strict=True)} == {
        "reports": B,
        "secretariat": A,
    }
    assert f"rapports (depuis {short_symbol(B)}), travail du Secrétariat" in " · ".join(run_phrases(run, "fr"))
    assert "mots ajoutés" in " · ".join(run_phrases(run, "fr"))


def test_mandates_without_end_are_cited() -> None:
    texts = series({"OP2": FIRST, "OP1": "Décide de rester saisie de la question"})
    found = figures(follow(texts), {text.id: text for text in texts})
    assert unlimited_sentence(found, "en") == "Without one: para.\N{NO-BREAK SPACE}2."


@pytest.mark.parametrize(
    ("words", "resources"),
    [
        ("to convene, within existing resources, a meeting of experts", "within existing resources"),
        ("to convene, [within existing resources,] a meeting of experts", None),
        ("to convene a meeting of experts [EU: within existing resources]", None),
        ("to convene [, within existing resources,] within existing resources, a meeting", "within existing resources"),
    ],
)
def test_what_stands_in_brackets_limits_nothing_yet(tmp_path: Path, words: str, resources: str | None) -> None:
    file = tmp_path / "draft.md"
    head = "# Draft resolution\n\n**The General Assembly,**\n\n"
    file.write_text(f"{head}1. *Requests* the Secretary-General {words};\n", encoding="utf-8")
    (one,) = find_clauses(parse(read(file), document_id="A/C.3/80/L.99"))
    terms = mandate(one, "en")
    assert terms.resources == resources
    assert [cost.kind for cost in terms.cost] == ["meetings", "secretariat"]


def test_a_period_in_brackets_ends_nothing_yet(tmp_path: Path) -> None:
    file = tmp_path / "draft.md"
    head = "# Draft resolution\n\n**The General Assembly,**\n\n"
    for period, ends in (("for a period of two years", True), ("[for a period of two years]", False)):
        text = f"{head}1. *Decides* to extend {period} the mandate of the Special Rapporteur;\n"
        file.write_text(text, encoding="utf-8")
        (one,) = find_clauses(parse(read(file), document_id="A/C.3/80/L.99"))
        assert bool(mandate(one, "en").ends) is ends


@pytest.mark.parametrize(
    ("or_before", "times", "said"),
    [
        (True, 3, ["since 58/137 or before, in 3 texts", "50% of its first words kept", "2 words added"]),
        (False, 3, ["since 58/137, in 3 texts", "50% of its first words kept", "2 words added"]),
        (False, 1, ["since 58/137, in 1 text"]),
    ],
)
def test_what_may_be_older_is_said_so(or_before: bool, times: int, said: list[str]) -> None:
    terms = mandate(clause("Urges States to paint the buoys;", "en"), "en")
    run = Clock(since=A, or_before=or_before, last=C, times=times, words_kept=0.5, words_added=2, terms=terms)
    expected = [one.replace("58/137", short_symbol(A)) for one in said]
    assert run_phrases(run, "en") == expected


@pytest.mark.parametrize(
    ("times", "drafts", "said"),
    [
        (2, 1, "since {since} (draft), in 1 adopted text and 1 draft"),
        (2, 2, "since {since} (draft), in 2 drafts"),
    ],
)
def test_a_draft_is_counted_apart_from_the_adopted_texts(times: int, drafts: int, said: str) -> None:
    terms = mandate(clause("Urges States to paint the buoys;", "en"), "en")
    run = Clock(
        since=A,
        or_before=False,
        last=C,
        times=times,
        drafts=drafts,
        since_draft=True,
        words_kept=1.0,
        words_added=0,
        terms=terms,
    )
    assert run_phrases(run, "en")[0] == said.format(since=short_symbol(A))


def test_one_text_has_not_grown() -> None:
    one = Figures(words=((A, 90),), standing=(), unlimited=(), item=None)
    two = replace(one, words=((A, 90), (B, 99)))
    assert "%" not in figure_sentences(one, "en")
    assert "(+10%)" in figure_sentences(two, "en")
    assert "%" not in figure_sentences(replace(two, drafts=frozenset({A})), "en")
    assert "(+10%)" in figure_sentences(replace(two, drafts=frozenset({A, B})), "en")


def test_growth_is_counted_from_the_last_text_up_to_2020() -> None:
    texts = series({"OP1": FIRST}, {"OP1": f"{FIRST} et des îles"}, {"OP1": f"{FIRST} et de tous les ports"})
    years = dict(zip((A, B, C), (2010, 2019, 2023), strict=True))
    dated = {text.id: replace(text, adopted=date(years[text.id], 12, 18)) for text in texts}
    found = figures(follow(texts), dated)
    assert found.base == B
    assert figures_json(found)["since_base"] == {"year": 2020, "document": B, "percent": 14}
    assert f"Since {short_symbol(B)}, the last text observed up to 2020 (words: 14): +14%." in figure_sentences(
        found, "en"
    )
    drafted = dated | {B: replace(dated[B], status=Status.DRAFT)}
    assert figures(follow(texts), drafted).base == A
    later = {name: replace(text, adopted=date(2024, 12, 18)) for name, text in dated.items()}
    assert figures_json(figures(follow(texts), later))["since_base"] is None
