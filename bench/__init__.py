"""Benchmarks: Marelle against its peers, on the same lessons. ``make bench`` prints ratios."""
