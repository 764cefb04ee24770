"""An article, to lay in the tiny project."""

PATH = "content/news/{id}.md"
SHEET = """\
---
title: {title}
summary: Deux arbres de plus, et de l’ombre.
author: École du parc
published: {published}
review: demo
{more}---

{text}
"""


def article(
    id: str,
    *,
    title: str = "Une nouvelle cour",
    published: str = "2026-11-20",
    more: str = "",
    text: str = "Bonjour à tous.",
) -> dict[str, str]:
    """Return an article by its path; *more* are lines of its sheet."""
    made = SHEET.format(title=title, published=published, more=more, text=text)
    return {PATH.format(id=id): made}


POLL = """\
poll:
  id: avis
  type: poll
  prompt: Venez-vous à pied\u00a0?
  choices:
    - {id: oui, text: Souvent}
    - {id: non, text: Jamais}
  comment: Merci, cela aide.
"""
