"""The report on a terminal: both passages quoted, the telling words marked, what to change, how to go on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from auditor import wording
from auditor.model import Audit, Claim, Incident, Reading, Severity, Span
from auditor.report import answers, words
from auditor.report.cards import Card, Quote, cards, dismissed_cards
from auditor.report.library import Library
from auditor.report.terminal import Screen
from auditor.report.words import one_line

# Notes are listed, not explained; more than this many are counted.
_NOTES_SHOWN = 12
_WORST_SHOWN = 5  # where the report itself lies in a folder


def safe(text: str) -> str:
    """Text of unknown origin on one line, with control characters made visible, for messages."""
    return one_line(text)


def render(audit: Audit, *, colour: bool, paths: Mapping[str, str] | None = None, command: str = "check") -> str:
    """The findings of an audit, worst first, then what was checked and what to do next.

    colour   write escape sequences; without them carets stand under the telling words
    paths    how to call an article by its id; by default its path, else the id
    command  the command that ran, for the closing advice
    """
    screen, library = Screen.of(colour), Library(audit)
    names = _names(audit) | dict(paths or {})
    shown = cards(audit, library)
    lines: list[str] = []
    explained: set[str] = set()
    for card in (c for c in shown if c.severity is not Severity.NOTE):
        lines += [*_card(screen, card, names, card.check not in explained), ""]
        explained.add(card.check)
    notes = [c for c in shown if c.severity is Severity.NOTE]
    lines += _listed(screen, notes[:_NOTES_SHOWN], len(notes), "note", names)
    lines += _dismissed(screen, audit, dismissed_cards(audit, library), names)
    lines += _failures(screen, audit)
    lines += _closing(screen, audit, names, command)
    return "\n".join(lines) + "\n"


def render_summary(audit: Audit, *, colour: bool) -> str:
    """The verdict, what was checked, the worst findings in a line or two each, and what failed.

    For a run whose report is elsewhere: notes and whatever else is dismissed or dropped are told there.
    """
    screen, library = Screen.of(colour), Library(audit)
    telling = replace(audit, findings=tuple(f for f in audit.findings if f.severity is not Severity.NOTE))
    worst = cards(replace(telling, findings=telling.findings[:_WORST_SHOWN]), library)
    lines = [*_verdict(screen, audit), ""]
    lines += _listed(screen, worst, len(telling.findings), "finding", _names(audit))
    lines += _failures(screen, replace(audit, dropped=()))
    return "\n".join(lines) + "\n"


def _names(audit: Audit) -> dict[str, str]:
    """What each article is called: its path; with the id where one file may hold many articles."""
    names = {}
    for reading in audit.readings:
        article = reading.article
        alone = article.path is None or Path(article.path).suffix.lower() not in (".jsonl", ".ndjson", ".csv", ".json")
        names[article.id] = one_line((article.path or article.id) if alone else f"{article.path}#{article.id}")
    return names


def _card(screen: Screen, card: Card, names: Mapping[str, str], explain: bool) -> list[str]:
    inherited = screen.style("  also in the original", "dim") if card.inherited else ""
    lines = [f"{screen.severity(card.severity)} {screen.style(card.check, 'bold')}{inherited}"]
    lines += screen.wrap(card.message, "  ")
    for quote in card.quotes:
        lines.append("    " + screen.style(_where(quote, names), "dim"))
        lines += screen.quote(quote.runs, "      ", "…" if quote.cut_before else "", "…" if quote.cut_after else "")
    if card.suggestion:
        lines += screen.wrap(card.suggestion, "             ", "    " + screen.style("suggest", "good") + "  ")
    if card.values:
        values = "; ".join(f"{name}: {value}" for name, value in card.values)
        lines += screen.wrap(values, "             ", "    " + screen.style("values", "dim") + "   ", "dim")
    lines.append("    " + screen.style(f"key      {card.key}", "dim"))
    if explain and card.why:
        lines += screen.wrap(card.why, "             ", "    " + screen.style("why", "dim") + "      ", "dim")
    return lines


def _where(quote: Quote, names: Mapping[str, str]) -> str:
    role = f" ({quote.role})" if quote.role else ""
    return f"{names.get(quote.article, one_line(quote.article))}:{quote.line}:{quote.column}{role}"


def _listed(screen: Screen, found: Sequence[Card], total: int, noun: str, names: Mapping[str, str]) -> list[str]:
    """Findings in a line or two each, without their passages; how many more there are of the `total`."""
    lines = []
    for card in found:
        lines += screen.wrap(card.message, "        ", f"{screen.severity(card.severity)} ")
        lines.append(screen.style(f"        {card.check}  {_where(card.quotes[0], names)}", "dim"))
    if total > len(found):
        lines.append(f"        and {words.count(total - len(found), f'more {noun}')}")
    return [*lines, ""] if lines else []


def _dismissed(screen: Screen, audit: Audit, found: Sequence[Card], names: Mapping[str, str]) -> list[str]:
    """Each in a line or two without its passages; then the dismissals that hold no longer."""
    lines, indent = [], " " * 10
    for card in found[:_NOTES_SHOWN]:
        lines += screen.wrap(f"{card.message} {card.dismissed}", indent, screen.style("dismissed ", "dim"), "dim")
        where = f"{card.severity.value} {card.check}  {_where(card.quotes[0], names)}"
        lines.append(screen.style(f"{indent}{where}", "dim"))
    if len(found) > _NOTES_SHOWN:
        lines.append(f"{indent}and {words.count(len(found) - _NOTES_SHOWN, 'more dismissed finding')}")
    for one in audit.lapsed[:_NOTES_SHOWN]:
        lines += screen.wrap(f"dismissal of {words.lapsed(one)}", indent, screen.style("lapsed    ", "warning"))
    if len(audit.lapsed) > _NOTES_SHOWN:
        lines.append(f"{indent}and {words.count(len(audit.lapsed) - _NOTES_SHOWN, 'more lapsed dismissal')}")
    return [*lines, ""] if lines else []


def _failures(screen: Screen, audit: Audit) -> list[str]:
    lines = []
    for crash in audit.crashes:
        text = f"{crash.check} failed on {crash.subject}: {crash.error}"
        lines += screen.wrap(text, "        ", screen.style("failed ", "error") + " ")
    for item in audit.dropped:
        where = f"{item.path}:{item.line}" if item.line else item.path
        lines += screen.wrap(f"{where}: {item.detail}", "        ", screen.style("dropped", "warning") + " ")
    return [*lines, ""] if lines else []


def _verdict(screen: Screen, audit: Audit) -> list[str]:
    """How much was found in how many articles, and what was checked."""
    worst = audit.findings[0].severity if audit.findings else None
    style = worst.value if worst in (Severity.ERROR, Severity.WARNING) else "good"
    articles = words.count(len(audit.readings), "article")
    also = f"; {len(audit.dismissed):,} dismissed" if audit.dismissed else ""
    lines = screen.wrap(f"{words.tally(audit.findings).capitalize()} in {articles}{also}.", style=style)
    return [*lines, *screen.wrap(f"{words.checked(audit)}.", style="dim")]


def _closing(screen: Screen, audit: Audit, names: Mapping[str, str], command: str) -> list[str]:
    lines = _verdict(screen, audit)
    advice = _advice(audit, names, command)
    return [*lines, *screen.wrap(advice)] if advice else lines


def _advice(audit: Audit, names: Mapping[str, str], command: str) -> str:
    """One sentence on what to do next."""
    if audit.crashes:
        return "A check failed, so this result is incomplete: please report the error above; the other checks ran."
    if not audit.readings:
        return "Nothing could be read. Give plain text, HTML, JSONL or CSV files, or a folder of them."
    if not any(f.severity is not Severity.NOTE for f in audit.findings):
        return ""
    first = audit.findings[0].check
    given = " ".join(names[r.article.id] for r in audit.readings[:2])
    if command in ("check", "compare") and len(audit.readings) <= 2:
        shows = f"`auditor {command} {given} -o report.html` shows it in context"
    else:
        shows = "with `-o` the passages are shown in context"
    rule = f"`auditor explain {first}` tells the rule"
    return f"Next: {shows}; {rule}; `auditor dismiss KEY --reason …` lets a finding stand."


def render_ledger(audit: Audit, incident_id: str | None = None, *, colour: bool) -> str:
    """The competing claims, incident by incident; only one incident when its id is given."""
    screen, library = Screen.of(colour), Library(audit)
    chosen = [i for i in audit.incidents if incident_id in (None, i.id)]
    lines: list[str] = []
    for incident in chosen:
        lines += [*_incident(screen, incident, library), ""]
    if incident_id is None:
        lines += _elsewhere(screen, audit, library)
    if not chosen and incident_id is not None:
        known = ", ".join(i.id for i in audit.incidents) or "none"
        lines += screen.wrap(f"There is no incident {incident_id!r} here. Known: {known}.")
    kept = {c.span for i in chosen for c in i.claims}
    for card in cards(audit, library):
        if card.check.startswith("source/") and (incident_id is None or _concerns(audit, card.key, kept)):
            lines += [*_card(screen, card, _names(audit), False), ""]
    set_aside = [c for c in dismissed_cards(audit, library) if c.check.startswith("source/")]
    lines += _dismissed(screen, audit, set_aside, _names(audit))
    lines += _failures(screen, audit)
    lines += screen.wrap(_ledger_closing(audit), style="dim")
    return "\n".join(lines) + "\n"


def _concerns(audit: Audit, key: str, spans: set[Span]) -> bool:
    return any(e.span.overlaps(s) for f in audit.findings if f.key == key for e in f.evidence for s in spans)


def _ledger_closing(audit: Audit) -> str:
    claims = words.count(sum(len(r.claims) for r in audit.readings), "claim")
    incidents = words.count(len(audit.incidents), "incident")
    return f"{claims} in {words.count(len(audit.readings), 'article')}, {incidents}; {words.tally(audit.findings)}."


def _incident(screen: Screen, incident: Incident, library: Library) -> list[str]:
    place = incident.place.surface if incident.place else "place not stated"
    when = incident.when.surface if incident.when else "time not stated"
    status, meaning = words.status(incident)
    lines = screen.wrap(f"{place}, {when}", style="bold")
    lines += screen.wrap(f"{incident.id} · {status}: {meaning}", "  ", "  ", "dim")
    lines += _claims(screen, incident.claims, library)
    for answer in answers.of_incident(incident):
        lines += screen.wrap(f"{words.capital(answer.claimant)}: {answers.in_words(answer)}", "      ", "  ")
        quoted = f"{library.name(answer.article)}: {wording.quoted(words.visible(answer.span.text))}"
        lines += screen.wrap(quoted, "      ", style="dim")
    for tie in incident.ties:
        why = f"one event: {library.name(tie.article)} and {library.name(tie.other)}, {one_line(tie.because)}"
        lines += screen.wrap(why, "    ", "  ", "dim")
    return lines


def _elsewhere(screen: Screen, audit: Audit, library: Library) -> list[str]:
    placed = {(c.article, c.id) for i in audit.incidents for c in i.claims}
    rest = [c for r in audit.readings for c in r.claims if (c.article, c.id) not in placed]
    if not rest:
        return []
    return [*screen.wrap("Claims that belong to no incident here", style="bold"), *_claims(screen, rest, library), ""]


def _claims(screen: Screen, claims: Sequence[Claim], library: Library) -> list[str]:
    """One line per claim and its words below; subsets are indented under what they are part of."""
    depth = {c.id: 1 for c in claims if c.target in {other.id for other in claims}}
    lines: list[str] = []
    for claim in claims:
        indent = "  " + "  " * depth.get(claim.id, 0)
        extra = [words.SCOPE[claim.scope]] if claim.scope.value != "event" else []
        extra += [words.stage(claim.as_of)] if claim.as_of and claim.target is None else []
        extra += [words.RELATION[claim.relation]] if claim.relation else []
        extra += ["on top of others"] if claim.additional else []
        head = words.claimed(claim)
        lines += screen.wrap(f"{head}{'; ' + ', '.join(extra) if extra else ''}", indent + "    ", indent)
        source = f"{library.name(claim.article)}: " if claim.article else ""
        limit = f" [limited to: {claim.limit.text}]" if claim.limit else ""
        lines += screen.wrap(
            f"{source}“{one_line(claim.span.text)}”{one_line(limit) and ' ' + one_line(limit)}",
            indent + "    ",
            style="dim",
        )
    return lines


def render_reading(reading: Reading, *, colour: bool) -> str:
    """Everything read from one article and every number that was not read, with the reason."""
    screen = Screen.of(colour)
    article = reading.article
    lines = screen.wrap(one_line(article.path or article.id), style="bold")
    facts = [("headline", article.headline), ("source", article.source), ("published", words.moment(article.published))]
    lines += [line for name, value in facts if value for line in screen.wrap(value, "             ", f"  {name:<11}")]
    zones = [f"{z.kind.value} {z.span.start}–{z.span.end}" for z in reading.article.zones]
    lines += screen.wrap(", ".join(zones), "             ", "  zones      ") if zones else []
    lines.append("")
    figures = [(q.span, q.span.text, words.reading(q) + (f" ({q.note})" if q.note else "")) for q in reading.quantities]
    pairs = [
        (c.span, c.span.text, f"{words.reading(c.original)} = {words.reading(c.converted)}")
        for c in reading.conversions
    ]
    rejected = [(r.span, r.span.text, r.reason.replace("_", " ")) for r in reading.rejected]
    lines += _section(screen, "Figures", figures)
    lines += _section(screen, "Conversions", pairs)
    lines += _section(screen, "Who says what", _said(reading))
    lines += _section(screen, "Claims", [(c.span, c.span.text, words.claimed(c)) for c in reading.claims])
    lines += _section(screen, "Numbers not read as figures", rejected)
    return "\n".join(lines)


def _said(reading: Reading) -> list[tuple[Span, str, str]]:
    rows = []
    for a in reading.attributions:
        first = min((*a.source, *a.cue, *a.content), key=lambda s: s.start)
        who = a.claimant or " ".join(s.text for s in a.source) or "source not stated"
        cue = " ".join(s.text for s in a.cue)
        steps = f" ({'; '.join(a.steps)})" if a.steps else ""
        content = " … ".join(s.text for s in a.content) or "(nothing quoted)"
        rows.append((first, f"{who} | {cue or '–'} | {words.STANCE[a.stance]}{steps}", content))
    return rows


def _section(screen: Screen, title: str, rows: Sequence[tuple[Span, str, str]]) -> list[str]:
    lines = [screen.style(f"  {title} ({len(rows)})", "bold")]
    for span, head, note in rows:
        place = f"{span.start}–{span.end}"
        lines += screen.wrap(one_line(head), " " * 17, f"    {screen.style(f'{place:<13}', 'dim')}")
        lines += screen.wrap(one_line(note), " " * 17, style="dim") if note else []
    return [*lines, ""]
