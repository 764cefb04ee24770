"""Mutants that the listing of the zip, its bytes or its XML give away."""

from random import Random

from verify import hostile
from verify.mutant import Mutant
from verify.packages import (
    add,
    both,
    drop,
    manifest,
    rename,
    scorm12,
)

_FILE = '<file href="player.js"/>'
_BODY = "<manifest "
_DEEP = "<a>" * 70 + "</a>" * 70

SAFETY = [
    Mutant("no zip at all", scorm12, lambda _files: b"<html>Erreur 404</html>", "MRL801"),
    Mutant("an empty file", scorm12, lambda _files: b"", "MRL801"),
    Mutant("a zip that was cut", scorm12, hostile.cut(30), "MRL801"),
    Mutant("bytes before the zip", scorm12, hostile.before(b"MZ"), "MRL801"),
    Mutant("bytes after the zip", scorm12, hostile.after(b"GIF89a"), "MRL801"),
    Mutant("a zip bomb", scorm12, hostile.bomb(10_000_000), "MRL802"),
    Mutant("two lines for the same bytes", scorm12, hostile.overlapping, "MRL802"),
    Mutant("2 001 entries", scorm12, hostile.crowded(1_996), "MRL803"),
    Mutant("an encrypted member", scorm12, hostile.encrypted("player.js"), "MRL805"),
    Mutant("an unknown method", scorm12, hostile.method("player.js", 14), "MRL806"),
    Mutant("a link", scorm12, hostile.linked("media/rue.png"), "MRL807"),
    Mutant("a name that climbs", scorm12, add("../a.js", listed=False), "MRL808"),
    Mutant("a name that climbs further on", scorm12, add("a/../../b.js", listed=False), "MRL808"),
    Mutant("an absolute name", scorm12, add("/etc/a.js", listed=False), "MRL808"),
    Mutant("a drive letter", scorm12, add("C:/a.js", listed=False), "MRL808"),
    Mutant("a backslash", scorm12, hostile.renamed("media/rue.png", rb"media\rue.png"), "MRL808"),
    Mutant("a zero in a name", scorm12, hostile.renamed("lesson.css", b"lesson\0css"), "MRL808"),
    Mutant(
        "a second name that climbs", scorm12, hostile.named_twice("player.js", b"../a.js"), "MRL808"
    ),
    Mutant("twins by case", scorm12, add("Player.js"), "MRL809"),
    Mutant("the same name twice", scorm12, hostile.twice("lesson.css"), "MRL809"),
    Mutant(
        "twins by accents",
        scorm12,
        both(add("\u00e9.css", listed=False), add("e\u0301.css", listed=False)),
        "MRL809",
    ),
    Mutant("a file where a folder is", scorm12, add("media", listed=False), "MRL809"),
    Mutant("a name that Windows keeps", scorm12, add("aux.js"), "MRL810"),
    Mutant("a name with a final dot", scorm12, add("a.js."), "MRL810"),
    Mutant("a name with a star", scorm12, add("a*.js"), "MRL810"),
]
ARCHIVE = [
    Mutant("a wrong checksum", scorm12, hostile.damaged("lesson.css"), "MRL811"),
    Mutant(
        "two names for one member",
        scorm12,
        hostile.told_apart("lesson.css", b"lesson.php"),
        "MRL811",
    ),
    Mutant("a wrong size", scorm12, hostile.sized("media/rue.png", 7), "MRL811"),
    Mutant("a damaged manifest", scorm12, hostile.damaged("imsmanifest.xml"), "MRL811"),
    Mutant("a program for servers", scorm12, add("upload.php"), "MRL812"),
    Mutant("a setting for servers", scorm12, add("media/.htaccess"), "MRL812"),
    Mutant("an accent", scorm12, add("\u00e9t\u00e9.png"), "MRL813"),
    Mutant(
        "a per cent sign",
        scorm12,
        both(add("a%.png", listed=False), manifest(_FILE, f'{_FILE}<file href="a%25.png"/>')),
        "MRL813",
    ),
    Mutant("capitals", scorm12, add("Logo.png"), "MRL814"),
    Mutant("a space", scorm12, add("mon logo.png"), "MRL814"),
    Mutant("no manifest", scorm12, drop("imsmanifest.xml"), "MRL815"),
    Mutant("a wrapper folder", scorm12, lambda f: {f"a/{k}": v for k, v in f.items()}, "MRL816"),
    Mutant("another case", scorm12, rename("imsmanifest.xml", "imsManifest.xml"), "MRL817"),
    Mutant("over 2 MB", scorm12, add("media/a.bin", Random(1).randbytes(2_000_001)), "MRL818"),
    Mutant("a long name", scorm12, lambda files: files, "MRL819", f"{'a' * 61}.zip"),
    Mutant("a name with accents", scorm12, lambda files: files, "MRL819", "Sécurité.zip"),
    Mutant("a lone ampersand", scorm12, manifest("La rue", "La rue & nous"), "MRL821"),
    Mutant("a tag left open", scorm12, manifest("</manifest>", ""), "MRL821"),
    Mutant("an unknown prefix", scorm12, manifest("<item ", '<item b:a="" '), "MRL821"),
    Mutant("an unknown encoding", scorm12, manifest("UTF-8", "UTF-7"), "MRL821"),
    Mutant(
        "bytes that are not UTF-8",
        scorm12,
        lambda f: f | {"imsmanifest.xml": f["imsmanifest.xml"].replace("à".encode(), b"\xe0")},
        "MRL821",
    ),
    Mutant("a DOCTYPE", scorm12, manifest(_BODY, f"<!DOCTYPE manifest>{_BODY}"), "MRL822"),
    Mutant(
        "laughter",
        scorm12,
        manifest(_BODY, f'<!DOCTYPE m [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>{_BODY}'),
        "MRL822",
    ),
    Mutant("70 levels", scorm12, manifest("<metadata>", f"<metadata>{_DEEP}"), "MRL823"),
    Mutant(
        "50 001 elements", scorm12, manifest("<metadata>", "<metadata>" + "<a/>" * 50_001), "MRL823"
    ),
]
