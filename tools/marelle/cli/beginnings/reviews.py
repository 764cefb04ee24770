"""``marelle new review``: the grid of a module, with the questions that only a person answers.

In a terminal each is asked; elsewhere, and for those that are put off, its line waits as a comment.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from marelle.catalogue.reviews import REVIEW
from marelle.check.called import STAGES
from marelle.cli.beginnings.desk import Desk
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.radar.grid import QUESTIONS, WORTH, answer_text, question_text, stage_name
from marelle.read.listing import MODULES

_SCHEMA = "# yaml-language-server: $schema=../../../schemas/review.schema.json"


def review(desk: Desk) -> dict[str, str | bytes]:
    """Return the file of what people answer about a module; refuse to write over one."""
    desk.asked.module = desk.asked.module or desk.asked.id
    module = desk.ask("module", _("Pour quel module ?"), [*desk.listing.modules])
    desk.settle()
    path = f"{MODULES}/{module}/{REVIEW}"
    if any(file.path == path for file in desk.listing.modules[module]):
        raise Refusal(_("« {path} » existe déjà : complétez-le.").format(path=path))
    stages = {stage_name(each): each for each in STAGES}
    if desk.asked.stage in STAGES:  # as the file has it
        desk.asked.stage = stage_name(desk.asked.stage)
    stage = stages[desk.ask("stage", _("À quelle étape ?"), [*stages], next(iter(stages)))]
    answers = {name: _answer(desk, name) for name in _asked(stage)} if desk.talks else {}
    return {path: desk.laid("\n".join(_lines(stage, answers)) + "\n", path)}


def _asked(stage: str) -> Iterator[str]:
    """Yield the questions of *stage* and of those before it."""
    order = [*STAGES]
    for name, (_axis, first) in QUESTIONS.items():
        if order.index(first) <= order.index(stage):
            yield name


def _answer(desk: Desk, question: str) -> str:
    later = _("plus tard")
    words = {answer_text(each): each for each in WORTH} | {later: ""}
    return words[desk.ask(question, question_text(question), [*words], later)]


def _lines(stage: str, answers: Mapping[str, str]) -> Iterator[str]:
    yield _SCHEMA
    yield "# " + _("Ce que seule une personne sait de cette leçon ; le reste du radar se calcule.")
    yield ""
    yield "# " + _("L’étape : framing (cadrage), design (conception), production (production).")
    yield f"stage: {stage}"
    yield ""
    yield "# " + _("Une réponse par question : yes (oui), partly (en partie) ou no (non).")
    yield "# " + _("Dès qu’une question a sa réponse, ôtez le dièse de sa ligne et datez-la.")
    given = {name: answer for name, answer in answers.items() if answer}
    if not given:
        yield "# " + _("Avec la première réponse, ôtez aussi les crochets.")
    yield "answers:" if given else "answers: []"
    for name, answer in given.items():
        yield f"  # {question_text(name)}"
        yield f"  - {{question: {name}, answer: {answer}, on: {date.today().isoformat()}}}"
    if rest := [name for name in QUESTIONS if name not in given]:
        yield ""
    for name in rest:
        first = stage_name(QUESTIONS[name][1])
        yield f"# {question_text(name)} ({first})"
        yield f"#  - {{question: {name}, answer: yes, on: {date.today().isoformat()}}}"
