"""Checks between sources: each receives an Incident."""
