"""What looks like a wish and asks for nothing, or for something else: "could not live with", "prefer OP6 to OP5"."""

from __future__ import annotations

import pytest

from tests.drafting.wished import changed, made

HOSTILE = """
We could not live with “Encourages the use” in place of “Commits to promoting the use” in OP3.
On OP3, none could live with “Encourages the use” in place of “Commits to promoting the use”.
On OP3, few would prefer to say “Encourages the use” rather than “Commits to promoting the use”.
On OP3, could we live with “Encourages the use” in place of “Commits to promoting the use”?
On OP3, we could live with “Encourages the use” in place of “Commits to promoting the use” if OP4 stays.
On OP3, we could live with “Encourages the use”.
On OP3, we doubt that we could live with “Encourages the use” in place of “Commits to promoting the use”.
On OP3, our suggestion is not “Encourages the use” rather than “Commits to promoting the use”.
On OP3, our suggestion was “Encourages the use” rather than “Commits to promoting the use”.
In OP6, “all donors” would not be preferable to “donors”.
In OP6, is “all donors” preferable to “donors”?
We would not welcome the deletion of OP6.
We would welcome the deletion of OP6, provided that OP5 stays.
We would welcome the deletion of OP6 or OP5.
Would Mexico welcome the deletion of OP6?
We would appreciate the deletion of OP6 being explained.
We would welcome the deletion of OP6 or of OP5.
We could accept OP5 with the deletion of OP6.
We would welcome views on the deletion of OP6.
We could live with the deletion of OP6 only.
We could live without OP6.
My capital might accept the deletion of OP6.
OP6: my capital might accept “all donors” instead of “donors”.
OP6: we can no longer live with “all donors” instead of “donors”.
OP6: no delegation could live with “all donors” instead of “donors”.
OP3 to OP5 are in the wrong order.
Nobody would welcome the deletion of OP6.
We would rather not see OP6 deleted.
We would rather see OP6 deleted than OP5.
We would prefer OP6 not to be deleted.
We would prefer not to see OP6 deleted.
We would prefer that OP6 not be deleted.
We would prefer to see OP6 kept and not deleted.
We would prefer the deletion of OP6 to the deletion of OP5.
We would prefer the deletion of OP6 to that of OP5.
We would prefer OP6 deleted to OP5.
We would prefer OP6 deleted rather than OP5.
We would prefer to delete OP6 instead of OP5.
Delete OP6 instead of OP5.
We prefer OP6 to the deletion of OP5.
We prefer OP6 as it is to its deletion.
Our preference is for OP6 not to be deleted.
Our preference is against the deletion of OP6.
In that case OP6 should be deleted.
Could OP5 be deleted?
OP6 could be deleted.
OP4 and OP5 could be merged: “Recognizes that both are critical;” and OP6 deleted.
OP4 could be replaced by: “Recognizes that both are critical;”, and OP6 deleted.
We are not in favour of deleting OP6.
Mexico does not favour the deletion of OP6.
It would be better if OP6 were not deleted.
It would be better if OP6 were deleted rather than OP5.
It would be worse if OP6 were deleted.
OP6 should rather be deleted than OP5.
OP6: no one could accept “all donors” rather than “donors”.
OP4 and OP5 could be merged.
In OP6, “donors” could be replaced by “all donors”.
OP6 could not be replaced by: “Invites all donors to contribute;”
OP6 could have been replaced by: “Invites all donors to contribute;”
OP6 could then be replaced by: “Invites all donors to contribute;”
In that case OP6 could be replaced by: “Invites all donors to contribute;”
OP6 could be replaced by: “Invites all donors to contribute;” in that case.
OP6 could be replaced by “Invites all donors to contribute;” or deleted.
Could OP6 be replaced by “Invites all donors to contribute;”?
In OP1, “regions and communities” is not the wrong way round, it is “communities and regions”.
In OP1, “regions and communities” is the wrong way round.
In OP1, “regions and communities” is the wrong way round, it is “communities or regions”.
In OP1, “regions and communities” is the wrong way round, it is not “communities and regions”.
OP1: we do not stop at “contributions”, the rest falls.
OP1: we stop at “contributions”, the rest does not fall.
OP1: we stop at “contributions”, the rest goes to OP6.
OP1: we stop at “contributions”; the rest stays.
In OP2, item (d) becomes (b), and the others do not follow.
Move OP6 after OP3, and the others follow.
In OP1, “regions” becomes “areas”, and the others follow.
Delete OP6, the rest is not renumbered.
The end of OP1, from “and requests”, does not stand alone as the next paragraph.
The end of OP1, from “and requests”, stands alone as the next paragraph but one.
The end of OP1, from “and requests”, is moved to the following paragraph.
The end of OP1, from “and requests”, is put in the next paragraph.
Move OP6 after OP3 or where it fits better.
Move OP6 after OP3 or OP4, where it fits better.
Move OP6 where it fits better.
Move OP6 after OP3 unless it fits better elsewhere.
Delete OP6 to avoid deleting OP5.
OP4 becomes the end of OP5.
OP5 does not become the end of OP4.
OP5 is the end of OP4.
OP5 becomes the end of OP4 or OP3.
OP5 becomes the end of OP4?
OP5 becomes the end of OP4: after “Sustainable Development Goals” we go on with “, and stresses that …”.
OP5 becomes the end of OP4: after “resources” we go on with “, and emphasizes that …”.
OP3 and OP4 are not the wrong way round.
Are OP3 and OP4 the wrong way round?
If OP3 and OP4 are the wrong way round, swap them.
In OP6, we do not have a preference for “all donors” over “donors”.
In OP6, “all donors” instead of “donors” would not be better.
In OP6, “all donors” instead of “donors” would be better if OP5 goes.
In OP6, rather than “donors”, none would say “all donors”.
In OP6, we would never prefer “all donors” to “donors”.
"""
HOSTILE_FRENCH = """
Nous ne pourrions accepter « tous les donateurs » au lieu de « les donateurs » au paragraphe 6.
Au paragraphe 6, nous ne pourrions accepter « tous les donateurs » au lieu de « les donateurs ».
Nous ne pourrions pas accepter la suppression du paragraphe 6.
Nous ne serions pas favorables à la suppression du paragraphe 6.
Nous ne serions guère favorables à la suppression du paragraphe 6.
Nous préférerions que le paragraphe 6 ne soit pas supprimé.
Nous préférerions ne pas supprimer le paragraphe 6.
Nous préférerions ne pas voir le paragraphe 6 supprimé.
Nous préférerions la suppression du paragraphe 6 à celle du paragraphe 5.
Supprimer le paragraphe 6 au lieu du paragraphe 5.
Nous préférons le paragraphe 6 à la suppression du paragraphe 5.
Nous préférerions supprimer le paragraphe 6 plutôt que le paragraphe 5.
Pourrions-nous accepter la suppression du paragraphe 6 ?
Nous serions favorables à la suppression du paragraphe 6 si le paragraphe 5 est maintenu.
Personne ne pourrait accepter la suppression du paragraphe 6.
Dans ce cas, le paragraphe 6 devrait être supprimé.
Le paragraphe 6 pourrait être supprimé.
Le paragraphe 5 ne devient pas la fin du paragraphe 4.
Les paragraphes 3 et 4 ne sont pas à l’envers.
Nous pourrions appuyer la suppression du paragraphe 6 ou du paragraphe 5.
Nous n’accueillerions favorablement que la suppression du paragraphe 6.
Nul ne pourrait accepter la suppression du paragraphe 6.
Au paragraphe 6, on ne peut accepter « tous les donateurs » au lieu de « les donateurs ».
Il ne serait pas préférable que le paragraphe 6 soit supprimé.
Il serait préférable que le paragraphe 6 ne soit pas supprimé.
Nous aimerions mieux ne pas voir le paragraphe 6 supprimé.
Au paragraphe 6, nous ne préférons pas « tous les donateurs » à « les donateurs ».
Au paragraphe 6, plutôt que « les donateurs », nous ne dirions « tous les donateurs ».
Le paragraphe 6 ne pourrait se lire : « Invite tous les donateurs à contribuer ; »
Le paragraphe 6 pourrait-il se lire : « Invite tous les donateurs à contribuer ; » ?
Au paragraphe 1, on ne s’arrête pas à « contributions », le reste tombe.
Au paragraphe 1, on s’arrête à « contributions », le reste ne tombe pas.
Au paragraphe 2, le point d) devient b), et les autres ne suivent pas.
La fin du paragraphe 1, à partir de « et prie », ne constitue pas le paragraphe suivant.
Déplacer le paragraphe 6 après le paragraphe 3 ou là où il trouve mieux sa place.
"""


@pytest.mark.parametrize(
    ("language", "said"),
    [
        *(("en", line) for line in HOSTILE.strip().splitlines()),
        *(("fr", line) for line in HOSTILE_FRENCH.strip().splitlines()),
    ],
)
def test_what_is_no_wish_changes_nothing(language: str, said: str) -> None:
    assert made(said, language) is None


@pytest.mark.parametrize(
    "said",
    [
        "Delete OP5, which is redundant, and OP6.",
        "Delete OP5, as it is redundant, and OP6.",
        "Delete OP5, for better structure, and OP6.",
    ],
)
def test_a_reason_takes_no_second_paragraph_along(said: str) -> None:
    assert made(said, "en") in (None, changed("en", ("public", ""), ("donors", "")))
