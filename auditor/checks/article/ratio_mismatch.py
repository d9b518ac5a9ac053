"""article/ratio-mismatch: a percentage, fraction or multiple that the figures beside it contradict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditor.arithmetic import Interval
from auditor.checks import check
from auditor.model import Problem, Reading, Settings
from auditor.reckoning.figures import shares, slots
from auditor.reckoning.percentages import alone, changes, portions, ratios, related, slipped


@check("warning")
def ratio_mismatch(reading: Reading, settings: Settings) -> Iterator[Problem]:
    """A percentage, fraction or multiple that the figures beside it contradict.

    Why: a reader takes the percentage for the news and does not divide. The usual slips are the wrong base (50 percent more is
    not 50 percent less the other way), the new figure taken for the change, and one figure of an earlier version. Both figures
    are believed within their rounding; only what no rounding explains is reported.

    Flags:
        The fare rises to $150 from $100, a 25 percent increase.
        Twelve of the 48 members, or 30 percent, voted against the plan.
        Half of the 40 houses, or 30, were destroyed by the flood.
        The number of cases doubled, from 20 to 50, in a week.
        The museum had three times as many visitors this year: 40,000, compared with 10,000 last year.
        Turnout climbed from 45 percent to 52 percent, an increase of 9 percentage points.
        The stock fell $4, or 20 percent, to $36.
        In 2010 there were 40 wolves in the park. Today there are 120, an increase of 300 percent.
        Visitor numbers have tripled since 2021, trustees heard, with 83,000 people last year against 41,000 in 2020.
        Of the 52 wards that had reported by midnight the party was ahead in 37, or 61 percent.
        Turnout was 72 percent, with 360,000 of the country's 600,000 voters casting a ballot.
        Profit at the brewer almost quadrupled. Net income was $412 million, compared with $198 million a year ago.
        Inspectors examined 64 bridges this spring. About a third of them, or 14, were rated poor.
        The church has 90 bells. A church across the river has 30, half as many.
        Attendance rose from 12,000 to 15,000, up 20 percent on last season.  # 20 percent of the larger figure
        The school has 600 pupils and 60 teachers, a ratio of 20 to 1.

    Passes:
        The fare rises to $150 from $100, a 50 percent increase.
        Nearly half of the 40 houses, or 19, were destroyed by the flood.
        The number of cases more than doubled, from 20 to 50, in a week.
        Profit rose to $1.2 billion from $1.1 billion, up 7 percent.  # 1.15 to 1.25 from 1.05 to 1.15
        Sales rose 25 percent in the north, and staff from 40 to 60.  # another thing
        The tax rate would rise to 30 percent from 20 percent, a 10 percent increase.  # points are meant
        Sales rose 10 percent from 2010 to 2014.  # years
        Profit at the brewer doubled. Net sales were $412 million, compared with $398 million a year ago.  # another thing
        The church can seat 1,500. On Sunday there were 500 people, half of them tourists.  # a share of the 500
        Output grew 5 percent a year, from 40 to 60 tons.  # a yearly rate

    Source: plain division within the rounding of what is printed, after statcheck (Nuijten and others, 2016); percentages are the
    figures that newspapers' own correction columns take back most.
    """
    seen: set[int] = set()
    for pattern in slots.windows(slots.patterns(reading, related.TOLD_WORDS)):
        found = [
            *ratios.ratios(pattern),
            *changes.changes(pattern),
            *portions.portions(pattern),
            *alone.ratios(pattern),
            *related.ratios(pattern),
        ]
        for same in _by_figure(found or list(slipped.ratios(pattern))):
            told = next((ratio for ratio in same if ratio.slip), same[0])
            problem = _problem(reading, pattern, told)
            start = problem.evidence[0].span.start
            if (told.slip or all(ratio.wrong for ratio in same)) and start not in seen:
                seen.add(start)
                yield problem


def _by_figure(found: Sequence[ratios.Ratio]) -> list[list[ratios.Ratio]]:
    """Readings of one passage together: where one of them fits, the passage is right."""
    groups: list[list[ratios.Ratio]] = []
    for ratio in found:
        group = next((g for g in groups if any(_overlap(ratio, other) for other in g)), None)
        if group is None:
            groups.append([ratio])
        else:
            group.append(ratio)
    return groups


def _overlap(a: ratios.Ratio, b: ratios.Ratio) -> bool:
    return a.found.start() < b.found.end() and b.found.start() < a.found.end()


def _problem(reading: Reading, pattern: slots.Pattern, ratio: ratios.Ratio) -> Problem:
    printed, computed = (_told(value, ratio) for value in (ratio.printed, ratio.value))
    return Problem(
        message=f"The figures come to {computed}, not {printed}: {ratio.sum}.{ratio.slip}",
        evidence=(slots.evidence(reading, pattern, ratio.found),),
        values=(
            ("printed", printed),
            ("printed, allowed", _ends(ratio.stated)),
            ("computed", computed),
            ("computed, allowed", _ends(ratio.computed)),
            ("sum", ratio.sum),
        ),
    )


def _told(value: Decimal, ratio: ratios.Ratio) -> str:
    """A figure as an editor would write it: "a fall of 25 percent"; rises are named only where the other one is a fall."""
    falls = min(ratio.printed, ratio.value) < 0
    way = "" if not falls else "a fall of " if value < 0 else "a rise of "
    return f"{way}{shares.shown(abs(value))} {ratio.unit}".strip()


def _ends(interval: Interval) -> str:
    low, high = ("" if end is None else shares.shown(end) for end in interval)
    return f"{low or 'any'} to {high or 'any'}"
