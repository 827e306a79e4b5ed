"""What a compilation says of a source shows the words that it is about."""

from lineage.drafting.proposals.caveats import Caution, Caveat
from lineage.render.compilation.compiled import finding_line

SAME = "Requests the Secretary-General to continue to report on the register of vessels that all coastal States keep "


def test_two_long_wordings_are_shown_from_where_they_part() -> None:
    one = Caveat(source="EU", problem=Caution.OTHER_BASE, label="OP3", old=f"{SAME}at sea;", new=f"{SAME}in port;")
    said = finding_line(one, "en")
    assert "in port;" in said
    assert "at sea;" in said
    assert "Secretary-General" not in said


def test_short_ones_are_shown_whole() -> None:
    one = Caveat(source="EU", problem=Caution.OTHER_BASE, label="OP3", old="Notes it;", new="Recalls it;")
    assert "“Recalls it;”; base: “Notes it;”" in finding_line(one, "en")


def test_words_that_stand_nowhere_else_are_told_whole() -> None:
    long = " / ".join(["Dear colleagues,"] * 20 + ["We reserve our position on the second preambular paragraph."])
    assert long in finding_line(Caveat(source="Japan", problem=Caution.REMARK, new=long), "en")
