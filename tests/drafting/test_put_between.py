"""Items that are put in between others, "(a) bis", wherever they are written, and files that propose nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from lineage.cli.app import main
from lineage.cli.papers import open_papers
from lineage.documents.file_reading import read_file
from lineage.documents.negotiated.readings import in_words
from lineage.drafting.proposals.caveats import Caution
from lineage.drafting.proposals.compilation import Compilation
from lineage.drafting.proposals.compiling import compile_proposals
from lineage.errors import UnreadableError
from tests.drafting.papers import write
from tests.drafting.test_law_of_compiling import BASE


def compiled(folder: Path, words: str) -> Compilation:
    base = in_words(read_file(write(folder, "base.txt", BASE)))
    papers, found = open_papers([f"EU={write(folder, 'mail.txt', words)}"], base, folder)
    assert not found
    return compile_proposals(base, papers)


def asked(found: Compilation) -> list[tuple[str, str | None, tuple[str, ...], str]]:
    return [
        (one.label, one.after, proposal.authors, proposal.new) for one in found.paragraphs for proposal in one.proposals
    ]


@pytest.mark.parametrize(
    "words",
    [
        "OP3(a) bis To pay;\n",
        "OP3 (a bis) To pay;\n",
        "OP3 Encourages donors:\n\n(a) To support small island developing States;\n\n(a bis) To pay;\n",
        "OP3 Encourages donors:\n\n(a) bis To pay;\n",
        "After OP3(a), insert: “(a bis) To pay;”\n",
        "Insert a new subparagraph after OP3(a): “To pay;”\n",
    ],
)
def test_an_item_put_in_is_bis_of_the_one_before(words: str, tmp_path: Path) -> None:
    found = compiled(tmp_path, words)
    assert asked(found) == [("OP3(a) bis", "OP3(a)", ("EU",), "To pay;")]
    assert {one.problem for one in found.findings} <= {Caution.EXCERPT}


def test_items_put_in_one_behind_the_other_are_bis_and_ter(tmp_path: Path) -> None:
    found = compiled(tmp_path, "OP3(b) bis To pay;\n\nOP3(b) ter To lend;\n")
    assert [(label, after) for label, after, _, _ in asked(found)] == [
        ("OP3(b) bis", "OP3(b)"), ("OP3(b) ter", "OP3(b) bis"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words", ["[or: Member States – EU]", "[alt: Member States (EU)]", "[alternatively: Member States - EU]"]
)
def test_another_wording_has_its_author_within_its_bracket(words: str, tmp_path: Path) -> None:
    text = BASE.replace("Urges States", f"Urges States {words}")
    base = in_words(read_file(write(tmp_path, "base.txt", BASE)))
    papers, _ = open_papers([str(write(tmp_path, "marked.txt", text))], base, tmp_path)
    (one,) = [one for one in asked(compile_proposals(base, papers)) if one[0] == "OP1"]
    assert one[2:] == (("EU",), "Member States ")


def test_what_is_to_be_named_is_a_placeholder(tmp_path: Path) -> None:
    words = (
        "OP2 Invites the Secretary-General to convene, in [city], [host country], a meeting of experts on {}stocks;\n"
    )
    found = compiled(tmp_path, words.format("[fish] "))
    assert [(proposal.kind.value, proposal.new, proposal.said) for proposal in found.paragraphs[3].proposals] == [
        ("insertion", ", in [city], [host country],", ""), ("bracket", "", "[fish]"),
    ]  # fmt: skip


def test_a_file_that_proposes_nothing_is_named_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base = write(tmp_path, "base.txt", BASE)
    prose = "".join(
        f"What number {n} does, and whom it serves, is told in the guide to the house.\n\n" for n in range(40)
    )
    for words in (prose, f"{prose}In paragraph 3 the words put in by the EU stand in green.\n\n"):
        guide = write(tmp_path, "guide.txt", words)
        assert main(["compile", str(base), str(guide), "--ui", "en"]) == 3
        assert "guide.txt: no proposal is found in it" in capsys.readouterr().err
    mail = write(tmp_path, "mail.txt", "Delete in paragraph 3 whatever donors might dislike.\n")
    assert main(["compile", str(base), str(mail), "--ui", "en"]) == 0
    assert "cannot be followed" in capsys.readouterr().out


def test_a_text_in_another_language_is_named_so(tmp_path: Path) -> None:
    base = in_words(read_file(write(tmp_path, "base.txt", BASE)))
    french = "A/C.3/80/L.8\n\nPoissons\n\nL’Assemblée générale,\n\n1. Exhorte les États à agir ;\n\n2. Décide d’agir.\n"
    with pytest.raises(UnreadableError, match="is in French"):
        open_papers([str(write(tmp_path, "fr.txt", french))], base, tmp_path)


def test_a_file_that_is_there_and_empty_is_not_said_to_be_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base = write(tmp_path, "base.txt", BASE)
    assert main(["apply", str(base), "/dev/null", "--ui", "en"]) == 3
    assert "/dev/null: is not a regular file" in capsys.readouterr().err
