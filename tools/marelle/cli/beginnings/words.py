"""What ``marelle new`` can begin: what each kind is, and which options it takes."""

from marelle.i18n import N_

KIND_WORDS = {
    "module": N_("une leçon : ses écrans, ses questions"),
    "activity": N_("une activité, dans une leçon"),
    "scenario": N_("une histoire où l’on choisit, dans une leçon"),
    "path": N_("un parcours de plusieurs leçons"),
    "news": N_("un article"),
    "campaign": N_("une affichette, avec son code"),
    "podcast": N_("une série à écouter, et son premier épisode"),
    "episode": N_("un épisode de plus"),
    "positioning": N_("un positionnement : des questions qui disent par où commencer"),
    "challenge": N_("un défi entre collègues"),
    "review": N_("la relecture d’une leçon"),
}
PATTERN_WORDS = {
    "situation": N_("une situation, une question, l’explication"),
    "steps": N_("un geste en étapes"),
    "myth": N_("vrai ou faux"),
    "case": N_("un cas, avec des choix"),
    "refresher": N_("un rappel"),
}
OPENED = {
    "direction": N_("la page de la direction"),
    "module": N_("une leçon"),
    "collection": N_("un thème"),
    "path": N_("un parcours"),
    "positioning": N_("un positionnement"),
    "challenge": N_("un défi"),
}
OPTIONS = {
    "module": ("title", "direction", "collection", "pattern"),
    "activity": ("title", "module", "type", "picture"),
    "scenario": ("title", "module", "picture"),
    "path": ("title", "direction", "modules"),
    "news": ("title", "direction"),
    "campaign": ("title", "direction", "opens", "places"),
    "podcast": ("title", "direction", "audio"),
    "episode": ("title", "series", "audio"),
    "positioning": ("title", "direction", "competence"),
    "challenge": ("title", "direction", "modules"),
    "review": ("module", "stage"),
}
