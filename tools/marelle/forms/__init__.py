"""Beside the preview: the schemas in, forms in a browser out, which write the same files.

``fields`` turns a schema into the fields of a form, ``config`` names the files of a project,
``page`` gives what the browser loads: Sveltia CMS (``theme/vendor/sveltia/``), never edited.
"""
