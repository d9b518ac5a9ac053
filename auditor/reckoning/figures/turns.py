"""Words for rises and falls, as patterns: what goes up or down by itself, what is moved, and the nouns for both.

Adverbs and comparatives ("up", "more", "off") are left to each reader: there the place in the sentence decides.
"""

from __future__ import annotations

RISE = "rise|increase|raise|jump|gain|growth|hike|surge|climb|leap|improvement|boost|uplift|upsurge"
FALL = "drop|decline|decrease|fall|reduction|cut|plunge|dip|slump|slide|loss"
ROSE = (
    "ris(?:e|es|en|ing)|rose|increas(?:e|es|ed|ing)|gr(?:ow|ows|ew|own|owing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|"
    "gain(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|swell(?:s|ed|ing)?|leap(?:s|ed|t|ing)?|"
    "expand(?:s|ed|ing)?|advanc(?:e|es|ed|ing)|(?:go|goes|gone|going|went) up"
)
FELL = (
    "f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|plung(?:e|es|ed|ing)|"
    "plummet(?:s|ed|ing)?|slump(?:s|ed|ing)?|tumbl(?:e|es|ed|ing)|shr[aiu]nk(?:s|ing)?|slid(?:e|es|ing)?|"
    "dip(?:s|ped|ping)?|slip(?:s|ped|ping)?|s[aiu]nk(?:s|ing)?|dwindl(?:e|es|ed|ing)|diminish(?:es|ed|ing)?|"
    "contract(?:ed|ing)|(?:come|comes|came|coming|go|goes|gone|going|went) down"
)
RAISED = "rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?|hik(?:e|es|ed|ing)"
CUT = "cut(?:s|ting)?|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)|slash(?:es|ed|ing)?|trim(?:s|med|ming)?"
