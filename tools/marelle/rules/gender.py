"""Stage 3, model: a French noun in, its gender out, when its ending or a short list tells it.

It must be sure, or say nothing.
"""

import re

# Endings that tell the gender of nearly all nouns.
_FEMININE = re.compile(
    r".*(?:[ts]ion|ette|elle|ure|ée|[ae]nce|esse|euse|rice|ade|ude|ise|rie|sse|enne|ière|otte)\Z"
)
_MASCULINE = re.compile(
    r".*(?<!pl)(?<!im)(?<!c)(?:age|ment|eau|oir|ier|ard|isme|et|ot|ai|ail|eil|al|on|teur)\Z"
)
# What agents hold, wear and meet, of which the ending tells nothing, or something else.
_HER = frozenset(
    "alarme ambulance armoire bâche bague balise barre benne boîte borne botte bouche brosse "
    "cage caisse carte chaise chaîne clé corde cour couverture douche eau école éponge équipe "
    "fiche fenêtre fourche gomme jupe lampe lance ligne lunette machine main mairie oreille "
    "pelle pince pioche place porte poche poubelle prise photo roue rue scie tasse table "
    "trousse veste visière vitre voiture zone maison façon leçon boisson échelle".split()
)
_HIM = frozenset(
    "bac badge bidon bouchon bras bureau câble cadenas camion carton casque chargeur chef "
    "cône coude couteau crayon dos doigt extincteur feu filet fil frein gant gaz genou gilet "
    "lit livre maire manche masque mur parapluie pied préfet plan plot pompier poste produit "
    "sac savon seau sol stylo téléphone trou tuyau vélo verre voisin squelette musée lycée "
    "trophée incendie génie groupe silence".split()
)


def gender(noun: str) -> str:
    """Return ``f`` or ``m``, or nothing when it is not sure; a plural has that of its singular."""
    one = noun[:-1] if noun.endswith("s") and noun not in _HIM else noun
    if one in _HER:
        return "f"
    if one in _HIM:
        return "m"
    if _FEMININE.match(one):
        return "f"
    return "m" if _MASCULINE.match(one) else ""
