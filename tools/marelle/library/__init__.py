"""The library: modules that leave as bundles for others to borrow, and those borrowed from others.

A bundle is the folder of a module with what it needs to live elsewhere. ``bundle`` is what one
holds, ``pack`` its zip, ``lend`` makes one of a project, ``sources/`` finds those of others,
``take`` puts one in a project, ``update`` merges a new version into what was changed here.
"""
