"""What is generated is up to date."""

from __future__ import annotations

from tools.make_docs import PAGE, page


def test_checks_page_is_what_the_docstrings_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `make docs`"
