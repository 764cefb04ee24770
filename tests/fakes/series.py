"""A tiny series of podcasts: one episode that lasts a second, on which a test changes one thing."""

import shutil
from collections.abc import Mapping
from pathlib import Path

MEDIA = Path(__file__).parent / "media"
PLACE = "content/podcasts/bacs/"
SHEET = """\
title: Les bacs
summary: Une minute pour bien trier.
direction: DPE
language: fr
author: Ville
owner: {name: Formation, email: formation@ville.example}
category: Education / How To
pictogram: balai
explicit: false
type: serial
licence: etalab-2.0
review: demo
"""
EPISODE = """\
title: Trier
summary: Le bon bac du premier coup.
number: 1
published: 2026-11-01
file: media/trier.mp3
transcript: media/trier.vtt
chapters:
  - {start: 0:00, title: Les bacs}
  - {start: 0:01, title: La fin}
sources:
  - {title: Le tri, url: "https://ville.example/tri", consulted: 2026-11-01}
voice: synthetic
review: demo
"""
CUES = "WEBVTT\n\n00:00.000 --> 00:00.500\nJe trie.\n\n00:00.500 --> 00:01.000\nC’est fini.\n"
FILES: Mapping[str, str] = {"series.yml": SHEET, "trier.yml": EPISODE, "media/trier.vtt": CUES}


def add_series(root: Path, changes: Mapping[str, str | None] | None = None) -> Path:
    """Write the series in the project *root*, with some files changed, added, or left out."""
    for name, text in {**FILES, **(changes or {})}.items():
        file = root / PLACE / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if text is not None:
            file.write_text(text, encoding="utf-8")
    shutil.copy(MEDIA / "son.mp3", root / PLACE / "media/trier.mp3")
    return root
