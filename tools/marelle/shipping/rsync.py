"""Publish to a machine reached by ssh: rsync sends what differs, one rename over there shows it.

``rsync`` and ``ssh`` are the programs of this machine; ``RSYNC_RSH`` names another ssh, as always.
The schema lets no character through that a shell would read.
"""

import os
import shlex
import shutil
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.shipping import scripts
from marelle.shipping.changes import Changes
from marelle.shipping.outlived import LIST, outlived, read_list, written_list
from marelle.shipping.parcel import Piece
from marelle.shipping.releases import CURRENT, PART, RELEASES, forgotten, overtaken

# What the sending machine lays for rsync: links to the files of the build and of their forms.
STAGE = ".sending"
# Compared by content; the dates of the build tell nothing.
_RSYNC = ("-r", "-c", "-p", "--chmod=D755,F644", "-8")
# A line that died is noticed, instead of being waited for.
_SSH = "ssh -o ConnectTimeout=20 -o ServerAliveInterval=15"
_LINE_LOST = 255


class Rsync:
    """A folder of another machine: ``who@machine:folder``."""

    def __init__(self, place: str, build: Path) -> None:
        self._machine, _colon, self._folder = place.partition(":")
        self._stage = build / STAGE
        self._shown = ""
        self._outlived: dict[str, int] = {}

    def changes(self, pieces: Sequence[Piece]) -> Changes:
        """Return what publishing *pieces* would change, compared byte by byte over there."""
        self._shown, _line, kept = self._there(scripts.LOOK).strip().partition("\n")
        self._outlived = read_list(kept)
        self._lay(pieces)
        sizes = {piece.path: piece.size for piece in pieces}
        if not self._shown:
            paths = tuple(sorted(sizes))
            return Changes(added=paths, sent=sum(sizes.values()))
        asked = ("-n", "-i", "--delete", "--out-format=%i %n")
        said = self._rsync(*asked, goal=f"{self._folder}/{CURRENT}/")
        told = [line.split(None, 1) for line in said.splitlines()]
        files = [(sign, path) for sign, path in told if not path.endswith("/")]
        added = [path for sign, path in files if sign.endswith("+++")]
        skipped = {LIST, *self._outlived}
        removed = [p for sign, p in files if sign == "*deleting" and p not in skipped]
        sent = {path for sign, path in files if sign.startswith(("<f", ".f...p"))}
        return Changes(
            added=tuple(sorted(added)),
            changed=tuple(sorted(sent - set(added))),
            removed=tuple(sorted(removed)),
            kept=len(sizes) - len(sent),
            sent=sum(sizes[path] for path in sent),
        )

    def publish(self, pieces: Sequence[Piece], changes: Changes) -> None:
        """Send *pieces* to a release of their own, show it, and forget the oldest ones."""
        name, *others = self._there(scripts.BEGIN).splitlines()
        stay = outlived(self._outlived, changes.removed, (piece.path for piece in pieces))
        if stay:
            (self._stage / LIST).write_text(written_list(stay), "utf-8")
        near = [f"--link-dest=../../{self._shown}/"] if self._shown else []
        names = {"name": name, "shown": shlex.quote(self._shown)}
        try:
            self._rsync(*near, goal=f"{self._folder}/{RELEASES}/{name}{PART}/")
            self._there(scripts.SHOW, **names, old=" ".join(forgotten([*others, name], name)))
        except (Refusal, KeyboardInterrupt):  # over there, it would fill the disk of the next try
            with suppress(Refusal):
                self._there(scripts.DROP, name=name)
            raise
        shutil.rmtree(self._stage, ignore_errors=True)

    def _lay(self, pieces: Sequence[Piece]) -> None:
        shutil.rmtree(self._stage, ignore_errors=True)
        for piece in pieces:
            goal = self._stage / piece.path
            goal.parent.mkdir(parents=True, exist_ok=True)
            try:
                os.link(piece.file, goal)
            except OSError:  # a disk without links
                shutil.copyfile(piece.file, goal)

    def _rsync(self, *words: str, goal: str) -> str:
        whole = ("rsync", *_RSYNC, *words, "--", f"{self._stage}/", f"{self._machine}:{goal}")
        return self._run(whole)

    def _there(self, script: str, **names: str) -> str:
        """Run a script of ours in the shell of the other machine."""
        filled = script.format(place=shlex.quote(self._folder), **names)
        ssh = shlex.split(os.environ.get("RSYNC_RSH", _SSH))
        last = script is scripts.SHOW
        return self._run((*ssh, self._machine, f"sh -c {shlex.quote(filled)}"), last=last)

    def _run(self, words: Sequence[str], *, last: bool = False) -> str:
        there = {"RSYNC_RSH": _SSH} | os.environ
        try:
            done = subprocess.run(  # noqa: S603
                words, capture_output=True, text=True, check=False, env=there
            )
        except FileNotFoundError as error:
            sentence = _("Il manque le programme « {name} » sur cette machine : installez-le.")
            raise Refusal(sentence.format(name=words[0])) from error
        if done.returncode == scripts.NO_LINK and not done.stdout:
            sentence = _("« {path} » n’est pas un lien : Marelle n’a pas publié ici.")
            raise Refusal(sentence.format(path=f"{self._machine}:{self._folder}/{CURRENT}"))
        if done.returncode == scripts.OVERTAKEN and last:
            raise overtaken(f"{self._machine}:{self._folder}")
        if done.returncode == _LINE_LOST and last:
            sentence = _(
                "La connexion à « {machine} » s’est coupée au dernier moment : le site montré est "
                "l’ancien ou le nouveau, entier. Relancez."
            )
            raise Refusal(sentence.format(machine=self._machine))
        if done.returncode:
            sentence = _("« {machine} » refuse : {said}. Ce qui était publié n’a pas changé.")
            raise Refusal(sentence.format(machine=self._machine, said=_last(done.stderr)))
        return done.stdout


def _last(said: str) -> str:
    """Return the last lines that say something, in one, without the last full stop."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return " ; ".join(lines[-3:]).rstrip(" .") or _("elle ne dit pas pourquoi")
