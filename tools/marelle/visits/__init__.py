"""Beside the stages: an ordinary access log in; how often each printed code was opened, out.

The site counts nothing itself, and sets no cookie: its server writes a line for each page it gives
anyway. No address of anybody is kept, nor shown.
"""
