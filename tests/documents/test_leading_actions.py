"""The action that the first words of a remark name."""

from __future__ import annotations

import pytest

from lineage.documents.negotiated.proposals import ProposalKind, leading_action
from lineage.languages.tables import table

FORMS = [
    (code, row["form"], row["kind"]) for code in ("fr", "en") for row in table(code, "proposal_actions", ("form",))
]


@pytest.mark.parametrize(("language", "form", "kind"), FORMS)
def test_every_action_of_the_tables_is_found_before_its_words(language: str, form: str, kind: str) -> None:
    for said in (form, form.upper(), form.capitalize()):
        assert leading_action(said, language) == (ProposalKind(kind), "")
        assert leading_action(f"{said}: 2031", language) == (ProposalKind(kind), "2031")


@pytest.mark.parametrize("said", ["Requests a report", "", "–", "deleterious effects", "the delete"])
def test_other_words_name_no_action(said: str) -> None:
    assert leading_action(said, "en") is None
