"""Radar: the grid: its axes, the rules that each one hears, and the questions put to people."""

from marelle.check import called
from marelle.check.called import STAGES
from marelle.i18n import N_, _

# In their order around the chart, each with the families of rules and the hundreds it hears.
AXES = {
    "pedagogy": (N_("pédagogie"), ("questions", "length")),
    "clarity": (N_("clarté"), ("language",)),
    "accessibility": (N_("accessibilité"), ("accessibility",)),
    "technique": (N_("technique"), ("core",)),
    "freshness": (N_("fraîcheur"), ("freshness",)),
    "print": (N_("papier"), ()),
    "weight": (N_("poids"), ("weight",)),
}
# Each question: the axis it tells of, the first stage that asks it.
QUESTIONS = {
    "useful": ("pedagogy", "framing"),
    "transfer": ("pedagogy", "design"),
    "understood": ("clarity", "design"),
    "expert": ("freshness", "design"),
    "tried": ("accessibility", "production"),
    "phone": ("technique", "production"),
    "paper": ("print", "production"),
}
WORTH = {"yes": 1.0, "partly": 0.5, "no": 0.0}


def axis_name(name: str) -> str:
    """Return the name of an axis, in the language in use."""
    return _(AXES[name][0])


def stage_name(stage: str) -> str:
    """Return the name of a stage, in the language in use; nothing for none."""
    return _(STAGES[stage]) if stage else ""


def question_text(question: str) -> str:
    """Return a question as the statement it asks about, in the language in use."""
    return _(called.QUESTIONS[question])


def answer_text(answer: str) -> str:
    """Return yes, partly or no, in the language in use."""
    return _(called.ANSWERS[answer])


def asked_at(stage: str) -> list[str]:
    """Return the questions of *stage* and of those before; none without a stage."""
    order = list(STAGES)
    last = order.index(stage) if stage else -1
    return [name for name, (_axis, first) in QUESTIONS.items() if order.index(first) <= last]
