"""argparse's own words in French; in English they are already what they should be."""

import argparse

from marelle import i18n

FRENCH = {
    "usage: ": "utilisation : ",
    "positional arguments": "arguments",
    "options": "options",
    "subcommands": "commandes",
    "show this help message and exit": "afficher cette aide",
    "show program's version number and exit": "afficher la version",
    "%(prog)s: error: %(message)s\n": "%(prog)s : %(message)s\n",
    "%(prog)s: warning: %(message)s\n": "%(prog)s : %(message)s\n",
    "argument %(argument_name)s: %(message)s": "« %(argument_name)s » : %(message)s",
    "the following arguments are required: %s": "il manque : %s",
    "unrecognized arguments: %s": "mots inconnus : %s",
    "expected one argument": "il faut une valeur",
    "expected at most one argument": "il faut une valeur au plus",
    "expected at least one argument": "il faut au moins une valeur",
    "expected %s argument": "il faut %s valeur",
    "expected %s arguments": "il faut %s valeurs",
    "not allowed with argument %s": "ne va pas avec « %s »",
    "one of the arguments %s is required": "il faut l’un de : %s",
    "ambiguous option: %(option)s could match %(matches)s": (
        "« %(option)s » peut vouloir dire %(matches)s"
    ),
    "ignored explicit argument %r": "n’attend pas de valeur : %r",
    "invalid %(type)s value: %(value)r": "%(value)r ne convient pas (%(type)s)",
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "« %(value)s » n’est pas un choix possible ; choisissez parmi %(choices)s"
    ),
    "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)": (
        "« %(value)s » n’est pas un choix possible ; vouliez-vous dire « %(closest)s » ? "
        "(choisissez parmi %(choices)s)"
    ),
    "unknown parser %(parser_name)r (choices: %(choices)s)": (
        "commande inconnue : %(parser_name)r ; choisissez parmi %(choices)s"
    ),
    "can't open '%(filename)s': %(error)s": "impossible d’ouvrir « %(filename)s » : %(error)s",
    "option '%(option)s' is deprecated": "l’option « %(option)s » va disparaître",
    "argument '%(argument_name)s' is deprecated": "« %(argument_name)s » va disparaître",
    "command '%(parser_name)s' is deprecated": "la commande « %(parser_name)s » va disparaître",
    " (default: %(default)s)": " (par défaut : %(default)s)",
    "default: %(default)s": "par défaut : %(default)s",
}


def translate_argparse() -> None:
    """Make argparse speak the language in use: it looks its words up under these two names."""
    french = i18n.current() == "fr"

    def word(english: str) -> str:
        return FRENCH.get(english, english) if french else english

    def counted(one: str, many: str, n: int) -> str:
        return word(one if n == 1 else many)

    vars(argparse).update(_=word, ngettext=counted)
