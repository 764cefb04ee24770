"""Beside the preview: the schemas in, forms in a browser out, which write the same files.

``fields`` turns a schema into the fields of a form, ``relations`` what names something else,
``words`` what people read, ``config`` names the files of a project,
``page`` gives what the browser loads: Sveltia CMS (``theme/vendor/sveltia/``), mended
in two lines as it is sent, with our French where its own lacks some (``theme/forms/``).
"""
