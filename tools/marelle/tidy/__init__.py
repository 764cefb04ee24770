"""Beside the stages: sources in, the same sources as one likes to read them out."""
