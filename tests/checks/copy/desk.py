"""A copy desk: an original and its copy in, what one check says of them out."""

from __future__ import annotations

from datetime import date

from auditor.checks import all_checks
from auditor.extract.reading import read_article
from auditor.match.alignment import align
from auditor.model import Article, Pair, Problem, Settings


def pair(
    original: str,
    copy: str,
    *,
    headlines: tuple[str, str] | None = None,
    published: tuple[date, date] | None = None,
    source: str | None = None,
) -> Pair:
    """A pair read and aligned; `source` is that of the copy."""
    first, second = headlines or (None, None)
    days = published or (None, None)
    left = read_article(Article.from_text(original, id="original", headline=first, published=days[0]))
    right = read_article(Article.from_text(copy, id="copy", headline=second, published=days[1], source=source))
    return Pair(left, right, align(left.article, right.article))


def problems(check: str, given: Pair) -> list[Problem]:
    """What one check yields for a pair; every piece of evidence is where it says it is."""
    texts = {"original": given.original.article.text, "copy": given.copy.article.text}
    found = list(all_checks()[f"copy/{check}"].rule(given, Settings()))
    for problem in found:
        assert problem.evidence
        assert all(texts[e.article][e.span.start : e.span.end] == e.span.text for e in problem.evidence)
    return found


def quoted(found: list[Problem]) -> list[tuple[str, ...]]:
    """The passages each problem quotes."""
    return [tuple(e.span.text for e in problem.evidence) for problem in found]
