"""A project and two names in, what bore the first and every place that names it changed out."""

from marelle.renaming.start import rename

__all__ = ["rename"]
