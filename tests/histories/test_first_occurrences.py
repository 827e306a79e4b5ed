"""The first place of a run of words, wherever it is; formulas and small changes."""

from dataclasses import replace
from datetime import date

from woven import document

from lineage.documents.resolution import Resolution, Status
from lineage.histories.config import DEFAULT, FirstPlaceConfig
from lineage.histories.first_occurrences import first_places
from lineage.histories.run_index import Elsewhere, RunIndex
from lineage.histories.stretches import FirstRun
from lineage.histories.word_runs import grams, runs_of_document, words_of_document
from lineage.languages.text import words

A, B, C = "A/RES/56/1", "A/RES/58/2", "A/RES/60/3"
CLAUSE = "using to the extent possible the lights and bells that stand already on the northern shore"
OTHER = "Requests all pilots to report the depth of every channel before winter closes the harbour"

PAIRS = [("Invites", "keepers"), ("Thanks", "crews"), ("Asks", "pilots"), ("Urges", "owners"), ("Begs", "bakers")]


def found(
    texts: list[Resolution], others: list[Resolution] | None = None, config: FirstPlaceConfig = DEFAULT.first
) -> dict[str, tuple[FirstRun, ...]]:
    lines = {p.id: p.id for text in texts for p in text.paragraphs}
    read = {text.id: text for text in others or []}
    elsewhere = [Elsewhere(runs=runs_of_document(text), series=text.id) for text in read.values()]
    held = {name: words_of_document(text) for name, text in read.items()}
    return first_places(texts, lines, RunIndex(elsewhere), held.get, config)


def run_words(text: Resolution, label: str, run: FirstRun) -> str:
    paragraph = text.paragraph(label)
    assert paragraph is not None
    return " ".join(words(paragraph.text)[run.start : run.end])


def test_a_clause_is_found_in_a_paragraph_that_nothing_links() -> None:
    texts = [
        document(A, {"OP1": f"Invites the masters of vessels to sail, {CLAUSE};"}),
        document(B, {"OP1": f"{OTHER};"}),
        document(C, {"OP1": f"{OTHER};", "PP1": f"Recalling that the guild was founded for this, {CLAUSE},"}),
    ]
    first = found(texts)
    (run,) = first[f"{C}#PP1"]
    assert (run.paragraph, run_words(texts[2], "PP1", run)) == (f"{A}#OP1", CLAUSE)
    assert run.telling
    assert first[f"{A}#OP1"] == ()


def test_a_paragraph_printed_ten_times_is_no_formula() -> None:
    texts = [
        document(A, {f"OP{n}": f"Invites the masters, {CLAUSE};" for n in range(1, 11)}),
        document(B, {"PP1": f"Recalling the guild, {CLAUSE},"}),
    ]
    (run,) = found(texts)[f"{B}#PP1"]
    assert (run.paragraph, run_words(texts[1], "PP1", run)) == (f"{A}#OP1", CLAUSE)


def test_one_word_in_eight_may_differ() -> None:
    changed = CLAUSE.replace("bells", "buoys")
    texts = [
        document(A, {"OP1": f"Invites the masters, {CLAUSE};"}),
        document(B, {"PP1": f"Recalling the guild, {changed},"}),
    ]
    runs = found(texts)[f"{B}#PP1"]
    assert {run.paragraph for run in runs} == {f"{A}#OP1"}
    told = " ".join(run_words(texts[1], "PP1", run) for run in runs)
    assert told == changed.replace("buoys ", "")
    assert found(texts, config=FirstPlaceConfig(near=16, short=16))[f"{B}#PP1"] == ()


def test_what_printing_changes_does_not_end_a_run() -> None:
    """The number of a note, kinds of quotation mark, hyphen and space, and compounds that are joined."""
    plain = 'using co-operation of the pilots\' "night watch" since 2004 and the follow-up to the Treaty on this shore'
    printed = plain.replace("co-operation", "cooperation").replace("follow-up", "followup").replace("Treaty", "Treaty5")
    printed = (
        printed.replace('\' "night watch"', "’ “night\u00a0watch”")
        .replace("2004", "2004,7")
        .replace("sho", "sho\u00ad")
    )
    texts = [document(A, {"OP1": f"Invites, {plain};"}), document(B, {"PP1": f"Noting, {printed},"})]
    (run,) = found(texts)[f"{B}#PP1"]
    assert run.end - run.start == len(words(plain)) == 18


def test_a_wording_changed_at_every_third_word_is_another_one() -> None:
    changed = " ".join(word if i % 3 else "reef" for i, word in enumerate(CLAUSE.split()))
    texts = [document(A, {"OP1": f"Invites the masters, {CLAUSE};"}), document(B, {"PP1": f"Recalling, {changed},"})]
    assert found(texts)[f"{B}#PP1"] == ()


def test_what_many_lines_hold_proves_nothing() -> None:
    name = "the Office of the High Commissioner for the Safety of Lights and Bells on All Shores"
    older = {
        f"OP{i}": f"{verb} {name} {rest};"
        for i, (verb, rest) in enumerate(
            [
                ("Invites", "to draw charts"),
                ("Thanks", "for its rescue boats"),
                ("Asks", "what pilots earn"),
                ("Urges", "never to sleep"),
                ("Reminds", "of the fog"),
            ],
            1,
        )
    }
    texts = [document(A, older), document(B, {"PP1": f"Recalling how {name} once mapped reefs,"})]
    assert found(texts)[f"{B}#PP1"] == ()


def test_a_name_proves_nothing_however_few_have_it() -> None:
    name = "the Executive Director of the Office of the United Harbours on Lights and Bells"
    texts = [
        document(A, {"OP1": f"Asks for a report to the crews and to {name};"}),
        document(B, {"PP1": f"Recalling how once {name} mapped reefs,"}),
    ]
    assert found(texts)[f"{B}#PP1"] == ()
    small = [document(t.id, {p.label: p.text.replace(name, name.lower()) for p in t.paragraphs}) for t in texts]
    assert {run.paragraph for run in found(small)[f"{B}#PP1"]} == {f"{A}#OP1"}


def test_a_draft_is_never_the_first_place() -> None:
    draft = document(A, {"OP1": f"Invites the masters, {CLAUSE};"}, status=Status.DRAFT)
    texts = [draft, document(B, {"OP1": f"Urges the masters, {CLAUSE};"}), document(C, {"PP1": f"Noting, {CLAUSE},"})]
    assert found(texts)[f"{B}#OP1"] == ()
    assert {run.paragraph for run in found(texts)[f"{C}#PP1"]} == {f"{B}#OP1"}


def test_a_compound_that_is_cut_and_capitals_do_not_end_a_run() -> None:
    shore = CLAUSE.replace("northern shore", "north-eastern shore of the bay")
    spelt = shore.replace("-", " ").upper()
    texts = [document(A, {"OP1": f"Invites the masters, {shore};"}), document(B, {"PP1": f"Noting, {spelt},"})]
    runs = found(texts)[f"{B}#PP1"]
    assert {run.paragraph for run in runs} == {f"{A}#OP1"}
    assert " ".join(run_words(texts[1], "PP1", run) for run in runs) == shore.replace("north-eastern ", "")


def test_a_name_beside_a_clause_is_not_dated_by_it() -> None:
    """Five lines have the name, in 56/1 too; in 58/2 a clause follows it, and 60/3 has both: the clause alone is from
    there."""
    name = "the Office of the High Commissioner for Lights and Bells"
    verbs = ("Invites", "Thanks", "Asks", "Urges", "Begs")
    older = document(A, {f"OP{i}": f"{verb} {name} number {i};" for i, verb in enumerate(verbs, 1)})
    texts = [older, document(B, {"PP1": f"Noting {name} {CLAUSE},"}), document(C, {"PP9": f"Hails {name} {CLAUSE},"})]
    told = {run.paragraph: run_words(texts[2], "PP9", run) for run in found(texts)[f"{C}#PP9"]}
    assert CLAUSE in told[f"{B}#PP1"]
    assert "the office of the" not in told[f"{B}#PP1"]


def test_of_two_paragraphs_of_one_text_the_one_with_the_longer_run_is_named() -> None:
    texts = [
        document(
            A, {"OP1": f"Invites the masters, {CLAUSE[:60]};", "OP2": f"Urges the keepers of all ports, {CLAUSE};"}
        ),
        document(B, {"PP1": f"Noting, {CLAUSE},"}),
    ]
    assert {run.paragraph for run in found(texts)[f"{B}#PP1"]} == {f"{A}#OP2"}


def test_a_text_beside_the_series_counts_from_its_date_on() -> None:
    texts = [document(A, {"OP1": f"{OTHER};"}), document(B, {"PP1": f"Recalling, {CLAUSE},"})]
    for day, expected in (
        (date(2003, 1, 1), {"E/RES/2003/9#OP4"}),
        (date(2003, 12, 18), set()),
        (date(2009, 1, 1), set()),
    ):
        other = document("E/RES/2003/9", {"OP4": f"Decides to build, {CLAUSE};"}, adopted=day)
        assert {run.paragraph for run in found(texts, [other])[f"{B}#PP1"]} == expected


def test_a_corpus_of_one_text_and_one_of_copies() -> None:
    assert set(found([document(A, {"OP1": OTHER})]).values()) == {()}
    copies = [document(name, {"OP1": OTHER, "OP2": f"Invites, {CLAUSE}"}) for name in (A, B, C)]
    first = found(copies)
    assert {run.paragraph for run in first[f"{C}#OP2"]} == {f"{A}#OP2"}
    assert found([]) == {}


def test_the_number_of_a_run_is_made_of_its_words_alone() -> None:
    one, two = words(CLAUSE), words(f"whatever stands before {CLAUSE}")
    assert set(grams(one)) <= set(grams(two))
    assert len(set(grams(one))) == len(one) - 4
    assert len(grams(one[:4])) == 0


def test_a_draft_at_the_end_makes_no_run_a_formula() -> None:
    texts = [document(A, {"OP1": f"Invites the masters, {CLAUSE};"}), document(B, {"OP1": f"{OTHER};"})]
    labels = {
        f"OP{i}": f"{verb} the pilots, {CLAUSE};" for i, verb in enumerate(("Asks", "Urges", "Thanks", "Begs"), 1)
    }
    draft = document("A/C.3/60/L.1", labels, status=Status.DRAFT, adopted=date(2005, 11, 1))
    lines = {p.id: p.id for text in texts for p in text.paragraphs}
    first = first_places([*texts, draft], lines)
    for label in labels:
        assert {run.paragraph for run in first[f"{draft.id}#{label}"]} == {f"{A}#OP1"}


def test_a_text_that_another_quotes_whole() -> None:
    """The quoting text is led to the one that it quotes; what a third one took from there goes to the first as well."""
    whole = {f"OP{i}": f"{verb} the {who} of the port, {CLAUSE} number {i};" for i, (verb, who) in enumerate(PAIRS, 1)}
    quoted, later = document(A, whole), document(C, {"OP9": f"{OTHER};", **whole, "OP10": f"Thanks all for {OTHER};"})
    beside = document("E/RES/2003/9", whole, adopted=date(2003, 5, 1))
    first = found([document(B, {"OP1": f"{OTHER};"}), later], [quoted, beside])
    for label in whole:
        assert {run.paragraph.partition("#")[0] for run in first[f"{C}#{label}"]} == {A}


def test_a_formula_that_fills_a_third_of_a_text() -> None:
    formula = "in accordance with the rules of the guild of pilots and of the masters of all vessels"
    older = document(A, {f"OP{i}": f"{verb} the {who} to act {formula};" for i, (verb, who) in enumerate(PAIRS, 1)})
    own = "to light both towers of the western mole before the first fog of every autumn"
    texts = [
        document(B, {"OP1": f"Asks the keepers {own}, {formula};", "OP2": f"{OTHER}, {formula};"}),
        document(C, {"OP1": f"Begs the crews {own}, {formula};", "OP2": f"Hails the cooks, {formula};"}),
    ]
    first = found([older, *texts])
    taken = [run for run in first[f"{C}#OP1"] if run.telling]
    assert {run.paragraph for run in taken} == {f"{B}#OP1"}
    assert any(own in run_words(texts[1], "OP1", run) for run in taken)
    assert not [run for run in first[f"{C}#OP2"] if run.telling]


def test_a_text_without_a_date_at_the_end_leaves_the_days_before_it() -> None:
    """The text beside the series is earlier than the second text, whatever follows that."""
    texts = [document(A, {"OP1": f"{OTHER};"}), document(B, {"PP1": f"Recalling, {CLAUSE},"})]
    beside = document("E/RES/2003/9", {"OP4": f"Decides to build, {CLAUSE};"}, adopted=date(2003, 1, 1))
    draft = replace(document(C, {"PP1": f"Recalling, {CLAUSE},"}, status=Status.DRAFT), adopted=None)
    first = found([*texts, draft], [beside])
    assert {run.paragraph for run in first[f"{B}#PP1"]} == {"E/RES/2003/9#OP4"}
    assert CLAUSE in {run_words(texts[1], "PP1", run) for run in first[f"{C}#PP1"] if "2003/9" in run.paragraph}
    later = replace(beside, adopted=date(2008, 1, 1))
    assert found([*texts, draft], [later])[f"{B}#PP1"] == ()
    assert {run.paragraph for run in found([*texts, draft], [later])[f"{C}#PP1"]} == {f"{B}#PP1"}
