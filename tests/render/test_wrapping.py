"""Lines of reports: whole words, and the spaces of the text."""

from __future__ import annotations

from lineage.render.wrapping import first_words, shortened, wrapped

LONG = "Reconnaît\N{NO-BREAK SPACE}: la déclaration sous-régionale de l’Assemblée"


def test_lines_keep_within_the_width_and_lose_nothing() -> None:
    lines = wrapped(LONG, 24, first="- ", rest="  ")
    assert all(len(line) <= 24 for line in lines)
    assert lines[0].startswith("- Reconnaît\N{NO-BREAK SPACE}:")
    assert " ".join(line[2:] for line in lines) == LONG


def test_a_word_longer_than_the_line_stays_whole() -> None:
    assert wrapped("voir https://example.org/a-b-c", 12) == ["voir", "https://example.org/a-b-c"]
    assert wrapped("", 12, first="- ") == []


def test_shortened_keeps_spaces_that_do_not_break() -> None:
    assert shortened(LONG, 28) == "Reconnaît\N{NO-BREAK SPACE}: la déclaration\N{NO-BREAK SPACE}…"
    assert shortened("court", 20) == "court"
    assert shortened("", 20) == ""


def test_no_line_ends_where_french_sets_a_mark_apart() -> None:
    assert wrapped("Au paragraphe 33, remplacer « quatre » par « cinq » ; fin", 29) == [
        "Au paragraphe 33, remplacer",
        "« quatre » par « cinq » ; fin",
    ]
    said = "le taux de 12 % des États : voir « a » ; puis « b » !"
    for width in range(8, 40):
        lines = wrapped(said, width)
        assert " ".join(lines) == said
        assert not [line for line in lines if line.endswith("«") or line[0] in "»;:!%"]


def test_a_shortened_text_does_not_stop_behind_a_word_that_leads_on() -> None:
    said = "recruitment and use of child soldiers, as well as in the supply of arms"
    ends = {shortened(said, width).removesuffix("\N{NO-BREAK SPACE}…").split()[-1] for width in range(18, len(said))}
    assert ends == {"recruitment", "use", "child", "soldiers", "supply"}
    assert shortened(said, len(said)) == said, "nothing is missing, so nothing hangs"
    assert shortened("des femmes, y compris d’une", 22) == "des femmes\N{NO-BREAK SPACE}…"
    assert wrapped(said, 32, most=2)[-1] == "soldiers …"
    assert (
        first_words(said, 9)
        == first_words(said, 6)
        == "recruitment and use of child soldiers\N{NARROW NO-BREAK SPACE}…"
    )


def test_a_number_hangs_with_the_word_before_it() -> None:
    said = "Recalling Council resolutions 2017/18 of 6 July 2017 and 2021/25"
    assert first_words(said, 6) == "Recalling Council resolutions 2017/18\N{NARROW NO-BREAK SPACE}…"
    assert first_words(said, 8) == "Recalling Council resolutions 2017/18 of 6 July 2017\N{NARROW NO-BREAK SPACE}…"


def test_a_name_is_shown_whole_or_not_at_all() -> None:
    said = "Expresses support for the activities of the United Nations Office on Drugs and Crime in ports"
    assert shortened(said, 50) == "Expresses support for the activities\N{NO-BREAK SPACE}…"
    assert first_words(said, 8) == "Expresses support for the activities\N{NARROW NO-BREAK SPACE}…"
    assert wrapped(said, 26, most=2)[-1] == "activities …"
    assert first_words("Special Rapporteur on Harbours", 1) == "Special\N{NARROW NO-BREAK SPACE}…", (
        "half of it is no end"
    )
    title = "Improving The Coordination Of Efforts Against Trafficking In Persons"
    assert first_words(title, 6).startswith("Improving The Coordination")
