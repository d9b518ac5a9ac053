"""The catalogue of checks: one file each below `article/`, `copy/` and `source/`."""

from auditor.checks._check import Check, all_checks, check, check_ids, named

__all__ = ["Check", "all_checks", "check", "check_ids", "named"]
