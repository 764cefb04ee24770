"""Mutants that pages, scripts and ``cmi5.xml`` give away."""

from verify.mutant import Mutant
from verify.packages import (
    Edit,
    Files,
    cmi5,
    course,
    page,
    scorm12,
    scorm2004,
    script,
    swap,
    xapi,
)


def _copied(files: Files, name: str) -> Files:
    text = files["cmi5.xml"].decode()
    end = f"</{name}>"
    start, stop = text.index(f"<{name} "), text.index(end) + len(end)
    return files | {"cmi5.xml": (text[:stop] + text[start:stop] + text[stop:]).encode()}


def _launch(old: str, new: str) -> Edit:
    return lambda files: (
        files | {"tincan.xml": files["tincan.xml"].replace(old.encode(), new.encode())}
    )


_ELSEWHERE = (
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "file:///etc/passwd",
    "data:text/html,a",
    "//a.example/a.html",
    "https:a.html",
    "https://",
    "https://ville.example@a.example/",
)
PAGE = [
    Mutant(
        "a script elsewhere",
        scorm12,
        page('<script src="https://a.example/a.js"></script>'),
        "MRL871",
    ),
    Mutant("a picture elsewhere", scorm12, page("<img alt='' src=//a.example/a.png>"), "MRL871"),
    Mutant(
        "a set of pictures elsewhere",
        scorm12,
        page('<img srcset="https://a.example/a.png 2x">'),
        "MRL871",
    ),
    Mutant(
        "a sheet elsewhere",
        scorm12,
        swap("lesson.css", "p {", "@import 'https://a.example/a.css';p {"),
        "MRL871",
    ),
    Mutant(
        "a font elsewhere",
        scorm12,
        swap("lesson.css", "url(media", "url(https://a.example"),
        "MRL871",
    ),
    Mutant(
        "a style that asks",
        scorm2004,
        page('<p style="background:url(//a.example/a.png)">'),
        "MRL871",
    ),
    Mutant("the root", scorm12, page('<img src="/a.png" alt="">'), "MRL872"),
    Mutant("the root, on a click", scorm12, page('<a href="/index.php">A</a>'), "MRL872"),
    Mutant("a picture not there", scorm12, page('<img src="media/a.png" alt="">'), "MRL873"),
    Mutant(
        "a picture in another case", scorm12, page('<img src="media/Rue.png" alt="">'), "MRL873"
    ),
    Mutant("a page not there", cmi5, page('<a href="suite.html">Suite</a>'), "MRL873"),
    Mutant("above the package", scorm12, page('<img src="../a.png" alt="">'), "MRL873"),
    Mutant(
        "nobody looks for the LMS", scorm12, swap("player.js", "LMSInitialize", "init"), "MRL874"
    ),
    Mutant("the API of 1.2 in 2004", scorm2004, swap("player.js", "API_1484_11", "API"), "MRL874"),
    Mutant("nobody reads the launch", cmi5, swap("player.js", "LMS.LaunchData", "data"), "MRL874"),
    Mutant("nobody reads the address", xapi, swap("player.js", "endpoint", "lrs"), "MRL874"),
    Mutant("a request that waits", scorm12, script('r.open("POST", url, false);\n'), "MRL875"),
    Mutant("unload alone", scorm12, swap("player.js", '"pagehide"', '"unload"'), "MRL876"),
    Mutant("a window", scorm12, script('window.open("a.html");\n'), "MRL877"),
]
_EMPTY = (
    '<block id="a:b"><title><langstring>B</langstring></title>'
    "<description><langstring>B</langstring></description></block>"
)
_AU = '<au id="https://ville.example/lecon"'
CMI5 = [
    Mutant(
        "no namespace",
        cmi5,
        course(' xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"', ""),
        "MRL881",
    ),
    Mutant("a relative course", cmi5, course('"https://ville.example/cours"', '"cours"'), "MRL882"),
    Mutant("no id", cmi5, course(' id="https://ville.example/bloc"', ""), "MRL882"),
    Mutant("a unit twice", cmi5, lambda f: _copied(f, "au"), "MRL883"),
    Mutant("an objective twice", cmi5, lambda f: _copied(f, "objective"), "MRL883"),
    Mutant("no address", cmi5, course("<url>index.html?page=1</url>", ""), "MRL884"),
    Mutant(
        "an impossible address", cmi5, course(">index.html?", ">https://a.example b?"), "MRL884"
    ),
    Mutant("an address not there", cmi5, course(">index.html?", ">a.html?"), "MRL885"),
    Mutant("an address from the root", cmi5, course(">index.html?", ">/index.html?"), "MRL885"),
    *(
        Mutant(f"at {url}", cmi5, course(">index.html?", f">{url}?"), "MRL885")
        for url in _ELSEWHERE
    ),
    Mutant("a name of the launch", cmi5, course("?page=1", "?page=1&amp;actor=a"), "MRL886"),
    Mutant("a score of 80", cmi5, course('"0.8"', '"80"'), "MRL887"),
    Mutant("a score below 0", cmi5, course('"0.8"', '"-0.1"'), "MRL887"),
    Mutant("an unknown end", cmi5, course('"Passed"', '"passed"'), "MRL888"),
    Mutant("an unknown window", cmi5, course(_AU, f'{_AU} launchMethod="PopUp"'), "MRL888"),
    Mutant("a blank text", cmi5, course(">Une leçon.<", "> <"), "MRL889"),
    Mutant(
        "an objective from nowhere",
        cmi5,
        course('idref="https://ville', 'idref="https://bourg'),
        "MRL890",
    ),
    Mutant(
        "an empty block",
        cmi5,
        course(
            "</courseStructure>",
            f"{_EMPTY}</courseStructure>",
        ),
        "MRL891",
    ),
    Mutant(
        "nothing to launch", xapi, _launch('<launch lang="fr">index.html</launch>', ""), "MRL893"
    ),
    Mutant("a launch not there", xapi, _launch(">index.html<", ">a.html<"), "MRL893"),
    *(
        Mutant(f"at {url}", xapi, _launch(">index.html<", f">{url}<"), "MRL893")
        for url in _ELSEWHERE
    ),
    Mutant("a relative activity", xapi, _launch('"https://ville.example', '"'), "MRL894"),
    Mutant("texts the wrong way round", cmi5, course("<url>", "<title/><url>"), "MRL892"),
]
