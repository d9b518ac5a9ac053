"""Figures that are off by a power of ten, and what is known of the world to judge them by.

powers          three figures of a passage that fit together but for a power of ten
scales          a magnitude that is wrong on its face
places          the areas and populations of countries, and what a sentence says of them
"""
