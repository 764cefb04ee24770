"""What ``marelle new`` begins: one file a kind, each a ``Desk`` in and the files to write out."""
