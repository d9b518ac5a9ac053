"""Nouns for what lists of parts count, and words that no member of such a list begins with; as patterns."""

PEOPLE = (
    r"people|persons|suspects|victims|members|passengers|civilians|officers|soldiers|students|children|"
    r"patients|employees|workers|"
    r"candidates|hostages|players|lawmakers|judges|journalists|policemen|militants|men|women|others|adults|"
    r"dead|wounded|injured|"
    r"killed|arrests|deaths|survivors|detainees|prisoners|inmates|pupils|teachers|relatives|residents|"
    r"villagers|tourists|foreigners|nationals"
)
THINGS = (
    r"medals|seats|votes|delegates|buildings|ships|planes|aircraft|vehicles|houses|homes|awards|grants|goals|"
    r"animals|dogs|weapons|guns|jurors"
)
NOT = (
    r"(?!(?:and|or|of|other|others|more|had|have|has|was|were|is|are|will|would|could|went|came|said|who|which|"
    r"that|to|for|in|at|on|by|with|from|"
    r"half|lot|few|number|series|group|couple|pair|family|families|crew(?! members?)|team|mother|father|"
    r"husband|wife|dozen|hundred|score|times|days|weeks|months|years|hours|"
    r"minutes|total|third|quarter|percent|day|year|week|month|statement|result|further|second)\b)"
)
