"""Mutants that ``imsmanifest.xml`` gives away."""

from verify.mutant import Mutant
from verify.packages import (
    Files,
    add,
    both,
    manifest,
    rename,
    scorm12,
    scorm2004,
)

_FILE = '<file href="player.js"/>'


def _retagged(files: Files, old: str, new: str, also: str = "") -> Files:
    text = files["imsmanifest.xml"].decode()
    changed = text.replace(f"<{old}", f"<{new}").replace(f"</{old}", f"</{new}")
    changed = changed.replace(f"xmlns:{also}", f"xmlns:{new[:-1]}=") if also else changed
    assert changed != text
    return files | {"imsmanifest.xml": changed.encode()}


def _without(files: Files, name: str) -> Files:
    head, _open, rest = files["imsmanifest.xml"].decode().partition(f"<{name}")
    tail = rest.partition(f"</{name}>")[2]
    return files | {"imsmanifest.xml": (head + tail).encode()}


MANIFEST = [
    Mutant("another version", scorm12, manifest(">1.2<", ">1.3<"), "MRL831"),
    Mutant("a version nearly right", scorm2004, manifest("4th Edition", "4th edition"), "MRL831"),
    Mutant("a space in the version", scorm2004, manifest("Edition<", "Edition <"), "MRL831"),
    Mutant(
        "no version",
        scorm12,
        manifest("<schemaversion>1.2</schemaversion>", ""),
        "MRL831",
    ),
    Mutant("2004 said to be 1.2", scorm2004, manifest(">2004 4th Edition<", ">1.2<"), "MRL832"),
    Mutant("1.2 said to be 2004", scorm12, manifest(">1.2<", ">2004 3rd Edition<"), "MRL832"),
    Mutant("no namespace", scorm12, manifest('xmlns="http', 'xmlns:a="http'), "MRL832"),
    Mutant("another root", scorm12, lambda f: _retagged(f, "manifest", "package"), "MRL832"),
    Mutant(
        "a declaration of 2004 in 1.2",
        scorm12,
        manifest("<metadata>", '<metadata xmlns:imsss="http://www.imsglobal.org/xsd/imsss">'),
        "MRL832",
    ),
    Mutant(
        "another prefix", scorm2004, lambda f: _retagged(f, "imsss:", "ss:", "imsss="), "MRL833"
    ),
    Mutant("the type of 2004 in 1.2", scorm12, manifest("scormtype", "scormType"), "MRL834"),
    Mutant("the type of 1.2 in 2004", scorm2004, manifest("scormType", "scormtype"), "MRL834"),
    Mutant("an unknown type", scorm12, manifest('type="sco"', 'type="SCO"'), "MRL834"),
    Mutant("an apostrophe", scorm12, manifest('"item" ', '"l’item" '), "MRL835"),
    Mutant("a figure first", scorm12, manifest('="m0123', '="0123'), "MRL835"),
    Mutant("no identifier", scorm12, manifest('identifier="item" ', ""), "MRL835"),
    Mutant(
        "an identifier twice", scorm12, manifest('identifier="item"', 'identifier="plan"'), "MRL836"
    ),
    Mutant("a number for a letter", scorm12, manifest("rue à", "rue &#224;"), "MRL838"),
    Mutant("a number further on", scorm12, manifest("rue à", "rue\n&#xE0;"), "MRL838"),
    Mutant("a blank title", scorm12, manifest("<title>La rue à nous<", "<title> <"), "MRL839"),
    Mutant("no title", scorm12, manifest("<title>La rue à nous</title>", ""), "MRL839"),
    Mutant("a title of 201", scorm12, manifest("La rue à nous", "x" * 201), "MRL840"),
    Mutant("another default", scorm12, manifest('default="plan"', 'default="autre"'), "MRL841"),
    Mutant("no organization", scorm12, lambda f: _without(f, "organizations"), "MRL841"),
    Mutant("a mark of 101", scorm12, manifest(">80<", ">101<"), "MRL842"),
    Mutant("a mark in per cent", scorm12, manifest(">80<", ">80 %<"), "MRL842"),
]


RESOURCES = [
    Mutant("only assets", scorm12, manifest('scormtype="sco"', 'scormtype="asset"'), "MRL851"),
    Mutant(
        "two SCOs",
        scorm12,
        manifest(
            "</organization>",
            '<item identifier="b" identifierref="sco"><title>B</title></item></organization>',
        ),
        "MRL852",
    ),
    Mutant("a reference to nothing", scorm12, manifest('ref="sco"', 'ref="autre"'), "MRL853"),
    Mutant(
        "a dependency on nothing",
        scorm12,
        manifest("</resource>", '<dependency identifierref="autre"/></resource>'),
        "MRL853",
    ),
    Mutant(
        "a file that is not there",
        scorm12,
        manifest("</resource>", '<file href="a.js"/></resource>'),
        "MRL854",
    ),
    Mutant("a file in another case", scorm12, manifest('"player.js"', '"Player.js"'), "MRL854"),
    Mutant(
        "a base that leads astray",
        scorm12,
        manifest("<resources>", '<resources xml:base="a/">'),
        "MRL854",
    ),
    Mutant("a file left out", scorm12, manifest(_FILE, ""), "MRL855"),
    Mutant("a file nobody named", scorm12, add("thumbs.db", listed=False), "MRL855"),
    Mutant("a file without its name", scorm12, manifest(_FILE, "<file/>"), "MRL856"),
    Mutant("no page to open", scorm12, manifest(' href="index.html">', ">"), "MRL857"),
    Mutant(
        "a page elsewhere",
        scorm12,
        manifest('href="index.html">', 'href="https://a.example/">'),
        "MRL858",
    ),
    Mutant("a query", scorm12, manifest('href="index.html">', 'href="index.html?a=1">'), "MRL859"),
    Mutant("parameters", scorm12, manifest('ref="sco"', 'ref="sco" parameters="?a=1"'), "MRL859"),
    Mutant(
        "another name",
        scorm12,
        both(
            rename("index.html", "start.html"),
            manifest('"index.html"', '"start.html"'),
            manifest('"index.html"', '"start.html"'),
        ),
        "MRL860",
    ),
]
SEQUENCING = [
    Mutant(
        "rules",
        scorm2004,
        manifest("</imsss:objectives>", "</imsss:objectives><imsss:rollupRules/>"),
        "MRL861",
    ),
    Mutant(
        "another objective",
        scorm2004,
        manifest("</imsss:objectives>", '<imsss:objective objectiveID="b"/></imsss:objectives>'),
        "MRL861",
    ),
    Mutant("a measure of 80", scorm2004, manifest(">0.8<", ">80<"), "MRL862"),
    Mutant("a measure with a comma", scorm2004, manifest(">0.8<", ">0,8<"), "MRL862"),
    Mutant(
        "a measure nobody asked for",
        scorm2004,
        manifest(' satisfiedByMeasure="true"', ""),
        "MRL863",
    ),
    Mutant(
        "no measure",
        scorm2004,
        manifest("<imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure>", ""),
        "MRL863",
    ),
]
