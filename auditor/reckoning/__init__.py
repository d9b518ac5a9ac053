"""What the checks of one article share: how its figures and dates are read, and what they come to. Nothing is reported here.

Each room serves the checks of one kind; `figures` serves all of them:

    figures         a sentence as a pattern of words and figures, and what its figures state: every check of figures
    conversions     a figure and its conversion: conversion-mismatch, dimension-mismatch
    percentages     percentages, fractions and multiples, and the figures they are of: ratio-mismatch
    rates           figures per head, per unit and per period, with total and base: rate-mismatch, implausible-magnitude
    totals          parts and their total, a subset and its whole: parts-differ-from-total, subset-exceeds-total
    periods         dates, and the times and ages between them: period-mismatch, weekday-mismatch
    magnitudes      powers of ten, and what is known of countries: implausible-magnitude, comparison-mismatch
    headlines       what a headline says and the article under it says otherwise: headline-mismatch
    printed         the names that an article prints: spelling-varies
    retold          whether two tolls are one: restated-figure-differs

Imports run one way: a room knows `figures`, and `headlines` the `percentages` of the body; tests/test_borders.py keeps it so.
"""
