"""The tables of the store, and the steps that bring an older store up to them.

The tables below are those of the newest version. A step is never changed once it has been released: a new shape of the
tables is a new step at the end.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Float,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    inspect,
    select,
)

METADATA = MetaData()


def _key(name: str) -> Column[str]:
    return Column(name, Text, primary_key=True)


def _run(name: str, nullable: bool = False) -> Column[int]:
    return Column(name, Integer, nullable=nullable)


# `store` is a name of the store's own, so that a report can be told from that of another store.
VERSION = Table(
    "schema_version", METADATA,
    Column("version", Integer, primary_key=True),
    Column("store", Text, nullable=False),
)  # fmt: skip

# One line for each run. `state`: running, settled (what it found is final), done (its report stands). `mail`: due or
# sent, empty where there is none to send.
RUN = Table(
    "run", METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("state", String(8), nullable=False),
    Column("started", Text, nullable=False),
    Column("finished", Text),
    Column("seconds", Float, nullable=False, default=0.0),
    Column("folder", Text),
    Column("semantic", Text, nullable=False, default="off"),
    Column("rules", Text, nullable=False, default=""),
    Column("counts", Text, nullable=False, default="{}"),
    Column("mail", String(4), nullable=False, default=""),
)  # fmt: skip

# How many findings a run left in each state, in all and by check and source: what the history is drawn from.
TALLY = Table(
    "tally", METADATA,
    Column("run", Integer, primary_key=True),
    Column("kind", String(8), primary_key=True),
    _key("name"),
    Column("state", String(10), primary_key=True),
    Column("count", Integer, nullable=False),
)  # fmt: skip

FILE = Table(
    "file", METADATA,
    _key("path"),
    Column("size", BigInteger, nullable=False),
    Column("modified", BigInteger, nullable=False),
    _run("run"),
)  # fmt: skip

DROPPED = Table(
    "dropped", METADATA,
    Column("id", Integer, primary_key=True, autoincrement=True),
    _run("run"),
    Column("path", Text, nullable=False),
    Column("line", Integer),
    Column("reason", Text, nullable=False),
    Column("detail", Text, nullable=False),
)  # fmt: skip

# Under which name in which file an article came; one article may have come under several.
NAME = Table(
    "name", METADATA,
    _key("path"),
    _key("item"),
    Column("article", Text, nullable=False, index=True),
    Column("content", Text, nullable=False),
    _run("gone", nullable=True),
)  # fmt: skip

# `content` is the present version; `partly` says why it was not fully checked, and is empty where it was.
ARTICLE = Table(
    "article", METADATA,
    _key("id"),
    Column("content", Text, nullable=False, index=True),
    Column("partly", Text, nullable=False, default=""),
    _run("first_run"),
    _run("changed_run"),
    Column("changed_at", Text, nullable=False),
)  # fmt: skip

VERSION_OF = Table(
    "version", METADATA,
    _key("article"),
    _key("content"),
    _run("run"),
)  # fmt: skip

# An article as it came, by the hash of what an audit looks at.
CONTENT = Table("content", METADATA, _key("hash"), Column("article", LargeBinary, nullable=False))

# What was read of the present version: the reading, and what matching and ordering need without opening it.
READING = Table(
    "reading", METADATA,
    _key("article"),
    Column("content", Text, nullable=False),
    Column("stamp", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("anchors", LargeBinary, nullable=False),
    Column("digest", Text, nullable=False),
    Column("credited", Integer, nullable=False),
    Column("moment", Text, nullable=False),
    Column("length", Integer, nullable=False),
    Column("source", Text, nullable=False),
)  # fmt: skip

PLACE = Table("place", METADATA, _key("article"), _key("place"))

CLAIM = Table(
    "claim", METADATA,
    _key("article"),
    _key("id"),
    Column("claimant", Text),
    Column("stance", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("victims", Text, nullable=False),
    Column("figure", Text),
    Column("least", Text),
    Column("most", Text),
    Column("place", Text),
    Column("first_day", Text),
    Column("words", Text, nullable=False),
)  # fmt: skip

# Families found among articles that may be copies, by the hash of everything the search looked at.
FAMILY = Table("family", METADATA, _key("signature"), Column("body", LargeBinary, nullable=False))

# What is audited as a whole: an article alone, a story, or the incidents of a place. `run` audited it last.
UNIT = Table(
    "unit", METADATA,
    _key("key"),
    Column("signature", Text, nullable=False),
    _run("run"),
    Column("body", LargeBinary, nullable=False),
)  # fmt: skip

MEMBER = Table("member", METADATA, _key("unit"), _key("article"))

# What the present audit of each unit found, before it is told to anybody.
FOUND = Table(
    "found", METADATA,
    _key("unit"),
    _key("key"),
    Column("body", LargeBinary, nullable=False),
)  # fmt: skip

# Every finding ever told of. It is open while `closed_run` is empty; `opened_run` is when it came up last.
FINDING = Table(
    "finding", METADATA,
    _key("key"),
    Column("check", Text, nullable=False),
    Column("severity", Text, nullable=False),
    Column("message", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("articles", Text, nullable=False),
    _run("first_run"),
    _run("opened_run"),
    _run("shown_run"),
    _run("closed_run", nullable=True),
    Column("state", Text, nullable=False),
    Column("reason", Text, nullable=False, default=""),
)  # fmt: skip

# Sentence vectors, written by `auditor.match.embed` where the store is a file.
VECTOR = Table(
    "vectors", METADATA,
    Column("key", LargeBinary, primary_key=True),
    Column("vector", LargeBinary),
)  # fmt: skip

# Who holds the lock; the lock itself is the operating system's or the server's, and ends with its holder.
HOLDER = Table("holder", METADATA, _key("who"), Column("since", Text, nullable=False))


STEPS: tuple[Callable[[Connection], None], ...] = ()
"""What makes version 2 of version 1, 3 of 2, and so on. A store made today needs none of them."""


def current() -> int:
    """The version of the tables above."""
    return 1 + len(STEPS)


def version(link: Connection) -> int:
    """The version of the tables that stand; 0 where there are none."""
    if not inspect(link).has_table(VERSION.name):
        return 0
    return link.execute(select(VERSION.c.version)).scalar() or 0


def migrate(link: Connection) -> int:
    """Bring the tables up to date, in the transaction given; returns the version that was found."""
    before = version(link)
    if before == 0:
        METADATA.create_all(link)
    for step in STEPS[max(before - 1, 0) :] if before else ():
        step(link)
    if before == 0:
        link.execute(VERSION.insert().values(version=current(), store=uuid.uuid4().hex))
    elif before != current():
        link.execute(VERSION.update().values(version=current()))
    return before
