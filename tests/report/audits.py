"""Audits that try the report: one in which every field is an attack, one with very many findings."""

from __future__ import annotations

from dataclasses import replace

from auditor.model import Audit, Crash, Dismissal, Dismissed, Dropped, Incident, Lapse, Lapsed, Place, Severity
from tests import factories

HOSTILE = (
    "<script>window.__pwned=1</script>",
    "<img src=x onerror='window.__pwned=2'>",
    '"><svg onload=window.__pwned=3>',
    "</title></style></script><script>window.__pwned=4</script>",
    "<style>body{display:none}</style>",
    "javascript:window.__pwned=5",
    "' onmouseover='window.__pwned=6",
    "{{ 7*7 }}{% raw %}",
    "\u202e12 killed\u202c\u200b\x1b[2J",
    '<a href="https://tracker.invalid/x">click</a><iframe src=//tracker.invalid></iframe>',
)


def hostile() -> Audit:
    """An audit in which every field that can hold a stranger's words holds an attack."""
    made = factories.rich()
    everything = " ".join(HOSTILE)
    readings = []
    for n, reading in enumerate(made.readings):
        text = f"{everything}\n\n{reading.article.text}\n\n{everything}"
        article = replace(
            reading.article,
            text=text,
            headline=everything,
            source=HOSTILE[n],
            url=f"javascript:window.__pwned=7//{n}",
            path=f"in/{HOSTILE[n + 3]}.txt",
        )
        readings.append(factories.reading(article))
    first = readings[0].article
    attacks = [
        factories.finding(
            [factories.evidence(first, words)],
            message=words,
            check=f'copy/{n}"><script>window.__pwned=8</script>',
            key=f"{n:016x}",
            suggestion=words,
            values=((words, words),),
        )
        for n, words in enumerate(HOSTILE)
    ]
    incident = Incident(HOSTILE[0], Place(HOSTILE[1], "x"), None, HOSTILE[2], made.incidents[0].claims)
    return replace(
        made,
        readings=tuple(readings),
        findings=tuple(attacks[1:]),
        dismissed=(Dismissed(attacks[0], Dismissal(attacks[0].key, everything)),),
        lapsed=(Lapsed(Dismissal(HOSTILE[0], everything, check=HOSTILE[1]), Lapse.STALE),),
        stories=(replace(made.stories[0], id=HOSTILE[0], articles=(first, readings[1].article), reason=HOSTILE[1]),),
        incidents=(incident,),
        crashes=(Crash(HOSTILE[0], HOSTILE[1], HOSTILE[2]),),
        dropped=(Dropped(HOSTILE[3], 1, HOSTILE[4], HOSTILE[5]),),
    )


def large(articles: int, findings: int) -> Audit:
    """Many articles with many findings, three in four of them errors."""
    readings = [
        factories.reading(factories.article(factories.WIRE.replace("31", str(31 + n)), f"wire-{n}"))
        for n in range(articles)
    ]
    passages = [
        factories.evidence(readings[n % articles].article, ("12 children", "60 kilometers", "two weeks")[n % 3])
        for n in range(findings)
    ]
    severities = (Severity.ERROR, Severity.ERROR, Severity.ERROR, Severity.WARNING)
    found = [
        factories.finding([e], f"Figure {n} of the original is another one here.", "copy/number-changed",
                          severities[n % 4], f"{n:016x}", suggestion="13 children")
        for n, e in enumerate(passages)
    ]  # fmt: skip
    return factories.audit(readings, found)
