"""A decision as the last text of a series: "78/547. Report on footbridges".

Decisions have numbers of their own. What its list of decisions is to a decision, the list of resolutions is to a
resolution. Its first words say when it was adopted; of the draft nobody knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.drafting.housekeeping import ordinals, whose_session
from lineage.drafting.housekeeping.draft_changes import Reason, slot_change
from lineage.drafting.housekeeping.rhythm import adopted, moment
from lineage.drafting.housekeeping.setting import word
from lineage.drafting.housekeeping.slots import SlotKind, are_decisions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.resolution import Paragraph
    from lineage.drafting.housekeeping.draft_changes import DraftChange
    from lineage.drafting.housekeeping.setting import Setting
    from lineage.drafting.housekeeping.slots import Slot


def of_other_kind(text: str, slot: Slot, setting: Setting) -> bool:
    """Whether a list is not of the kind of the last text: decisions in a resolution, resolutions in a decision."""
    return are_decisions(text, slot, setting.language) is not setting.of_decision


def adoption(paragraph: Paragraph, slots: Sequence[Slot], setting: Setting) -> Iterator[DraftChange]:
    """Room for the meeting and the day on which a decision was adopted: "At its 50th plenary meeting, on 19 December
    2023"."""
    at = next((at for at, slot in enumerate(slots) if slot.kind is SlotKind.DATE), None)
    if at is None or not setting.of_decision or paragraph is not setting.base.paragraphs[0]:
        return
    if moment(slots[at].text, setting.language) != adopted(setting):
        return
    for slot in slots[: at + 1]:
        if slot.kind is SlotKind.ORDINAL:
            room = ordinals.room(whose_session.counted(paragraph.text, slot, setting.language), setting)
        else:
            room = f"[{word(setting.language, 'adopted')}]"
        yield slot_change(paragraph, slot, room, Reason.ADOPTED)
