"""A project and two names of a module in, every place that names it changed out."""

from marelle.renaming.module import rename

__all__ = ["rename"]
