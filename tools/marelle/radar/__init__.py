"""Radar: a module, its findings and what people answered in, the self-assessment grid out.

``grid.py`` says what is looked at, ``score.py`` by which formula, ``chart.py`` draws it.
"""
