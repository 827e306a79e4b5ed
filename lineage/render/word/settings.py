"""Settings of a Word file: changes are tracked from here on, as the General Assembly requires of submissions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from lineage.sources.word.wordprocessingml import child, tag

if TYPE_CHECKING:
    from lineage.render.word.package import Package

_BEFORE = frozenset(
    {
        "writeProtection",
        "view",
        "zoom",
        "removePersonalInformation",
        "removeDateAndTime",
        "doNotDisplayPageBoundaries",
        "displayBackgroundShape",
        "printPostScriptOverText",
        "printFractionalCharacterWidth",
        "printFormsData",
        "embedTrueTypeFonts",
        "embedSystemFonts",
        "saveSubsetFonts",
        "saveFormsData",
        "mirrorMargins",
        "alignBordersAndEdges",
        "bordersDoNotSurroundHeader",
        "bordersDoNotSurroundFooter",
        "gutterAtTop",
        "hideSpellingErrors",
        "hideGrammaticalErrors",
        "activeWritingStyle",
        "proofState",
        "formsDesign",
        "attachedTemplate",
        "linkStyles",
        "stylePaneFormatFilter",
        "stylePaneSortMethod",
        "documentType",
        "mailMerge",
        "revisionView",
    }
)
"""Settings that stand before this one (ECMA-376, part 1, 17.15.1.78)."""


def track(package: Package) -> None:
    """Sets the file to track further changes, where it has settings."""
    settings = package.related("settings")
    if settings is None or child(settings, "trackRevisions") is not None:
        return
    place = sum(1 for element in settings if tag(element) in _BEFORE)
    settings.insert(place, etree.Element(f"{{{package.space}}}trackRevisions"))
