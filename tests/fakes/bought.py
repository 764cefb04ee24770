"""Packages as publishers make them, small and whole, and hostile ones, for the tests of `package`.

The honest one looks for its API above itself first, reads a file of its own by XHR, draws a picture
that a style sheet names, resumes where it was, and ends on a button.
"""

import zipfile
from io import BytesIO
from pathlib import Path

MANIFEST = """\
<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m0123456789ab-rue" version="1.0"
    xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion>
    <imsmd:lom>
      <imsmd:general>
        <imsmd:title><imsmd:langstring xml:lang="fr">Balayer sans se blesser</imsmd:langstring>
        </imsmd:title>
        <imsmd:language>fr-FR</imsmd:language>
        <imsmd:description><imsmd:langstring>Trois gestes pour le dos.</imsmd:langstring>
        </imsmd:description>
        <imsmd:keyword><imsmd:langstring>dos</imsmd:langstring></imsmd:keyword>
        <imsmd:keyword><imsmd:langstring>balai</imsmd:langstring></imsmd:keyword>
        <imsmd:keyword><imsmd:langstring>gestes</imsmd:langstring></imsmd:keyword>
      </imsmd:general>
      <imsmd:lifecycle><imsmd:contribute>
        <imsmd:role><imsmd:value><imsmd:langstring>Publisher</imsmd:langstring></imsmd:value>
        </imsmd:role>
        <imsmd:centity><imsmd:vcard>BEGIN:VCARD
FN:Éditions du Trottoir
END:VCARD</imsmd:vcard></imsmd:centity>
      </imsmd:contribute></imsmd:lifecycle>
      <imsmd:educational><imsmd:typicallearningtime><imsmd:datetime>00:07:00</imsmd:datetime>
      </imsmd:typicallearningtime></imsmd:educational>
      <imsmd:rights><imsmd:description><imsmd:langstring>Licence de site 2026</imsmd:langstring>
      </imsmd:description></imsmd:rights>
    </imsmd:lom>
  </metadata>
  <organizations default="plan">
    <organization identifier="plan"><title>Balayer</title>
      <item identifier="item" identifierref="sco"><title>Balayer</title>
        <adlcp:masteryscore>60</adlcp:masteryscore></item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="sco" type="webcontent" adlcp:scormtype="sco"
        href="Pages/Page%201.html?debut=1">
      <file href="Pages/Page%201.html"/><file href="Pages/player.js"/><file href="Pages/style.css"/>
      <file href="Pages/Images/un balai.svg"/><file href="data/pages.json"/>
    </resource>
  </resources>
</manifest>
"""
PAGE = """\
<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Balayer</title>
<link rel="stylesheet" href="style.css"><script src="player.js"></script></head>
<body><h1>Balayer sans se blesser</h1><img src="Images/un%20balai.svg" alt="Un balai.">
<p id="at"></p><p id="text"></p><button id="next">Suite</button>
<button id="end">Finir avec 80</button> <a href="#at">Haut</a></body></html>
"""
PLAYER = """\
function findAPI(win) {
  var api = null, n = 0;
  while (!win.API && win.parent && win.parent !== win && n++ < 7) win = win.parent;
  return win.API;
}
var api = findAPI(window.parent) || findAPI(window);
var at = 1;
addEventListener("load", function () {
  api.LMSInitialize("");
  at = +api.LMSGetValue("cmi.core.lesson_location") || 1;
  var asked = new XMLHttpRequest();
  asked.open("GET", "../data/pages.json");
  asked.onload = function () {
    var pages = JSON.parse(asked.responseText);
    function show() {
      document.getElementById("at").textContent = "Page " + at;
      document.getElementById("text").textContent = pages[at - 1];
      document.title = api.LMSGetValue("cmi.suspend_data");
    }
    document.getElementById("next").onclick = function () {
      at = Math.min(at + 1, pages.length);
      api.LMSSetValue("cmi.core.lesson_location", "" + at);
      api.LMSSetValue("cmi.core.lesson_status", "incomplete");
      api.LMSSetValue("cmi.suspend_data", "vu:" + at);
      api.LMSCommit("");
      show();
    };
    show();
  };
  asked.send();
  document.getElementById("end").onclick = function () {
    api.LMSSetValue("cmi.core.score.raw", "80");
    api.LMSSetValue("cmi.core.lesson_status", "completed");
    api.LMSFinish("");
  };
});
"""
FILES = {
    "imsmanifest.xml": MANIFEST,
    "Pages/Page 1.html": PAGE,
    "Pages/player.js": PLAYER,
    "Pages/style.css": "h1 { background: url('Images/un balai.svg') no-repeat right }\n",
    "Pages/Images/un balai.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" '
    'width="90" height="90"><path d="M1 8L8 1" stroke="#000"/></svg>',
    "data/pages.json": '["Pliez les genoux.", "Gardez le dos droit.", "Changez de main."]',
}
# The same in the words of SCORM 2004 (RTE 4.2).
_WORDS = {
    "LMSInitialize": "Initialize",
    "LMSGetValue": "GetValue",
    "LMSSetValue": "SetValue",
    "LMSCommit": "Commit",
    "LMSFinish": "Terminate",
    "win.API": "win.API_1484_11",
    "cmi.core.lesson_location": "cmi.location",
    '"cmi.core.score.raw", "80"': '"cmi.score.scaled", "0.8"',
    "cmi.core.lesson_status": "cmi.completion_status",
    "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "http://www.imsglobal.org/xsd/imscp_v1p1",
    "http://www.adlnet.org/xsd/adlcp_rootv1p2": "http://www.adlnet.org/xsd/adlcp_v1p3",
    "<schemaversion>1.2": "<schemaversion>2004 3rd Edition",
    "scormtype": "scormType",
    "<adlcp:masteryscore>60</adlcp:masteryscore>": "",
}


def in_2004(text: str) -> str:
    """Return a file of the package of SCORM 1.2 as one of SCORM 2004, 3rd edition, has it."""
    for old, new in _WORDS.items():
        text = text.replace(old, new)
    return text


FILES_2004 = {name: in_2004(text) for name, text in FILES.items()}
SHEET = """\
kind: package
title: Balayer sans se blesser
objective: Je sais balayer sans me faire mal au dos.
summary: Trois gestes pour le dos.
direction: DPE
collection: espace-public
audience: [terrain]
keywords: [dos, balai, gestes]
duration: 7
updated: 2026-11-21
valid_until: 2027-12-31
review: demo
sources:
  - {title: L’éditeur, url: "https://www.paris.fr/balayer", consulted: 2026-11-21}
pass_mark: 60
package:
  publisher: Éditions du Trottoir
  licence: Licence de site 2026
  languages: [fr]
"""
FOLDER = "content/modules/balayer/"


def zipped(files: dict[str, str]) -> bytes:
    """Return a zip of *files*, whose bytes are always the same."""
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return whole.getvalue()


def with_script(script: str) -> dict[str, str]:
    """Return the files of a package that runs *script* as it opens."""
    page = PAGE.replace("</body>", f"<script>{script}</script></body>")
    return {**FILES, "Pages/Page 1.html": page}


def lay(root: Path, files: dict[str, str], sheet: str = SHEET, name: str = "balayer") -> None:
    """Put the module of a package in the project at *root*."""
    folder = root / f"content/modules/{name}"
    folder.mkdir(parents=True, exist_ok=True)
    folder.joinpath("module.yml").write_text(sheet, encoding="utf-8")
    folder.joinpath("package.zip").write_bytes(zipped(files))
