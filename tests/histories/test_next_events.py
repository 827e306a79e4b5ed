"""The next event of a slot, with a new number, name and day, is an update and no new wording."""

import pytest

from lineage.alignment.links import Relation
from lineage.histories import trace
from lineage.histories.threads import Event

from .test_tracing import events
from .woven import aligned, document, link

A, B = "A/RES/61/180", "A/RES/63/194"


@pytest.mark.parametrize(
    ("old", "new", "event"),
    [
        (
            "the sixth forum on harbours, held in Oslo on 4 May 2021",
            "the seventh forum on harbours, held in Riga on 5 May 2022",
            Event.UPDATED,
        ),
        (
            "the sixth forum on harbours, held in 2021",
            "the seventh forum on harbours, held virtually in 2022",
            Event.REWORDED,
        ),
    ],
)
def test_the_next_event_of_a_slot_is_an_update_where_names_and_numbers_changed(
    old: str, new: str, event: Event
) -> None:
    texts = [document(A, {"PP1": f"Noting {old},"}), document(B, {"PP1": f"Noting {new},"})]
    history = trace(texts, aligned((A, B, [link("PP1", "PP1", relation=Relation.SUCCESSOR)])))
    assert events(history, f"{B}#PP1") == {event}


def test_an_ordinal_is_a_number_in_french_too() -> None:
    held = "Prenant note de la tenue du {} forum des ports à {},"
    places = [("soixante-dix-septième", "Oslo"), ("soixante-dix-huitième", "Riga")]
    texts = [
        document(name, {"PP1": held.format(*place)}, language="fr") for name, place in zip((A, B), places, strict=True)
    ]
    history = trace(texts, aligned((A, B, [link("PP1", "PP1", relation=Relation.SUCCESSOR)])))
    assert events(history, f"{B}#PP1") == {Event.UPDATED}
