"""Marelle: municipal micro-learning from YAML and Markdown to a phone site, SCORM and flyers.

The stages, in order: read → check → model → render → write (see ``pipeline.py``).
"""

__version__ = "0.1.0"
