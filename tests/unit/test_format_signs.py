"""``marelle format``: signs that stand beside another are mended too."""

import re

import pytest

from marelle.read.yaml_file import read_yaml
from marelle.tidy.source import laid
from marelle.tidy.typography import typeset


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        (
            'Il dit "oui" avec **"force"** et [lien](a.md "un titre").',
            'Il dit « oui » avec **« force »** et [lien](a.md "un titre").',
        ),
        ("tous , puis un;deux et &amp;trois", "tous, puis un ; deux et &amp;trois"),
        ('Est-ce "bon"?', "Est-ce « bon » ?"),
        ("De v1.2...3, et puis...", "De v1.2...3, et puis…"),
    ],
)
def test_typography_is_mended_whole(typed, mended):
    """Quotes beside a link, a comma, a semicolon, what follows a quote; then nothing more."""
    wanted = re.sub(" (?=[:;?!»])|(?<=«) ", "\u00a0", mended)
    assert typeset(typed) == wanted
    assert typeset(wanted) == wanted


@pytest.mark.parametrize(
    "left",
    [
        "v1.2...3 1.2...3 main...essai a...b",
        "page.php?id=3 index.html?l'eau paris.fr/l'eau?oui paris.fr/l'eau;x",
        "/srv/l'eau...x ./d'ici/a;b ~/l'eau C:\\l'eau\\d'arc.txt d'arc.txt",
        "a!=b Feuil1!A1 x=l'eau largeur=100% -Dx=7h30 CHEMIN=a;b",
        "v7h30 A-7h30 01000 habitants",
        "``l'a ` b...`` `l'a` jean.d'arc@a.fr",
    ],
)
def test_what_may_be_code_keeps_its_signs(left):
    """Versions, paths, settings, codes and addresses are nobody's to change, at any place."""
    for text in (left, f"Ouvrez {left}", f"{left} puis fermez", f"({left})"):
        assert typeset(text) == text


@pytest.mark.parametrize(
    ("typed", "laid_out"),
    [
        (">  # l'avis\n    Un geste\n    simple.\n", " Un geste simple.  # l'avis\n"),
        (">-\n  12\n", ' "12"\n'),
        (">2\n  non : rien\n\n", ' "non : rien"\n'),
        (">\n\n", ' ""\n'),
        ("|\n  Seul.\n", " Seul.\n"),
        (">-  # l'avis\n    a\n    b\n\n    c\n", " |-  # l'avis\n  a b\n  c\n"),
        (">+\n    a\n\n\n    c\n\n\n", " |\n  a\n\n  c\n"),
        ("|\n    a\n      b\n", " |\n  a\n    b\n"),
    ],
)
def test_a_folded_text_goes_on_one_line(typed, laid_out):
    """One line for a text of one, a block « | » for several; the same style whoever typed it."""
    document, _found = read_yaml("a.yml", f"summary: {typed}".encode())
    assert document is not None
    assert laid(document, "module", french=False) == f"summary:{laid_out}"
