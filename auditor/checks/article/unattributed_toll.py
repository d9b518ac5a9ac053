"""article/unattributed-toll: a toll in the article's own voice, and nobody near who counted."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from auditor.checks import check
from auditor.episodes import day_of
from auditor.ledger import is_toll
from auditor.model import Claim, Evidence, Outcome, Problem, Reading, Sentence, Settings, ZoneKind
from auditor.text import lazily
from auditor.text.agencies import agency
from auditor.wording import quoted

OUTCOMES = (Outcome.KILLED, Outcome.INJURED)
LEAD = 4
"""Sentences of the body that tell the news; a toll further down is background."""
NEAR = 3
"""Sentences to either side in which a source would be named; a source in the lead carries the whole story."""
EDGE = 200
"""Characters at both ends of an article in which an agency signs."""
NEWS = timedelta(days=10)
"""How old an event may be: who counted the dead of a well-known one need not be said each time."""
TELLS = frozenset(("passive", "verb-object", "subject-verb", "count-outcome", "coordinated", "toll", "bodies"))
"""Rules of figures that a sentence tells as its news; "the murder of six" takes them for known."""

_SOURCE = lazily.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|according|report(?:s|ed|ing|edly)?|announc\w+|confirm\w*|claim\w*|stat(?:ed|es|ement)"
    r"|quot\w+|cit(?:ed|es|ing)|spokes\w+|officials?|official|authorit\w+|police\w*|deputies|sheriff\w*|officers?|investigators?|detectives?|troopers?"
    r"|prosecutors?|coroner\w*|medics?|doctors?|hospitals?|paramedics|firefighters|rescuers|residents?|witness\w*|activists?|monitor\w*"
    r"|observatory|network|ngo|ministry|minister|government|agency|sources?|media|television|tv|radio|newspaper|daily|news|twitter|tweet\w*"
    r"|estimat\w+|believed|alleged\w*|added|noted|informed|communique|correspondents?|listeners?|eyewitness\w*)\b",
    re.I,
)
"""Words of saying and of those who say: one of them near, and somebody may stand behind the toll."""
_KNOWN = lazily.compile(
    r"\b(?:(?:18|19|20)\d\d|anniversar\w+|ago|last\s+(?:week|month|year|spring|summer|fall|autumn|winter)|trial|court|charged?|charges|accused"
    r"|convict\w*|sentenc\w+|guilty|plead\w*|suspect\w*|arrest\w*|indict\w*|jury|verdict|murder\w*|funerals?|buried|memorial|mourn\w*"
    r"|commemorat\w*|remember\w*|victims?\s+of|since|years?|decades?|historic\w*|history|inquiry|commission|former|the\s+\w+\s+(?:who|that)"
    r"|in\s+which|i|we|our|my|your|alone|slaughter)\b",
    re.I,
)
"""Words by which a toll is known already, or is told by a person."""


@check("warning")
def unattributed_toll(reading: Reading, settings: Settings) -> Iterator[Problem]:
    """A toll in the article's own voice, with nobody near who counted.

    Why: the dead were counted by somebody, and a reader must be able to judge by whom. Only the news itself is meant: a toll of two
    or more in the first sentences, of an event not long past, where neither the lead, nor the sentences around, nor another mention
    of the toll names a source. The check speaks once for an article.

    Flags:
        Air strikes killed 36 civilians in the town of Orlen on Saturday. Houses burned for hours. The road to the north was closed.

        A truck bomb tore through a market in Orlen on Monday, leaving 14 people dead and dozens wounded. Stalls burned.

    Passes:
        Air strikes killed 36 civilians in the town of Orlen on Saturday, a monitor said. Houses burned for hours.

        A war monitor reported heavy raids on the town of Orlen on Saturday. Houses burned for hours. The strikes killed 36 civilians.

        Air strikes killed 36 civilians in the town of Orlen on Saturday. Houses burned for hours. The dead were counted by doctors.

        Villagers gathered at the memorial in Orlen on Monday. The raid killed 36 civilians in 1994.

        ORLEN (AFP) - Air strikes killed 36 civilians in the town of Orlen on Saturday. Houses burned for hours.

    Source: the handbooks of agencies: every toll names who gives it.
    """
    body = [s for s in reading.sentences if s.zone is ZoneKind.BODY and not _a_title(s)]
    if not body or _signed(reading) or any(_SOURCE.search(s.span.text) for s in body[:LEAD]):
        return
    claims = [c for c in reading.claims if c.count and c.outcome in OUTCOMES]
    for claim in claims:
        at = bisect_right(body, claim.span.start, key=lambda s: s.span.start) - 1
        if 0 <= at < LEAD and body[at].span.covers(claim.span) and _is_news(claim, reading.article.published):
            if not _near(body, at) and not any(_vouched(c, body) for c in claims if _same(c, claim)):
                yield _problem(reading, claim)
            return


def _a_title(sentence: Sentence) -> bool:
    """Whether a line of the body is a headline: a capital in every longer word, or no point at its end."""
    words, text = _LONG.findall(sentence.span.text), sentence.span.text.rstrip()
    capitals = len(words) > 2 and all(word[0].isupper() for word in words) and not text.isupper()
    return capitals or not _ENDED.search(text)


_LONG = lazily.compile(r"[A-Za-z]{5,}")
_ENDED = lazily.compile(r"[.!?…:;][\"”’')\]]{0,2}$")


def _signed(reading: Reading) -> bool:
    """Whether an agency or a station signs the article: its name is the source that a reader sees."""
    outside = [z.span.text for z in reading.article.zones if z.kind in (ZoneKind.DATELINE, ZoneKind.CREDIT)]
    text = reading.article.text
    return any(_SOURCE.search(t) for t in outside) or any(agency(t) for t in (*outside, text[:EDGE], text[-EDGE:]))


def _is_news(claim: Claim, published: date | None) -> bool:
    if claim.claimant or not is_toll(claim) or not TELLS & set(claim.rules):
        return False
    then, now = claim.when and claim.when.first, day_of(published)
    return not (then and now and now - then > NEWS)


def _near(body: Sequence[Sentence], at: int) -> bool:
    """Whether a source is named around the toll, or the toll is an old one."""
    around = body[max(0, at - NEAR) : at + NEAR + 1]
    return any(_SOURCE.search(s.span.text) for s in around) or bool(_KNOWN.search(body[at].span.text))


def _same(one: Claim, other: Claim) -> bool:
    return one.count is not None and other.count is not None and one.count.low == other.count.low


def _vouched(claim: Claim, body: Sequence[Sentence]) -> bool:
    """Whether the toll, told again, has a source."""
    told = next((s for s in body if s.span.covers(claim.span)), None)
    return claim.claimant is not None or (told is not None and bool(_SOURCE.search(told.span.text)))


def _problem(reading: Reading, claim: Claim) -> Problem:
    return Problem(
        message=f"{quoted(claim.span.text)} stands in the article's own voice: nobody near is named who counted.",
        evidence=(Evidence(reading.article.id, claim.span),),
        values=(("toll", claim.count.number.text if claim.count else ""), ("outcome", claim.outcome.value)),
    )
