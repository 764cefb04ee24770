"""Un préfixe du manifeste n’est pas celui que les LMS cherchent.

La norme XML laisse choisir le préfixe ; Moodle, lui, cherche « adlcp: », « imsss: », « adlseq: »
et « adlnav: » à la lettre, et ne voit pas le reste : ni note, ni règle.

Exemple : « <a:masteryscore> », avec « xmlns:a » pour « adlcp ».
À faire plutôt : « <adlcp:masteryscore> ».
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import LITERAL

CODE = Code("MRL833", "wrong-prefix")
ENGLISH = """A prefix of the manifest is not the one that LMSs look for.

XML lets anybody choose a prefix; Moodle looks for “adlcp:”, “imsss:”, “adlseq:” and “adlnav:” to
the letter, and does not see the rest: no score, no rule.

Example: “<a:masteryscore>”, with “xmlns:a” in place of “adlcp”.
Do instead: “<adlcp:masteryscore>”.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding at each first use of a prefix that is not the literal one."""
    seen: set[tuple[str, str]] = set()
    for element in package.root.walk():
        typed = [(element.tag, "")] + [(name, name) for name in element.attributes if ":" in name]
        for name, attribute in typed:
            prefix = name.rpartition(":")[0]
            wanted = LITERAL.get(element.spaces.get(prefix, ""), prefix)
            if prefix not in (wanted, "xmlns") and (prefix, wanted) not in seen:
                seen.add((prefix, wanted))
                yield finding(
                    CODE,
                    package.at(element, attribute),
                    _("« {name} » doit avoir le préfixe « {wanted} ».").format(
                        name=name, wanted=wanted
                    ),
                    _("Déclarez « xmlns:{wanted} » et écrivez « {wanted}: ».").format(
                        wanted=wanted
                    ),
                )
