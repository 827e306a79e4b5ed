"""Names of threads stay: over new texts, and over better readings of old ones."""

from lineage.histories import trace
from lineage.histories.identity import Addresses, addresses_after, fingerprint, redirects, with_addresses

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


def test_a_redirect_of_an_earlier_build_survives_later_builds() -> None:
    first = trace([document(A, {"OP1": ONE, "OP2": TWO})], {})
    shifted = trace([document(A, {"PP1": ONE, "OP1": TWO})], {})
    known = addresses_after(first, Addresses())
    second = with_addresses(shifted, known)
    assert second.redirects == {f"{A}#OP2": f"{A}#OP1"}
    assert second.former == {f"{A}#OP1": f"{A}#PP1"}
    third = with_addresses(shifted, addresses_after(shifted, known))
    assert (third.redirects, third.former) == (second.redirects, second.former)


def test_the_same_texts_again_give_the_same_addresses() -> None:
    history = trace([document(A, {"OP1": ONE, "OP2": TWO})], {})
    once = addresses_after(history, Addresses())
    assert addresses_after(history, once) == once
    assert with_addresses(history, once) == history


def test_a_draft_that_the_adopted_text_replaced_leads_there() -> None:
    draft = trace([document("A/C.3/63/draft", {"OP1": ONE, "OP2": THREE})], {})
    adopted = trace([document(B, {"OP4": ONE})], {})
    found = with_addresses(adopted, addresses_after(draft, Addresses()))
    assert found.redirects == {"A/C.3/63/draft#OP1": f"{B}#OP4"}


def test_a_label_that_is_gone_leads_to_its_words() -> None:
    links = aligned((A, B, [link("OP1", "OP1")]))
    before = trace([document(A, {"OP1": ONE}), document(B, {"OP1": ONE})], links)
    after = trace([document(A, {"OP1": ONE}), document(B, {"PP1": ONE})], aligned((A, B, [link("OP1", "PP1")])))
    assert with_addresses(after, addresses_after(before, Addresses())).redirects[f"{B}#OP1"] == f"{A}#OP1"
