"""The audit as tables: the ledger of claims, the findings, the quantities; as DataFrames and as CSV.

The only importer of pandas. Every column holds strings as written; figures keep their printed precision. The CSV is
made for spreadsheets: UTF-8 with a byte order mark, and no cell that a spreadsheet would take for a formula.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from auditor.model import Audit, Claim, Incident, Quantity, Role, Scope
from auditor.report import answers
from auditor.report.words import dismissed, visible

if TYPE_CHECKING:
    from pandas import DataFrame

FINDINGS = (
    "severity", "check", "message", "suggestion", "article", "start", "end", "text",
    "other_article", "other_start", "other_end", "other_text", "values", "inherited", "key", "dismissed",
)  # fmt: skip
LEDGER = (
    "incident", "status", "place", "when", "article", "claimant", "role", "side", "relayed_by", "stance",
    "figure", "least", "most", "victims", "outcome", "scope", "as_of", "relation", "of", "limit", "actor",
    "start", "end", "text", "id",
)  # fmt: skip
QUANTITIES = (
    "article", "text", "low", "high", "bound", "least", "most", "unit", "dimension", "noun", "kind", "start", "end",
    "note",
)  # fmt: skip

# Full-width forms too: spreadsheets fold them to the plain signs before they look for a formula.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠\t\r\n|%]")
_NUMERIC = re.compile(r"-?\d+(?:\.\d+)?")


def findings(audit: Audit) -> DataFrame:
    """One row per finding, worst first; the first passage and the one it is set against. Those dismissed come last."""
    rows = []
    told = [(f, "") for f in audit.findings] + [(d.finding, dismissed(d.dismissal)) for d in audit.dismissed]
    for f, decision in told:
        first, other = f.evidence[0], f.evidence[1] if len(f.evidence) > 1 else None
        values = "; ".join(f"{name}: {value}" for name, value in f.values)
        row = [f.severity.value, f.check, f.message, f.suggestion or ""]
        row += [first.article, str(first.span.start), str(first.span.end), first.span.text]
        row += [other.article, str(other.span.start), str(other.span.end), other.span.text] if other else [""] * 4
        rows.append([*row, values, "yes" if f.inherited else "no", f.key, decision])
    return _frame(FINDINGS, rows)


def ledger(audit: Audit) -> DataFrame:
    """One row per claim or answer without a figure: those of incidents first, by incident, then the claims that belong
    to none."""
    placed = {(c.article, c.id) for i in audit.incidents for c in i.claims}
    rows = [row for i in audit.incidents for row in (*(_claim(c, i) for c in i.claims), *_answers(i))]
    rows += [_claim(c, None) for r in audit.readings for c in r.claims if (c.article, c.id) not in placed]
    return _frame(LEDGER, rows)


def quantities(audit: Audit) -> DataFrame:
    """One row per quantity read, by article and in reading order."""
    return _frame(QUANTITIES, [_quantity(r.article.id, q) for r in audit.readings for q in r.quantities])


def csv(frame: DataFrame) -> str:
    """The table as CSV with a byte order mark; formula cells get a leading apostrophe, numbers stay numbers."""
    safe = frame.map(neutral)
    text: str = safe.to_csv(index=False, lineterminator="\r\n")
    return "\ufeff" + text


def neutral(cell: str) -> str:
    """A cell that no spreadsheet runs: "=1+1" gets an apostrophe, "-5" stays a number; control characters are shown."""
    text = visible(cell)
    return f"'{text}" if _FORMULA.match(cell) and not _NUMERIC.fullmatch(cell) else text


def _frame(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> DataFrame:
    import pandas

    return pandas.DataFrame(list(rows), columns=list(columns), dtype=object)


def _claim(claim: Claim, incident: Incident | None) -> list[str]:
    origin, relays = claim.claimant, claim.claimants[1:]
    count = claim.count
    cells: list[str | None] = [
        incident.id if incident else None,
        incident.status.value if incident else None,
        claim.place.surface if claim.place else None,
        claim.when.surface if claim.when else None,
        claim.article,
        origin.name if origin else None,
        origin.role.value if origin else None,
        origin.side if origin else None,
        "; ".join(c.name for c in relays),
        claim.stance.value,
        count.span.text if count else None,
        _number(count.least) if count else None,
        _number(count.most) if count else None,
        claim.victims.kind.value,
        claim.outcome.value,
        claim.scope.value,
        claim.as_of.surface if claim.as_of else None,
        claim.relation.value if claim.relation else "additional" if claim.additional else None,
        claim.target,
        claim.limit.text if claim.limit else None,
        claim.actor,
        str(claim.span.start),
        str(claim.span.end),
        claim.span.text,
        claim.id,
    ]
    return [cell or "" for cell in cells]


def _answers(incident: Incident) -> Iterable[list[str]]:
    """The answers of an incident; what only a claim has stays empty."""
    for answer in answers.of_incident(incident):
        told = {
            "incident": incident.id,
            "status": incident.status.value,
            "article": answer.article,
            "claimant": answer.claimant,
            "role": Role.ORIGIN.value,
            "side": answers.side_of(answer),
            "stance": answer.stance.value,
            "scope": Scope.EVENT.value,
            "actor": answer.actor or "",
            "start": str(answer.span.start),
            "end": str(answer.span.end),
            "text": answer.span.text,
        }
        yield [told.get(column, "") for column in LEDGER]


def _quantity(article: str, q: Quantity) -> list[str]:
    numbers = [_number(q.low), _number(q.high), q.bound.value, _number(q.least), _number(q.most)]
    return [
        article,
        q.span.text,
        *numbers,
        q.unit or "",
        q.dimension,
        q.noun or "",
        q.kind.value,
        str(q.span.start),
        str(q.span.end),
        q.note or "",
    ]


def _number(value: Decimal | None) -> str:
    return "" if value is None else format(value, "f")
