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
from auditor.model import {type}, Problem, Settings


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

import auditor
from auditor.model import Article


def findings(text: str) -> list[str]:
    audit = auditor.audit([Article.from_text(text)], checks=["{id}"])
    assert audit.crashes == ()
    return [finding.message for finding in audit.findings]


def test_quiet() -> None:
    assert findings("…") == []


def test_flagged() -> None:
    assert findings("…") == ["…"]
'''

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
    files = {
        ROOT / "auditor" / "checks" / group / f"{name}.py": CHECK.format(
            id=id, name=name, subject=subject, type=subject.split(": ")[1], flags=flags, passes=passes
        ),
        ROOT / "tests" / "checks" / group / f"test_{name}.py": TEST.format(id=id),
    }
    for path, content in files.items():
        if path.exists():
            sys.exit(f"new-check: {path.relative_to(ROOT)} exists already.")
        path.write_text(content, encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")
    print(f"Now fill both, and add a line that begins with `- {id}:` to CHANGELOG.md; then `make docs sample test`.")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
