"""Articles to stories: fingerprints, candidates, verification, families; and the alignment of two articles."""
