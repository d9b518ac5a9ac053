"""Articles → readings: quantities, attributions and claims with exact spans."""
