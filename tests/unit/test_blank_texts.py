"""A text of spaces only is no text: refused wherever an empty one is."""

import pytest

from fakes.tiny import ACTIVITIES, FILES, MODULE, SHEET, assembled

TITLED = "title: Signaler un matelas"


@pytest.mark.parametrize("blank", ["", "  ", "\u00a0", " \u202f "])
@pytest.mark.parametrize(
    ("path", "text", "old", "new"),
    [
        (MODULE + "module.yml", SHEET, TITLED, 'title: "%s"'),
        (MODULE + "module.yml", SHEET, "title: Les encombrants", 'title: "%s"'),
        (MODULE + "module.yml", SHEET, "[matelas, encombrant,", '["%s", matelas, encombrant,'),
        (MODULE + "verifier.yml", ACTIVITIES, "text: Je le signale.", 'text: "%s"'),
        (MODULE + "verifier.yml", ACTIVITIES, "title: Vérifiez vos acquis", 'title: "%s"'),
        ("content/catalogue.yml", FILES["content/catalogue.yml"], "title: Marelle", 'title: "%s"'),
    ],
)
def test_a_blank_text_is_an_empty_value(tmp_path, path, text, old, new, blank):
    """Spaces, no-break spaces, nothing: MRL218 and nothing else."""
    assert old in text
    _catalogue, found = assembled(tmp_path, {path: text.replace(old, new % blank, 1)})
    assert {d.code.id for d in found} == {"MRL218"}
