"""Names of threads stay: over new texts, and over better readings of old ones."""

from lineage.histories import trace
from lineage.histories.identity import fingerprint, redirects

from .woven import aligned, document, link

A, B = "A/RES/61/180", "A/RES/63/194"
ONE, TWO, THREE = "Urges the fleet to sail", "Invites the harbour masters", "Thanks the keepers of the lighthouse"


def test_a_label_that_shifted_is_found_by_its_words() -> None:
    before = trace([document(A, {"OP1": ONE, "OP2": TWO})], {})
    after = trace([document(A, {"OP1": THREE, "OP2": ONE, "OP3": TWO})], {})
    assert redirects(before.fingerprints, after) == {f"{A}#OP1": f"{A}#OP2", f"{A}#OP2": f"{A}#OP3"}


def test_nothing_moved_needs_no_redirect() -> None:
    history = trace([document(A, {"OP1": ONE, "OP2": TWO})], {})
    assert redirects(history.fingerprints, history) == {}


def test_corrected_words_keep_the_name() -> None:
    before = trace([document(A, {"OP1": ONE})], {})
    after = trace([document(A, {"OP1": f"{ONE} at dawn"})], {})
    assert redirects(before.fingerprints, after) == {}


def test_an_earlier_text_found_later_takes_over_the_name() -> None:
    late = document(B, {"OP1": ONE})
    before = trace([late], {})
    after = trace([document(A, {"OP1": TWO, "OP2": f"{ONE} soon"}), late], aligned((A, B, [link("OP2", "OP1")])))
    assert redirects(before.fingerprints, after) == {f"{B}#OP1": f"{A}#OP2"}
    assert after.redirects[f"{B}#OP1"] == f"{A}#OP2"


def test_a_fingerprint_ignores_spelling_conventions() -> None:
    assert fingerprint("L’État  s’engage") == fingerprint("l'etat s'engage")
    assert fingerprint("Urges") != fingerprint("Invites")
