"""What the checks of one article share: rounding, shares and rates, sums, known places, temperatures."""
