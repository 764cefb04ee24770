"""What values that several schemas list are called: said alike in forms, in changes, on radars."""

from marelle.i18n import N_

LANGUAGES = {
    "de": N_("allemand"),
    "en": N_("anglais"),
    "es": N_("espagnol"),
    "fr": N_("français"),
    "it": N_("italien"),
    "nl": N_("néerlandais"),
    "pt": N_("portugais"),
}
AUDIENCES = {
    "terrain": N_("terrain"),
    "bureau": N_("bureau"),
    "encadrement": N_("encadrement"),
}
STAGES = {
    "framing": N_("cadrage"),
    "design": N_("conception"),
    "production": N_("production"),
}
# What only a person can answer of a lesson, and the answers.
QUESTIONS = {
    "useful": N_("Elle répond à un besoin constaté sur le terrain."),
    "transfer": N_("Ensuite, une personne du public sait faire le geste."),
    "understood": N_("Deux personnes du public l’ont lue et redite avec leurs mots."),
    "expert": N_("Un expert du sujet a relu les faits."),
    "tried": N_("Elle a été essayée au lecteur d’écran et au clavier."),
    "phone": N_("Elle a été jouée en entier sur un téléphone ancien."),
    "paper": N_("Sa version sur papier a été imprimée et relue."),
}
ANSWERS = {"yes": N_("oui"), "partly": N_("en partie"), "no": N_("non")}
ENDINGS = {"success": N_("réussie"), "neutral": N_("passable"), "failure": N_("ratée")}
