"""The words of one text, worked out from the paragraphs alone that they come from."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.rates import SimulationConfig
from benchmarks.simulator import simulate, true_alignments
from lineage.documents.resolution import Resolution
from lineage.histories import trace
from lineage.histories.dated_words import DatedWords, EarlierPlace
from lineage.histories.first_occurrences import first_places
from lineage.histories.origins import each_origin, with_forebears
from lineage.histories.proper_names import in_names, words_of_names
from lineage.histories.run_index import Elsewhere, RunIndex
from lineage.histories.threads import History
from lineage.histories.word_runs import runs_of_document, words_of_document
from lineage.histories.words import WordOrigin, worded

from .woven import aligned, document, link

Found = dict[str, tuple[tuple[WordOrigin, ...], list[EarlierPlace]]]


def dated(
    history: History, texts: list[Resolution], others: list[Resolution], of: frozenset[str] | None = None
) -> Found:
    """The sources and first places of the tokens of all paragraphs, or of those with these ids."""
    index = RunIndex([Elsewhere(runs=runs_of_document(text), series=text.id) for text in others])
    read = {text.id: words_of_document(text) for text in others}.get
    firsts = first_places(texts, history.thread_of, index, read, of=of)
    order = [text.id for text in sorted((*texts, *others), key=lambda text: str(text.adopted))]
    names = words_of_names(texts)
    words = DatedWords(firsts, order, lambda found: in_names(found, names))
    by_id = {paragraph.id: paragraph.text for text in texts for paragraph in text.paragraphs}
    return {
        name: (sources, list(words.take(name, [by_id[name][a:b] for a, b in worded(by_id[name]).spans], sources)))
        for name, sources in each_origin(history, texts, of=of)
    }


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 10_000), at=st.integers(0, 5), elsewhere=st.booleans())
def test_one_text_has_the_words_that_it_has_among_all(seed: int, at: int, elsewhere: bool) -> None:
    simulation = simulate(seed, SimulationConfig(texts=6, smallest=12, largest=20))
    texts = list(simulation.resolutions)
    others = [*simulation.related, *(simulate(seed, SimulationConfig(texts=2)).resolutions if elsewhere else ())]
    others = [text for text in others if text.id not in {one.id for one in texts}]
    history = trace(texts, true_alignments(simulation), related=simulation.related)
    asked = with_forebears(history, [paragraph.id for paragraph in texts[at].paragraphs])
    whole, part = dated(history, texts, others), dated(history, texts, others, asked)
    assert part == {name: whole[name] for name in whole if name in asked}
    assert any(taken.paragraph for _, firsts in whole.values() for taken in firsts)


def test_what_a_sister_took_is_not_lost_to_the_paragraph_that_is_asked_for() -> None:
    """Of two paragraphs made of one, the other has the lanterns: they can come back to neither from their line."""
    names = ("A/RES/61/180", "A/RES/63/194", "A/RES/64/178")
    whole = "Urges the fleet to carry spare copper lanterns and sealed iron compasses when it sails"
    lanterns, compasses = "Urges the fleet to carry spare copper lanterns", "Urges sealed iron compasses when it sails"
    texts = [
        document(names[0], {"OP1": whole}),
        document(names[1], {"OP1": lanterns, "OP2": compasses}),
        document(names[2], {"OP1": lanterns, "OP2": f"{compasses} and spare copper lanterns"}),
    ]
    links = aligned(
        (names[0], names[1], [link("OP1", "OP1"), link("OP1", "OP2")]),
        (names[1], names[2], [link("OP1", "OP1"), link("OP2", "OP2")]),
    )
    history = trace(texts, links)
    asked = with_forebears(history, [f"{names[2]}#OP2"])
    assert asked == {f"{names[2]}#OP2", f"{names[1]}#OP2", f"{names[0]}#OP1"}
    assert dated(history, texts, [], asked) == {k: v for k, v in dated(history, texts, []).items() if k in asked}


def test_a_run_that_comes_down_by_two_lines_was_lost_once() -> None:
    """The lost lanterns reach the last paragraph from both of its parents; printed twice, they came back once."""
    first, last = "A/RES/61/180", "A/RES/66/1"
    middle = [f"A/RES/{62 + i}/1" for i in range(4)]
    bare, clause = "Urges the fleet to sail before the autumn storms", "with spare copper lanterns lit"
    texts = [document(first, {"OP1": f"{bare} {clause}"})]
    texts += [document(name, {"OP1": bare, "OP2": bare}) for name in middle]
    texts += [document(last, {"OP1": f"{bare} {clause}, and the ferries {clause}"})]
    both = [link(old, new) for old in ("OP1", "OP2") for new in ("OP1", "OP2")]
    links = aligned(
        (first, middle[0], [link("OP1", "OP1"), link("OP1", "OP2")]),
        *((one, other, both) for one, other in pairwise(middle)),
        (middle[-1], last, [link("OP1", "OP1"), link("OP2", "OP1")]),
    )
    history = trace(texts, links)
    entries = {entry.paragraph: entry for thread in history.threads for entry in thread.entries}
    assert len(entries[f"{last}#OP1"].parents) == 2
    found = dict(each_origin(history, texts))[f"{last}#OP1"]
    text = entries[f"{last}#OP1"].text
    copper = [s.origin for (a, b), s in zip(worded(text).spans, found, strict=True) if text[a:b] == "copper"]
    assert copper == [f"{first}#OP1", f"{last}#OP1"]
