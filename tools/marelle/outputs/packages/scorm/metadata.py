"""``lom.xml``: a module in; what a catalogue of trainings reads of its package, out.

Learning Object Metadata: IEEE 1484.12.3 for SCORM 2004, its elder IMS MD 1.2.1 for SCORM 1.2. Words
of vocabularies are those of LOM that its French profile LOM-FR (NF Z76-040) keeps. In SCORM 2004,
elements of LOM-FR and of ScoLOM-FR are added, those whose words are true of every module.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

from marelle.i18n import _, speaking
from marelle.ids import manifest_id
from marelle.model import Format, Module
from marelle.outputs.packages.course import Course
from marelle.outputs.packages.setting import Setting

FILE = "lom.xml"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Notation:
    """How an edition writes what both say. In the elder, names have no capital."""

    namespace: str
    schema: str
    text: str
    word: str
    entry: str
    duration: str
    date: str
    plain: bool = False


_NOTATIONS = {
    "2004": _Notation(
        namespace="http://ltsc.ieee.org/xsd/LOM",
        schema="<metadataSchema>LOMv1.0</metadataSchema>",
        text='<string language="{lang}">{said}</string>',
        word="<source>LOMv1.0</source><value>{said}</value>",
        entry="<identifier><catalog>Marelle</catalog><entry>{said}</entry></identifier>",
        duration="<duration>{said}</duration>",
        date="<dateTime>{said}</dateTime>",
    ),
    "1.2": _Notation(
        namespace="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1",
        schema="<metadatascheme>ADL SCORM 1.2</metadatascheme>",
        text='<langstring xml:lang="{lang}">{said}</langstring>',
        word='<source><langstring xml:lang="x-none">LOMv1.0</langstring></source>'
        '<value><langstring xml:lang="x-none">{said}</langstring></value>',
        entry="<catalogentry><catalog>Marelle</catalog>"
        '<entry><langstring xml:lang="x-none">{said}</langstring></entry></catalogentry>',
        duration="<datetime>{said}</datetime>",
        date="<datetime>{said}</datetime>",
        plain=True,
    ),
}
# What LOM calls each kind of moment (5.2, learning resource type).
_KINDS = {
    Format.LESSON: "lecture",
    Format.SITUATION: "simulation",
    Format.QUIZ: "exercise",
    Format.CARDS: "exercise",
    Format.PACKAGE: "lecture",
}
# What one does there (LOM-FR 5.12), in the letters of its vocabulary.
_DONE = {
    Format.LESSON: "s'informer",
    Format.SITUATION: "simuler",
    Format.QUIZ: "s'évaluer",
    Format.CARDS: "s'exercer",
    Format.PACKAGE: "s'informer",
}
_FRENCH = {
    "lomfr": ("http://www.lom-fr.fr/xsd/LOMFR", "LOMFRv1.0"),
    "scolomfr": ("http://www.lom-fr.fr/xsd/SCOLOMFR", "SCOLOMFRv1.0"),
}


def metadata(module: Module | Course, edition: str, setting: Setting) -> bytes:
    """Return the file of a module, or of a path, for *edition*, ``1.2`` or ``2004``."""
    made = _Record(_NOTATIONS[edition], setting.lang)
    with speaking(setting.lang):
        parts = "".join(_parts(made, module, setting))
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    spaces = (
        ""
        if made.notation.plain
        else "".join(f' xmlns:{prefix}="{space}"' for prefix, (space, _source) in _FRENCH.items())
    )
    return f'{head}<lom xmlns="{made.notation.namespace}"{spaces}>\n{parts}</lom>\n'.encode()


@dataclass(frozen=True, slots=True)
class _Record:
    """Writes elements in a notation; *lang* is that of what people read."""

    notation: _Notation
    lang: str

    def part(self, tag: str, *inside: str) -> str:
        """Return an element; what is inside is XML."""
        name = tag.lower() if self.notation.plain else tag
        return f"<{name}>{''.join(inside)}</{name}>"

    def text(self, tag: str, said: str) -> str:
        """Return an element with words of the language."""
        return self.part(tag, self.notation.text.format(lang=self.lang, said=escape(said)))

    def word(self, tag: str, said: str) -> str:
        """Return an element with a word of a vocabulary."""
        return self.part(tag, self.notation.word.format(said=said))

    def french(self, prefix: str, tag: str, said: str) -> str:
        """Return an element of a French profile; nothing in the elder, which has none."""
        if self.notation.plain:
            return ""
        source = f"<{prefix}:source>{_FRENCH[prefix][1]}</{prefix}:source>"
        value = f"<{prefix}:value>{said}</{prefix}:value>"
        return f"<{prefix}:{tag}>{source}{value}</{prefix}:{tag}>"

    def entity(self, name: str) -> str:
        """Return an organisation, as a card (vCard 3.0, RFC 2426)."""
        if not name:
            return ""
        said = re.sub(r"([\\,;])", r"\\\1", name)
        card = escape(f"BEGIN:VCARD\nVERSION:3.0\nFN:{said}\nORG:{said}\nEND:VCARD")
        if self.notation.plain:
            return self.part("centity", self.part("vcard", card))
        return self.part("entity", card)


def _parts(made: _Record, module: Module | Course, setting: Setting) -> Iterable[str]:
    notation = made.notation
    language = made.part("language", setting.lang)
    entry = notation.entry.format(said=manifest_id(module.id))
    yield made.part(
        "general",
        "" if notation.plain else entry,
        made.text("title", module.title),
        entry if notation.plain else "",
        language,
        made.text("description", f"{module.objective} {module.summary}".strip()),
        *(made.text("keyword", word) for word in module.keywords),
        made.word("structure", "linear" if isinstance(module, Course) else "atomic"),
        made.french("lomfr", "documentType", "ressource interactive"),
    )
    changed = notation.date.format(said=module.updated.isoformat())
    yield made.part(
        "lifeCycle",
        made.text("version", module.updated.isoformat()),
        made.word("status", "draft" if module.review == "draft" else "final"),
        made.part(
            "contribute",
            made.word("role", "publisher"),
            made.entity(setting.organisation),
            made.part("date", changed),
        ),
    )
    yield made.part("metaMetadata", notation.schema, language)
    yield made.part("technical", made.part("format", "text/html"))
    minutes = notation.duration.format(said=f"PT{module.duration}M")
    audience = _("Public\u00a0: {audience}.").format(audience=", ".join(module.audience))
    yield made.part(
        "educational",
        *(made.word("learningResourceType", kind) for kind in _kinds(module, _KINDS)),
        made.word("intendedEndUserRole", "learner"),
        made.word("context", "training"),
        made.part("typicalLearningTime", minutes),
        made.text("description", audience),
        language,
        *(made.french("lomfr", "activity", done) for done in _kinds(module, _DONE)),
        made.french("scolomfr", "place", "en milieu professionnel"),
        made.french("scolomfr", "educationalMethod", "en autonomie"),
    )
    yield made.part(
        "rights",
        made.word("cost", "no"),
        made.word("copyrightAndOtherRestrictions", "yes"),
        *([made.text("description", setting.licence)] if setting.licence else []),
    )


def _kinds(module: Module | Course, words: Mapping[Format, str]) -> Iterable[str]:
    """Return the word of a module, or that of each kind of module of a path."""
    every = module.modules if isinstance(module, Course) else (module,)
    return dict.fromkeys(words[each.format] for each in every)
