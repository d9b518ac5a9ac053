"""What goes into the store and comes out of it, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from auditor.model import Article, Claim, Crash, Finding, Incident, Match, Story

NEW, PERSISTING, DISMISSED = "new", "persisting", "dismissed"
RESOLVED, WITHDRAWN, EXPIRED = "resolved", "withdrawn", "expired"
"""States of a finding. It is withdrawn when the rules changed and not the articles, expired when its articles are no
longer kept."""


@dataclass(frozen=True, slots=True)
class File:
    """A file as it lay in the inbox when it was read; `modified` in nanoseconds."""

    path: str
    size: int
    modified: int


@dataclass(frozen=True, slots=True)
class Name:
    """Under which name an article came: the file, its name within that file ("" where a file is one article).

    `gone` once it is no longer in the inbox; the article is kept.
    """

    path: str
    item: str
    article: str
    content: str
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """What was read of one version of an article, ready to be kept.

    content  hash of what an audit looks at
    partly   why it was not fully checked; empty where it was
    stamp    what read it: an article read by another is read again
    body     the packed reading; anchors, digest, credited, moment and length are what matching needs of it
    places   keys by which its events meet those of others (`auditor.incidents.keys`)
    """

    article: Article
    content: str
    partly: str
    stamp: str
    body: bytes
    anchors: bytes
    digest: str
    credited: bool
    moment: str
    length: int
    source: str
    places: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """An article as matching sees it before it looks at the text."""

    id: str
    content: str
    partly: str
    anchors: bytes
    digest: str
    credited: bool
    moment: str
    length: int
    source: str


@dataclass(frozen=True, slots=True)
class Family:
    """A story by its ids: the original, its copies in order, why it is the original, why they are copies."""

    original: str
    copies: tuple[str, ...]
    reason: str
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Families:
    """The stories found among articles that may be copies of one another."""

    stories: tuple[Family, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """What is audited as a whole: an article alone, a story, or the incidents of a place.

    `signature` is the hash of all that went into its audit; `partly` says why it was not fully checked.
    """

    key: str
    signature: str
    members: tuple[str, ...]
    story: Story | None = None
    incidents: tuple[Incident, ...] = ()
    findings: tuple[Finding, ...] = ()
    crashes: tuple[Crash, ...] = ()
    partly: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A finding as the desk was told of it. Runs are numbers.

    opened  the run in which it came up last: later than `first` where it was gone in between
    shown   the last run whose report shows it
    state   in the last run in which it had one; `reason` is that of a dismissal
    """

    key: str
    check: str
    severity: str
    message: str
    source: str
    articles: tuple[str, ...]
    first: int
    opened: int
    shown: int
    closed_run: int | None = None
    state: str = NEW
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """How many findings a run left in a state: in all (kind "all", name ""), of a check, or of a source."""

    kind: str
    name: str
    state: str
    count: int


@dataclass(frozen=True, slots=True)
class Run:
    """One run.

    rules   a hash of the checks and settings it was carried out with
    mail    "due" until the digest was sent, then "sent"; empty where there is none to send
    counts  of articles: kept, new, changed, again, reread, gone, partly, expired; of files: waiting; of items: dropped;
            of checks that failed: crashes
    """

    id: int
    state: str
    started: datetime
    finished: datetime | None = None
    seconds: float = 0.0
    folder: str | None = None
    semantic: str = "off"
    rules: str = ""
    counts: dict[str, int] = field(default_factory=dict)
    mail: str = ""


__all__ = [
    "Count",
    "Families",
    "Family",
    "File",
    "Name",
    "Outline",
    "Record",
    "Run",
    "Told",
    "Unit",
]
