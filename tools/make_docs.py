"""Writes docs/checks.md from the docstrings of the checks (`make docs`)."""

from __future__ import annotations

from pathlib import Path

from auditor.checks import Check, all_checks

PAGE = Path(__file__).parents[1] / "docs" / "checks.md"
SECTIONS = ("Why", "Flags", "Passes", "Source")
HEAD = """# The checks

<!-- Made by `make docs` from the docstrings of the checks; edit those. -->

**error**: wrong or contradictory on its face. **warning**: an editor should look. **note**: listed, not counted.
The examples are run as tests: what stands under *Flags* is flagged, what stands under *Passes* stays quiet.
"""
GROUPS = {"article": "Inside one article", "copy": "Between an original and its copy", "source": "Between sources"}


def page() -> str:
    """The whole page."""
    parts = [HEAD]
    for group, title in GROUPS.items():
        members = [one for one in all_checks().values() if one.group == group]
        parts += [f"\n## {title}\n", *(entry(one) for one in members)]
    return "\n".join(parts)


def entry(one: Check) -> str:
    """One check: id, severity, summary, sections."""
    lines = [f"### {one.id}\n", f"*{one.severity}.* {one.summary}\n"]
    if one.silences:
        lines.append("Speaks instead of " + ", ".join(one.silences) + " on the same passage.\n")
    for name in SECTIONS:
        text = one.section(name)
        lines.append(f"**{name}**\n\n```\n{text}\n```\n" if name in ("Flags", "Passes") else f"**{name}**: {text}\n")
    return "\n".join(lines)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
