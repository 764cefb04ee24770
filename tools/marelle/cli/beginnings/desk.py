"""What ``marelle new`` knows while it begins something: the project, the options, the answers."""

import argparse
import re
import sys
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from marelle.assets import SKELETONS
from marelle.catalogue import LoadedShared, load_shared
from marelle.cli.beginnings.answers import fits, tell, unfit, unknown
from marelle.cli.beginnings.naming import free, named
from marelle.engine.refusal import Refusal
from marelle.i18n import _, ngettext
from marelle.read.listing import Listing, scan
from marelle.tidy.source import tidied
from marelle.tidy.typography import typeset

LONGEST_TITLE = 80


@dataclass(kw_only=True)
class Desk:
    """One beginning. ``missing`` are the options that were neither given nor asked for.

    ``told`` are sentences for the end; ``hinted`` tells that one was told what Enter does.
    """

    root: Path
    asked: argparse.Namespace
    talks: bool
    missing: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    hinted: bool = False

    @cached_property
    def listing(self) -> Listing:
        """The files of the project."""
        return scan(self.root)[0]

    @cached_property
    def shared(self) -> LoadedShared:
        """What its lessons share."""
        return load_shared(self.root, self.listing.shared)

    def ask(
        self,
        option: str,
        question: str,
        known: Collection[str] = (),
        default: str = "",
        meaning: str = "",
    ) -> str:
        """Return what *option* says; else what somebody answers; else *default*.

        It is one of *known*, when there are some, by its name or its number; a mapping says what
        each is, and *meaning* what the default is when its own words do not. Without a terminal and
        without a default, the option is missing.
        """
        given = getattr(self.asked, option, None)
        if given:
            if known and given not in known:
                raise Refusal(unknown(given, [*known], option))
            return str(given)
        if not self.talks:
            self.missing += [] if default else [f"--{option}"]
            return default
        names = [*known]
        tell(known)
        if default and not self.hinted:
            print(_("Entrée garde ce qui est entre crochets."), file=sys.stderr)
            self.hinted = True
        proposed = f" [{meaning or default}]" if default else ""
        while True:
            print(f"{question}{proposed} ", end="", file=sys.stderr)
            answer = (self._answer() or default).strip()
            if answer.isdecimal() and 0 < int(answer) <= len(names):
                answer = names[int(answer) - 1]
            if answer and (not known or answer in known):
                return answer
            print(unknown(answer, names) if answer else _("Il faut une réponse."), file=sys.stderr)

    def _answer(self) -> str:
        line = ""
        try:
            line = sys.stdin.readline()
        finally:
            if not line:  # Ctrl-C, Ctrl-D: what is said then has its own line
                print(file=sys.stderr)
        if not line:
            raise Refusal(_("Rien n’est écrit : la réponse n’est pas venue."))
        return line.strip()

    def title(self, default: str = "") -> str:
        """Return the title, its typography mended; *default* when only a name was given."""
        fallback = default if self.asked.id else ""
        title = typeset(" ".join(self.ask("title", _("Son titre ?"), (), fallback).split()))
        if not title and getattr(self.asked, "title", None):
            raise Refusal(_("Ce titre est vide."))
        if len(title) > LONGEST_TITLE or not title.replace("\u00a0", " ").isprintable():
            raise Refusal(
                _("Un titre a {most} signes au plus, sur une ligne.").format(most=LONGEST_TITLE)
            )
        return title

    def name(self, title: str, taken: Iterable[str], where: str) -> str:
        """Return the identifier: given, or proposed from *title*; ``Refusal`` when it is *taken*.

        *where* is the place of what bears a name, with ``{id}`` for it.
        """
        taken = {*taken}
        proposed = free(named(title), taken) if named(title) else ""
        name = self.asked.id
        while not name and self.talks and title:
            name = self.ask("id", _("Son nom, définitif ?"), (), proposed)
            if not fits(name):
                print(unfit(name), file=sys.stderr)
                name = ""
        name = name or named(title)
        if title and not name:
            sentence = _(
                "Ce titre ne donne pas de nom. Choisissez-le, en lettres sans accent : "
                "« {command} »."
            )
            raise Refusal(sentence.format(command=f"marelle new {self.asked.kind} mon-nom …"))
        if name in taken:
            sentence = _("« {place} » existe déjà. Ce nom est libre : {id}.")
            raise Refusal(sentence.format(place=where.format(id=name), id=free(name, taken)))
        if title and not fits(name):
            raise Refusal(unfit(name))
        return str(name)

    def direction(self, default: str = "") -> str:
        """Return the direction that owns what begins."""
        known = {direction.code: direction.name for direction in self.shared.directions}
        if not known:
            raise Refusal(_("Il faut d’abord une direction et une collection : « marelle check »."))
        given = self.asked.direction
        if given and given not in known:
            sentence = _("Aucune direction n’a le sigle « {code} ». Il y a : {codes}.")
            raise Refusal(sentence.format(code=given, codes=", ".join(known)))
        return self.ask("direction", _("Sa direction ?"), known, default or next(iter(known)))

    def settle(self) -> None:
        """Raise ``Refusal`` when something is missing, with all that is."""
        if self.missing:
            missing = [*dict.fromkeys(self.missing)]
            sentence = ngettext(
                "Il manque {options} : ajoutez-le, ou tapez la commande dans un terminal.",
                "Il manque {options} : ajoutez-les, ou tapez la commande dans un terminal.",
                len(missing),
            )
            raise Refusal(sentence.format(options=", ".join(missing)))

    def fill(self, skeleton: str, words: Mapping[str, str], path: str) -> str:
        """Return the text of a skeleton with its *words*, laid out as the file *path*."""
        today = date.today()
        text = (SKELETONS / skeleton).read_text(encoding="utf-8")
        dates = {"today": today.isoformat(), "until": f"{today.year + 1}-12-31"}
        known = dates | dict(words)
        # In one go: a title may well have such a word in it.
        text = re.sub(r"%(\w+)%", lambda found: known.get(found[1], found[0]), text)
        return self.laid(text, path)

    def laid(self, text: str, path: str) -> str:
        """Return *text* laid out as the source *path*, when it is one."""
        source = path.endswith((".yml", ".md"))
        return (tidied(path, text.encode(), french=True).text if source else None) or text
