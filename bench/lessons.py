"""The lessons that every tool builds: 500 words and 6 questions each, the same for all.

A seed gives the same text on every machine; nothing here is real content.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

SCREENS, PARAGRAPHS, WORDS = 5, 4, 25  # 500 words in all
QUESTIONS = 6
BECAUSE = "Parce que."
DIRECTIONS = ("DPE", "DEVE", "DASCO", "DJS", "DRH", "DVD")
COLLECTIONS = ("espace-public", "environnement", "sante-securite", "numerique")
KEYWORDS = ("geste", "outil", "équipe")
_VOCABULARY = (
    "eau rue arbre agent geste matin outil sac balai chemin école enfant porte clé gant chaleur "
    "ombre pause équipe signal photo adresse carte règle droit service accueil public voix calme "
    "regard temps délai feuille racine sol arrosage tuyau camion bac tri verre carton papier plan"
).split()


@dataclass(frozen=True, slots=True)
class Question:
    """A question and its three answers; the first one is right."""

    prompt: str
    answers: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Text:
    """One lesson: ``screens`` of paragraphs, then questions."""

    number: int
    title: str
    screens: tuple[tuple[str, ...], ...]
    questions: tuple[Question, ...]

    @property
    def id(self) -> str:
        """Its name in addresses."""
        return f"lecon-{self.number:05d}"

    @property
    def summary(self) -> str:
        """What it is about, in a sentence."""
        return f"Le geste {self.number}, pas à pas."

    @property
    def direction(self) -> str:
        """The department it belongs to."""
        return DIRECTIONS[self.number % len(DIRECTIONS)]

    @property
    def collection(self) -> str:
        """The theme it belongs to."""
        return COLLECTIONS[self.number % len(COLLECTIONS)]


def texts(count: int) -> Iterator[Text]:
    """Yield *count* lessons."""
    for number in range(count):
        random = Random(number)
        yield Text(
            number,
            f"Leçon {number}, {_words(random, 4)}",
            tuple(tuple(_sentence(random) for _ in range(PARAGRAPHS)) for _ in range(SCREENS)),
            tuple(
                Question(_sentence(random, 8), tuple(_words(random, 4) + f" {i}" for i in range(3)))  # type: ignore[arg-type]
                for _ in range(QUESTIONS)
            ),
        )


def _words(random: Random, count: int) -> str:
    return " ".join(random.choices(_VOCABULARY, k=count))


def _sentence(random: Random, count: int = WORDS) -> str:
    return _words(random, count).capitalize() + "."


def write_marelle(top: Path, count: int) -> None:
    """Write a Marelle project of *count* modules."""
    shared = Path(__file__).parents[1]
    for name in ("catalogue", "directions", "collections", "glossary"):
        target = top / "content" / f"{name}.yml"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((shared / "content" / f"{name}.yml").read_bytes())
    pictograms = top / "content" / "pictograms"
    pictograms.mkdir()
    for file in (shared / "content" / "pictograms").glob("*.svg"):
        (pictograms / file.name).write_bytes(file.read_bytes())
    (top / "mkdocs.yml").write_bytes((shared / "mkdocs.yml").read_bytes())
    for text in texts(count):
        _write_module(top / "content" / "modules" / text.id, text)


def _write_module(folder: Path, text: Text) -> None:
    folder.mkdir(parents=True)
    screens = "".join(f"  - ecran-{i}.md\n" for i in range(SCREENS))
    (folder / "module.yml").write_text(
        f'title: "{text.title}"\nobjective: Je sais faire le geste {text.number}.\n'
        f"summary: {text.summary}\ndirection: {text.direction}\n"
        f"collection: {text.collection}\n"
        f"audience: [terrain]\nkeywords: [{', '.join(KEYWORDS)}]\nduration: 6\n"
        "updated: 2026-11-21\nvalid_until: 2099-12-31\nreview: demo\nsources:\n"
        '  - {title: Source, url: "https://www.example.org/", consulted: 2026-11-21}\n'
        f"pass_mark: 80\nscreens:\n{screens}  - verifier.yml\n",
        encoding="utf-8",
    )
    for number, paragraphs in enumerate(text.screens):
        body = "\n\n".join(paragraphs)
        (folder / f"ecran-{number}.md").write_text(f"# Écran {number}\n\n{body}\n", "utf-8")
    (folder / "verifier.yml").write_text(_quiz(text), encoding="utf-8")


def _quiz(text: Text) -> str:
    items = []
    for number, question in enumerate(text.questions):
        choices = "".join(
            f'      - {{id: c{i}, text: "{answer}", feedback: "{BECAUSE}"'
            + (", correct: true}\n" if i == 0 else "}\n")
            for i, answer in enumerate(question.answers)
        )
        items.append(
            f'  - id: question-{number}\n    type: choice\n    prompt: "{question.prompt}"\n'
            f"    choices:\n{choices}"
        )
    return "title: Vérifiez\nitems:\n" + "".join(items)
