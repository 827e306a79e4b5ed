from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineage.alignment import align
from lineage.alignment.decisions import (
    Decision,
    ReviewDecision,
    load_decisions,
    stale,
    text_hash,
    to_toml,
    with_decision,
)
from lineage.alignment.links import Band, Ruling
from lineage.documents.resolution import Resolution
from lineage.errors import UnreadableError

Make = Callable[..., Resolution]

TEXTS = [
    "Recalling its resolution 61/180 of 20 December 2006 on improving the coordination of efforts,",
    "Recognizing the importance of bilateral cooperation mechanisms and of exchanges on good practices,",
]


def decision(old: str, new: str, verdict: ReviewDecision = ReviewDecision.REJECT, **more: str) -> Decision:
    words = {"author": "A. Reader", "date": "2026-03-01", "reason": "read both", **more}
    return Decision(old=old, new=new, verdict=verdict, **words)


def test_a_rejected_link_is_shown_and_does_not_count(document: Make) -> None:
    one, two = document("A", TEXTS), document("B", TEXTS)
    found = align(one, two, decisions=[decision("A#PP1", "B#PP1")])
    link = next(link for link in found.links if link.old == "PP1")
    assert (link.band, link.ruling, link.score) == (Band.WEAK, Ruling.REJECTED, 0.0)
    assert "PP1" in found.dropped
    assert "PP1" in found.added


def test_a_forced_link_is_there_though_nothing_speaks_for_it(document: Make) -> None:
    one, two = document("A", TEXTS), document("B", TEXTS)
    found = align(one, two, decisions=[decision("A#PP1", "B#PP2", ReviewDecision.FORCE)])
    link = next(link for link in found.links if (link.old, link.new) == ("PP1", "PP2"))
    assert (link.band, link.ruling) == (Band.SURE, Ruling.FORCED)


def test_a_confirmed_link_is_sure(document: Make) -> None:
    one, two = document("A", TEXTS), document("B", TEXTS)
    found = align(one, two, decisions=[decision("A#PP2", "B#PP2", ReviewDecision.CONFIRM)])
    assert next(link for link in found.links if link.old == "PP2").ruling is Ruling.CONFIRMED


def test_the_last_decision_about_a_pair_wins_and_other_documents_are_left_alone(document: Make) -> None:
    one, two = document("A", TEXTS), document("B", TEXTS)
    found = align(
        one, two,
        decisions=[
            decision("A#PP1", "B#PP1"),
            decision("B#PP1", "A#PP1", ReviewDecision.CONFIRM),
            decision("A#PP2", "C#PP2"),
            decision("A#PP9", "B#PP2"),
        ],
    )  # fmt: skip
    assert [link.ruling for link in found.links] == [Ruling.CONFIRMED, None]


def test_a_decision_says_so_when_its_text_has_changed_or_gone(document: Make) -> None:
    one, two = document("A", TEXTS), document("B", TEXTS[:1])
    seen = decision("A#PP1", "B#PP1", old_hash=text_hash(TEXTS[0]), new_hash=text_hash("another wording"))
    gone = decision("A#PP2", "B#PP2")
    found = stale([seen, gone], {"A": one, "B": two})
    assert [(s.changed, s.missing) for s in found] == [(("B#PP1",), ()), ((), ("B#PP2",))]
    assert stale([replace(seen, new_hash=text_hash(f" {TEXTS[0]} "))], {"A": one, "B": two}) == ()


words = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), min_size=1).filter(lambda text: text.strip())


@given(author=words, reason=words)
def test_what_is_written_is_read_back(tmp_path_factory: pytest.TempPathFactory, author: str, reason: str) -> None:
    root = tmp_path_factory.mktemp("corpus")
    written = (decision("A#PP1", "B#PP1", author=author, reason=reason, old_hash="0" * 16),)
    (root / "review.toml").write_bytes(to_toml(written).encode())
    assert load_decisions(root) == written


@given(author=words, reason=words)
def test_what_is_written_beside_another_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, author: str, reason: str
) -> None:
    root = tmp_path_factory.mktemp("corpus")
    written = (decision("A#PP1", "B#PP1", author=author, reason=reason), decision("A#PP2", "B#PP1", reason=reason))
    for each in reversed(written):
        (root / "review.toml").write_bytes(with_decision(root, each).encode())
    assert load_decisions(root) == written
    assert (root / "review.toml").read_bytes() == to_toml(written).encode() or not (author + reason).isprintable()


def test_a_new_decision_takes_the_place_of_one_about_the_same_pair(tmp_path: Path) -> None:
    first, other = decision("A#PP1", "B#PP1", old_hash="0" * 16), decision("A#PP2", "B#PP2")
    second = decision("B#PP1", "A#PP1", ReviewDecision.CONFIRM)
    for each in (first, other, second):
        (tmp_path / "review.toml").write_text(with_decision(tmp_path, each), encoding="utf-8")
    assert load_decisions(tmp_path) == (second, other)


@pytest.mark.parametrize("about", ["PP1", "PP3"])
def test_comments_and_keys_of_a_person_stay_in_the_file(tmp_path: Path, about: str) -> None:
    path = tmp_path / "review.toml"
    path.write_text(f'# Ours.\n\n{to_toml([decision("A#PP1", "B#PP1")], title=False)}ticket = "X-1" # see there\n')
    path.write_text(with_decision(tmp_path, decision(f"A#{about}", f"B#{about}", reason="again")))
    text = path.read_text()
    assert text.startswith("# Ours.\n\n[[decision]]\n")
    assert 'ticket = "X-1" # see there\n' in text
    assert 'reason = "again"' in text
    assert len(load_decisions(tmp_path)) == (1 if about == "PP1" else 2)


def test_a_file_of_comments_alone_keeps_them(tmp_path: Path) -> None:
    (tmp_path / "review.toml").write_text("# To be decided with Vienna.\n")
    text = with_decision(tmp_path, decision("A#PP1", "B#PP1"))
    assert text.startswith("# To be decided with Vienna.\n\n[[decision]]\n")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[[decision]", "not TOML"),
        ("decision = 3", "list of tables"),
        ("decision = " + "[" * 5_000, "more than 20 deep"),
        ("decision = " + "[" * 300 + "]" * 300, "more than 20 deep"),
        ("decision = " + "{a = " * 5_000, "more than 20 deep"),
        ('[[decision]]\nold = "A#PP1"', "decision 1: new, verdict, author, date, reason missing"),
        (
            '[[decision]]\nold = "A#PP1"\nnew = "B#PP1"\nverdict = "maybe"\nauthor = "a"\ndate = "d"\nreason = "r"',
            "unknown verdict maybe",
        ),
        (
            '[[decision]]\nold = "A"\nnew = "B#PP1"\nverdict = "force"\nauthor = "a"\ndate = "d"\nreason = "r"',
            "A is not a paragraph id",
        ),
    ],
)
def test_a_broken_file_is_named_with_what_is_wrong(tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "review.toml").write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableError, match=message):
        load_decisions(tmp_path)


def test_no_file_means_no_decision(tmp_path: Path) -> None:
    assert load_decisions(tmp_path) == ()
