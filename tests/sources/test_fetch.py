"""Fetching from a document system that behaves badly."""

from __future__ import annotations

import time
from pathlib import Path

import httpx
import pytest

from lineage.errors import UsageError
from lineage.sources.fetch import FetchConfig, Fetched, Fetcher, client
from lineage.sources.partial import Partial

from .bad_server import (
    Answer,
    bombed,
    broken_off,
    busy_then,
    byte_by_byte,
    cut,
    cut_quietly,
    dripping,
    dripping_headers,
    elsewhere,
    endless,
    file,
    page,
    redirected,
    serving,
    slow,
    without_end,
)
from .pdf_writer import Word, write
from .test_docx import p, package, r

DOCX = package(p(r("The General Assembly,")))
OTHER = package(p(r("The General Assembly, in the other version of the file,")))
PDF = write([[Word(147, 600, "The General Assembly,")]])
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def fetch(answer: Answer, folder: Path, **settings: float) -> tuple[Fetched, list[float], int]:
    """What comes of one document, the waits, and the number of requests."""
    waits: list[float] = []
    with serving({"A/RES/1/1": answer}) as server:
        quick = {"read_seconds": 0.3, "total_seconds": 0.6, "max_bytes": 300_000, "tries": 3} | settings
        config = FetchConfig(base_url=server.url, **quick)  # type: ignore[arg-type]
        with client(config) as connection:
            found = Fetcher(connection, config, sleep=waits.append).fetch("A/RES/1/1", "fr", folder)
        return found, waits, server.asked.total()


def test_word_comes_first_and_is_kept_as_received(tmp_path: Path) -> None:
    found, waits, asked = fetch(file(DOCX, PDF), tmp_path)
    assert found.path == tmp_path / "A-RES-1-1.fr.docx"
    assert found.path.read_bytes() == DOCX
    assert "s=A%2FRES%2F1%2F1" in found.url
    assert (waits, asked) == ([], 1)


def test_pdf_where_there_is_no_word_file(tmp_path: Path) -> None:
    found, waits, _ = fetch(file(None, PDF), tmp_path)
    assert found.path == tmp_path / "A-RES-1-1.fr.pdf"
    assert waits == [1.0]


def test_the_bytes_say_what_a_file_is(tmp_path: Path) -> None:
    found, _, _ = fetch(file(PDF, None), tmp_path)
    assert found.path == tmp_path / "A-RES-1-1.fr.pdf"


def test_old_word_only_where_nothing_better_comes(tmp_path: Path) -> None:
    assert fetch(file(OLD, PDF), tmp_path)[0].path == tmp_path / "A-RES-1-1.fr.pdf"
    assert fetch(file(OLD, None), tmp_path)[0].path == tmp_path / "A-RES-1-1.fr.doc"


def test_a_busy_server_is_asked_again_with_growing_pauses(tmp_path: Path) -> None:
    found, waits, asked = fetch(busy_then(2, file(DOCX)), tmp_path)
    assert found.path is not None
    assert asked == 3
    assert waits == [1.0, 1.0, 2.0, 1.0]


def test_the_wait_that_the_server_asks_for_is_kept_or_the_file_given_up(tmp_path: Path) -> None:
    _, waits, _ = fetch(busy_then(1, file(DOCX), Retry_After="7"), tmp_path)
    assert 7.0 in waits
    found, waits, _ = fetch(busy_then(9, file(DOCX), Retry_After="900"), tmp_path)
    assert found.path is None
    assert max(waits) < 60


@pytest.mark.parametrize(
    ("answer", "reason", "network"),
    [
        (file(), "not there", False),
        (page, "a web page", False),
        (lambda handler, _: handler.send(b"\x89PNG\r\n"), "not a document", False),
        (lambda handler, _: handler.send(b""), "empty", True),
        (lambda handler, _: handler.send(b"no", status=403), "403", False),
        (cut(DOCX), "docx", True),
        (cut_quietly(DOCX), "cut off", True),
        (cut_quietly(PDF), "cut off", True),
        (slow, "in time", True),
        (dripping, "not whole", True),
        (endless, "larger than", False),
        (lambda handler, _: handler.send(b"PK\x03\x04", length="999999999"), "larger than", False),
        (redirected("/api?s=A/RES/1/1&l=fr&t=docx"), "redirects", False),
        (redirected("ftp://example.org/x"), "address", False),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_document_is_not_written(answer: Answer, reason: str, network: bool, tmp_path: Path) -> None:
    found, _, _ = fetch(answer, tmp_path)
    assert found.path is None
    assert reason in found.reason
    assert "\n" not in found.reason
    assert found.network is network
    assert list(tmp_path.iterdir()) == []


def broken(answer: Answer, folder: Path) -> tuple[Fetched, list[str]]:
    """What comes of a document whose connection breaks, and what each answer sent: all of the file or the rest."""
    with serving({"A/RES/1/1": answer}) as server:
        config = FetchConfig(base_url=server.url, read_seconds=0.5, formats=("docx",))
        with client(config) as connection:
            found = Fetcher(connection, config, sleep=lambda _: None).fetch("A/RES/1/1", "en", folder)
        return found, server.sent


def test_a_file_goes_on_where_the_connection_broke(tmp_path: Path) -> None:
    found, sent = broken(broken_off(DOCX), tmp_path)
    assert found.path is not None
    assert found.path.read_bytes() == DOCX
    assert sent == ["all", "rest"]


@pytest.mark.parametrize(
    ("answer", "sent"),
    [
        (broken_off(DOCX, deaf=True), ["all", "all"]),
        (broken_off(DOCX, ETag='W/"weak"'), ["all", "all"]),
        (broken_off(PDF, changed=DOCX), ["all", "all"]),
        (broken_off(DOCX, Content_Range="bytes 7-9/10"), ["all", "rest", "all"]),
        (broken_off(OTHER, changed=DOCX, careless=True), ["all", "rest", "all"]),
    ],
    ids=[
        "no parts",
        "no sure version",
        "another file in between",
        "another part than asked for",
        "the rest of another file",
    ],
)
def test_a_file_starts_again_where_the_rest_cannot_be_had(answer: Answer, sent: list[str], tmp_path: Path) -> None:
    found, was_sent = broken(answer, tmp_path)
    assert found.path is not None
    assert found.path.read_bytes() == DOCX
    assert was_sent == sent
    assert [path.name for path in tmp_path.iterdir()] == ["A-RES-1-1.en.docx"]


@pytest.mark.parametrize(
    ("headers", "fits"),
    [
        ({"etag": '"a"'}, True),
        ({}, True),
        ({"etag": '"b"'}, False),
        ({"etag": 'W/"a"'}, False),
        ({"last-modified": "Tue, 03 Nov 2026 08:00:00 GMT"}, False),
    ],
)
def test_a_rest_that_names_another_version_does_not_fit(headers: dict[str, str], fits: bool) -> None:
    partial = Partial()
    partial.begin(200, {"etag": '"a"', "last-modified": "Mon, 02 Nov 2026 08:00:00 GMT"})
    partial.data += b"PK"
    assert partial.fits(206, {"content-range": "bytes 2-9/10", **headers}) is fits


def test_a_redirect_to_the_file_is_followed(tmp_path: Path) -> None:
    with serving({"A/RES/1/1": file(DOCX)}) as target:
        found, _, _ = fetch(redirected(f"{target.url}?s=A/RES/1/1&l=fr&t=docx"), tmp_path)
    assert found.path is not None
    assert found.path.read_bytes() == DOCX


def test_nobody_there(tmp_path: Path) -> None:
    config = FetchConfig(base_url="http://127.0.0.1:9", tries=2)
    with client(config) as connection:
        found = Fetcher(connection, config, sleep=lambda _: None).fetch("A/RES/1/1", "fr", tmp_path)
    assert found.network


def test_only_addresses_of_the_web() -> None:
    with pytest.raises(UsageError, match="no address"):
        client(FetchConfig(base_url="file:///etc/passwd"))


def test_encryption_is_not_given_up(tmp_path: Path) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.scheme == "https":
            return httpx.Response(302, headers={"Location": "http://example.org/x"})
        return httpx.Response(200, content=DOCX)

    config = FetchConfig()
    with httpx.Client(transport=httpx.MockTransport(answer), follow_redirects=True) as connection:
        found = Fetcher(connection, config, sleep=lambda _: None).fetch("A/RES/1/1", "fr", tmp_path)
    assert "encryption" in found.reason


def test_the_next_format_where_the_first_is_another_text(tmp_path: Path) -> None:
    def fault(path: Path) -> str:
        return "another document" if path.suffix == ".docx" else ""

    with serving({"A/RES/1/1": file(DOCX, PDF)}) as server:
        config = FetchConfig(base_url=server.url)
        with client(config) as connection:
            found = Fetcher(connection, config, sleep=lambda _: None).fetch("A/RES/1/1", "fr", tmp_path, fault)
    assert found.path == tmp_path / "A-RES-1-1.fr.pdf"
    assert [path.name for path in tmp_path.iterdir()] == ["A-RES-1-1.fr.pdf"]


@pytest.mark.parametrize("answer", [elsewhere(without_end), elsewhere(byte_by_byte), bombed])
def test_the_body_of_a_redirect_is_not_read(answer: Answer, tmp_path: Path) -> None:
    with serving({"A/RES/1/1": answer, "A/RES/2/2": file(DOCX)}) as server:
        config = FetchConfig(base_url=server.url, read_seconds=0.5, total_seconds=2, tries=1, formats=("docx",))
        started = time.monotonic()
        with client(config) as connection:
            found = Fetcher(connection, config, sleep=lambda _: None).fetch("A/RES/1/1", "fr", tmp_path)
        assert time.monotonic() - started < 5
    assert found.path is not None
    assert found.path.read_bytes() == DOCX


@pytest.mark.parametrize("answer", [dripping_headers, redirected("/api?s=A/RES/2/2")])
def test_headers_that_come_byte_by_byte_are_given_up(answer: Answer, tmp_path: Path) -> None:
    with serving({"A/RES/1/1": answer, "A/RES/2/2": dripping_headers}) as server:
        config = FetchConfig(base_url=server.url, read_seconds=1, total_seconds=0.5, tries=2, formats=("docx",))
        started = time.monotonic()
        with client(config) as connection:
            found = Fetcher(connection, config, sleep=lambda _: None).fetch("A/RES/1/1", "fr", tmp_path)
        assert time.monotonic() - started < 5
    assert "not whole after 0.5 s" in found.reason
    assert found.network


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("http://documents.example.org/x", "encryption"),
        ("https://evil.example.org/x", "another host, evil.example.org"),
        ("//evil.example.org/x", "another host"),
        ("ftp://documents.example.org/x", "address"),
    ],
)
def test_a_redirect_that_leaves_the_host_or_its_encryption_is_not_followed(
    target: str, reason: str, tmp_path: Path
) -> None:
    asked = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.host)
        return httpx.Response(302, headers={"Location": target})

    config = FetchConfig(base_url="https://documents.example.org/api", formats=("docx",))
    with httpx.Client(transport=httpx.MockTransport(answer)) as connection:
        found = Fetcher(connection, config, sleep=lambda _: None).fetch("A/RES/1/1", "fr", tmp_path)
    assert reason in found.reason
    assert asked == ["documents.example.org"]
