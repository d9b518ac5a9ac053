"""The index as data: the verdict in a line, the findings with what they can be filtered by, the way to every page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from auditor.model import Audit, Crash, Dropped, Severity
from auditor.report import pages, words
from auditor.report.cards import Card, cards, dismissed_cards, of_ledger
from auditor.report.charts import describe
from auditor.report.homes import Homes, homes
from auditor.report.incidents import IncidentPage, incident_page
from auditor.report.library import Library
from auditor.report.pages import ArticlePage
from auditor.report.side_by_side import StoryPage, story_page


@dataclass(frozen=True, slots=True)
class Choice:
    """A value to filter by: its number in the page, what it is called, how many findings it has."""

    number: int
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding in the list: its card, where it is shown in place, and the numbers of the choices it falls under.

    `since` is the day since when it is known, in a nightly report; "" there for what is new, None in other reports.
    """

    card: Card
    page: str
    anchor: str
    check: int
    articles: str
    claimants: str
    since: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A line in a list of pages."""

    page: str
    title: str
    detail: str
    counts: tuple[tuple[Severity, int], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A check that found something, with why it exists."""

    check: str
    summary: str
    why: str


@dataclass(frozen=True, slots=True)
class Overview:
    """The index page. `holds` are the texts with errors, worst first, of several checked; `clear` counts the rest.

    `ledger` when only sources were compared: the incidents come first, and nothing is said of the texts by themselves.
    """

    tone: str
    verdict: str
    then: str
    checked: str
    started: str
    semantic: str
    entries: tuple[Entry, ...]
    totals: tuple[tuple[Severity, int], ...]
    checks: tuple[Choice, ...]
    articles: tuple[Choice, ...]
    claimants: tuple[Choice, ...]
    stories: tuple[Link, ...]
    incidents: tuple[Link, ...]
    singles: tuple[Link, ...]
    holds: tuple[Link, ...]
    clear: int
    rules: tuple[Rule, ...]
    crashes: tuple[Crash, ...]
    dropped: tuple[Dropped, ...]
    lapsed: tuple[str, ...]
    ledger: bool
    dismissed: tuple[Card, ...] = ()
    nightly: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """Everything the HTML report shows."""

    overview: Overview
    stories: tuple[StoryPage, ...]
    articles: tuple[ArticlePage, ...]
    incidents: tuple[IncidentPage, ...]


def report(audit: Audit, since: Mapping[str, str] | None = None) -> Report:
    """The whole report as data; `since` as for `html.write_folder`."""
    library = Library(audit)
    all_cards = cards(audit, library)
    folded = dismissed_cards(audit, library)
    where = homes(library)
    stories = tuple(_stories(library, all_cards, folded, where))
    incidents = tuple(_incidents(library, all_cards, folded, where))
    singles = tuple(_articles(library, all_cards, folded, where))
    if _is_ledger(audit):
        stories = tuple(replace(page, verdict=of_ledger(page.cards)) for page in stories)
        singles = tuple(replace(page, verdict=of_ledger(page.cards)) for page in singles)
    overview = replace(_overview(library, all_cards, stories, incidents, singles), dismissed=folded)
    return Report(overview if since is None else _nightly(overview, since), stories, singles, incidents)


def _nightly(overview: Overview, since: Mapping[str, str]) -> Overview:
    """The index with what is new on top, and a verdict that speaks of that alone."""
    entries = tuple(
        sorted((replace(e, since=since.get(e.card.key, "")) for e in overview.entries), key=lambda e: bool(e.since))
    )
    fresh = [e.card.severity for e in entries if not e.since]
    known = sum(bool(e.since) for e in entries)
    notes = fresh.count(Severity.NOTE) if len(set(fresh)) > 1 else 0
    also = [words.count(notes, "new note")] if notes else []
    also += [f"{words.count(known, 'finding')} known from earlier nights"] if known else []
    then = f"{words.capital(words.listed(also))} below." if also else ""
    tone = min(fresh, key=lambda s: s.rank).value if fresh else "good"
    if overview.crashes:
        tone = "warning" if tone == "good" else tone
        then += f" {words.count(len(overview.crashes), 'check')} failed, so this is incomplete."
    verdict = words.capital(words.novelty(fresh))
    return replace(overview, entries=entries, tone=tone, verdict=verdict, then=then.strip(), nightly=True)


def _stories(library: Library, found: Sequence[Card], folded: Sequence[Card], where: Homes) -> Iterable[StoryPage]:
    findings = library.audit.findings
    by_pair: dict[tuple[int, int], list[int]] = {}
    for n, f in enumerate(findings):
        for pair in where.pairs.get(f.key, ()):
            by_pair.setdefault(pair, []).append(n)
    for i, story in enumerate(library.audit.stories):
        for j, alignment in enumerate(story.alignments):
            mine = by_pair.get((i, j), [])
            page = story_page(story, alignment, library, [found[n] for n in mine], [findings[n] for n in mine])
            yield replace(page, dismissed=tuple(c for c in folded if (i, j) in where.pairs.get(c.key, ())))


def _incidents(library: Library, found: Sequence[Card], folded: Sequence[Card], where: Homes) -> Iterable[IncidentPage]:
    by_incident: dict[int, list[Card]] = {}
    for card in found:
        if card.key in where.incidents:
            by_incident.setdefault(where.incidents[card.key], []).append(card)
    for number, incident in enumerate(library.audit.incidents):
        page = incident_page(incident, library, by_incident.get(number, ()))
        yield replace(page, dismissed=tuple(c for c in folded if where.incidents.get(c.key) == number))


def _articles(library: Library, found: Sequence[Card], folded: Sequence[Card], where: Homes) -> Iterable[ArticlePage]:
    by_article: dict[str, list[int]] = {}
    for n, card in enumerate(found):
        if card.key in where.articles:
            by_article.setdefault(where.articles[card.key], []).append(n)
    for reading in library.audit.readings:
        if reading.article.id not in library.roles:
            mine = by_article.get(reading.article.id, [])
            page = pages.article_page(reading, [found[n] for n in mine], [library.audit.findings[n] for n in mine])
            yield replace(page, dismissed=tuple(c for c in folded if where.articles.get(c.key) == reading.article.id))


def _overview(
    library: Library,
    found: Sequence[Card],
    stories: Sequence[StoryPage],
    incidents: Sequence[IncidentPage],
    singles: Sequence[ArticlePage],
) -> Overview:
    audit = library.audit
    checks = _choices(c.check for c in found)
    articles = _choices(a for c in found for a in dict.fromkeys(q.article for q in c.quotes))
    claimants = _choices(name for c in found for name in c.claimants)
    shown_on = _pages_of(stories, incidents, singles)
    tone, verdict, then = _ledger_verdict(audit) if _is_ledger(audit) else _verdict(audit, found)
    of_stories, of_singles = tuple(_story_links(library, stories)), tuple(_single_links(singles))
    texts = (*of_stories, *of_singles)
    holds = tuple(sorted((k for k in texts if _errors(k)), key=lambda k: -_errors(k)))
    entries = tuple(_entry(c, shown_on, checks, articles, claimants) for c in found)
    return Overview(
        tone=tone,
        verdict=verdict,
        then=then,
        checked=words.checked(audit),
        started=words.moment(audit.started_at),
        semantic=audit.semantic,
        entries=entries,
        totals=_totals(found),
        checks=tuple(checks.values()),
        articles=tuple(_named(articles, library)),
        claimants=tuple(claimants.values()),
        stories=of_stories,
        incidents=tuple(_incident_link(page) for page in incidents),
        singles=of_singles,
        holds=holds if len(texts) > 1 else (),
        clear=len(texts) - len(holds),
        rules=tuple(Rule(check, words.rule(check), words.why(check)) for check in sorted(checks)),
        crashes=audit.crashes,
        dropped=audit.dropped,
        ledger=_is_ledger(audit),
        lapsed=tuple(f"Dismissal of {words.lapsed(one)}" for one in audit.lapsed),
    )


def _is_ledger(audit: Audit) -> bool:
    """Whether the articles were read for their claims alone."""
    return bool(audit.checks) and all(check.startswith("source/") for check in audit.checks)


def _incident_link(page: IncidentPage) -> Link:
    title = ", ".join(filter(None, (page.title, page.when)))
    return Link(
        page.slug,
        title,
        f"{page.status} · {words.count(sum(not row.answer for row in page.rows), 'claim')}",
        _totals(page.cards),
    )


def _story_links(library: Library, stories: Sequence[StoryPage]) -> Iterable[Link]:
    alignments = [a for s in library.audit.stories for a in s.alignments]
    for page, alignment in zip(stories, alignments, strict=True):
        names = f"{library.name(alignment.original)} → {library.name(alignment.copy)}"
        yield Link(page.slug, page.title, f"{names} · {describe(alignment)}", _totals(page.cards))


def _single_links(singles: Sequence[ArticlePage]) -> Iterable[Link]:
    return (Link(p.slug, p.title, p.head.source or p.head.id, _totals(p.cards)) for p in singles)


def _errors(link: Link) -> int:
    return dict(link.counts)[Severity.ERROR]


def _named(choices: Mapping[str, Choice], library: Library) -> Iterable[Choice]:
    for id, choice in choices.items():
        title = library.title(id)
        yield Choice(choice.number, title if title == id else f"{title} ({library.name(id)})", choice.count)


def _choices(names: Iterable[str]) -> dict[str, Choice]:
    counted = Counter(names)
    return {name: Choice(n, name, counted[name]) for n, name in enumerate(sorted(counted))}


def _totals(found: Sequence[Card]) -> tuple[tuple[Severity, int], ...]:
    counted = Counter(c.severity for c in found)
    return tuple((s, counted[s]) for s in Severity)


def _pages_of(
    stories: Sequence[StoryPage], incidents: Sequence[IncidentPage], singles: Sequence[ArticlePage]
) -> dict[str, tuple[str, str]]:
    """Page of each finding by key, with the row that holds its words; an incident comes before a text."""
    found: dict[str, tuple[str, str]] = {}
    for incident in incidents:
        found |= {c.key: (incident.slug, "") for c in incident.cards}
    texts: list[StoryPage | ArticlePage] = [*stories, *singles]
    for page in texts:
        for row in page.rows:
            for card in row.cards:
                found.setdefault(card.key, (page.slug, row.id))
        for card in page.loose:
            found.setdefault(card.key, (page.slug, ""))
    return found


def _entry(
    card: Card,
    shown_on: Mapping[str, tuple[str, str]],
    checks: Mapping[str, Choice],
    articles: Mapping[str, Choice],
    claimants: Mapping[str, Choice],
) -> Entry:
    page, anchor = shown_on.get(card.key, ("", ""))
    of = dict.fromkeys(q.article for q in card.quotes)
    return Entry(
        card=card,
        page=page,
        anchor=anchor,
        check=checks[card.check].number,
        articles=" ".join(str(articles[a].number) for a in of),
        claimants=" ".join(str(claimants[name].number) for name in card.claimants),
    )


def _verdict(audit: Audit, found: Sequence[Card]) -> tuple[str, str, str]:
    """Tone (error, warning or good), the verdict in a line, and what follows from it."""
    copies = sum(len(s.articles) - 1 for s in audit.stories)
    single = copies == 1 and len(audit.readings) == 2
    there = sum(c.elsewhere and c.severity is Severity.ERROR for c in found) if single else 0
    errors = sum(f.severity is Severity.ERROR for f in audit.findings) - there
    warnings = sum(f.severity is Severity.WARNING for f in audit.findings)
    also = f"{words.count(warnings, 'warning')} to look at" if warnings else "no warnings"
    also += f"; {words.count(there, 'error')} in the original alone" if there else ""
    incomplete = f" {words.count(len(audit.crashes), 'check')} failed, so this is incomplete." if audit.crashes else ""
    if errors:
        verdict = f"{words.count(errors, 'error')} to correct{' before this copy runs' if single else ''}"
        return "error", verdict, f"{also.capitalize()}.{incomplete}"
    if audit.crashes:
        return "warning", "The check is incomplete", f"No errors so far, {also}.{incomplete}"
    if not audit.readings:
        return "warning", "Nothing could be read", "No article was checked."
    if there:
        return (
            "warning",
            f"No errors in the copy, {also}",
            "The copy does not repeat it; the original wants correcting.",
        )
    if warnings:
        return (
            "warning",
            f"No errors, {also}",
            "Nothing is wrong on its face; an editor should look at the passages below.",
        )
    return "good", "Nothing to correct", "No error and no warning was found in what was read."


def _ledger_verdict(audit: Audit) -> tuple[str, str, str]:
    """The same for a ledger of claims: how far the sources agree, not whether a text can run."""
    if audit.crashes or not audit.readings:
        return _verdict(audit, ())
    warnings = sum(f.severity is Severity.WARNING for f in audit.findings)
    then = "The texts were read for their claims; they were not checked by themselves."
    if warnings:
        return "warning", f"{words.count(warnings, 'warning')} to look at", then
    if not audit.incidents:
        return "note", "No event that several claims can be compared on", then
    return "good", "No contradiction between the claims", then
