"""Stage 4, paper: a module in, its essentials as a plain text that a code can hold out.

Any phone shows it without a network: a title, what it is for, what to keep, whom to ask.
"""

from marelle.i18n import _
from marelle.paper.base import Subject
from marelle.paper.essentials import essentials

# Octets of UTF-8: a symbol of that many is read from a sheet held in the hand.
LIMIT = 600


def summary(subject: Subject) -> str:
    """Return the text: whole lines only, as many as the code holds."""
    module, direction = subject.module, subject.direction
    contact = direction.contact.phone or direction.contact.email or subject.site.contact.email
    head = f"{module.title}\n{module.objective}"
    foot = _("Contact : {contact}").format(contact=contact) + f"\n{subject.address}"
    lines = [head]
    for each in essentials(module):
        line = f"- {each.text}"
        if len("\n".join([*lines, line, foot]).encode()) <= LIMIT:
            lines.append(line)
    return "\n".join([*lines, foot])
