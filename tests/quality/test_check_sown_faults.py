"""Faults sown into texts of the archive after the rules were written: what share of them a check finds.

Eight of the first thirteen and three of the first seven of `FURTHER_FRENCH` were found when the rules were first run
on them, 21 of 26 that were sown later into other texts, 44 of 52, 21 of 23, 43 of 60 and 14 of 18 into further
ones; the rules were mended with the others.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quality.test_check_read_faults import ARCHIVE, ROOT, Edit, edited, found_in_copy, is_found, told

LAW, ALBINISM, SEAS = "A_RES_79_126", "A_RES_78_171", "A_RES_78_272"
LAW_BASE, ALBINISM_BASE, SEAS_BASE = "A_RES_78_112", "A_RES_76_130", "A_RES_77_321"
ADDRESS_WOMEN = (
    "15. Calls upon the Secretary-General and the United Nations system to systematically address, as appropriate, "
    "aspects of the rule of law in relevant activities, including the participation of women in rule of law-related "
    "activities, recognizing the importance of the rule of law to virtually all areas of United Nations engagement;\n"
)
SAHARA, SAHARA_BASE = "A_RES_79_98", "A_RES_78_85"
COUNCIL = (
    "resolutions 1754 (2007), 1783 (2007), 1813 (2008), 1871 (2009), 1920 (2010), 1979 (2011), 2044 (2012), "
    "2099 (2013), "
)
GROUP = "Rule of Law Coordination and Resource Group"
SOWN = (
    Edit(1, LAW, "78/112 of 7 December 2023", "78/112 of 17 December 2023", "resolution", "PP1", LAW_BASE),
    Edit(2, LAW, "75/274 of 28 April 2021", "76/274 of 28 April 2021", "resolution", "PP12", LAW_BASE),
    Edit(3, LAW, "agenda of its eightieth session", "agenda of its seventy-ninth session", "session", "OP24", LAW_BASE),
    Edit(4, LAW, ADDRESS_WOMEN, "", "gone", "OP15", LAW_BASE, (), -1),
    Edit(
        5, LAW, f"22. Invites the {GROUP} and the Rule of Law Unit to", "22. Invites to", "addressee", "OP22", LAW_BASE
    ),
    Edit(
        6,
        LAW,
        f"role of the {GROUP}",
        f"role of the {GROUP.replace('Resource', 'Research')}",
        "wording",
        "OP16",
        LAW_BASE,
    ),
    Edit(
        7,
        ALBINISM,
        "at the main part of its eightieth session, under",
        "at the main part of its seventy-ninth session, under",
        "session",
        "OP11",
        ALBINISM_BASE,
    ),
    Edit(8, ALBINISM, "\n7. Calls upon", "\n6. Calls upon", "number", "OP6.1", ALBINISM_BASE),
    Edit(
        9,
        SEAS,
        "paragraphs 8 and 9 of the present",
        "paragraphs 18 and 19 of the present",
        "reference",
        "OP7",
        SEAS_BASE,
    ),
    Edit(
        10, SEAS, "to in paragraph 5 of the present", "to in paragraph 6 of the present", "reference", "OP6", SEAS_BASE
    ),
    Edit(11, SEAS, "up to 15 members with up to 3", "up to 16 members with up to 3", "wording", "OP11", SEAS_BASE),
    Edit(12, SEAS, "Recalling further that, pursuant", "Recalling also that, pursuant", "sequence", "PP3", SEAS_BASE),
    Edit(
        13,
        LAW,
        "79/1 of 22 September 2024",
        "79/1 of 22 November 2024",
        "resolution",
        "PP13",
        LAW_BASE,
        ("A_RES_79_1",),
    ),
    # those that an independent set of 26 found missing
    Edit(
        14,
        "A_RES_79_190",
        "its resolution 70/174 of 17 December 2015 on the Thirteenth",
        "its resolution 70/174 of 17 December 2015 on the Fourteenth",
        "resolution",
        "PP13",
        "A_RES_77_235",
    ),
    Edit(
        15, "A_RES_78_331", "57/306 of 15 April 2003", "57/306 of 15 April 2013", "resolution", "OP16", "A_RES_77_333"
    ),
    Edit(
        16,
        "A_RES_79_114",
        "in paragraph 8 of the present",
        "in paragraph 9 of the present",
        "reference",
        "OP20",
        "A_RES_78_101",
    ),
    Edit(
        17, "A_RES_79_12", "no later than January 2026", "no later than January 2024", "session", "OP7", "A_RES_77_17"
    ),
    # those of 52 sown into twelve English and three French texts that were not found at first
    Edit(
        18,
        "A_RES_79_235",
        "provisional agenda of its eightieth session",
        "provisional agenda of its seventy-ninth session",
        "session",
        "OP14",
        "A_RES_78_230",
    ),
    Edit(
        19,
        "A_RES_78_276",
        "14. Also recalls paragraph 16",
        "14. Further recalls paragraph 16",
        "sequence",
        "OP14",
        "A_RES_77_279",
    ),
    Edit(20, SAHARA, "1979 (2011) on 27 April 2011", "1979 (2011) on 27 April 2012", "resolution", "PP7", SAHARA_BASE),
    Edit(
        21,
        SAHARA,
        "to report thereon to the General Assembly at its eightieth",
        "to report thereon to the General Assembly at its seventy-ninth",
        "session",
        "OP6",
        SAHARA_BASE,
    ),
    Edit(
        22,
        SAHARA,
        f"since 2006, thus ensuring the implementation of Security Council {COUNCIL}2152 (2014), ",
        f"since 2006, thus ensuring the implementation of Security Council {COUNCIL}",
        "resolution",
        "OP3",
        SAHARA_BASE,
    ),
    Edit(
        23,
        "A_RES_79_166",
        "78/199 of 19 December 2023",
        "78/119 of 19 December 2023",
        "resolution",
        "PP3",
        "A_RES_78_199",
    ),
    Edit(24, "A_RES_78_290", "68/269 of 10 April 2014, ", "", "resolution", "PP1", "A_RES_74_299"),
    Edit(
        25,
        "A_RES_79_166",
        "Human Rights at its fifty-second session",
        "Human Rights at its fifty-third session",
        "session",
        "PP15",
        "A_RES_78_199",
    ),
    Edit(26, SAHARA, "2044 (2012) on 24 April 2012", "2044 (2012) on 24 June 2012", "resolution", "PP7", SAHARA_BASE),
    Edit(
        27,
        "A_RES_79_81",
        "resolution 1850 (2008), for the",
        "resolution 1850 (2009), for the",
        "resolution",
        "OP4",
        "A_RES_75_22",
    ),
    # those of 60 sown into fourteen English and five French texts that were not found at first
    Edit(
        28,
        "A_RES_79_13",
        "Recalling also the signing",
        "Recalling further the signing",
        "sequence",
        "PP6",
        "A_RES_77_117",
    ),
    Edit(
        29,
        "A_RES_79_92",
        "submitted pursuant to resolution 78/79",
        "submitted pursuant to resolution 78/97",
        "resolution",
        "OP1",
        "A_RES_76_83",
    ),
    Edit(
        30,
        "A_RES_79_92",
        "2025 marks the twenty-fifth anniversary",
        "2025 marks the twentieth anniversary",
        "date",
        "PP24",
        "A_RES_76_83",
    ),
    Edit(
        31,
        "E_RES_2024_21",
        "to the Council at its 2025 session",
        "to the Council at its 2024 session",
        "session",
        "OP21",
        "E_RES_2023_33",
    ),
    Edit(
        32,
        "A_RES_79_254",
        " 76/242 of 24 December 2021, 77/260 of 30 December 2022 and 78/248 of 22 December 2023",
        " 76/242 of 24 December 2021 and 77/260 of 30 December 2022",
        "recall",
        "PP1",
        "A_RES_78_248",
    ),
    Edit(
        33,
        "A_RES_79_92",
        "entitled “The Pact for the Future”",
        "entitled “The Pact of the Future”",
        "resolution",
        "PP11",
        "A_RES_76_83",
        ("A_RES_79_1",),
    ),
    Edit(
        34,
        "A_RES_79_203",
        "Renewed Declaration for Resilient Prosperity”.",
        "Renewed Declaration for Resilient Prosperity.",
        "lone",
        "OP21",
        "A_RES_78_232",
    ),
    Edit(
        35,
        "A_RES_79_203",
        "no later than the second quarter of 2025",
        "no later than the second quarter of 2023",
        "session",
        "OP11",
        "A_RES_78_232",
    ),
    Edit(36, "A_RES_79_203", "beginning from 2026", "beginning from 2022", "session", "OP18", "A_RES_78_232"),
    Edit(
        37,
        "A_HRC_RES_56_4",
        "effective fulfilment of the mandate of the Independent Expert;",
        "effective fulfilment of the mandate of the Independent Expert, and to maintain an online register;",
        "no-end",
        "OP17",
        "A_HRC_RES_50_8",
    ),
    Edit(
        38,
        "A_RES_79_178",
        "disease (COVID-19) pandemic has",
        "disease (COVID-19 pandemic has",
        "lone",
        "PP8",
        "A_RES_77_223",
    ),
    Edit(
        39,
        "A_RES_79_209",
        "resolution 6/5 of 1 March 2024",
        "resolution 6/5 of 1 March 2022",
        "resolution",
        "OP9",
        "A_RES_77_168",
    ),
    # those of 18 sown into six English and four French texts once the rules were mended
    Edit(45, "A_RES_79_87", "30 and 31 January 2016", "30 and 31 January 2026", "date", "OP36", "A_RES_78_72"),
    Edit(
        46,
        "A_RES_79_87",
        "2. Agrees that the Committee, at its sixty-eighth session, should",
        "2. Agrees that the Committee, at its sixty-sixth session, should",
        "fact",
        "OP2",
        "A_RES_78_72",
    ),
)
FRENCH = (
    Edit(40, "A-RES-64-293.txt", "54. Renforcer la coopération", "45. Renforcer la coopération", "number", "A.PP2"),
    Edit(41, "A-C3-63-draft-rev.md", "en date du 25 juillet 2008", "en date du 25 juillet 2009", "resolution", "PP2"),
    Edit(
        42,
        "A-C3-63-draft-rev.md",
        "qui a eu lieu du 13 au 15 février 2008",
        "[qui a eu lieu du 13 au 15 février 2008",
        "lone",
        "OP7",
    ),
    Edit(43, "A-RES-64-293.txt", "52. Conclure et appliquer", "Conclure et appliquer", "number", "A.PP3"),
    Edit(44, "A-C3-63-draft-rev.md", "le 3 juin 2008", "le 3 juin 2009", "date", "OP10"),
)
"""Those of the French texts, each a copy being edited."""
LEFT = {11, 25, 37}
"""A sum in a paragraph that is new as a whole: three members of each of five groups are not sixteen. The session at
which another body adopted a resolution that is cited by its number, far behind that: reports cited behind a resolution
have a new session every year. Work without an end in words added to a request that the latest text makes already."""
FLOOR = 0.92


@pytest.mark.skipif(not ARCHIVE.is_file(), reason="the archive of 3,064 texts is not beside the project")
def test_the_share_of_the_sown_faults_that_is_found() -> None:
    missed = {edit.number: (edit.rule, edit.label) for edit in SOWN if not is_found(edit)}
    assert 1 - len(missed) / len(SOWN) >= FLOOR, missed
    assert missed.keys() == LEFT, missed


@pytest.mark.parametrize("edit", FRENCH, ids=lambda one: f"{one.file} {one.rule} {one.label}")
def test_a_fault_sown_into_a_french_text_is_told(edit: Edit, tmp_path: Path) -> None:
    text = (ROOT / "corpus" / edit.file).read_text(encoding="utf-8")
    file = tmp_path / edit.file
    file.write_text(edited(text, edit.old, edit.new), encoding="utf-8")
    assert (edit.rule, edit.label) in told(found_in_copy(file))
