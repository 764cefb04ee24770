"""Stages 1 to 3 for an editor of code, as one types: ``marelle lsp``.

Texts that are not saved yet come in; findings, completions, help, places and edits go out.
``listen.py``, ``server.py``, ``room.py``, ``answers.py`` and ``wire.py`` speak the Language Server
Protocol; the rest knows files, lines and columns.
"""
