"""Checks that need one article alone: each receives a Reading."""
