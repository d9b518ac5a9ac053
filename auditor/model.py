"""The words of the project as types: frozen dataclasses and closed vocabularies.

Every stage of the pipeline speaks in these types and in nothing else. This module imports nothing of ours,
so it can be read first. Offsets are characters of `Article.text`; numbers are `Decimal` as written, never float.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

# --------------------------------------------------------------------------- places in a text


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article: `article.text[start:end] == text` always holds."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """The span of `text` from character `start` to `end`."""
        return cls(start, end, text[start:end])

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that supports a finding: the article's id and the span in it."""

    article: str
    span: Span


# --------------------------------------------------------------------------- articles


class ZoneKind(StrEnum):
    """What a stretch of an article is; only `headline`, `caption` and `body` are claims to be checked."""

    HEADLINE = "headline"
    CAPTION = "caption"
    BYLINE = "byline"
    DATELINE = "dateline"
    CREDIT = "credit"
    BODY = "body"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Zone:
    """One stretch of an article with its kind; zones follow one another and do not overlap."""

    kind: ZoneKind
    span: Span


_SURROGATES = re.compile("[\ud800-\udfff]")
"""Halves of characters: no encoding can write them, so they become the sign for an unreadable character."""


def _moment(value: date | str | None) -> date | None:
    """A date or datetime from an ISO 8601 string; a date stays a date, so that an unknown hour stays unknown."""
    if value is None or isinstance(value, date):
        return value
    value = value.strip()
    return date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value)


@dataclass(frozen=True, slots=True)
class Article:
    """One document as published. `text` is the one coordinate system and includes the headline.

    `zones` is empty until `auditor.text.zones.lay_out` has told the parts apart (readers may already have set
    some). `published` and `updated` are dates or datetimes (a `datetime` is a `date`).
    """

    id: str
    text: str
    zones: tuple[Zone, ...] = ()
    headline: str | None = None
    source: str | None = None
    url: str | None = None
    published: date | None = None
    updated: date | None = None
    language: str | None = None
    path: str | None = None

    @classmethod
    def from_text(
        cls,
        text: str,
        id: str | None = None,
        headline: str | None = None,
        published: date | str | None = None,
        source: str | None = None,
    ) -> Article:
        """An article from plain text.

        `headline`, when given and not already the first line, is put before the text with a blank line.
        `published` is a date, a datetime or an ISO 8601 string; `ValueError` when the string is neither.
        Without an `id` the article is called "text".
        """
        if headline and not text.lstrip().startswith(headline):
            text = f"{headline}\n\n{text}"
        text = _SURROGATES.sub("\ufffd", text)
        return cls(id=id or "text", text=text, headline=headline, source=source, published=_moment(published))


@dataclass(frozen=True, slots=True)
class Dropped:
    """Something that was offered and not read, with the reason: nothing is lost silently.

    `reason` is a short stable code that can be counted ("empty", "not-english", "bad-json" …), `detail` a sentence for
    people; `line` is 1-based.
    """

    path: str
    line: int | None
    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its paragraph number, its position in the article (0-based) and the zone it lies in."""

    span: Span
    paragraph: int
    index: int
    zone: ZoneKind


# --------------------------------------------------------------------------- quantities


class Bound(StrEnum):
    """How the words around a number limit it."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    RANGE = "range"
    VAGUE = "vague"


class QuantityKind(StrEnum):
    """What sort of number it is."""

    MEASURE = "measure"
    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    RATIO = "ratio"
    AGE = "age"
    ORDINAL = "ordinal"
    DATE = "date"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as reported.

    low, high   as printed, scaled by the magnitude word ("1.2 million" is 1200000); equal unless a range;
                None where only words are given ("dozens")
    bound       what the words around the number say; `hedge` is the span of those words ("at least", "over")
    least, most what the words allow (None = open), see `interval`
    unit        quantulum3's name where it has one ("square kilometre"), else ours; None for plain counts
    dimension   ours: length area volume mass time temperature temperature_difference speed currency percentage count …
    noun        what is counted, singular head with the modifiers that define the class ("civilian", "family member")
    step        place value of the last non-zero digit printed: 5,000 has 1000, 3,100 has 100, 1.2 million has 100000
    number      span of the number alone, `unit_span` of the unit alone (None for counts)
    note        why a unit could not be settled, when quantulum3 and the tables disagree; else None
    """

    span: Span
    low: Decimal | None
    high: Decimal | None
    bound: Bound
    least: Decimal | None
    most: Decimal | None
    unit: str | None
    dimension: str
    noun: str | None
    step: Decimal | None
    kind: QuantityKind
    number: Span
    unit_span: Span | None = None
    hedge: Span | None = None
    note: str | None = None

    @property
    def interval(self) -> tuple[Decimal | None, Decimal | None]:
        """(least, most): all values the words allow; None = open."""
        return (self.least, self.most)


@dataclass(frozen=True, slots=True)
class Rejected:
    """A number that was not read as a quantity; `reason` is a code of the reject table ("year", "score" …)."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Conversion:
    """A figure and the same figure in another unit: "5,000 square kilometers (1,900 square miles)"."""

    span: Span
    original: Quantity
    converted: Quantity


# --------------------------------------------------------------------------- who says what


class Stance(StrEnum):
    """How a claimant stands to a claim."""

    ASSERTED = "asserted"
    DENIED = "denied"
    UNSUBSTANTIATED = "unsubstantiated"
    ASSESSING = "assessing"
    NO_COMMENT = "no_comment"
    ACCUSED = "accused"
    POSSIBLE = "possible"
    RETRACTED = "retracted"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what: source, cue and content, each a tuple of spans (a quotation may be split), empty where absent.

    `claimant` is the canonical name of the source (registry name, else the full name used in the article); None when
    it could not be resolved. `steps` says how it was resolved ("it → the coalition → U.S.-led coalition").
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    stance: Stance
    claimant: str | None
    steps: tuple[str, ...] = ()


class Role(StrEnum):
    """Where in the chain a claimant stands."""

    ORIGIN = "origin"
    RELAY = "relay"
    REPORTER = "reporter"


@dataclass(frozen=True, slots=True)
class Claimant:
    """One link in the chain of who says it; `side` is from the registry ("monitor", "coalition", "government" …)."""

    name: str
    role: Role
    side: str | None
    spans: tuple[Span, ...] = ()


# --------------------------------------------------------------------------- claims


class Outcome(StrEnum):
    """What happened to those counted (or to the land)."""

    KILLED = "killed"
    INJURED = "injured"
    CASUALTIES = "casualties"
    MISSING = "missing"
    CAPTURED = "captured"
    DISPLACED = "displaced"
    TERRITORY = "territory"


class VictimClass(StrEnum):
    """Classes of victims; `auditor.arithmetic` holds their order (people ⊃ civilian ⊃ child …)."""

    PEOPLE = "people"
    CIVILIAN = "civilian"
    CHILD = "child"
    WOMAN = "woman"
    MAN = "man"
    FAMILY_OF_FIGHTER = "family_of_fighter"
    FIGHTER = "fighter"
    JOURNALIST = "journalist"
    MEDIC = "medic"
    POLICE = "police"
    UNKNOWN = "unknown"


class Relation(StrEnum):
    """How a claim stands to another of the same article."""

    SUBSET_OF = "subset_of"
    PART_OF_SUM = "part_of_sum"
    RESTATES = "restates"
    UPDATES = "updates"


class Scope(StrEnum):
    """Whether a figure counts one event, a period of time or everything so far."""

    EVENT = "event"
    PERIOD = "period"
    CUMULATIVE = "cumulative"


@dataclass(frozen=True, slots=True)
class Victims:
    """Who was harmed: the class and the words used."""

    kind: VictimClass
    surface: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where: the words used and the key under which spellings of one place meet."""

    surface: str
    key: str


@dataclass(frozen=True, slots=True)
class When:
    """A time as worded, with the days it may mean (both None when unresolved); `assumed` says what was assumed."""

    surface: str
    first: date | None
    last: date | None
    assumed: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One casualty (or territory, displacement …) figure by one claimant.

    "no civilian casualties" is outcome casualties, count 0, class civilian, stance denied; `limit` then quotes the
    words that limit the denial ("associated with the strikes in question"). `relation` and `target` (a claim id) tie it
    to another claim of the article. `additional` says that the figure comes on top of others of the same outcome ("six
    more bodies"): it is no total, though no part of a printed one either. `claimants` is the chain, outermost last.
    `rules` are the ids of the patterns that built it.
    """

    id: str
    article: str | None
    span: Span
    outcome: Outcome
    count: Quantity | None
    victims: Victims
    stance: Stance
    claimants: tuple[Claimant, ...] = ()
    relation: Relation | None = None
    target: str | None = None
    actor: str | None = None
    actor_stance: Stance | None = None
    place: Place | None = None
    when: When | None = None
    as_of: When | None = None
    scope: Scope = Scope.EVENT
    additional: bool = False
    limit: Span | None = None
    rules: tuple[str, ...] = ()

    @property
    def claimant(self) -> Claimant | None:
        """Whose figure it is: the origin of the chain; None when the article speaks in its own voice."""
        return self.claimants[0] if self.claimants else None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one article, built once; `article` has its zones laid out."""

    article: Article
    sentences: tuple[Sentence, ...]
    quantities: tuple[Quantity, ...]
    rejected: tuple[Rejected, ...]
    conversions: tuple[Conversion, ...]
    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]


# --------------------------------------------------------------------------- copies


class Shape(StrEnum):
    """How sentences of the original (left) became sentences of the copy (right)."""

    ONE = "one"
    MERGE = "merge"
    SPLIT = "split"
    REPEAT = "repeat"
    REMOVED = "removed"
    ADDED = "added"


class LinkBy(StrEnum):
    """What made a link."""

    LEXICAL = "lexical"
    SEMANTIC = "semantic"


@dataclass(frozen=True, slots=True)
class Link:
    """Sentences of the original (`left`) and of the copy (`right`) that belong together, as 0-based indices.

    `right` is empty when removed, `left` when added. `score` is in [0, 1].
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    shape: Shape
    moved: bool
    edited: bool
    score: float
    by: LinkBy = LinkBy.LEXICAL


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which sentences of the copy come from which of the original; both are article ids."""

    original: str
    copy: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """An original and one copy of it, as a copy/ check receives them."""

    original: Reading
    copy: Reading
    alignment: Alignment


class CopyKind(StrEnum):
    """What sort of copy it is; the last two are not copies and never join a story."""

    VERBATIM = "verbatim"
    EDITED = "edited"
    CUT = "cut"
    MIXED = "mixed"
    SAME_QUOTES = "same_quotes"
    SAME_BACKGROUND = "same_background"


@dataclass(frozen=True, slots=True)
class Match:
    """Why two articles were taken for copies: shares of words in [0, 1], so that a person can check.

    overlap   share of the shorter text's words found in the other in runs
    specifics share of the shorter text's names and numbers found in the other
    aligned   share of unquoted words in aligned sentences; None when the overlap decided
    """

    left: str
    right: str
    kind: CopyKind
    overlap: float
    specifics: float
    aligned: float | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """A family of near-duplicates: the original first, then its copies; `reason` says why it is the original."""

    id: str
    articles: tuple[Article, ...]
    original: str
    reason: str
    matches: tuple[Match, ...] = ()
    alignments: tuple[Alignment, ...] = ()


# --------------------------------------------------------------------------- incidents


class IncidentStatus(StrEnum):
    """Airwars' terms for how far an incident is agreed."""

    DECLARED = "declared"
    SINGLE_SOURCE = "single_source"
    CONTESTED = "contested"
    DENIED = "denied"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Response:
    """An answer to what is told of an event, without a figure: no comment, assessing, unsubstantiated, blame.

    `actor` is whom an answer of stance accused blames, and who denies having done it where the stance is denied.
    """

    article: str
    claimant: str
    stance: Stance
    span: Span
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class Incident:
    """One event about which claims compete; claims in order of the articles' publication.

    `copies` are groups of ids of articles that are copies of one another, the original first: they count as one origin.
    `responses` are answers without a figure; `beside` are figures of another scope (a period, everything so far) that
    the same articles set beside those of the event.
    """

    id: str
    place: Place | None
    when: When | None
    actor: str | None
    claims: tuple[Claim, ...]
    status: IncidentStatus = IncidentStatus.REPORTED
    copies: tuple[tuple[str, ...], ...] = ()
    responses: tuple[Response, ...] = ()
    beside: tuple[Claim, ...] = ()


# --------------------------------------------------------------------------- what is reported


class Severity(StrEnum):
    """error: wrong or contradictory on its face. warning: an editor should look. note: listed, not counted."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the worst, so that sorting puts it first."""
        return (Severity.ERROR, Severity.WARNING, Severity.NOTE).index(self)


@dataclass(frozen=True, slots=True)
class Problem:
    """What a check yields: one sentence, the passages (one or more, the most telling first), the figures behind it.

    values      (name, value) pairs of strings: what was printed, normalised and computed
    suggestion  the corrected text, in the article's own style, for the first piece of evidence; None when there is none
    severity    only where a single problem is milder than its check
    """

    message: str
    evidence: tuple[Evidence, ...]
    suggestion: str | None = None
    values: tuple[tuple[str, str], ...] = ()
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem stamped by the runner. `key` is stable across nights: it holds no offsets.

    `inherited` is set when the same error stands in the original and its copy; the evidence then quotes both. `subject`
    is what the check was given: article id, "original → copy" or incident id; empty when it is not known.
    """

    check: str
    severity: Severity
    key: str
    message: str
    evidence: tuple[Evidence, ...]
    suggestion: str | None = None
    values: tuple[tuple[str, str], ...] = ()
    inherited: bool = False
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A person's decision to let a finding stand: which (its key), why, since when, and until which day inclusive.

    `check`, `articles` and `message` tell what was dismissed, where a report was at hand; they also tell in which runs
    the finding could have come up again.
    """

    key: str
    reason: str
    made: date | None = None
    expires: date | None = None
    check: str | None = None
    articles: tuple[str, ...] = ()
    message: str | None = None


@dataclass(frozen=True, slots=True)
class Dismissed:
    """A finding that counts no more, with the decision about it."""

    finding: Finding
    dismissal: Dismissal


class Lapse(StrEnum):
    """Why a dismissal holds no longer: its day is past, or no finding of this run has its key."""

    EXPIRED = "expired"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A dismissal that a person should look at again."""

    dismissal: Dismissal
    lapse: Lapse


@dataclass(frozen=True, slots=True)
class Crash:
    """A check that failed on a subject (an article, pair or incident): a row in the report and exit status 2."""

    check: str
    subject: str
    error: str


@dataclass(frozen=True, slots=True)
class Body:
    """A known claimant: canonical name, aliases, second references, side, kind, whether it relays what others say.

    `family` groups bodies of one state or movement that a desk may name for one another (a ministry and its
    government).
    """

    name: str
    aliases: tuple[str, ...]
    short: tuple[str, ...]
    side: str
    kind: str
    relay: bool = False
    family: str | None = None


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """A place of a newsroom's own list, or further spellings of one that the gazetteer has."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: str | None = None
    part_of: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a newsroom adds to the shipped vocabularies. Its hash is reckoned once: tables are kept for each.

    claimants    bodies that state figures; one with the name of a shipped one takes its place
    places       places, or further spellings of known ones
    equivalents  sets of wordings that are one thing in two styles: putting one for another is no change
    terms        (name, terms) groups for copy/term-substituted, each term a tuple of forms, its name first; a group
                 with the name of a shipped one takes its place
    """

    claimants: tuple[Body, ...] = ()
    places: tuple[OwnPlace, ...] = ()
    equivalents: tuple[tuple[str, ...], ...] = ()
    terms: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = ()
    _hash: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_hash", hash(self._words()))

    def __hash__(self) -> int:
        return self._hash

    def __reduce__(self) -> tuple[type[Vocabulary], tuple[object, ...]]:
        return type(self), self._words()  # made anew in another process, where texts have other hashes

    def _words(self) -> tuple[object, ...]:
        return (self.claimants, self.places, self.equivalents, self.terms)


NO_WORDS = Vocabulary()


@dataclass(frozen=True, slots=True)
class Settings:
    """What a newsroom can set.

    conversion_tolerance  relative slack of a conversion beyond both rounding bands; AP's own coarse factors (1 sq km =
                          0.4 sq mi, 1 km = 0.62 mile) are up to 4 % off by design, hence 0.05
    only, skip            ids of the checks to run and to leave out; a group ("copy") stands for all its checks
    severities            (check id, severity) pairs that override the checks' own
    spell_out_below       counts below this number are written in words in suggestions; None: as the passage prints them
    vocabulary            the newsroom's own claimants, places, equivalents and terms
    """

    conversion_tolerance: Decimal = Decimal("0.05")
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    severities: tuple[tuple[str, Severity], ...] = ()
    spell_out_below: int | None = None
    vocabulary: Vocabulary = NO_WORDS


@dataclass(frozen=True, slots=True)
class Audit:
    """The result of one run.

    `findings` are those that count; `dismissed` are shown folded and count for nothing, `lapsed` are the dismissals
    that hold no longer.
    """

    started_at: datetime
    readings: tuple[Reading, ...]
    stories: tuple[Story, ...]
    incidents: tuple[Incident, ...]
    findings: tuple[Finding, ...]
    crashes: tuple[Crash, ...]
    dropped: tuple[Dropped, ...]
    semantic: str = "off"
    checks: tuple[str, ...] = field(default=())
    dismissed: tuple[Dismissed, ...] = ()
    lapsed: tuple[Lapsed, ...] = ()
