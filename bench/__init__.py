"""Measures against peers and public data; never part of the tests."""
