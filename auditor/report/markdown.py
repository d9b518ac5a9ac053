"""A Markdown summary for a ticket, a CMS note or a comment: short, with the passages quoted.

Text of articles is escaped, so that it cannot become a link, an image, a heading or HTML.
"""

from __future__ import annotations

import re
from itertools import accumulate, groupby

from auditor.model import Audit, Severity
from auditor.report import words
from auditor.report.cards import Card, Quote, cards, dismissed_cards
from auditor.report.library import Library

_SPECIAL = re.compile(r"([\\`*_{}\[\]#|<>~&@$^]|(?<=:)//|(?<=www)\.|^[+\-=]|^\d+(?=[.)]))")
# Hosting services cut a comment at 65,536 characters.
_LIMIT = 56_000
_ASIDE = 4_000  # characters for what was dismissed


def escape(text: str) -> str:
    """Text of unknown origin on one line, every character that Markdown or HTML gives a meaning escaped."""
    return _SPECIAL.sub(_escaped, words.one_line(text))


def _escaped(match: re.Match[str]) -> str:
    entities = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "//": "&#47;/"}
    return entities.get(match[0], f"{match[0]}\\" if match[0].isdigit() else f"\\{match[0]}")


def render(audit: Audit) -> str:
    """The summary; findings that no longer fit are counted at the end."""
    library = Library(audit)
    parts = [f"# {words.tally(audit.findings).capitalize()}", f"{words.checked(audit)}."]
    parts += _failures(audit)
    shown = cards(audit, library)
    size = sum(map(len, parts))
    for index, card in enumerate(shown):
        text = _card(card)
        size += len(text)
        if size > _LIMIT:
            parts.append(f"*{words.count(len(shown) - index, 'further finding')} left out.*")
            break
        parts.append(text)
    parts += _dismissed(audit, library)
    return "\n\n".join(parts) + "\n"


def _dismissed(audit: Audit, library: Library) -> list[str]:
    """One line each, as many as fit: quoted at length they would be read as if they counted."""
    rows = [
        f"- {c.severity.value}: {escape(c.message)} (`{c.check}`, `{c.key}`) — {escape(c.dismissed)}"
        for c in dismissed_cards(audit, library)
    ]
    rows += [f"- dismissal of {escape(words.lapsed(one))}" for one in audit.lapsed]
    shown = [row for row, size in zip(rows, accumulate(map(len, rows)), strict=True) if size <= _ASIDE]
    more = [f"- and {len(rows) - len(shown):,} more"] if len(shown) < len(rows) else []
    return ["## Dismissed", "\n".join([*shown, *more])] if rows else []


def _card(card: Card) -> str:
    if card.severity is Severity.NOTE:
        return f"- note: {escape(card.message)} (`{card.check}`)"
    lines = [f"## {card.severity.value}: {escape(card.message)}", ""]
    for quote in card.quotes:
        lines += [f"> {_quoted(quote)}", f"> — {_source(quote)}", ">"]
    lines[-1:] = [""]
    if card.suggestion:
        lines += [f"**Suggestion:** {escape(card.suggestion)}", ""]
    lines.append(f"`{card.check}`{' · also in the original' if card.inherited else ''} · `{card.key}`")
    return "\n".join(lines)


def _source(quote: Quote) -> str:
    return f"{escape(quote.title)}{f' ({quote.role})' if quote.role else ''}, line {quote.line}"


def _quoted(quote: Quote) -> str:
    runs = [(found, "".join(r.text for r in group)) for found, group in groupby(quote.runs, lambda r: bool(r.found))]
    body = "".join(_run(text, found) for found, text in runs).strip()
    return ("… " if quote.cut_before else "") + body + (" …" if quote.cut_after else "")


def _run(text: str, found: bool) -> str:
    words_only = escape(text)
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and words_only else ""
    return f"{before}{f'**{words_only}**' if found and words_only else words_only}{after}"


def _failures(audit: Audit) -> list[str]:
    lines = [f"- failed: `{c.check}` on {escape(c.subject)}: {escape(c.error)}" for c in audit.crashes]
    lines += [f"- dropped: {escape(d.path)}: {escape(d.detail)}" for d in audit.dropped]
    return ["\n".join(lines)] if lines else []
