"""Old Word files: through LibreOffice, or a clear refusal."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lineage.errors import UnreadableError
from lineage.sources import doc, read
from lineage.sources.limits import Limits

RTF = rb"{\rtf1\ansi\pard\b Resolution adopted\b0\par\pard{\i Recalling} its resolution 70/1,\par}"
needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


@needs_office
def test_a_converted_file_is_read_like_word(tmp_path: Path) -> None:
    file = tmp_path / "old.doc"
    file.write_bytes(RTF)
    found = read(file)
    assert found.name == "old.doc"
    assert [line.text for line in found.lines] == ["Resolution adopted", "Recalling its resolution 70/1,"]


def test_without_the_program_the_error_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(UnreadableError, match="LibreOffice") as caught:
        doc.read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old.doc")
    assert ".docx" in caught.value.hint


def test_an_encrypted_file_is_refused() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(UnreadableError, match="encrypted"):
        doc.read(data, "old.doc")


def test_a_program_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    slow = tmp_path / "soffice"
    slow.write_text("#!/bin/sh\nsleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda _: str(slow))
    with pytest.raises(UnreadableError, match="no result"):
        doc.read(RTF, "old.rtf", Limits(seconds=0.3))


@needs_office
def test_a_file_that_the_program_cannot_open_is_refused() -> None:
    with pytest.raises(UnreadableError, match=r"^old\.doc: "):
        doc.read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "old.doc")
