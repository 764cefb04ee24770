"""``marelle format``: signs that stand beside another are mended too."""

import re

import pytest

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
