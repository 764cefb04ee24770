"""Forms on paper, one file each: see ``paper/base.py``."""
