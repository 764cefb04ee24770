"""A tiny project without a finding, on which a test changes one thing."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from marelle.catalogue import LoadedModule, assemble, load_module, load_shared
from marelle.diagnostics import Diagnostic
from marelle.model import Catalogue
from marelle.read.listing import scan

TODAY = date(2026, 11, 21)
MODULE = "content/modules/matelas/"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><path d="M8 8h80"/></svg>'
SHEET = """\
title: Signaler un matelas
objective: Je sais signaler un matelas abandonné.
summary: Une photo, une adresse, un envoi.
direction: DPE
collection: espace-public
audience: [terrain]
keywords: [matelas, encombrant, trottoir]
duration: 1
updated: 2026-11-21
valid_until: 2027-12-31
review: demo
sources:
  - {title: Les encombrants, url: "https://www.paris.fr/encombrants", consulted: 2026-11-21}
pictogram: media/matelas.svg
pass_mark: 80
screens:
  - pourquoi.md
  - verifier.yml
"""
LESSON = """\
# Un matelas sur le trottoir

![Un matelas barre le trottoir.](media/trottoir.svg)

Le matelas gêne le passage. Signalez-le, puis [vérifiez vos acquis](#verifier).
"""
ACTIVITIES = """\
title: Vérifiez vos acquis
items:
  - id: bon-reflexe
    type: choice
    prompt: Un matelas barre le trottoir. Que faites-vous\u00a0?
    choices:
      - {id: signaler, text: Je le signale., correct: true, feedback: L’équipe est prévenue.}
      - {id: attendre, text: J’attends demain., feedback: Le trottoir reste barré.}
"""
FILES: Mapping[str, str] = {
    "mkdocs.yml": "site_name: Marelle\n",
    "content/catalogue.yml": """\
title: Marelle
tagline: Des leçons courtes.
organisation: Ville
lang: fr
url: https://marelle.example
contact: {email: formation@marelle.example}
licence: Licence Ouverte 2.0
accessibility: {status: partially, contact: acces@marelle.example, updated: 2026-11-21}
""",
    "content/directions.yml": """\
directions:
  - code: DPE
    name: Direction de la propreté et de l’eau
    purpose: Nettoie les rues.
    colour: "#0b6e4f"
    pictogram: balai
    promise: En 4 minutes, un bon réflexe.
""",
    "content/collections.yml": """\
collections:
  - {id: espace-public, title: Espace public, summary: Rues et jardins., pictogram: balai}
""",
    "content/glossary.yml": "terms:\n  - {term: EPI, meaning: Équipement de protection}\n",
    "content/pictograms/balai.svg": SVG,
    MODULE + "module.yml": SHEET,
    MODULE + "pourquoi.md": LESSON,
    MODULE + "verifier.yml": ACTIVITIES,
    MODULE + "media/matelas.svg": SVG,
    MODULE + "media/trottoir.svg": SVG,
}


def project(root: Path, changes: Mapping[str, str | None] | None = None) -> Path:
    """Write the project in *root* with some files changed, added, or (``None``) left out."""
    for path, text in {**FILES, **(changes or {})}.items():
        if text is not None:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
    return root


def loaded(root: Path, module: str = "matelas") -> LoadedModule:
    """Return one module of the project in *root*."""
    return load_module(root, module, scan(root)[0].modules[module])


def assembled(
    root: Path, changes: Mapping[str, str | None] | None = None, today: date = TODAY
) -> tuple[Catalogue | None, list[Diagnostic]]:
    """Write the project with *changes*; return its catalogue and its findings on *today*."""
    listing, found = scan(project(root, changes))
    assert not found
    shared = load_shared(root, listing.shared)
    modules = [load_module(root, *each, (), shared.rules) for each in listing.modules.items()]
    return assemble(shared, modules, today)


def names(found: list[Diagnostic] | tuple[Diagnostic, ...]) -> list[str]:
    """Return the kebab names of findings, in order."""
    return [finding.code.name for finding in found]
