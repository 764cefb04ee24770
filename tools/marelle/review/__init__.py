"""Review: a project in, a site for those who read it before it is published out.

Each module is on one page with its keys, what is found in it, its radar and what changed. It is
unlisted, marked, and never a part of the published site.
"""
