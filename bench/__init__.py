"""Figures: `make bench`. Ratios from one run on one machine; medians of several tries."""
