"""Answers to the questions of the goldens, as QTI says them: for any player of it."""

from typing import Any

from marelle.activities import activity_types
from marelle.model import Item


def said(item: Item, response: object) -> dict[str, list[str]]:
    """Return an answer of ours as QTI says it."""
    if isinstance(response, list):
        return {"RESPONSE": response}
    if isinstance(response, bool):
        return {"RESPONSE": [str(response).lower()]}
    if not isinstance(response, dict):
        return {"RESPONSE": [str(response)]}
    if item.type in ("gap-text", "gap-choice"):
        return {gap: [text] for gap, text in response.items()}
    if item.type == "short-answer":
        return {"answer": list(response.values())}
    if item.type == "gap-bank":
        return {"RESPONSE": [f"right.{label} {gap}" for gap, label in response.items()]}
    return {"RESPONSE": [f"{left} right.{right}" for left, right in response.items()]}


# An answer partly right or wrong of each sort, and what is asked of the type's own scoring.
OTHERS = {
    "une-bonne": ["faux"],
    "plusieurs": ["a", "b", "d"],
    "anonyme": False,
    "qui-intervient": {"tag": "tag", "arbre": "police"},
    "objectif": {"annee": "2030", "unite": "kilos"},
    "budget": 1201.5,
    "quel-bac": {"bouteille": "jaune", "couche": "jaune", "carton": "jaune"},
    "delai": {"heures": "a", "delai": "c"},
    "appli": {"answer": "Elle"},
    "gants": {"verre": "non", "machine": "non"},
    "posture": ["deux"],
    "regle": {"deux": "a", "un": "a"},
    "part": 70,
    "dangers": ["banc"],
    "signalement": ["sol", "panneau"],
}


def right(item: Item) -> Any:
    """Return the right answer of a question that is judged."""
    correct = activity_types()[item.type].model.key(item)["correct"]
    if item.type in ("gap-text", "short-answer"):
        return {gap: answers[0] for gap, answers in correct.items()}
    return correct


def worth(item: Item, response: object) -> float:
    """Return what an answer earns in the lesson."""
    model = activity_types()[item.type].model
    typed = str(response) if item.type in ("numeric", "slider") else response
    return item.points * model.score(model.key(item), typed)
