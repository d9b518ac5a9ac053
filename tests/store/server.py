"""A real PostgreSQL: AUDITOR_TEST_POSTGRESQL names one whose user may make databases (`.ci/run` starts it)."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator

import pytest
from sqlalchemy import create_engine, make_url, text


def database() -> Iterator[str]:
    """The address of a database made for one test; skips where there is no server, fails there under CI."""
    given = os.environ.get("AUDITOR_TEST_POSTGRESQL")
    if not given:
        reason = "no PostgreSQL: set AUDITOR_TEST_POSTGRESQL to the address of one that is for tests"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    name = f"test_{uuid.uuid4().hex}"
    engine = create_engine(given, isolation_level="AUTOCOMMIT")
    with engine.connect() as link:
        link.execute(text(f"CREATE DATABASE {name}"))
    yield make_url(given).set(database=name).render_as_string(hide_password=False)
    with engine.connect() as link:
        link.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()
