"""One file per kind of block; see ``blocks/base.py``."""
