"""Cases from the field that a command must answer rightly, whatever the format and the language of the text."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lineage.cli.app import main
from tests.documents.formats import SUFFIXES, written

FIELD = Path(__file__).parents[1] / "documents" / "field"
FRENCH = """A/RES/91/5

Résolution adoptée par l'Assemblée générale le 12 décembre 2036

91/5. Accès aux îles isolées

L'Assemblée générale,

Rappelant sa résolution 89/4 du 3 décembre 2034,

"""
ENGLISH = """A/RES/91/5

Resolution adopted by the General Assembly on 12 December 2036

91/5. Access to remote islands

The General Assembly,

Recalling its resolution 89/4 of 3 December 2034,

"""
FRENCH_DATES = (
    "d'ici au 1er mars 2037|d'ici à la fin de 2037|avant la fin de l'année 2037|au plus tard en 2037|"
    "jusqu'au 30 juin 2037|pour une durée de trois ans|dans les six mois suivant l'adoption|"
    "au premier semestre de 2037|sans plus tarder|au plus tard à sa quatre-vingt-douzième session|"
    "le 31 décembre 2037 au plus tard|avant le début de sa quatre-vingt-douzième session|"
    "à l'échéance du 31 décembre 2037|pour la fin de 2037|d'ici fin 2037|à la mi-2038|avant l'été 2037"
)
ENGLISH_DATES = (
    "on 1 March 2037|by March 1, 2037|not later than 31/12/2037|before 31.12.2037|by 2040|by mid-2038|"
    "within a period of six months|within 90 days|in the first quarter of 2037|as soon as possible|"
    "by the fourth quarter of 2038|by 30 June 2037 at the latest|for a period of three years|immediately|"
    "no later than sixty days after the adoption of the present resolution|by no later than COP 40|"
    "at the latest by its ninety-second session|prior to the ninety-second session|through 2040"
)
Run = Callable[..., Any]


def given(case: str, name: str) -> str:
    (folder,) = FIELD.glob(f"{case}-*")
    return (folder / name).read_text(encoding="utf-8")


def numbered(*paragraphs: str) -> str:
    return "\n\n".join(f"{number}. {text}" for number, text in enumerate(paragraphs, 1)) + "\n"


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on texts, each written in the format of a suffix, and gives the values that it prints."""

    def printed(command: str, *texts: str, suffix: str = ".txt", options: tuple[str, ...] = ("--json",)) -> Any:
        files = [tmp_path / f"{number}{suffix}" for number in range(len(texts))]
        for file, text in zip(files, texts, strict=True):
            file.write_bytes(written(text, suffix))
        capsys.readouterr()
        code = main([command, *map(str, files), "--corpus", str(tmp_path / "none"), *options])
        out = capsys.readouterr().out
        assert code in {0, 1}, out
        return json.loads(out) if "--json" in options else out

    return printed


def changes(values: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    links = [(entry["label"], link) for row in values["rows"] for entry in row["entries"] for link in entry["links"]]
    return [(label, one["old"], one["new"], one["class"]) for label, link in links for one in link["changes"]]


def states(values: dict[str, Any]) -> list[tuple[str, str | None, str | None]]:
    links = [(entry["label"], link) for row in values["rows"] for entry in row["entries"] for link in entry["links"]]
    return [(label, one["old"], one["new"]) for label, link in links for one in link["states"]]


def counted(values: dict[str, Any], kind: str) -> int:
    return int(values["counts"]["changes"][kind])


def asked(values: dict[str, Any]) -> dict[str, list[tuple[list[str], str | None]]]:
    found: dict[str, list[tuple[list[str], str | None]]] = {}
    for one in values["commitments"]:
        found.setdefault(one["label"], []).append((one["addressees"], one["deadline"]))
    return found


def everybody(values: dict[str, Any]) -> list[str]:
    return [name for one in values["commitments"] for name in one["addressees"]]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_words_put_into_brackets_are_changes_of_substance(run: Run, suffix: str) -> None:
    values = run("diff", given("01", "old.txt"), given("01", "new.txt"), suffix=suffix)
    assert states(values) == [("OP1", None, "open"), ("OP2", None, "open")]
    assert (counted(values, "substance"), counted(values, "form")) == (2, 0)


DRAFT = "A/C.3/91/L.5{rev}\n\nProjet de résolution\n\nAccès aux îles\n\nL'Assemblée générale,\n\n{body}"


def test_brackets_round_an_item_a_paragraph_of_the_preamble_and_a_number(run: Run) -> None:
    old = "Notant le rapport,\n\n1. Engage les États :\n\na) À agir ;\n\nb) À rendre compte ;\n\n2. Prie d'agir."
    new = old.replace("Notant le rapport,", "[Notant le rapport,]").replace(
        "b) À rendre compte ;", "[b) À rendre compte ;]"
    )
    new = new.replace("2. Prie d'agir.", "[2. Prie d'agir.]")
    values = run("diff", DRAFT.format(rev="", body=old), DRAFT.format(rev="/Rev.1", body=new))
    assert states(values) == [("PP1", None, "open"), ("OP1(b)", None, "open"), ("OP2", None, "open")]
    assert counted(values, "form") == 0
    back = run("diff", DRAFT.format(rev="", body=new), DRAFT.format(rev="/Rev.1", body=old))
    assert [after for _, _, after in states(back)] == [None, None, None]


def test_check_ends_with_one_where_only_brackets_came(run: Run, tmp_path: Path) -> None:
    files = []
    for name in ("old.txt", "new.txt"):
        files.append(str(tmp_path / name))
        Path(files[-1]).write_text(given("01", name), encoding="utf-8")
    assert main(["diff", *files, "--check", "--only", "substance"]) == 1
    assert main(["diff", files[0], files[0], "--check", "--only", "substance"]) == 0


def test_struck_words_are_no_commitment(run: Run) -> None:
    values = run("diff", given("03", "old.txt"), given("03", "in.md"), suffix=".md")
    assert states(values) == [("OP1", None, "deleted"), ("OP1", None, "open"), ("OP2", None, "deleted")]
    assert changes(values)[0] == ("OP1", "Council", "Commission", "substance")
    found = run("commitments", given("03", "in.md"), suffix=".md")["commitments"]
    assert [one["state"] for one in found] == ["open", "deleted", None]
    assert "Council Commission" not in run("commitments", given("03", "in.md"), suffix=".md", options=())


@pytest.mark.parametrize(
    ("struck", "kept"),
    [("<s>{}</s>", "<b>{}</b>"), ("<strike>{}</strike>", "<u>{}</u>"), ("<del>{}</del>", "<ins>{}</ins>")],
)
def test_struck_words_of_a_page(tmp_path: Path, capsys: pytest.CaptureFixture[str], struck: str, kept: str) -> None:
    lines = given("03", "old.txt").split("\n\n")
    body = "".join(f"<p>{line}</p>" for line in lines).replace(
        "Council", f"{struck.format('Council')} {kept.format('Commission')}"
    )
    file = tmp_path / "in.html"
    file.write_text(
        f"<meta charset=utf-8>{body.replace('Deplores delays;', struck.format('Deplores delays;'))}", encoding="utf-8"
    )
    assert main(["commitments", str(file), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["commitments"]
    assert [(one["label"], one["state"]) for one in found] == [("OP1", "open"), ("OP2", "deleted"), ("OP3", None)]
    assert "Council" not in found[0]["action"]


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(
    ("case", "change", "deadline"),
    [
        ("05", ("OP1", "31 July 2037", "31 January 2037", "substance"), "until 31 January 2037"),
        ("06", ("OP1", "1er mars 2037", "1er septembre 2037", "substance"), "avant le 1er septembre 2037"),
    ],
)
def test_a_date_that_decides_is_substance(
    run: Run, case: str, change: tuple[str, ...], deadline: str, suffix: str
) -> None:
    values = run("diff", given(case, "old.txt"), given(case, "new.txt"), suffix=suffix)
    assert changes(values) == [change]
    (found,) = asked(run("commitments", given(case, "new.txt"), suffix=suffix))["OP1"]
    assert found[1] == deadline


def test_french_dates_are_deadlines_in_every_form(run: Run) -> None:
    found = asked(run("commitments", given("13", "in.txt")))
    dated = {label for label, clauses in found.items() if clauses[0][1]}
    assert dated == {f"OP{number}" for number in (*range(1, 13), 14, 16)}


@pytest.mark.parametrize(
    ("head", "act", "forms", "none"),
    [
        (
            FRENCH,
            "Prie le Secrétaire général d'achever les travaux ",
            FRENCH_DATES,
            "à partir du 1er janvier 2037|tous les deux ans|en temps utile|au terme de son mandat",
        ),
        (
            ENGLISH,
            "Requests the Secretary-General to complete the work ",
            ENGLISH_DATES,
            "with effect from 1 January 2037|every two years|in due course|before the expiry of the mandate",
        ),
    ],
    ids=["fr", "en"],
)
def test_a_deadline_is_the_whole_of_its_words(run: Run, head: str, act: str, forms: str, none: str) -> None:
    words = forms.split("|")
    found = asked(run("commitments", head + numbered(*(f"{act}{form};" for form in (*words, *none.split("|"))))))
    said = [clauses[0][1] for clauses in found.values()]
    assert said == [*words, *(None for _ in none.split("|"))]


def test_accents_behind_their_letters_change_nothing(run: Run) -> None:
    assert not unicodedata.is_normalized("NFC", given("40", "new.txt"))
    for suffix in (".txt", ".md", ".html", ".docx"):
        values = run("diff", given("40", "old.txt"), given("40", "new.txt"), suffix=suffix)
        assert (changes(values), values["new"]["adopted"]) == ([], "2036-12-12"), suffix
        asked_of = [run("commitments", given("40", name), suffix=suffix) for name in ("old.txt", "new.txt")]
        before, after = ([(one["verb"], one["action"]) for one in found["commitments"]] for found in asked_of)
        assert before == after


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_text_that_was_decoded_wrongly_is_refused(
    suffix: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / f"in{suffix}"
    file.write_bytes(written(given("45", "in.txt"), suffix))
    assert main(["parse", str(file)]) == 3
    assert "(RÃ©solution for Résolution)" in capsys.readouterr().err


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "mac_roman", "cp850", "cp437", "cp1250"])
def test_whatever_the_encoding_was_taken_for(encoding: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "in.txt"
    text = FRENCH + "1. Réaffirme que les États doivent coopérer à l’œuvre commune.\n"
    file.write_text(text.encode().decode(encoding, errors="replace"), encoding="utf-8")
    assert main(["parse", str(file)]) == 3
    assert re.search(r"\(R\S+ for R(?:ésolution|éaffirme)\)", capsys.readouterr().err)


def test_lost_letters_are_a_doubt(run: Run) -> None:
    reading = run("parse", ENGLISH + "1. Notes the statement by C\ufffdte d\ufffdIvoire.\n")["reading"]
    assert [(one["kind"], one["place"], one["words"]) for one in reading["doubts"]] == [
        ("letters lost", "OP1", "C\ufffdte")
    ]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_item_that_is_put_in_is_one_change(run: Run, suffix: str) -> None:
    values = run("diff", given("64", "old.txt"), given("64", "new.txt"), suffix=suffix)
    assert (counted(values, "substance"), values["counts"]["items"]) == (1, {"new": 1, "gone": 0})
    links = {
        entry["label"]: [link["old"] for link in entry["links"]] for row in values["rows"] for entry in row["entries"]
    }
    assert (links["OP1(b)"], links["OP1(c)"], links["OP1(d)"]) == ([], ["OP1(b)"], ["OP1(c)"])
    back = run("diff", given("64", "new.txt"), given("64", "old.txt"), suffix=suffix)
    assert (counted(back, "substance"), back["counts"]["items"]) == (1, {"new": 0, "gone": 1})


def test_agreement_is_no_reference(run: Run) -> None:
    values = run("diff", given("66", "old.txt"), given("66", "new.txt"))
    assert ("OP1", "publié", "publiée", "form") in changes(values)
    assert (counted(values, "housekeeping"), counted(values, "substance")) == (0, 2)


def test_one_is_singular_and_in_french_none_too(run: Run) -> None:
    french = run("diff", given("68", "old.txt"), given("68", "new.txt"), options=("--ui", "fr", "--without", "form"))
    assert "1 alinéa du préambule, 1 paragraphe du dispositif" in " ".join(french.split())
    english = run("diff", given("68", "old.txt"), given("68", "new.txt"), options=("--ui", "en", "--without", "form"))
    assert "1 preambular paragraph, 1 operative paragraph" in " ".join(english.split())
    assert not re.search(r"\b[01] (?:alinéas|paragraphes|changements)|\b1 (?:paragraphs|changes)", french + english)


def test_both_addressees_of_a_pair(run: Run) -> None:
    found = asked(run("commitments", given("69", "in.txt")))
    assert found["OP2"][0][0] == ["Commission", "High Representative"]
    assert found["OP10"][0][0] == ["Government of Alpha", "parties to the conflict in Beta"]


@pytest.mark.parametrize(
    ("paragraph", "names"),
    [
        ("Calls upon the Council, the Commission and the Envoy to act.", "Council|Commission|Envoy"),
        ("Urges, once again, all States to sign.", "States"),
        ("Urges those States whose nationals are involved to act.", "States"),
        ("Having noted it, requests the Executive Director to act.", "Executive Director"),
        (
            "Urges all parties to the conflict in Beta, in particular rebels, to cease.",
            "parties to the conflict in Beta",
        ),
        (
            "Requests the Executive Director, and invites the secretariats of the conventions, to act.",
            "Executive Director|secretariats of the conventions",
        ),
    ],
)
def test_addressees_in_english(run: Run, paragraph: str, names: str) -> None:
    assert everybody(run("commitments", ENGLISH + numbered(paragraph))) == names.split("|")


@pytest.mark.parametrize(
    ("paragraph", "names"),
    [
        ("Invite la Commission et le Haut Représentant à poursuivre leurs travaux.", "Commission|Haut Représentant"),
        ("Demande à la fois à l'Office et au Programme de se coordonner.", "Office|Programme"),
        ("Exhorte, une fois de plus, tous les États à signer.", "États"),
        (
            "Engage le Gouvernement d'Alpha et les parties au conflit en Bêta à coopérer.",
            "Gouvernement d'Alpha|parties au conflit en Bêta",
        ),
        (
            "Prie la Directrice exécutive, et invite les secrétariats des conventions, à coopérer.",
            "Directrice exécutive|secrétariats des conventions",
        ),
    ],
)
def test_addressees_in_french(run: Run, paragraph: str, names: str) -> None:
    assert everybody(run("commitments", FRENCH + numbered(paragraph))) == names.split("|")
