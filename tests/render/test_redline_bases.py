"""A redline in bases as they are in a negotiation: changes and moves of others, fields, footnotes, counted numbers.

Accept all gives the new text, reject all the base before anybody's changes, by paragraph, and fields are whole.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from lineage.cli.app import main
from tests.render.test_redline import CORPUS

WHO = 'w:author="EU" w:date="2025-11-12T09:30:00Z"'
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
REGISTER = "Invites fishing ports to keep a register of the vessels that land their catch there;"
NETS = "Calls upon coastal States to train inspectors charged with checking the drift nets of all vessels;"
REPORT = "Requests the Secretary-General to report on the state of stocks, as decided in paragraph 1 above;"
BUOYS = "Encourages port authorities to light the buoys that mark the narrow channels at night;"
LAST = "Decides to remain seized of the matter."
LAMPS = "Recalling the inventory of lighthouses that port authorities keep under their own names,"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def gone(text: str) -> str:
    return f'<w:del w:id="901" {WHO}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def come(text: str) -> str:
    return f'<w:ins w:id="902" {WHO}>{r(text)}</w:ins>'


def moved(kind: str, text: str, name: str = "move1") -> str:
    """A stretch that somebody moved: where it stood, or where it stands."""
    return (
        f'<w:{kind}RangeStart w:id="91{len(kind)}" {WHO} w:name="{name}"/><w:{kind} w:id="903" {WHO}>'
        f'{r(text)}</w:{kind}><w:{kind}RangeEnd w:id="91{len(kind)}"/>'
    )


def p(content: str, *, mark: str = "", level: int | None = None) -> str:
    counted = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr>' if level is not None else ""
    look = f'<w:rPr><w:{mark} w:id="904" {WHO}/></w:rPr>' if mark else ""
    return f"<w:p {nsdecls('w')}><w:pPr>{counted}{look}</w:pPr>{content}</w:p>"


NUMBERING = (
    f'<w:abstractNum {nsdecls("w")} w:abstractNumId="70"><w:multiLevelType w:val="multilevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>'
    "</w:abstractNum>"
)
TOC = p(FIELD.format(code=' TOC \\o "1-3" ', result=r("Preamble")) + "<w:r><w:tab/></w:r>" + r("1"))
REF = FIELD.format(code=" REF _Ref1 \\r ", result=r("1"))
SIMPLE = f'<w:fldSimple w:instr=" REF _Ref1 ">{r("1")}</w:fldSimple>'


def saved(path: Path, body: list[str]) -> Path:
    """A Word file with those paragraphs, counted numbers, and a page number in its footer."""
    document = Document()
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(NUMBERING))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="7"><w:abstractNumId w:val="70"/></w:num>'))
    for xml in body:
        document.element.body.insert(len(document.element.body) - 1, parse_xml(xml))
    document.sections[0].footer.paragraphs[0]._p.append(parse_xml(p(FIELD.format(code=" PAGE ", result=r("1")))))
    document.save(str(path))
    return path


def plain(path: Path, *texts: tuple[str, int | None]) -> Path:
    return saved(path, [p(r("The General Assembly,")), *(p(r(text), level=level) for text, level in texts)])


def settled(data: bytes, *, accept: bool) -> list[str]:
    """The words of each paragraph when all is accepted, or rejected, as ECMA-376 describes it; every field is whole."""
    drops, keeps = ({"del", "moveFrom"}, {"ins", "moveTo"}) if accept else ({"ins", "moveTo"}, {"del", "moveFrom"})
    root = etree.fromstring(ZipFile(BytesIO(data)).read("word/document.xml"))
    out, carried = [], ""
    for paragraph in root.iter(qn("w:p")):
        mark = paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}")
        ends = mark is None or all(mark.find(qn(f"w:{name}")) is None for name in drops)
        depth, words = 0, ""
        for node in paragraph.iter():
            name = etree.QName(node).localname
            above = {etree.QName(one).localname for one in node.iterancestors()}
            if above & drops:
                continue
            if name == "fldChar":
                depth += {"begin": 1, "separate": 0, "end": -1}[str(node.get(qn("w:fldCharType")))]
            assert name != "delInstrText" or above & keeps
            words += (node.text or "") if name in {"t", "delText"} else ""
        assert depth == 0
        carried += words
        if ends:
            out.append(carried)
            carried = ""
    assert not carried
    return out


def codes(data: bytes, *, accept: bool) -> list[str]:
    """The codes of the fields that stand when all is accepted, or rejected."""
    drops = {"del", "moveFrom"} if accept else {"ins", "moveTo"}
    root = etree.fromstring(ZipFile(BytesIO(data)).read("word/document.xml"))
    found = []
    for node in root.iter(qn("w:instrText"), qn("w:delInstrText"), qn("w:fldSimple")):
        if not {etree.QName(one).localname for one in node.iterancestors()} & drops:
            found.append(str(node.get(qn("w:instr")) or node.text).split()[0])
    return found


def redline(base: Path, new: Path, out: Path) -> bytes:
    arguments = ["diff", str(base), str(new), "--corpus", str(CORPUS), "--base", str(base), "-o", str(out)]
    assert main([*arguments, "--author", "Chile", "--lang", "en"]) == 0
    return out.read_bytes()


HEAD = p(r("The General Assembly,"))
REPORT_START, REPORT_END = (
    "Requests the Secretary-General to report on the state of stocks, as decided in paragraph ",
    " above;",
)
CASES: dict[str, tuple[list[str], list[str], list[str]]] = {
    # the base, what stands in it when all is rejected, what its words are (before the redline)
    "insertions and deletions": (
        [
            p(r(LAMPS)),
            p(r("Invites ") + come("all ") + r(REGISTER[8:]), level=0),
            p(gone(NETS), mark="del", level=0),
            p(come(BUOYS), mark="ins", level=0),
            p(r("Requests the Secretary-General to ") + gone("write") + come("report") + r(REPORT[40:]), level=0),
            p(r(LAST), level=0),
        ],
        [LAMPS, REGISTER, NETS, REPORT.replace("report", "write", 1), LAST],
        [LAMPS, REGISTER.replace("Invites", "Invites all"), BUOYS, REPORT, LAST],
    ),
    "moves": (
        [
            p(r(LAMPS)),
            p(moved("moveFrom", NETS), mark="moveFrom", level=0),
            p(r(REGISTER), level=0),
            p(moved("moveTo", NETS), mark="moveTo", level=0),
            p(r(REPORT), level=0),
            p(r(LAST), level=0),
        ],
        [LAMPS, NETS, REGISTER, REPORT, LAST],
        [LAMPS, REGISTER, NETS, REPORT, LAST],
    ),
    "fields": (
        [
            p(r(LAMPS)),
            p('<w:bookmarkStart w:id="5" w:name="_Ref1"/>' + r(REGISTER) + '<w:bookmarkEnd w:id="5"/>', level=0),
            p(r(NETS), level=0),
            p(r(REPORT_START) + REF + r(REPORT_END), level=0),
            p(r(BUOYS[:-1] + ", as decided in paragraph ") + SIMPLE + r(REPORT_END), level=0),
            p(r(LAST), level=0),
        ],
        [LAMPS, REGISTER, NETS, REPORT, BUOYS[:-1] + ", as decided in paragraph 1 above;", LAST],
        [LAMPS, REGISTER, NETS, REPORT, BUOYS[:-1] + ", as decided in paragraph 1 above;", LAST],
    ),
    "levels": (
        [
            p(r(LAMPS)),
            p(r("Invites fishing ports:"), level=0),
            p(r("To keep a register of the vessels that land their catch there;"), level=1),
            p(r("To train inspectors charged with checking the drift nets of all vessels;"), level=1),
            p(r(REPORT), level=0),
            p(r(LAST), level=0),
        ],
        [
            LAMPS,
            "Invites fishing ports:",
            "To keep a register of the vessels that land their catch there;",
            "To train inspectors charged with checking the drift nets of all vessels;",
            REPORT,
            LAST,
        ],
        [
            LAMPS,
            "Invites fishing ports:",
            "To keep a register of the vessels that land their catch there;",
            "To train inspectors charged with checking the drift nets of all vessels;",
            REPORT,
            LAST,
        ],
    ),
}
NEW_ONE = "Welcomes the voluntary contributions that two donors have made to the school for pilots;"


def edits(words: list[str]) -> dict[str, list[str]]:
    """What a delegation may do to a text: words, a paragraph put in, one taken out, one in the place of another, the
    field's own number, nothing."""
    changed = [one.replace("register", "public register").replace("all vessels", "vessels") for one in words]
    renumbered = [one.replace("paragraph 1 above", "paragraph 2 above") for one in words]
    without = [one for one in words if one.split()[0] != "Requests"]
    return {
        "words": changed,
        "new paragraph": [*words[:2], NEW_ONE, *words[2:]],
        "paragraph gone": without,
        "all but the last gone": [words[0], words[-1]],
        "replaced": [NEW_ONE if one == words[2] else one for one in words],
        "reference": renumbered,
        "before the first": ["Noting the tides,", *words],
        "end": [*words[:-1], words[-1].replace("the matter", "the question, and of the tides")],
    }


@pytest.mark.parametrize("kind", list(edits(["a b", "c d", "e"])))
@pytest.mark.parametrize("name", list(CASES))
def test_accepted_it_is_the_new_text_and_rejected_the_base(tmp_path: Path, name: str, kind: str) -> None:
    body, rejected, words = CASES[name]
    base = saved(tmp_path / "base.docx", [TOC, HEAD, *body])
    wanted = edits(words)[kind]
    new = plain(tmp_path / "new.docx", *((text, _level(text)) for text in wanted))
    if wanted == words:
        pytest.skip("this text has nothing of the kind")
    data = redline(base, new, tmp_path / "red.docx")
    head = [*settled(saved(tmp_path / "h.docx", [TOC, HEAD]).read_bytes(), accept=True)]
    assert settled(data, accept=True) == [*head, *wanted]
    assert settled(data, accept=False) == [*head, *rejected]
    assert 'w:author="EU"' in _body(data) or 'w:author="EU"' not in "".join(body)
    with ZipFile(BytesIO(data)) as after, ZipFile(base) as before:
        assert after.read("word/footer1.xml") == before.read("word/footer1.xml")
        assert after.read("word/numbering.xml") == before.read("word/numbering.xml")


def _level(text: str) -> int | None:
    if text.startswith("To "):
        return 1
    return None if text.startswith(("Recalling", "Noting")) else 0


def _body(data: bytes) -> Any:
    return ZipFile(BytesIO(data)).read("word/document.xml").decode()


def test_a_reference_of_another_number_is_no_field_any_more(tmp_path: Path) -> None:
    body, _, words = CASES["fields"]
    base = saved(tmp_path / "base.docx", [TOC, HEAD, *body])
    wanted = edits(words)["reference"]
    data = redline(base, plain(tmp_path / "new.docx", *((text, _level(text)) for text in wanted)), tmp_path / "r.docx")
    assert codes(data, accept=False) == ["TOC", "REF", "REF"]
    assert codes(data, accept=True) == ["TOC"]
    untouched = edits(words)["end"]
    data = redline(base, plain(tmp_path / "n.docx", *((text, _level(text)) for text in untouched)), tmp_path / "r.docx")
    assert codes(data, accept=True) == ["TOC", "REF", "REF"]
    assert b"fldSimple" in ZipFile(tmp_path / "r.docx").read("word/document.xml")


def test_a_name_in_front_of_a_paragraph_of_both_texts_signs_no_change_in_it(tmp_path: Path) -> None:
    words = ["1. Urges States to report;", "2. (Japan) Invites experts to a meeting;", "3. Decides to remain seized."]
    base = plain(tmp_path / "base.docx", *((text, None) for text in words))
    later = [*words[:1], words[1].replace("a meeting", "an annual meeting"), "2 bis. (Peru) Thanks donors;", words[2]]
    new = plain(tmp_path / "new.docx", *((text, None) for text in later))
    data = redline(base, new, tmp_path / "red.docx")
    signed = {
        "".join(run.itertext()): run.get(qn("w:author"))
        for run in etree.fromstring(ZipFile(BytesIO(data)).read("word/document.xml")).iter(qn("w:ins"), qn("w:del"))
    }
    assert [who for words, who in signed.items() if "annual" in words or words == "a"] == ["Chile", "Chile"]
    assert "Japan" not in signed.values()
    assert any(who == "Peru" for words, who in signed.items() if "donors" in words)
    assert settled(data, accept=True)[1:] == later


def test_a_base_that_others_have_changed_in_every_paragraph_is_that_of_the_text(tmp_path: Path) -> None:
    words = [REGISTER, NETS, REPORT, BUOYS]
    old = plain(tmp_path / "old.docx", *((text, 0) for text in words))
    halves = [(text[:at], text[at:]) for text in words for at in [text.index(" ", len(text) // 2)]]
    changed = [p(r(a) + come(" as appropriate") + gone(b[:9]) + r(b[9:]), level=0) for a, b in halves]
    base = saved(tmp_path / "base.docx", [p(r("The General Assembly,")), *changed])
    wanted = [REGISTER.replace("register", "public register"), *words[1:]]
    new = plain(tmp_path / "new.docx", *((text, 0) for text in wanted))
    out = tmp_path / "red.docx"
    arguments = ("diff", str(old), str(new), "--format", "docx", "--base", str(base), "-o", str(out))
    assert main([*arguments, "--corpus", CORPUS]) == 0
    data = out.read_bytes()
    assert settled(data, accept=True)[-4:] == wanted
    assert settled(data, accept=False)[-4:] == words
