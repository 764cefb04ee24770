"""La bonne réponse est bien plus longue que les autres.

On la devine sans rien savoir : l’auteur a mis tout son soin dans la vraie réponse.

Exemple :

    - id: trou
      type: choice
      prompt: Un trou s’est ouvert dans le trottoir. Que faites-vous ?
      choices:
        - {id: rien, text: Rien., feedback: Quelqu’un tombera.}
        - {id: attendre, text: J’attends., feedback: Le trou reste ouvert.}
        - id: baliser
          text: Je balise la zone, puis j’appelle mon chef.
          correct: true
          feedback: Plus personne ne tombe.

Écrivez plutôt :

    - id: trou
      type: choice
      prompt: Un trou s’est ouvert dans le trottoir. Que faites-vous ?
      choices:
        - {id: planche, text: Je pose une planche dessus., feedback: Elle glisse.}
        - {id: appeler, text: J’appelle mon chef et je pars., feedback: Quelqu’un tombe.}
        - {id: baliser, text: Je balise et j’appelle., correct: true, feedback: C’est sûr.}
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.choices import offers

CODE = Code("MRL521", "longest-is-right", Severity.WARNING)
ENGLISH = """The right answer is much longer than the others.

It can be guessed without knowing anything: the author took care of the true answer only.
"""
RATIO = 1.5
MARGIN = 15


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning when each right answer is over 1.5 times any wrong one, and 15 more."""
    for offer in offers(reading):
        lengths = [len(choice["text"]) for choice in offer.choices.value]
        wrong = [length for rank, length in enumerate(lengths) if rank not in offer.rights]
        if not offer.rights or not wrong:
            continue
        right, longest = min(lengths[rank] for rank in offer.rights), max(wrong)
        if right > RATIO * longest and right - longest >= MARGIN:
            yield Diagnostic(
                code=CODE,
                span=offer.choices[offer.rights[0]]["text"].span,
                message=_(
                    "La bonne réponse se devine : {right} caractères, contre {longest} au plus."
                ).format(right=right, longest=longest),
                hint=_("Raccourcissez-la, ou étoffez une erreur plausible."),
            )
