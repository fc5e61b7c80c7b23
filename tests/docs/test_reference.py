"""The generated pages say what the code says."""

from __future__ import annotations

import runpy
from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_rule_reference_is_up_to_date() -> None:
    """docs/reference/rules.md is what `make docs` writes now."""
    page = runpy.run_path(str(DOCS / "generate.py"))["rules_page"]()
    assert (DOCS / "reference" / "rules.md").read_text(encoding="utf-8") == page


def test_every_link_between_the_pages_leads_somewhere() -> None:
    """Relative links in docs/ and the README name files that exist."""
    import re

    for page in [*DOCS.rglob("*.md"), DOCS.parent / "README.md"]:
        for target in re.findall(r"\]\(([^)#:]{1,200})(?:#[^)]{0,100})?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"
