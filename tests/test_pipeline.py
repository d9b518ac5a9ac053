"""The public interface, end to end."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import auditor
from auditor.model import Article, Dropped
from tests.timing import seconds

FIXTURES = Path(__file__).parents[1] / "fixtures"
NEWS = st.lists(
    st.sampled_from(
        ["The", "army", "killed", "43", "people", ",", "including", "5,000", "square", "km", "(", ")", "1,900", "mi", "said", "“",
         "”", "no", "civilians", ".", "\n\n", "Saturday", "May", "27", "2017", "%", "$", "1.2", "million", "-", "–", "half", "of",
         "İ", "ß", "½", "\u200b", "\u00a0", "U.S.", "km²", "<script>", "°C", "and", "wounded", "dozens", "at", "least"]
    ),
    max_size=60,
).map(" ".join)  # fmt: skip


def spans_of(audit: auditor.Audit) -> list[tuple[str, auditor.Span]]:
    return [(e.article, e.span) for finding in audit.findings for e in finding.evidence]


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=300), NEWS))
def test_any_text_is_audited_with_exact_spans(text: str) -> None:
    audit = auditor.audit([Article.from_text(text, id="a")])
    assert audit.crashes == ()
    for reading in audit.readings:
        body = reading.article.text
        spans = [s.span for s in reading.sentences]
        spans += [q.span for q in reading.quantities] + [q.number for q in reading.quantities]
        spans += [r.span for r in reading.rejected] + [c.span for c in reading.claims]
        spans += [s for a in reading.attributions for s in (*a.source, *a.cue, *a.content)]
        spans += [zone.span for zone in reading.article.zones]
        assert all(body[s.start : s.end] == s.text for s in spans)
    assert all(audit.readings[0].article.text[s.start : s.end] == s.text for _, s in spans_of(audit))


def test_order_of_the_articles_does_not_change_the_findings() -> None:
    articles = [item for item in auditor.read(FIXTURES) if isinstance(item, Article)]
    shuffled = random.Random(7).sample(articles, len(articles))
    first, second = auditor.audit(articles), auditor.audit(shuffled)
    assert sorted(f.key for f in first.findings) == sorted(f.key for f in second.findings)
    assert [s.original for s in sorted(first.stories, key=lambda s: s.id)] == [
        s.original for s in sorted(second.stories, key=lambda s: s.id)
    ]


def test_original_forces_the_pairing() -> None:
    articles = [Article.from_text("Rain fell on Monday.", id="a"), Article.from_text("The council met.", id="b")]
    story = auditor.audit(articles, original="b").stories[0]
    assert (story.original, story.reason) == ("b", "named by the user")
    with pytest.raises(ValueError, match="none of the articles"):
        auditor.audit(articles, original="c")


def test_dropped_items_are_kept() -> None:
    gone = Dropped("x.bin", None, "binary", "x.bin is not text.")
    assert auditor.audit([gone, Article.from_text("Rain fell on Monday.")]).dropped == (gone,)


def test_equal_ids_are_told_apart() -> None:
    audit = auditor.audit([Article.from_text("Rain fell.", id="a"), Article.from_text("Snow fell.", id="a")])
    assert [r.article.id for r in audit.readings] == ["a", "a-2"]


def test_claims_of_bare_text_have_no_article() -> None:
    claims = auditor.extract_claims("Police said 12 people were killed on Monday.")
    assert [(c.article, str(c.outcome), str(c.count.low) if c.count else "") for c in claims] == [
        (None, "killed", "12")
    ]


def test_work_is_linear_in_the_text() -> None:
    def took(text: str, times: int) -> float:
        return seconds(lambda: auditor.audit([Article.from_text(text)], checks=["article"]), times)

    story = "\n\n".join(p.read_text(encoding="utf-8") for p in sorted(FIXTURES.glob("*.txt")))

    def growth() -> float:
        short, long = ((story * (size // len(story) + 1))[:size] for size in (100_000, 1_000_000))
        return took(long, 2) / took(short, 3)

    assert any(growth() <= 12 for _ in range(3))  # what other processes cost the machine is not ours
