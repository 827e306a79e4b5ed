"""Marks that stand before a number, alone on a line, in nobody's name, or in the look of a whole paragraph."""

from __future__ import annotations

import pytest

from lineage.documents import parse
from lineage.documents.negotiated.readings import base, proposed, proposers, words
from lineage.documents.resolution import Paragraph, Resolution
from lineage.sources import docx, markdown
from lineage.sources.lines import Source
from tests.documents.test_marked import HEADS
from tests.sources.test_docx import p, package, r

SAID = {
    "en": (
        "Recalling its resolution 70/1,",
        "Requests the Secretary-General to submit a report;",
        "Urges States to act;",
    ),
    "fr": (
        "Rappelant sa résolution 70/1,",
        "Prie le Secrétaire général de lui faire rapport ;",
        "Engage les États à agir ;",
    ),
}


def draft(language: str, *body: str) -> Resolution:
    text = "\n\n".join((*HEADS[language], *body))
    lines, wrapped = markdown.read(text.encode(), "a.md")
    return parse(Source(name="a.md", sha256="0", lines=lines, wrapped=wrapped), language=language)


def at(document: Resolution, label: str) -> Paragraph:
    found = document.paragraph(label)
    assert found is not None, [one.label for one in document.paragraphs]
    return found


@pytest.mark.parametrize(
    ("language", "mark", "state"),
    [
        ("en", "AGREED: {}", "agreed"),
        ("en", "AGREED {}", "agreed"),
        ("en", "[AGREED] {}", "agreed"),
        ("en", "(agreed ad ref) {}", "ad-ref"),
        ("en", "Agreed ad ref - {}", "ad-ref"),
        ("en", "AGREED, {}", "agreed"),
        ("fr", "CONVENU : {}", "agreed"),
        ("fr", "CONVENU {}", "agreed"),
        ("fr", "[Convenu ad referendum] {}", "ad-ref"),
        ("fr", "(agréé) {}", "agreed"),
    ],
)
@pytest.mark.parametrize("numbers", [("PP1. ", "1. ", "2. "), ("PP1: ", "OP1: ", "OP2: "), ("", "1. ", "2. ")])
def test_a_state_before_the_number(language: str, mark: str, state: str, numbers: tuple[str, ...]) -> None:
    said = [f"{number}{text}" for number, text in zip(numbers, SAID[language], strict=True)]
    found = draft(language, *(mark.format(text) for text in said[:2]), said[2])
    assert [one.label for one in found.paragraphs] == ["PP1", "OP1", "OP2"]
    assert [words(one).text for one in found.paragraphs] == list(SAID[language])
    assert [one.state for one in found.paragraphs] == [state, state, None]


def test_names_before_the_number() -> None:
    found = draft("en", SAID["en"][0], "EU, Mexico: 1. Requests a report;", "(G77) 2. Urges States to act;")
    assert [(one.label, one.authors) for one in found.paragraphs[1:]] == [("OP1", ("EU", "Mexico")), ("OP2", ("G77",))]
    assert [proposed(one) for one in found.paragraphs[1:]] == ["Requests a report;", "Urges States to act;"]


@pytest.mark.parametrize(
    ("language", "said", "author"), [("en", "US reserve", "US"), ("fr", "Le Mexique réserve", "Mexique")]
)
def test_a_remark_before_the_number(language: str, said: str, author: str) -> None:
    before, text, after = SAID[language]
    one = at(draft(language, before, f"{said}: 1. {text}", f"2. {after}"), "OP1")
    assert words(one).text == text
    assert [(p.kind.value, p.authors) for p in one.proposals] == [("reservation", (author,))]


@pytest.mark.parametrize(
    ("language", "said", "author"),
    [
        ("en", "[EU to propose language]", "EU"),
        ("en", "EU to propose language", "EU"),
        ("en", "(US to provide text)", "US"),
        ("en", "[Text to be provided by Japan]", "Japan"),
        ("fr", "[L’UE proposera un libellé]", "UE"),
        ("fr", "(texte à proposer par le Japon)", "Japon"),
        ("fr", "[UE : proposera un texte]", "UE"),
    ],
)
def test_words_that_a_delegation_owes(language: str, said: str, author: str) -> None:
    before, text, after = SAID[language]
    stop = after[-2:].strip()
    found = draft(language, before, f"1. {text}", f"2. {said}", f"3. {after} {said}", f"4. {after[:-2]} [{said}]{stop}")
    one = at(found, "OP2")
    assert (one.state, proposers(one), base(one)) == ("placeholder", (author,), "")
    assert words(at(found, "OP3")).text == after
    assert [(p.kind.value, p.authors) for p in at(found, "OP4").proposals][-1:] == [("placeholder", (author,))]


@pytest.mark.parametrize(
    ("language", "said", "kind"),
    [
        ("en", "merged with OP3", "merge"),
        ("en", "moved to OP7", "move"),
        ("en", "moved to paragraph 7", "move"),
        ("fr", "fusionné avec le paragraphe 3", "merge"),
        ("fr", "déplacé au paragraphe 7 du dispositif", "move"),
    ],
)
@pytest.mark.parametrize("form", ["{text} {said}", "{text} ({said})", "{text} [{said}]", "[{said}] {text}"])
def test_where_a_paragraph_went(language: str, said: str, kind: str, form: str) -> None:
    before, text, after = SAID[language]
    marked = form.format(text=text, said=said)
    found = draft(language, before, f"1. {marked}", f"2. {said[:1].upper()}{said[1:]}", f"3. {after}")
    one, alone = at(found, "OP1"), at(found, "OP2")
    assert words(one).text == text
    assert [(p.kind.value, p.authors, p.of) for p in one.proposals] == [(kind, (), (0, len(marked)))]
    assert one.state is None
    assert (alone.state, [p.kind.value for p in alone.proposals]) == ("placeholder", [kind])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Encourages States to act. Accepted standards apply."),
        ("en", "Calls upon States to act; agreed measures should follow."),
        ("en", "Urges States to note that the matter was moved to paragraph 3 of the programme of work;"),
        ("en", "Invites States to support schools; moved to paragraph 3 of the programme of work;"),
        ("en", "Invites States to support schools (the United States to provide text books);"),
        ("en", "Decides that the mandate, merged with that of the Committee, is extended;"),
        ("fr", "Prie le Conseil de faire rapport ; approuvé par le Conseil, le plan suivra."),
        ("fr", "Engage les États à agir ; reporté au paragraphe 5 du budget."),
        ("fr", "Approuve, Demande et Décide."),
    ],
)
def test_words_of_the_text_that_look_like_marks(language: str, text: str) -> None:
    one = at(draft(language, SAID[language][0], f"1. {text}", f"2. {SAID[language][2]}"), "OP1")
    assert (one.text, one.marks, one.proposals, one.state) == (text, (), (), None)


@pytest.mark.parametrize(
    ("language", "said", "kind"),
    [
        ("en", "Merged with OP3", "merge"),
        ("en", "[Moved to the preamble, para. 5]", "move"),
        ("fr", "Fusionné avec OP3", "merge"),
        ("fr", "Déplacé dans le préambule, alinéa 5", "move"),
        ("fr", "[Déplacé dans le préambule, al. 5]", "move"),
    ],
)
def test_a_line_alone_says_where_the_paragraph_above_went(language: str, said: str, kind: str) -> None:
    before, text, after = SAID[language]
    found = draft(language, before, f"1. {text}", f"2. {after[:-1]};", said, f"3. {text}")
    assert [p.label for p in found.paragraphs if p.label[:2] in {"OP", "H."}] == ["OP1", "OP2", "OP3"]
    assert words(at(found, "OP2")).text == f"{after[:-1]};"
    assert [(p.kind.value, p.authors) for p in at(found, "OP2").proposals] == [(kind, ())]


def test_a_line_alone_where_a_number_is_missing_stands_for_that_paragraph() -> None:
    before, text, after = SAID["en"]
    found = draft("en", before, f"1. {text}", "Merged with OP3", f"3. {after}")
    assert at(found, "OP1").proposals == ()
    alone = next(p for p in found.paragraphs if p.text == "Merged with OP3")
    assert (alone.kind.value, alone.state) == ("operative", "placeholder")


@pytest.mark.parametrize(
    ("language", "said", "names"),
    [
        ("en", "EU, supported by Japan and Chile", ("EU", "Japan", "Chile")),
        ("fr", "UE, appuyée par le Japon", ("UE", "Japon")),
    ],
)
@pytest.mark.parametrize("form", ["({said}) OP2 {text}", "OP2 ({said}) {text}", "2. [{said}] {text}"])
def test_who_proposes_and_who_supports_it(language: str, said: str, names: tuple[str, ...], form: str) -> None:
    before, text, after = SAID[language]
    found = draft(language, before, f"OP1 {text}", form.format(said=said, text=text), f"OP3 {after}")
    assert proposers(at(found, "OP2")) == names


def test_what_one_deletes_and_another_retains_is_open_on_the_line_or_below() -> None:
    before, text, after = SAID["en"]
    beside = draft("en", before, f"1. {text} [US: delete] [G77: retain]", f"2. {after}")
    below = draft("en", before, f"1. {text}", "[US: delete] [G77: retain]", f"2. {after}")
    for found in (beside, below):
        one = at(found, "OP1")
        assert (one.state, words(one).text) == ("open", text)
        assert {(p.kind.value, p.authors) for p in one.proposals} == {("deletion", ("US",)), ("retention", ("G77",))}
        assert [p.label for p in found.paragraphs] == ["PP1", "OP1", "OP2"]
    assert at(draft("en", before, f"1. {text} [US: delete]", f"2. {after}"), "OP1").state == "deleted"


def bold(text: str) -> str:
    return f'<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def in_word(*body: str) -> Resolution:
    lines, wrapped = docx.read(package("".join([*(p(r(line)) for line in HEADS["en"]), *body])), "a.docx")
    return parse(Source(name="a.docx", sha256="0", lines=lines, wrapped=wrapped), language="en")


def test_a_paragraph_bold_as_a_whole_is_new_where_others_are_not() -> None:
    first, *others = SAID["en"]
    plain = [p(r(first)), p(r(f"1. {others[0]}")), p(r("3. Decides to act."))]
    one = at(in_word(*plain[:2], bold(f"2. {others[1]}"), plain[2]), "OP2")
    assert (one.state, one.authors, base(one), proposed(one)) == ("open", (), "", others[1])
    every = in_word(*map(bold, (first, f"1. {others[0]}", f"2. {others[1]}")))
    assert [(one.state, one.proposals) for one in every.paragraphs] == [(None, ())] * 3


def test_the_session_of_a_symbol_counts_where_none_is_printed() -> None:
    found = draft("en", SAID["en"][0], f"1. {SAID['en'][1]}")
    assert (found.symbol, found.session) == ("A/C.3/80/L.9", 80)


@pytest.mark.parametrize(
    ("language", "said", "authors"),
    [
        ("fr", "Rappelant le Congrès, tenu à Kyoto (Japon) du 7 au 12 mars 2021,", ()),
        ("fr", "Rappelant le forum tenu à Charm el-Cheikh (Égypte) en 2019,", ()),
        ("en", "Recalling the Congress, held in Kyoto (Japan) in March 2021,", ()),
        ("fr", "Rappelant les travaux des États (Mexique) à ce sujet,", ("Mexique",)),
        ("en", "Recalling the work of Member States (Mexico) thereon,", ("Mexico",)),
    ],
)
def test_the_country_of_a_town_is_no_author(language: str, said: str, authors: tuple[str, ...]) -> None:
    (paragraph,) = [p for p in draft(language, said, *SAID[language][1:]).paragraphs if p.text.startswith(said[:9])]
    assert tuple(name for one in paragraph.proposals for name in one.authors) == authors


@pytest.mark.parametrize(
    ("language", "mark"),
    [("en", "[EU: OP1 bis {}]"), ("en", "[EU, Mexico: OP1 bis. {}]"), ("fr", "[UE : OP1 bis {}]")],
)
def test_a_number_inside_of_the_brackets_of_a_whole_paragraph(language: str, mark: str) -> None:
    first, second, third = SAID[language]
    found = draft(language, f"PP1. {first}", f"OP1. {second}", mark.format(third), f"OP2. {third}")
    assert [one.label for one in found.paragraphs] == ["PP1", "OP1", "OP1 bis", "OP2"]
    added = at(found, "OP1 bis")
    assert (proposed(added), base(added)) == (third, "")
    assert proposers(added)[0] in {"EU", "UE"}
