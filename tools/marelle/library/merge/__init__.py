"""The library: what was lent, what became of it here, what the lender made of it since, in; one
text out, in which no line of ours is lost, and the places where both changed the same thing.

``lines`` merges any text, ``blocks`` cuts a YAML file by keys and by the ids of items, ``sheets``
merges what is so cut, ``folders`` whole modules. Where both sides differ, ours stays.
"""
