"""Three small good packages, one of each standard, and what changes them."""

import zipfile
from collections.abc import Callable
from io import BytesIO

Files = dict[str, bytes]
Edit = Callable[[Files], "Files | bytes"]

PAGE = """\
<!doctype html>
<html lang="fr">
<title>Une leçon</title>
<link rel="stylesheet" href="lesson.css">
<script src="player.js"></script>
<p><img src="media/rue.png" alt="Une rue."> <a href="https://www.paris.fr">Le règlement</a>
"""
SHEET = "@namespace svg url(http://www.w3.org/2000/svg);\np { background: url(media/rue.png) }\n"
PLAYER = """\
const api = window.parent.{api};
api.{start}("");
addEventListener("pagehide", () => api.{end}(""));
"""
MANIFEST_12 = """\
<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m0123456789ab-rue" version="1.0"
    xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="plan">
    <organization identifier="plan"><title>La rue à nous</title>
      <item identifier="item" identifierref="sco">
        <title>La rue à nous</title>
        <adlcp:masteryscore>80</adlcp:masteryscore>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/>
      <file href="lesson.css"/>
      <file href="player.js"/>
      <file href="media/rue.png"/>
    </resource>
  </resources>
</manifest>
"""
_SEQUENCING = """\
<imsss:sequencing><imsss:objectives>
          <imsss:primaryObjective objectiveID="primary" satisfiedByMeasure="true">
            <imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure>
          </imsss:primaryObjective></imsss:objectives>
        </imsss:sequencing>"""
MANIFEST_2004 = (
    MANIFEST_12.replace("http://www.imsproject.org/xsd/imscp_rootv1p1p2", "{imscp}")
    .replace(
        'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
        'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"\n'
        '    xmlns:imsss="http://www.imsglobal.org/xsd/imsss"',
    )
    .replace("{imscp}", "http://www.imsglobal.org/xsd/imscp_v1p1")
    .replace(">1.2<", ">2004 4th Edition<")
    .replace("scormtype", "scormType")
    .replace("<adlcp:masteryscore>80</adlcp:masteryscore>", _SEQUENCING)
)
COURSE = """\
<?xml version="1.0" encoding="utf-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="https://ville.example/cours">
    <title><langstring lang="fr">La rue</langstring></title>
    <description><langstring lang="fr">La rue à nous.</langstring></description>
  </course>
  <objectives>
    <objective id="https://ville.example/objectif">
      <title><langstring lang="fr">Voir</langstring></title>
      <description><langstring lang="fr">Je vois la rue.</langstring></description>
    </objective>
  </objectives>
  <block id="https://ville.example/bloc">
    <title><langstring lang="fr">Bloc</langstring></title>
    <description><langstring lang="fr">Un bloc.</langstring></description>
    <au id="https://ville.example/lecon" moveOn="Passed" masteryScore="0.8">
      <title><langstring lang="fr">Leçon</langstring></title>
      <description><langstring lang="fr">Une leçon.</langstring></description>
      <objectives><objective idref="https://ville.example/objectif"/></objectives>
      <url>index.html?page=1</url>
    </au>
  </block>
</courseStructure>
"""

TINCAN = """\
<?xml version="1.0" encoding="utf-8"?>
<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
  <activity id="https://ville.example/lecon" type="http://adlnet.gov/expapi/activities/lesson">
    <name lang="fr">Leçon</name>
    <description lang="fr">Une leçon.</description>
    <launch lang="fr">index.html</launch>
  </activity>
</activities></tincan>
"""
QUERY = "new URLSearchParams(location.search)"


def _with(sheet: str, text: str, script: str) -> Files:
    return {
        sheet: text.encode(),
        "index.html": PAGE.encode(),
        "lesson.css": SHEET.encode(),
        "player.js": script.encode(),
        "media/rue.png": b"\x89PNG\r\n\x1a\n",
    }


def scorm12() -> Files:
    """Return the files of a good SCORM 1.2 package."""
    script = PLAYER.format(api="API", start="LMSInitialize", end="LMSFinish")
    return _with("imsmanifest.xml", MANIFEST_12, script)


def scorm2004() -> Files:
    """Return the files of a good SCORM 2004 package."""
    script = PLAYER.format(api="API_1484_11", start="Initialize", end="Terminate")
    return _with("imsmanifest.xml", MANIFEST_2004, script)


def cmi5() -> Files:
    """Return the files of a good cmi5 package."""
    return _with("cmi5.xml", COURSE, f'fetch({QUERY}.get("fetch"));read("LMS.LaunchData");\n')


def xapi() -> Files:
    """Return the files of a good package of xAPI alone."""
    return _with("tincan.xml", TINCAN, f'fetch({QUERY}.get("endpoint"));\n')


def zipped(files: Files) -> bytes:
    """Return the zip of *files*, in their order."""
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return whole.getvalue()


def packed(made: Files | bytes) -> bytes:
    """Return the bytes of a package, whether its edit gave files or bytes."""
    return made if isinstance(made, bytes) else zipped(made)


def swap(name: str, old: str, new: str) -> Edit:
    """Return the edit that writes *new* for *old*, the first time, in the member *name*."""

    def edit(files: Files) -> Files:
        text = files[name].decode()
        assert old in text, old
        return files | {name: text.replace(old, new, 1).encode()}

    return edit


def manifest(old: str, new: str) -> Edit:
    """Return the edit that writes *new* for *old* in ``imsmanifest.xml``."""
    return swap("imsmanifest.xml", old, new)


def course(old: str, new: str) -> Edit:
    """Return the edit that writes *new* for *old* in ``cmi5.xml``."""
    return swap("cmi5.xml", old, new)


def page(new: str) -> Edit:
    """Return the edit that adds *new* to the page."""
    return lambda files: files | {"index.html": files["index.html"] + new.encode()}


def script(new: str) -> Edit:
    """Return the edit that adds *new* to the script."""
    return lambda files: files | {"player.js": files["player.js"] + new.encode()}


def add(name: str, data: bytes = b"x", listed: bool = True) -> Edit:
    """Return the edit that adds a member, named by the manifest too when *listed*."""

    def edit(files: Files) -> Files:
        line = f'<file href="{name}"/></resource>'
        text = files["imsmanifest.xml"].decode().replace("</resource>", line)
        told = {"imsmanifest.xml": text.encode()} if listed else {}
        return files | told | {name: data}

    return edit


def rename(old: str, new: str) -> Edit:
    """Return the edit that gives a member another name."""
    return lambda files: {new if name == old else name: data for name, data in files.items()}


def drop(name: str) -> Edit:
    """Return the edit that takes a member away."""
    return lambda files: {other: data for other, data in files.items() if other != name}


def both(*edits: Edit) -> Edit:
    """Return the edit that does several, one after the other."""

    def edit(files: Files) -> Files:
        for one in edits:
            changed = one(files)
            assert isinstance(changed, dict)
            files = changed
        return files

    return edit
