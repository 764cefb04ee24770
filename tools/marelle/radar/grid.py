"""Radar: the grid: its axes, the rules that each one hears, and the questions put to people."""

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
STAGES = {
    "framing": N_("cadrage"),
    "design": N_("conception"),
    "production": N_("production"),
}
# Each question: the axis it tells of, the first stage that asks it.
QUESTIONS = {
    "useful": ("pedagogy", "framing", N_("Elle répond à un besoin constaté sur le terrain.")),
    "transfer": ("pedagogy", "design", N_("Ensuite, une personne du public sait faire le geste.")),
    "understood": (
        "clarity",
        "design",
        N_("Deux personnes du public l’ont lue et redite avec leurs mots."),
    ),
    "expert": ("freshness", "design", N_("Un expert du sujet a relu les faits.")),
    "tried": (
        "accessibility",
        "production",
        N_("Elle a été essayée au lecteur d’écran et au clavier."),
    ),
    "phone": ("technique", "production", N_("Elle a été jouée en entier sur un téléphone ancien.")),
    "paper": ("print", "production", N_("Sa version sur papier a été imprimée et relue.")),
}
WORTH = {"yes": 1.0, "partly": 0.5, "no": 0.0}
_WORDS = {"yes": N_("oui"), "partly": N_("en partie"), "no": N_("non")}


def axis_name(name: str) -> str:
    """Return the name of an axis, in the language in use."""
    return _(AXES[name][0])


def stage_name(stage: str) -> str:
    """Return the name of a stage, in the language in use; nothing for none."""
    return _(STAGES[stage]) if stage else ""


def question_text(question: str) -> str:
    """Return a question as the statement it asks about, in the language in use."""
    return _(QUESTIONS[question][2])


def answer_text(answer: str) -> str:
    """Return yes, partly or no, in the language in use."""
    return _(_WORDS[answer])


def asked_at(stage: str) -> list[str]:
    """Return the questions of *stage* and of those before; none without a stage."""
    order = list(STAGES)
    last = order.index(stage) if stage else -1
    return [name for name, (_axis, first, _text) in QUESTIONS.items() if order.index(first) <= last]
