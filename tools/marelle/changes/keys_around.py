"""Changes: the words of the keys of other files, and of those that mean two things, by key.

Schemas title the others, the lists by a word for all of them: here is the one for an element.
"""

from collections.abc import Mapping

from marelle.check.called import LANGUAGES
from marelle.i18n import N_

KEYS: Mapping[str, str] = {
    "badges": N_("badge"),
    "chapters": N_("chapitre"),
    "dates": N_("date"),
    "stages": N_("étape"),
    "measures": N_("mesure"),
    "replace": N_("remplacement"),
    "with": N_("nouveau texte"),
    "fields": N_("champ"),
    "file": N_("fichier"),
    "languages": N_("langue"),
    "formats": N_("format"),
    "variants": N_("variante"),
    "rules": N_("règle"),
    "levels": N_("niveau"),
    "synonyms": N_("groupe de mots"),
    "words": N_("mot"),
    "tags": N_("étiquette"),
    "poll": N_("sondage"),
    "next": N_("suite"),
    "questions": N_("nombre de questions"),
    "count": N_("nombre"),
    "days": N_("nombre de jours"),
    "minutes": N_("durée en minutes"),
    "kind": N_("genre"),
    "status": N_("état"),
    "learners": N_("apprenant témoin"),
    "expect": N_("résultat attendu"),
    "otherwise": N_("autres réponses"),
    "score": N_("score"),
    "road": N_("chemin"),
    "stage": N_("étape"),
    "on": N_("jour"),
    "by": N_("personne"),
    "note": N_("note"),
    "question": N_("question"),
    "challenges": N_("défi"),
    "episodes": N_("épisode"),
    "modules": N_("module"),
    "paths": N_("parcours"),
    "number": N_("numéro"),
    "texts": N_("texte dans une autre langue"),
    "former_urls": N_("ancienne adresse"),
    "items": N_("question"),
    **LANGUAGES,
    "screens": N_("écran"),
}
# By the key around them, where they mean something else.
INSIDE: Mapping[str, str] = {
    "facts/at": N_("où"),
    "replace/at": N_("où"),
    "next/to": N_("vers"),
    "chapters/start": N_("début"),
    "dates/start": N_("début"),
    "practice/points": N_("point à observer"),
    "question/answer": N_("réponse"),
    "replace/text": N_("mots remplacés"),
    "gauges/start": N_("valeur de départ"),
    "learners/answers": N_("réponses données"),
}
