"""Stage 1, interchange: the grammar of GIFT, read by recursive descent.

The text of one question in; what it says, every mark undone, with its places, out. The grammar is
that of Moodle (``question/format/gift``)::

    question = [ "::" text "::" ] [ format ] text [ "{" answers "}" text ]
    answers  = [ truth | "#" numbers | entries ] [ "####" text ]
    truth    = ( "T" | "TRUE" | "F" | "FALSE" ) [ "#" text [ "#" text ] ]
    numbers  = text | entries
    entries  = { ( "=" | "~" ) [ "%" number "%" ] [ format ] text [ "#" [ format ] text ] }
    format   = "[" ( "html" | "moodle" | "plain" | "markdown" ) "]"

A mark after a backslash is a letter.
"""

import re

from marelle.i18n import N_
from marelle.interchange.readers._gift_parts import Answers, Entry, Gift, Text

_ESCAPED = "~=#{}:\\"
_FORMAT = re.compile(r"\[(html|moodle|plain|markdown)\]", re.IGNORECASE)
_SHARE = re.compile(r"%(-?\d+(?:[.,]\d+)?)%")
_TRUTH = re.compile(r"(TRUE|FALSE|T|F)\s*(?=[#}])", re.IGNORECASE)
GENERAL = "####"
UNCLOSED = N_("L’accolade ouverte ici n’est jamais fermée.")
UNMARKED = N_("Il manque « = » ou « ~ » devant cette réponse.")
TWICE = N_("Une seconde accolade s’ouvre : une question n’a qu’un groupe de réponses.")
UNTITLED = N_("Le titre ouvert par « :: » n’est jamais fermé.")


class Astray(Exception):
    """The grammar does not go on: ``args`` are a sentence and a place in the text."""


def parse(text: str) -> Gift:
    """Return the question that *text* is; raise ``Astray`` where it is none."""
    return _Reader(text).question()


class _Reader:
    """A place in a text, which only goes forward."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0

    def question(self) -> Gift:
        self._spaces()
        title = self._title()
        text = self._text("{")
        if self._ended():
            return Gift(title=title, text=text)
        answers = self._answers()
        after = self._until("{")
        if not self._ended():
            raise Astray(TWICE, self.at)
        return Gift(title=title, text=text, answers=answers, after=after.strip())

    def _title(self) -> str:
        start = self.at
        if not self._take("::"):
            return ""
        title = self._until("::")
        if not self._take("::"):
            raise Astray(UNTITLED, start)
        return title.strip()

    def _answers(self) -> Answers:
        start = self.at
        self._take("{")
        self._spaces()
        answers = self._inside()
        general = self._text("}") if self._take(GENERAL) else None
        if not self._take("}"):
            raise Astray(UNCLOSED, start)
        return Answers(
            entries=answers.entries,
            numeric=answers.numeric,
            truth=answers.truth,
            comments=answers.comments,
            general=general,
        )

    def _inside(self) -> Answers:
        """Return what is between braces, but for the general comment."""
        if self._next(GENERAL):
            return Answers()
        if self._take("#"):
            return Answers(entries=self._numbers(), numeric=True)
        if truth := _TRUTH.match(self.text, self.at):
            self.at = truth.end()
            comments = []
            while self._next("#") and not self._next(GENERAL):
                self._take("#")
                comments.append(self._text("#", "}"))
            return Answers(truth=truth[1][0].upper() == "T", comments=tuple(comments))
        return Answers(entries=self._entries())

    def _numbers(self) -> tuple[Entry, ...]:
        self._spaces()
        if self._next("=") or self._next("~") or self._next("}"):
            return self._entries()
        return (self._entry("="), *self._entries())

    def _entries(self) -> tuple[Entry, ...]:
        found = []
        while not (self._ended() or self._next("}") or self._next(GENERAL)):
            mark = self.text[self.at]
            if mark not in "=~":
                raise Astray(UNMARKED, self.at)
            self.at += 1
            found.append(self._entry(mark))
        return tuple(found)

    def _entry(self, mark: str) -> Entry:
        self._spaces()
        share = None
        if found := _SHARE.match(self.text, self.at):
            share, self.at = float(found[1].replace(",", ".")), found.end()
        text = self._text("=", "~", "#", "}")
        comment = None
        if self._next("#") and not self._next(GENERAL):
            self._take("#")
            comment = self._text("=", "~", GENERAL, "}")
        return Entry(mark=mark, share=share, text=text, comment=comment)

    def _text(self, *stops: str) -> Text:
        """Return what is before one of *stops*, and its format."""
        self._spaces()
        form = "moodle"
        if found := _FORMAT.match(self.text, self.at):
            form, self.at = found[1].lower(), found.end()
        return Text(said=self._until(*stops).strip(), form=form)

    def _until(self, *stops: str) -> str:
        said = []
        while not (self._ended() or any(map(self._next, stops))):
            letter = self.text[self.at]
            after = self.text[self.at + 1 : self.at + 2]
            if letter == "\\" and after and after in f"{_ESCAPED}n":
                letter = "\n" if after == "n" else after
                self.at += 1
            said.append(letter)
            self.at += 1
        return "".join(said)

    def _next(self, mark: str) -> bool:
        return self.text.startswith(mark, self.at)

    def _take(self, mark: str) -> bool:
        taken = self._next(mark)
        self.at += len(mark) * taken
        return taken

    def _spaces(self) -> None:
        while not self._ended() and self.text[self.at].isspace():
            self.at += 1

    def _ended(self) -> bool:
        return self.at >= len(self.text)
