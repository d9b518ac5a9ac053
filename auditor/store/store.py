"""The store as one object."""

from __future__ import annotations

from auditor.store.articles import Articles, Files
from auditor.store.base import Base
from auditor.store.runs import Runs
from auditor.store.units import Units


class Store:
    """Everything kept from night to night. Methods raise `auditor.store.errors.StoreError` with a sentence."""

    def __init__(self, base: Base) -> None:
        self.base = base
        self.files = Files(base)
        self.articles = Articles(base)
        self.units = Units(base)
        self.runs = Runs(base)

    @classmethod
    def open(cls, where: str, *, create: bool = True) -> Store:
        """The store at a path or address; see `Base.open`."""
        return cls(Base.open(where, create=create))
