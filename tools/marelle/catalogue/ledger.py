"""Stage 3, model: the ledger of printed codes in, each code as it stands today out.

``flyers/ledger.yml`` is append-only: a line says that a code was printed, or what became of it
since. The last line about a code wins; nothing of what came before is ever lost.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from marelle.diagnostics import Diagnostic, Related, codes
from marelle.i18n import _
from marelle.ids import is_code
from marelle.model import PrintedCode, Target
from marelle.read.document import Document, Node

LEDGER = "flyers/ledger.yml"
PERMANENT = "permanent"
TAKEN = (PERMANENT, "ledger")  # no campaign is called so
HEADER = (
    "# yaml-language-server: $schema=../schemas/ledger.schema.json\n"
    "# Registre des codes imprimés. Marelle ajoute à la fin ; on n’efface jamais une ligne.\n"
    "codes:\n"
)


def read_ledger(document: Document) -> tuple[list[PrintedCode], list[Diagnostic]]:
    """Return the recorded codes of the ledger's sound lines, and what is wrong with them."""
    recorded: dict[str, PrintedCode] = {}
    found: list[Diagnostic] = []
    doubtful = set[str]()  # printed by a line with an error of its own: it is enough
    for node in document.root.records("codes"):
        code = node.part("code")
        if not node.sound:
            doubtful.add(code.value if code else "")
        elif "printed" not in node:
            if earlier := recorded.get(node.get("code")):
                recorded[earlier.code] = _since(earlier, node)
            elif not doubtful & {node.get("code"), ""}:
                found.append(_unprinted(node))
        elif not is_code(node.get("code")):
            doubtful.add(node.get("code"))
            found.append(_mistyped(node))
        elif earlier := recorded.get(node.get("code")):
            found.append(_repeated(node, earlier))
        else:
            recorded[node.get("code")] = _printed(node)
    return list(recorded.values()), found


def lines_of(document: Document) -> Iterator[tuple[Node, str]]:
    """Yield each sound line of a ledger, and its text."""
    rows = document.text.split("\n")
    for node in document.root.records("codes"):
        if node.sound:
            span = node.span
            text = "\n".join(rows[span.line - 1 : max(span.line, span.end_line)])
            yield node, text.strip()


def _printed(node: Node) -> PrintedCode:
    return PrintedCode(
        code=node.get("code"),
        target=_target(node.get("target")),
        campaign=node.get("campaign"),
        direction=node.get("direction"),
        place=node.get("place", ""),
        printed=date.fromisoformat(node.get("printed")),
        url=node.get("url", ""),
        files=tuple(sorted(node.get("files", {}).items())),
        span=node["code"].span,
    )


def _since(code: PrintedCode, node: Node) -> PrintedCode:
    """Return *code* after a later line about it; moving a retired code gives it back to use."""
    if "moved" in node:
        return replace(
            code,
            target=_target(node.get("to")),
            before=(*code.before, code.target),
            retired=None,
            instead=None,
            why=node.get("why"),
        )
    return replace(
        code,
        retired=date.fromisoformat(node.get("retired")),
        instead=_target(node.get("instead")) if "instead" in node else None,
        why=node.get("why"),
    )


def _target(said: dict[str, str]) -> Target:
    ((kind, name),) = said.items()
    return Target(kind=kind, id=name)


def _mistyped(node: Node) -> Diagnostic:
    return Diagnostic(
        code=codes.BAD_PRINTED_CODE,
        span=node["code"].span,
        message=_("« {code} » n’est pas un code imprimé : son dernier caractère le dément.").format(
            code=node.get("code")
        ),
        hint=_(
            "Reprenez la ligne d’origine dans l’historique git ; on n’écrit pas un code à la main."
        ),
    )


def _repeated(node: Node, earlier: PrintedCode) -> Diagnostic:
    return Diagnostic(
        code=codes.DUPLICATE_PRINTED_CODE,
        span=node["code"].span,
        message=_("Le code {code} est déjà au registre.").format(code=earlier.code),
        hint=_("Retirez la ligne ajoutée en double."),
        related=(Related(earlier.span, _("première ligne de ce code")),),
    )


def _unprinted(node: Node) -> Diagnostic:
    return Diagnostic(
        code=codes.UNPRINTED_CODE,
        span=node["code"].span,
        message=_("Aucune ligne au-dessus ne dit que le code {code} a été imprimé.").format(
            code=node.get("code")
        ),
        hint=_("Remettez la ligne qui l’a imprimé, avec « printed », au-dessus de celle-ci."),
    )
