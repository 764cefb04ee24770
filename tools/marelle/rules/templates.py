"""Stage 3, model: the files that ``marelle new`` fills in, the sentences nobody should read out."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from marelle.assets import SKELETONS
from marelle.read.markdown_file import read_markdown
from marelle.read.yaml_file import read_yaml
from marelle.rules.said import said_in

# Sentences of a template that are true as they stand: a lesson may keep them.
KEPT = frozenset(
    {
        *("À vous de jouer", "À vous de décider", "À vous de le faire"),
        *("Ce que dit la règle", "Le geste, pas à pas", "Il est 9 h."),
        *("Remettez les étapes dans l’ordre.", "Quelle image montre le bon geste ?"),
        *("Touchez ce qui ne va pas.", "Faites le geste devant votre tuteur."),
        *("Tout est prêt avant de commencer.", "Le matériel est rangé."),
        *("Je prépare ce qu’il faut", "Je vérifie le résultat"),
        *("Finir seul, pour ne déranger personne.", "Sur un sol mouillé, le pied glisse."),
        "Prévenir la bonne personne, avec les mots justes.",
        *("Vous sentez-vous à l’aise avec ce geste ?", "Que ferez-vous autrement dès demain ?"),
        *("Touchez ce qui doit vous alerter.", "Quel numéro appelez-vous ?"),
        *("Une personne fait un malaise", "Quel numéro appelle les pompiers ?"),
    }
)
_WORDS = 4  # of fewer, anybody may think
_WORD = re.compile(r"[\w’-]+")
# Ours, which one may keep with what is said of it; that to replace is « media/1 ».
_DRAWN = re.compile(rb"media/[a-z]")
_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀÉÈÊÎÔ«])")
_BLANK = re.compile("[ \u00a0\u202f]")


def unreplaced(text: str) -> Iterator[str]:
    """Yield the sentences of *text* that are still those of a template, whatever their spaces."""
    for sentence in _END.split(text):
        if _BLANK.sub(" ", sentence) in sentences():
            yield sentence


@lru_cache
def sentences() -> frozenset[str]:
    """Return what the templates of lessons say, a sentence each, with plain spaces."""
    kinds = ("module/**/*.*", "scenario/*.*", "activity/*.yml", "activity/own/*.yml")
    files = [file for kind in kinds for file in SKELETONS.glob(kind)]
    said = {sentence for file in files for text in _texts(file) for sentence in _END.split(text)}
    return (
        frozenset(_BLANK.sub(" ", one) for one in said if len(_WORD.findall(one)) >= _WORDS) - KEPT
    )


def _texts(file: Path) -> list[str]:
    prose, data = file.suffix == ".md", file.read_bytes()
    if _DRAWN.search(data):
        return []
    read = read_markdown if prose else read_yaml
    document, _wrong = read(file.name, re.sub(rb"%[a-z]+%", b"x", data))
    return [said.text for said in said_in(document, prose=prose)] if document else []
