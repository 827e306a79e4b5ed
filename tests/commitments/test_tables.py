"""The tables of verbs, addressees and hedges: whole, without doubles, and clear about what is wrong in a user's."""

import pytest

from lineage.commitments.lexicon import KINDS, grammar, lexicon, read_verb
from lineage.commitments.openers import begins_with_verb
from lineage.commitments.patterns import compile_pattern
from lineage.errors import TableError
from lineage.languages import LANGUAGES
from lineage.languages.formulas import formulas
from lineage.languages.tables import parse_table, table
from lineage.languages.text import fold_in_place

from .phrases import clause, names

HEAD = "lemma,kind,directive,family,force,government,link,middle,source\n"
FORMS = {"operative": ("salue",), "preambular": ("saluant",)}
ROW = "saluer,welcome,no,welcome,0,none,none,yes,usage\n"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_tables_load(language: str) -> None:
    words = lexicon(language)
    assert len(words.verbs) > 80
    assert {verb.kind for verb in words.verbs} | {"engage"} == set(KINDS)
    assert all(verb.family for verb in words.verbs)
    assert {row.effect for row in words.qualifiers if row.counted} >= {
        "discretion",
        "resources",
        "domestic law",
        "mandate",
    }


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    ("name", "key", "optional"),
    [
        ("addressees", ("variant",), ()),
        ("clause_grammar", ("role", "pattern"), ()),
        ("deadlines", ("pattern",), ()),
        ("happenings", ("role", "pattern"), ()),
        ("hedges", ("pattern",), ("name",)),
        ("modals", ("form",), ()),
        ("organization_words", ("word",), ("canonical",)),
        ("passive_verbs", ("form",), ()),
        ("reporting", ("pattern",), ()),
        ("resources", ("pattern",), ()),
    ],
)
def test_every_row_has_its_source(language: str, name: str, key: tuple[str, ...], optional: tuple[str, ...]) -> None:
    rows = table(language, name, key, optional)
    assert rows
    assert all(row["source"] for row in rows)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_modal_has_the_strength_of_a_verb_of_the_tables(language: str) -> None:
    lemmas = {verb.lemma for verb in lexicon(language).verbs if verb.directive or verb.kind == "decision"}
    for row in table(language, "modals", ("form",)):
        assert row["lemma"] in lemmas
        assert row["act"] in {"after", "itself"}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_form_belongs_to_two_verbs(language: str) -> None:
    forms = [form for verb in lexicon(language).verbs for form in verb.finite]
    assert sorted(forms) == sorted(set(forms))


def test_blank_and_double_name_their_line() -> None:
    with pytest.raises(TableError, match="line 3: saluer stands already in line 2"):
        parse_table(HEAD + ROW + ROW, "mine/verbs.csv", ("lemma",))
    with pytest.raises(TableError, match="line 2: blank cell in column kind"):
        parse_table(HEAD + ROW.replace("welcome,no", ",no"), "mine/verbs.csv", ("lemma",))


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (ROW.replace(",welcome,no", ",greet,no"), "kind is greet"),
        (ROW.replace(",no,", ",maybe,"), "directive is maybe"),
        (ROW.replace(",0,", ",much,"), "much is not a number"),
    ],
)
def test_wrong_cell_names_its_place(wrong: str, message: str) -> None:
    (row,) = parse_table(HEAD + wrong, "mine/verbs.csv", ("lemma",))
    with pytest.raises(TableError, match=message) as failure:
        read_verb(row, FORMS, "mine/verbs.csv, line 2", ("de",))
    assert failure.value.what.startswith("mine/verbs.csv, line 2")


def test_a_verb_needs_a_form_of_the_operative_part() -> None:
    (row,) = parse_table(HEAD + ROW, "mine/verbs.csv", ("lemma",))
    with pytest.raises(TableError, match="saluer has no operative form"):
        read_verb(row, {"preambular": ("saluant",)}, "mine/verbs.csv, line 2", ("de",))


def test_plain_text_keeps_every_offset() -> None:
    text = "L’Assemblée générale à l'œuvre\u00a0: ÉTATS ﬁdèles"
    assert len(fold_in_place(text)) == len(text)
    assert fold_in_place(text).startswith("l'assemblee generale a l'")


def test_pattern_matches_whole_words() -> None:
    pattern = compile_pattern("États Membres", "here")
    assert pattern.search("les etats membres")
    assert not pattern.search("les etats membresses")


def test_unknown_role_matches_nothing() -> None:
    assert grammar("fr", "no such role") == "(?!)"


def test_a_name_no_table_has_is_kept_as_printed() -> None:
    found = clause("Prie le Conservateur des phares d'allumer les feux")
    assert names(found) == ["Conservateur des phares"]
    assert not found.addressees[0].known


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_operative_opening_of_the_tables_is_a_verb_of_commitments(language: str) -> None:
    """ "Insists that" opens a paragraph for the reader of documents: commitments know its kind."""
    forms = [row["form"] for row in formulas(language) if row["opens"] == "yes" and row["part"] == "operative"]
    unknown = [form for form in forms if not begins_with_verb(f"{form[0].upper()}{form[1:]} ", language)]
    assert unknown == []
