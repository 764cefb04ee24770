"""Sounds and films as they should be: measured with ffmpeg, compared, and the command that mends.

No build needs it: an author runs it before a file enters the project.
"""
