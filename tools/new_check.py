"""Writes the two files of a new check (`make new-check NAME=copy/term-dropped`)."""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SUBJECT = {"article": "reading: Reading", "copy": "pair: Pair", "source": "incident: Incident"}

CHECK = '''"""{id}: …"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.checks import check
from auditor.model import {types}, Settings


@check("warning")
def {name}({subject}, settings: Settings) -> Iterator[Problem]:
    """One sentence that says what is wrong.

    Why: what a reader loses by it.

    Flags:
        {flags}

    Passes:
        {passes}

    Source: the rule, correction or study behind it.
    """
    yield from ()
'''

TEST = '''"""{id}: what stays quiet, then what is flagged."""

from __future__ import annotations

{findings}

def test_quiet() -> None:
    assert findings({texts}) == []


def test_flagged() -> None:
    assert findings({texts}) == ["…"]
'''

FINDINGS = {
    "article": """import auditor
from auditor.model import Article


def findings(text: str) -> list[str]:
    audit = auditor.audit([Article.from_text(text)], checks=["{id}"])
    assert audit.crashes == ()
    return [finding.message for finding in audit.findings]
""",
    "copy": """from tests.checks.copy.desk import pair, problems


def findings(original: str, copy: str) -> list[str]:
    return [problem.message for problem in problems("{name}", pair(original, copy))]
""",
    "source": """import auditor
from auditor.model import Article


def findings(*texts: str) -> list[str]:
    articles = [Article.from_text(text, id=f"a{{n}}", published="2023-03-11") for n, text in enumerate(texts)]
    audit = auditor.audit(articles, checks=["{id}"])
    assert audit.crashes == ()
    return [finding.message for finding in audit.findings]
""",
}
"""How the tests of each group ask their check; a test's helper takes the texts that it is about."""

EXAMPLES = {
    "article": ("One line of news text.", "One line of news text."),
    "copy": ("original: …\n        copy: …", "original: …\n        copy: …"),
    "source": ("[Source, 2023-03-11 09:00] …\n        [Other, 2023-03-11 12:00] …", "[Source, 2023-03-11 09:00] …"),
}


def main(id: str) -> None:
    """Write both files; refuses an id of another form and files that exist."""
    group, _, name = id.partition("/")
    if group not in SUBJECT or not re.fullmatch(r"[a-z]+(?:-[a-z]+)*", name):
        sys.exit(f"new-check: NAME must be article/…, copy/… or source/… in small letters and hyphens; found {id!r}.")
    name = name.replace("-", "_")
    flags, passes = EXAMPLES[group]
    subject = SUBJECT[group]
    types = ", ".join(sorted((subject.split(": ")[1], "Problem")))
    findings = FINDINGS[group].format(id=id, name=name.replace("_", "-"))
    texts = '"…"' if group == "article" else '"…", "…"'
    files = {
        ROOT / "auditor" / "checks" / group / f"{name}.py": CHECK.format(
            id=id, name=name, subject=subject, types=types, flags=flags, passes=passes
        ),
        ROOT / "tests" / "checks" / group / f"test_{name}.py": TEST.format(id=id, findings=findings, texts=texts),
    }
    for path, content in files.items():
        if path.exists():
            sys.exit(f"new-check: {path.relative_to(ROOT)} exists already.")
        path.write_text(content, encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")
    print(f"Now fill both, and add a line that begins with `- {id}:` to CHANGELOG.md; then `make docs sample test`.")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
