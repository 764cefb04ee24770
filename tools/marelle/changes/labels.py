"""Changes: the keys of sources in, the words by which an expert of the subject knows them out."""

import json
from collections.abc import Mapping
from functools import lru_cache

from marelle import assets
from marelle.i18n import N_, _, current

# What a key says.
_KEYS = {
    "title": N_("titre"),
    "objective": N_("objectif"),
    "summary": N_("résumé"),
    "direction": N_("direction"),
    "recommended_for": N_("conseillé à"),
    "trades": N_("métier"),
    "formerly": N_("ancien nom"),
    "equivalent_to": N_("module équivalent"),
    "collection": N_("thème"),
    "audience": N_("public"),
    "keywords": N_("mot-clé"),
    "competences": N_("compétence"),
    "level": N_("niveau"),
    "rule": N_("règle"),
    "duration": N_("durée"),
    "updated": N_("date de mise à jour"),
    "valid_until": N_("date de fin de validité"),
    "review": N_("état de relecture"),
    "sources": N_("source"),
    "url": N_("adresse"),
    "consulted": N_("date de consultation"),
    "pictogram": N_("pictogramme"),
    "pass_mark": N_("seuil"),
    "facts": N_("fait qui expire"),
    "fact": N_("fait"),
    "expires": N_("date d’expiration"),
    "allow": N_("permission"),
    "reason": N_("raison"),
    "intro": N_("introduction"),
    "bank": N_("tirage au sort"),
    "draw": N_("nombre de questions tirées"),
    "timer": N_("chrono"),
    "panorama": N_("panorama"),
    "view": N_("premier regard"),
    "ordered": N_("repères à voir dans l’ordre"),
    "hotspots": N_("repère"),
    "type": N_("type de question"),
    "prompt": N_("consigne"),
    "picture": N_("image"),
    "src": N_("fichier"),
    "alt": N_("description de l’image"),
    "points": N_("points"),
    "feedback": N_("explication"),
    "correct": N_("si c’est juste"),
    "incorrect": N_("si c’est faux"),
    "partial": N_("points partiels"),
    "hints": N_("indice"),
    "attempts": N_("nombre d’essais"),
    "confidence": N_("degré de certitude demandé"),
    "shuffle": N_("ordre mélangé"),
    "choices": N_("réponse"),
    "pictures": N_("image proposée"),
    "options": N_("réponse"),
    "categories": N_("catégorie"),
    "category": N_("catégorie"),
    "elements": N_("élément"),
    "columns": N_("colonne"),
    "column": N_("colonne"),
    "rows": N_("ligne"),
    "steps": N_("étape"),
    "back": N_("verso"),
    "text": N_("texte"),
    "label": N_("nom"),
    "labels": N_("étiquette"),
    "gaps": N_("trou"),
    "answers": N_("réponse admise"),
    "answer": N_("réponse"),
    "tolerance": N_("tolérance"),
    "unit": N_("unité"),
    "tokens": N_("mots à toucher"),
    "zones": N_("zone"),
    "rect": N_("contour"),
    "circle": N_("contour"),
    "polygon": N_("contour"),
    "pairs": N_("paire"),
    "left": N_("à gauche"),
    "right": N_("à droite"),
    "distractors": N_("proposition en trop"),
    "expert": N_("avis de l’expert"),
    "length": N_("longueur permise"),
    "scale": N_("échelle"),
    "comment": N_("commentaire"),
    "start": N_("départ"),
    "characters": N_("personnage"),
    "places": N_("lieu"),
    "gauges": N_("jauge"),
    "nodes": N_("situation"),
    "lines": N_("réplique"),
    "who": N_("qui parle"),
    "says": N_("paroles"),
    "where": N_("lieu"),
    "goto": N_("suite de l’histoire"),
    "consequence": N_("conséquence"),
    "effects": N_("effet sur les jauges"),
    "if": N_("condition"),
    "branches": N_("branche"),
    "at": N_("place"),
    "ending": N_("fin"),
    "name": N_("nom"),
    "directions": N_("direction"),
    "role": N_("rôle"),
    "min": N_("minimum"),
    "max": N_("maximum"),
    "terms": N_("terme"),
    "collections": N_("thème"),
    "term": N_("terme"),
    "meaning": N_("sens"),
}


def label(key: str) -> str:
    """Return what *key* is, in the language in use; the key itself when nobody said."""
    if key in _KEYS:
        return _(_KEYS[key])
    said = _titles().get(key, "") if current() == "fr" else ""
    return said or f"«\u00a0{key}\u00a0»"


@lru_cache
def _titles() -> Mapping[str, str]:
    """Return the keys that schemas title; what they say is in French."""
    found: dict[str, str] = {}
    for file in sorted(assets.folder("schemas").glob("*.json")):
        pending = [json.loads(file.read_bytes())]
        while pending:
            one = pending.pop()
            if isinstance(one, dict):
                pending += one.values()
                keys = one.get("properties")
                for key, told in keys.items() if isinstance(keys, dict) else ():
                    title = told.get("title", "") if isinstance(told, dict) else ""
                    if title and not title.endswith("?"):
                        found.setdefault(key, title[:1].lower() + title[1:])
            elif isinstance(one, list):
                pending += one
    return found
