"""What ``marelle diff`` calls numbers, rules and what a version for a direction changes."""

from marelle.catalogue.folder import read_contents
from marelle.changes.references import references
from marelle.changes.screens import names_of
from marelle.changes.telling import line
from marelle.changes.tree import compare_trees


def test_numbers_are_said_as_people_write_them() -> None:
    """A tolerance has a comma, a pause its days; what is right has another name than a choice."""
    old = {"tolerance": 1, "answer": False, "pause": 2, "practice": {"points": ["Le dos."]}}
    new = {"tolerance": 0.5, "pause": 3, "practice": {"points": ["Les bras."]}}
    lines = [
        "".join(t for _m, t in line(c)).replace("\u00a0", " ") for c in compare_trees(old, new)
    ]
    assert lines == [
        "tolérance : 1 → 0,5",
        "pause : 2 jours → 3 jours",
        "geste, point à observer : Le dos. → Les bras.",
        "retrait, bonne réponse : faux",
    ]


def test_a_rule_is_told_by_what_it_says() -> None:
    """What a project asks of a rule is said without a code, its own limit alone a number."""
    known = references()
    asked = {"long-sentence": {"severity": "warning", "words": 18}}
    more = {"long-sentence": {"severity": "error", "words": 22}}
    lines = [line(each) for each in compare_trees({"rules": asked}, {"rules": more}, known)]
    assert ["".join(text for _mark, text in each).replace("\u00a0", " ") for each in lines] == [
        "règle, « Une phrase dépasse … mots », gravité : elle conseille → elle empêche de publier",
        "règle, « Une phrase dépasse … mots », limite : 18 → 22",
    ]
    allowed = [*compare_trees({}, {"allow": [{"rule": "long-sentence", "reason": "Oui."}]}, known)]
    assert "Une phrase dépasse … mots" in allowed[0].after


def test_a_version_names_the_question_or_the_part_it_changes() -> None:
    """In the version for a direction, a place is called by its question or its title."""
    sheet = "screens: [a.md, b.yml]\n"
    text = "# Le geste\n\n## Qui appeler\u00a0?\n\nMoi.\n"
    items = "title: B\nitems:\n  - {id: q, type: true-false, prompt: Est-ce vrai, answer: true}\n"
    files = {"module.yml": sheet, "a.md": text, "b.yml": items}
    names = names_of(read_contents("m", {key: each.encode() for key, each in files.items()}))
    where = ("a.md", "a.md#qui-appeler", "b.yml#q", "b.yml#autre")
    told = {at: {"replace": [{"at": at, "with": "Un mot de plus."}]} for at in where}
    old = {"replace": []}
    said = [next(iter(compare_trees(old, told[at], names))).after.split(" –")[0] for at in where]
    assert [each.replace("\u00a0", " ") for each in said] == [
        *("« Le geste »", "« Qui appeler ? »", "« Est-ce vrai »", "« B »")
    ]
