"""Write docs/reference/rules.md from the rules' own docstrings: ``make docs``."""

from __future__ import annotations

from pathlib import Path

from credscore.ruleset import RuleSet

PAGE = Path(__file__).parent / "reference" / "rules.md"
HEAD = """# Rules

One section a rule, written from its docstring by `make docs`; a test holds the two together.
`credscore rules CODE` shows the same page.
"""


def rules_page() -> str:
    """Join the rules' reference pages, in the order of the rule set."""
    sections = [HEAD]
    for rule in RuleSet.default():
        knobs = ", ".join(f"`{name}={value}`" for name, value in sorted(rule.knobs.items())) or "none"
        sections.append(
            f"## {rule.code} {rule.name}\n\nFamily: {rule.family}. Scope: {rule.scope}. "
            f"Bits: {rule.bits:g}. Knobs: {knobs}.\n\n```text\n{rule.doc.rstrip()}\n```\n"
        )
    return "\n".join(sections)


if __name__ == "__main__":
    PAGE.write_text(rules_page(), encoding="utf-8")
