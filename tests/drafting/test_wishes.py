"""Changes that are wished or suggested, not ordered: "could live with", "would welcome", "the wrong way round"."""

from __future__ import annotations

import pytest

from tests.drafting.wished import changed, made

OP6_GOES = [
    ("en", "Our delegation would prefer to see OP6 deleted."),
    ("en", "We would prefer OP6 to be deleted."),
    ("en", "We would prefer that OP6 be deleted."),
    ("en", "We prefer OP6 deleted."),
    ("en", "We would rather delete OP6."),
    ("en", "We would rather see OP6 deleted."),
    ("en", "Our preference would be for OP6 to be deleted."),
    ("en", "Our preference is to delete OP6."),
    ("en", "We would welcome the deletion of OP6."),
    ("en", "We would welcome seeing OP6 deleted."),
    ("en", "We would be happy with the deletion of OP6."),
    ("en", "We would be happy to see OP6 deleted."),
    ("en", "We could live with the deletion of OP6."),
    ("en", "We could live with OP6 being deleted."),
    ("en", "In a spirit of compromise, we could accept the deletion of OP6."),
    ("en", "We'd rather see OP6 deleted."),
    ("en", "Delete OP6 to avoid repetition."),
    ("en", "Delete OP6, which would improve the structure."),
    ("fr", "Il serait préférable que le paragraphe 6 soit supprimé."),
    ("fr", "Nous préférerions de loin la suppression du paragraphe 6."),
    ("en", "Delete OP6, rest renumbered."),
    ("en", "Delete OP6, rest to be renumbered accordingly."),
    ("fr", "Nous préférerions voir le paragraphe 6 supprimé."),
    ("fr", "Nous préférerions que le paragraphe 6 soit supprimé."),
    ("fr", "Nous préférons supprimer le paragraphe 6."),
    ("fr", "Nous serions favorables à la suppression du paragraphe 6."),
    ("fr", "Nous serions heureux de voir le paragraphe 6 supprimé."),
    ("fr", "Nous pourrions nous accommoder de la suppression du paragraphe 6."),
    ("fr", "Ma délégation pourrait accepter la suppression du paragraphe 6."),
    ("fr", "Supprimer le paragraphe 6 pour éviter une répétition."),
    ("en", "We are in favour of deleting OP6."),
    ("en", "Mexico is strongly in favour of the deletion of OP6."),
    ("en", "OP6: we're in favour of deleting it."),
    ("en", "Mexico favours the deletion of OP6."),
    ("en", "It would be better if OP6 were deleted."),
    ("en", "It would be good if OP6 could be deleted."),
    ("en", "It is preferable that OP6 be deleted."),
    ("fr", "Nous sommes favorables à la suppression du paragraphe 6."),
    ("fr", "Nous sommes pour la suppression du paragraphe 6."),
    ("fr", "Nous sommes partisans de supprimer le paragraphe 6."),
    ("fr", "Ce serait mieux si le paragraphe 6 était supprimé."),
    ("fr", "Il serait bon si le paragraphe 6 pouvait être supprimé."),
]


@pytest.mark.parametrize(("language", "said"), OP6_GOES)
def test_a_wish_that_a_paragraph_goes_is_done(language: str, said: str) -> None:
    assert made(said, language) == changed(language, ("donors" if language == "en" else "donateurs", ""))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The African Group would prefer to see OP5 and OP6 deleted."),
        ("en", "We would be happy for OP5 and OP6 to be deleted."),
        ("fr", "La délégation préférerait que les paragraphes 5 et 6 soient supprimés."),
    ],
)
def test_a_wish_for_two_paragraphs_is_not_done_by_half(language: str, said: str) -> None:
    fifth, sixth = ("public", "donors") if language == "en" else ("publiques", "donateurs")
    assert made(said, language) == changed(language, (fifth, ""), (sixth, ""))


WORDS = [
    ("en", "On OP3, we could live with “Encourages the use” in place of “Commits to promoting the use”.", "1"),
    ("en", "In OP3 our proposal is “Encourages the use” instead of “Commits to promoting the use”.", "1"),
    ("en", "OP3: our preference would be “Encourages the use” rather than “Commits to promoting the use”.", "1"),
    ("en", "In OP3, “Encourages the use” would be preferable to “Commits to promoting the use”.", "1"),
    ("en", "In OP6, we would much prefer “Invites all donors” to “Invites donors”.", "2"),
    ("en", "In OP6, our preference is “Invites all donors” over “Invites donors”.", "2"),
    ("en", "In OP6, “Invites all donors” reads better than “Invites donors”.", "2"),
    ("en", "In OP6, “Invites all donors” instead of “Invites donors” would be acceptable to us.", "2"),
    ("en", "In OP6, rather than “Invites donors”, we suggest “Invites all donors”.", "2"),
    ("en", "In OP6 we would welcome the addition of “all” before “donors”.", "2"),
    ("en", "We would be happy to see “all” added before “donors” in OP6.", "2"),
    ("en", "OP6 could read: “Invites all donors to contribute;”", "2"),
    ("en", "OP6 could be replaced by: “Invites all donors to contribute;”", "2"),
    ("en", "In OP1, “regions and communities” is the wrong way round, it is “communities and regions”.", "3"),
    ("en", "OP1: “regions and communities” should be the other way round: “communities and regions”.", "3"),
    ("en", "In the first preambular paragraph we stop at “United Nations”, the rest falls.", "4"),
    ("en", "PP1 should stop at “United Nations”; the rest goes.", "4"),
    ("fr", "Au paragraphe 6, notre suggestion est « tous les donateurs » plutôt que « les donateurs ».", "5"),
    ("fr", "Au paragraphe 6, plutôt que « les donateurs », nous suggérons « tous les donateurs ».", "5"),
    ("fr", "Au paragraphe 6, au lieu de « les donateurs », nous pourrions accepter « tous les donateurs ».", "5"),
    ("fr", "Au paragraphe 6, nous pourrions accepter « tous les donateurs » au lieu de « les donateurs ».", "5"),
    ("fr", "Au paragraphe 6, nous serions favorables à l’ajout de « tous » avant « les donateurs ».", "5"),
    ("fr", "Le paragraphe 6 pourrait se lire : « Invite tous les donateurs à contribuer ; »", "5"),
    ("fr", "OP1: « les régions et les collectivités » est à l’envers, lire « les collectivités et les régions ».", "6"),
    ("fr", "Au premier alinéa du préambule, on s’arrête à « Nations Unies », le reste tombe.", "7"),
    ("en", "Mexico could accept “Invites all donors” in OP6 rather than “Invites donors”.", "2"),
    ("en", "OP6: Mexico could accept “Invites all donors” rather than “Invites donors”.", "2"),
    ("en", "In OP6, the EU and the African Group could accept “Invites all donors” instead of “Invites donors”.", "2"),
    ("en", "In OP6, Mexico and Peru could live with “Invites all donors” rather than “Invites donors”.", "2"),
    ("en", "It would be preferable if “Invites donors” were replaced by “Invites all donors” in OP6.", "2"),
    ("en", "OP6 should rather read: “Invites all donors to contribute;”", "2"),
    (
        "fr",
        "Au paragraphe 6, le Mexique et le Pérou peuvent retenir « tous les donateurs » plutôt que « les donateurs ».",
        "5",
    ),
    ("fr", "Le Mexique pourrait accepter « tous les donateurs » au paragraphe 6 plutôt que « les donateurs ».", "5"),
    ("fr", "Le paragraphe 6 devrait plutôt se lire : « Invite tous les donateurs à contribuer ; »", "5"),
    ("fr", "Au paragraphe 6, « les donateurs » devrait plutôt se lire « tous les donateurs ».", "5"),
    ("fr", "Au paragraphe 6, il faudrait plutôt lire « tous les donateurs » que « les donateurs ».", "5"),
]
CHANGES = {
    "1": ("Commits to promoting the use", "Encourages the use"),
    "2": ("Invites donors", "Invites all donors"),
    "3": ("regions and communities", "communities and regions"),
    "4": ("United Nations and by other instruments", "United Nations"),
    "5": ("les donateurs", "tous les donateurs"),
    "6": ("les régions et les collectivités", "les collectivités et les régions"),
    "7": ("Nations Unies et par d'autres instruments", "Nations Unies"),
}


@pytest.mark.parametrize(("language", "said", "change"), WORDS)
def test_a_wish_for_other_words_is_done(language: str, said: str, change: str) -> None:
    assert made(said, language) == changed(language, CHANGES[change])


@pytest.mark.parametrize(
    ("language", "said", "new"),
    [
        ("en", "OP4 and OP5 could be merged into one paragraph, as follows: “#”", "Recognizes that both are critical;"),
        ("fr", "Les paragraphes 4 et 5 pourraient être fusionnés comme suit : « # »", "Estime que tout compte ;"),
    ],
)
def test_a_merger_that_is_suggested_with_its_words_is_done(language: str, said: str, new: str) -> None:
    old = [text for text in changed(language) if text.startswith(("Recognizes", "Estime"))]
    gone = "Emphasizes that" if language == "en" else "Souligne que les"
    assert made(said.replace("#", new), language) == changed(language, (old[0], new), (gone, ""))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "OP5 becomes the end of OP4: after “Development Goals” we go on with “, and emphasizes that …”."),
        ("en", "OP5 should become the end of OP4."),
        (
            "fr",
            "Le paragraphe 5 devient la fin du paragraphe 4 : après « durable », on poursuit avec « , et souligne … ».",
        ),
        ("fr", "Le paragraphe 5 devient la fin du paragraphe 4."),
    ],
)
def test_a_paragraph_becomes_the_end_of_the_one_above(language: str, said: str) -> None:
    texts = changed(language)
    at = next(at for at, text in enumerate(texts) if text.startswith(("Recognizes", "Estime")))
    stop, joint = (";", ", and ") if language == "en" else (" ;", ", et ")
    below = texts[at + 1][:1].lower() + texts[at + 1][1:]
    assert made(said, language) == [*texts[:at], f"{texts[at].removesuffix(stop)}{joint}{below}", *texts[at + 2 :]]


@pytest.mark.parametrize(
    ("language", "said", "pair"),
    [
        ("en", "OP3 and OP4 are the wrong way round.", ("Commits", "Recognizes")),
        ("en", "OP3 and OP4 should be the other way round.", ("Commits", "Recognizes")),
        ("en", "In OP2, (b) and (c) are the wrong way round.", ("To promote peace", "To promote health")),
        ("fr", "Les paragraphes 3 et 4 sont à l’envers.", ("S'engage", "Estime")),
    ],
)
def test_what_is_the_wrong_way_round_changes_places(language: str, said: str, pair: tuple[str, str]) -> None:
    texts = changed(language)
    first, second = (next(at for at, text in enumerate(texts) if text.startswith(begin)) for begin in pair)
    texts[first], texts[second] = texts[second], texts[first]
    assert made(said, language) == texts


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The end of OP1, from “and requests”, stands alone as the next paragraph."),
        ("en", "The second half of OP1, from “and requests”, becomes the following paragraph."),
        ("fr", "La fin du paragraphe 1, à partir de « et prie », constitue le paragraphe suivant."),
    ],
)
def test_the_end_of_a_paragraph_becomes_the_next_one(language: str, said: str) -> None:
    cut = ", and requests" if language == "en" else ", et prie"
    texts = changed(language)
    first, second = texts[1].split(cut)
    stop, verb = (";", "Requests") if language == "en" else (" ;", "Prie")
    assert made(said, language) == [texts[0], f"{first}{stop}", f"{verb}{second}", *texts[2:]]


@pytest.mark.parametrize(
    ("language", "said", "who", "to"),
    [
        ("en", "In OP2, item (d) becomes (b), and the others follow.", "effective", 4),
        ("en", "In OP2, item (d) becomes (b); the others shift down accordingly.", "effective", 4),
        ("en", "OP6 becomes OP2, the rest follows.", "Invites", 2),
        ("en", "We propose to move OP6 up, after OP1, where it fits better.", "Invites", 2),
        ("fr", "Au paragraphe 2, le point d) devient b), et les autres suivent.", "effective", 4),
        ("fr", "Déplacer le paragraphe 6 après le paragraphe 1, où il trouve mieux sa place.", "Invite", 2),
    ],
)
def test_what_follows_by_itself_and_why_stop_no_move(language: str, said: str, who: str, to: int) -> None:
    texts = changed(language)
    (moved,) = [text for text in texts if who in text]
    others = [text for text in texts if text != moved]
    assert made(said, language) == [*others[:to], moved, *others[to:]]
