"""Two language versions held against each other: quiet where they agree, every fault found."""

import csv
import json
from collections import Counter
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from benchmarks.labelled import ENGLISH, document
from lineage.cli.app import main
from lineage.concordance import Aspect, concord
from lineage.documents.resolution import Footnote, NoteCall, Resolution
from tests.concordance.seeding import seeded
from tests.concordance.test_two_languages import OTHER, read
from tests.concordance.versions import paragraphs, text, version

REAL = ("A/RES/78/228", "A/RES/75/158", "A/RES/64/293", "E/RES/2017/18")
FOUND = 0.95
"""Least share of seeded faults that are found, under their own rule."""
ENOUGH = 5
"""Faults of each rule that are seeded into the short document; a run of all takes minutes and finds them too."""
EACH = 1
"""Faults of each rule that are seeded into each version of a real document."""


def test_versions_that_agree_have_no_finding() -> None:
    found = concord(read(version("fr")), read(version("en")))
    assert found.findings == ()
    assert (found.languages, found.paragraphs) == (("fr", "en"), 14)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_faults_seeded_into_a_version_are_found(language: str) -> None:
    own = {code: read(version(code)) for code in ("fr", "en")}
    missed, tried = [], Counter[Aspect]()
    for fault in seeded(own[language], 1):
        if tried[fault.rule] == ENOUGH:
            continue
        sides = {**own, language: fault.document}
        tried[fault.rule] += 1
        found = concord(sides["fr"], sides["en"]).findings
        if fault.rule not in {finding.rule for finding in found}:
            missed.append((fault.rule.value, fault.label, fault.words))
    assert len(missed) <= (1 - FOUND) * tried.total(), missed
    assert {
        Aspect.STRUCTURE,
        Aspect.FIGURES,
        Aspect.SYMBOLS,
        Aspect.DATES,
        Aspect.VERB,
        Aspect.HEDGE,
        Aspect.NAMES,
    } <= set(tried)


def noted(code: str, *labels: str) -> Resolution:
    """One version with a note called in each of these paragraphs."""
    whole = read(version(code))
    calls = {label: NoteCall(mark=str(number), offset=20) for number, label in enumerate(labels, start=1)}
    return replace(
        whole,
        paragraphs=tuple(replace(p, calls=(calls[p.label],) if p.label in calls else ()) for p in whole.paragraphs),
        footnotes=tuple(Footnote(mark=call.mark, text=f"Resolution 70/{call.mark}.") for call in calls.values()),
    )


def test_a_note_that_one_version_lacks_is_found() -> None:
    assert concord(noted("fr", "PP6", "OP5"), noted("en", "PP6", "OP5")).findings == ()
    found = concord(noted("fr", "PP6", "OP5"), noted("en", "PP6")).findings
    assert [(one.label, one.rule) for one in found] == [("OP5", Aspect.NOTES)]
    assert concord(noted("fr", "PP6"), noted("en")).findings == ()  # a copy without its notes


@pytest.mark.parametrize("symbol", REAL)
def test_real_versions_are_nearly_quiet(symbol: str) -> None:
    if not ENGLISH.is_dir():
        pytest.skip("the English texts are not beside the project")
    found = concord(document(symbol, "fr"), document(symbol, "en"))
    assert len(found.findings) <= found.paragraphs / 50, [(f.label, f.rule.value, f.words) for f in found.findings]


def test_faults_seeded_into_real_versions_are_found() -> None:
    if not ENGLISH.is_dir():
        pytest.skip("the English texts are not beside the project")
    symbol = "E/RES/2017/18"
    own = {code: document(symbol, code) for code in ("fr", "en")}
    before = {(one.label, one.rule, one.words) for one in concord(own["fr"], own["en"]).findings}
    missed, tried = [], Counter[tuple[str, Aspect]]()
    for language, whole in own.items():
        faults = list(seeded(whole, 1))
        for fault in faults:
            if tried[language, fault.rule] == EACH:
                continue
            tried[language, fault.rule] += 1
            sides = {**own, language: fault.document}
            found = concord(sides["fr"], sides["en"]).findings
            if fault.rule not in {one.rule for one in found if (one.label, one.rule, one.words) not in before}:
                missed.append((language, fault.rule.value, fault.label, fault.words))
    assert len(missed) <= (1 - FOUND) * tried.total(), missed


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    words = {"fr": version("fr"), "en": version("en").replace("47 countries", "52 countries")}
    for language, each in words.items():
        (tmp_path / f"{language}.md").write_text(each, encoding="utf-8")
    return [str(tmp_path / "fr.md"), str(tmp_path / "en.md")]


def test_the_command_says_what_differs_in_every_form(files: list[str], capsys: Any) -> None:
    assert main(["concord", *files, "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["format"], said["languages"]) == ("lineage.concordance/1", ["fr", "en"])
    assert [(f["label"], f["rule"], f["fr"], f["en"]) for f in said["findings"]] == [("PP6", "figures", "47", "52")]
    assert main(["concord", *files, "--format", "csv"]) == 0
    rows = list(csv.DictReader(StringIO(capsys.readouterr().out)))
    assert [(row["label"], row["fr"], row["en"]) for row in rows] == [("PP6", "47", "52")]
    assert main(["concord", *files, "--format", "html", "--ui", "fr"]) == 0
    assert "<mark>52</mark>" in capsys.readouterr().out
    assert main(["concord", *files, "--strict"]) == 1
    assert "1 différence" in capsys.readouterr().out


def test_texts_that_are_no_versions_of_each_other_are_refused(files: list[str], tmp_path: Path, capsys: Any) -> None:
    (tmp_path / "other.md").write_text(OTHER, encoding="utf-8")
    assert main(["concord", files[0], str(tmp_path / "other.md")]) == 2
    assert "not versions of one document" in capsys.readouterr().err
    assert main(["concord", files[0], files[0]]) == 2


def test_a_text_in_one_language_alone_is_named(files: list[str], tmp_path: Path, capsys: Any) -> None:
    root = str(tmp_path / "corpus")
    assert main(["corpus", "add", files[0], "--corpus", root]) == 0
    assert main(["concord", "A/RES/86/301", "--corpus", root]) == 4
    assert "lineage corpus add" in capsys.readouterr().err


PARTS = {
    "fr": ("Prenant note du rapport", "Prenant note avec satisfaction du rapport", "hydrologie,"),
    "en": ("Taking note of the report", "Taking note with appreciation of the report", "hydrology,"),
}
SECONDS = {
    "fr": "hydrologie, et soulignant l'importance des sources,",
    "en": "hydrology, and stressing the importance of springs,",
}
WEAKER = {"fr": ("et soulignant", "et notant"), "en": ("and stressing", "and noting")}


def richer(code: str) -> str:
    """One version with a note of appreciation and a second verb in PP5."""
    old, new, end = PARTS[code]
    return version(code).replace(old, new).replace(end, SECONDS[code])


@pytest.mark.parametrize("code", ["fr", "en"])
@pytest.mark.parametrize("fault", ["praise", "weaker", "clause"])
def test_a_weaker_note_is_found(code: str, fault: str) -> None:
    words = {each: richer(each) for each in ("fr", "en")}
    assert concord(read(words["fr"]), read(words["en"])).findings == ()
    old, new = {
        "praise": (PARTS[code][1], PARTS[code][0]),
        "weaker": WEAKER[code],
        "clause": (SECONDS[code], PARTS[code][2]),
    }[fault]
    assert old in words[code]
    words[code] = words[code].replace(old, new)
    found = concord(read(words["fr"]), read(words["en"])).findings
    assert [(one.label, one.rule) for one in found] == [("PP5", Aspect.VERB)]


@pytest.mark.parametrize("code", ["fr", "en"])
@pytest.mark.parametrize(("one", "other"), [(1, 2), (0, 5), (3, 6)])
def test_paragraphs_that_changed_their_places_in_one_version_are_found(code: str, one: int, other: int) -> None:
    preamble, operative = paragraphs(code)
    operative[one], operative[other] = operative[other], operative[one]
    sides = {each: read(version(each)) for each in ("fr", "en")} | {code: read(text(code, preamble, operative))}
    found = concord(sides["fr"], sides["en"]).findings
    assert Aspect.STRUCTURE in {each.rule for each in found}
