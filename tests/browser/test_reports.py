"""The pages that commands write, in chromium: for everyone by day and by night, and on a phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from lineage.cli.app import main
from tests.browser.conftest import barriers
from tests.concordance.versions import version


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("reports")
    words = {"fr": version("fr"), "en": version("en").replace("47 countries", "52 countries")}
    newer = words["en"].replace("86/301", "88/302").replace("52 countries", "every country")
    for name, text in {**words, "new": newer}.items():
        (root / f"{name}.md").write_text(text, encoding="utf-8")
    french, english, newer = (str(root / f"{name}.md") for name in ("fr", "en", "new"))
    assert main(["corpus", "add", english, "--corpus", str(root / "corpus")]) == 0
    commands = {
        "concord": ["concord", french, english],
        "diff": ["diff", english, newer],
        "brief": ["brief", english, newer],
        "compile": ["compile", english, f"Mexico={newer}"],
        "outcome": ["outcome", f"Mexico={newer}", english, "--base", english],
        "check": ["check", newer, "--corpus", str(root / "corpus")],
        "table": ["table", "bridges", "--corpus", str(root / "corpus")],
    }
    for name, command in commands.items():
        assert main([*command, "-o", str(root / f"{name}.html")]) == 0
    return root


@pytest.mark.parametrize("name", ["concord", "diff", "brief", "compile", "outcome", "check", "table"])
def test_a_report_is_for_everyone(browser: Browser, reports: Path, name: str) -> None:
    page = browser.new_page(bypass_csp=True)
    page.goto((reports / f"{name}.html").as_uri())
    assert barriers(page) == []
    page.set_viewport_size({"width": 375, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    page.close()


def test_a_check_shows_the_findings_of_the_rule_that_is_chosen(browser: Browser, reports: Path) -> None:
    page = browser.new_page()
    page.goto((reports / "check.html").as_uri())
    articles = page.locator("article")
    rules = {one.get_attribute("data-rule") for one in articles.all()}
    rule = sorted(filter(None, rules))[0]
    page.select_option("select", rule)
    assert page.url.endswith(f"#{rule}")
    assert {one.get_attribute("data-rule") for one in articles.all() if one.is_visible()} == {rule}
    page.select_option("select", "")
    assert all(one.is_visible() for one in articles.all())
    page.close()
