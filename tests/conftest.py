"""What all tests share: a slow machine, or two tests at once, is no failure of a property."""

from hypothesis import settings

settings.register_profile("marelle", deadline=None)
settings.load_profile("marelle")
