"""How the figures of a passage are read, for every check of them.

slots       a sentence as a pattern: its words, and one letter for each figure
bands       what a printed figure may stand for: its rounding, and the words around it
shares      what shares, changes and multiples state, and what figures come to, as intervals
pairs       two figures set against each other: the earlier and the later
trends      rises and falls (`turns`: the words for them)
times       words for times
slips       the slips of the pen by which a figure goes wrong
"""
