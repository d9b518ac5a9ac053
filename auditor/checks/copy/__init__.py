"""Checks between an original and its copy: each receives a Pair."""
