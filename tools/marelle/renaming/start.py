"""What is to be called otherwise, as one types it, in; its plan, tried and carried out, out.

``dans-ma-rue`` is a module, ``path:accueil`` a path; what else has a name is in ``records.py``. An
activity (``dans-ma-rue#bon-reflexe``) is refused: answers are kept under its name.
"""

from pathlib import Path

from marelle.attempt import Plan, attempt, carry_out
from marelle.engine.executors import Workers
from marelle.engine.lock import PATIENCE, only_builder
from marelle.engine.refusal import Refusal
from marelle.engine.survey import survey
from marelle.i18n import _
from marelle.load import Parts, read_parts
from marelle.renaming.module import module_plan, no_module
from marelle.renaming.records import RECORDS, record_plan
from marelle.renaming.unread import refuse_unread

# What phones, paper and platforms know by its name, and that nothing leads on from.
_KEPT = ("positioning", "challenge", "series", "episode", "badge", "article", "campaign")
_OTHERS = ("trade", "competence", "pictogram", "term", "screen", "step")


def rename(root: Path, old: str, new: str, *, dry: bool = False) -> Plan:
    """Call *old* of the project in *root* by the name *new*; ``Refusal`` if it may not.

    With *dry*, nothing is written.
    """
    with only_builder(root / "build", PATIENCE), Workers() as workers:
        parts = read_parts(root, survey(root), workers, None)
        plan = _plan(root, parts, old, new)
        refuse_unread(root, old.rpartition(":")[2])
        attempt(root, plan)
        if not dry:
            carry_out(root, plan)
    return plan


def _plan(root: Path, parts: Parts, old: str, new: str) -> Plan:
    kind, colon, name = old.rpartition(":")
    home, mark, item = name.partition("#")
    if mark and kind in ("", "module"):
        raise Refusal(_of_item(parts, home, item))
    bare = new.removeprefix(f"{kind}:") if colon else new
    if kind in ("", "module"):
        return module_plan(root, parts, name, bare)
    if kind in RECORDS:
        return record_plan(root, parts, RECORDS[kind], name, bare)
    if kind in _KEPT:
        sentence = _(
            "Les téléphones, le papier ou les plateformes connaissent « {name} » par son nom : "
            "il ne change pas. Changez son titre, que tout le monde lit."
        )
        raise Refusal(sentence.format(name=old))
    if kind in _OTHERS:
        sentence = _("« {name} » ne se renomme pas ainsi : changez-le dans son fichier, {advice}.")
        advice = _("puis laissez « marelle check » nommer chaque endroit qui le dit")
        raise Refusal(sentence.format(name=old, advice=advice))
    sentence = _("« {kind}: » ne se renomme pas. Écrivez le nom d’un module, ou {kinds}.")
    kinds = ", ".join(f"{one}:…" for one in RECORDS)
    raise Refusal(sentence.format(kind=kind, kinds=kinds))


def _of_item(parts: Parts, home: str, item: str) -> str:
    if home not in parts.modules:
        return no_module(parts, home)
    return _(
        "Les réponses à « {name} » sont rangées sous ce nom, sur les téléphones et les "
        "plateformes : une fois publié, il ne change plus ; le texte, lui, peut changer. Avant, "
        "renommez-le dans votre éditeur de code (touche F2), ou dans son fichier."
    ).format(name=item)
