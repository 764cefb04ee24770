"""An H5P file with its libraries, small and whole, and a hostile one, for the tests of `package`.

No library of H5P.org is at hand: these two are ours. The main one is made as theirs are: it
extends ``H5P.EventDispatcher``, is given its state back, finds its files by ``H5P.getPath`` and
says in xAPI that it was completed, with a score. The other is what it depends on.
"""

import json

NEEDED = [{"machineName": "H5P.Gestures", "majorVersion": 2, "minorVersion": 1}]
MAIN = {"machineName": "H5P.Sweep", "majorVersion": 1, "minorVersion": 0}
ABOUT = {
    "title": "Balayer sans se blesser",
    "language": "fr",
    "mainLibrary": "H5P.Sweep",
    "embedTypes": ["div"],
    "authors": [{"name": "Éditions du Trottoir", "role": "Author"}],
    "license": "CC BY",
    "licenseVersion": "4.0",
    "preloadedDependencies": [MAIN, *NEEDED],
}
SWEEP = """\
H5P.Sweep = (function ($, EventDispatcher) {
  function Sweep(params, id, extras) {
    EventDispatcher.call(this);
    var self = this;
    var at = (extras.previousState || {}).at || 1;
    self.attach = function ($container) {
      $container.html('<h1>Balayer</h1><p id="at"></p><p id="text"></p><button id="next">Suite' +
        '</button><button id="end">Finir avec 4 sur 5</button>');
      var picture = H5P.getPath(params.picture.path, id);
      $("<img>", { src: picture, alt: "Un balai." }).appendTo($container);
      function show() {
        $("#at", $container).text("Page " + at);
        $("#text", $container).text(H5P.gesture(params.texts, at));
      }
      $("#next", $container).on("click", function () {
        at = Math.min(at + 1, params.texts.length);
        self.triggerXAPI("progressed");
        show();
      });
      $("#end", $container).on("click", function () {
        self.triggerXAPICompleted(4, 5, true);
      });
      show();
    };
    self.getCurrentState = function () { return { at: at }; };
  }
  Sweep.prototype = Object.create(EventDispatcher.prototype);
  Sweep.prototype.constructor = Sweep;
  return Sweep;
})(H5P.jQuery, H5P.EventDispatcher);
"""
PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="90" height="90">'
    '<path d="M1 8L8 1" stroke="#000"/></svg>'
)
SEMANTICS = [{"name": "texts", "type": "list", "field": {"name": "text", "type": "text"}}]
FILES = {
    "h5p.json": json.dumps(ABOUT),
    "content/content.json": json.dumps(
        {
            "texts": ["Pliez les genoux.", "Gardez le dos droit.", "Changez de main."],
            "picture": {"path": "images/un balai.svg", "mime": "image/svg+xml"},
        }
    ),
    "content/images/un balai.svg": PICTURE,
    "H5P.Sweep-1.0/library.json": json.dumps(
        {
            "title": "Sweep",
            **MAIN,
            "patchVersion": 0,
            "runnable": 1,
            "preloadedJs": [{"path": "sweep.js"}],
            "preloadedCss": [{"path": "sweep.css"}],
            "preloadedDependencies": NEEDED,
        }
    ),
    "H5P.Sweep-1.0/semantics.json": json.dumps(SEMANTICS),
    "H5P.Sweep-1.0/sweep.js": SWEEP,
    "H5P.Sweep-1.0/sweep.css": ".h5p-content h1 { background: url('dot.svg') }\n",
    "H5P.Sweep-1.0/dot.svg": PICTURE,
    "H5P.Gestures-2.1/library.json": json.dumps(
        {"title": "Gestures", **NEEDED[0], "preloadedJs": [{"path": "gestures.js"}]}
    ),
    "H5P.Gestures-2.1/gestures.js": "H5P.gesture = function (all, at) { return all[at - 1]; };\n",
}


def with_script(script: str) -> dict[str, str]:
    """Return the files of an H5P file whose library runs *script* as it opens."""
    return {**FILES, "H5P.Sweep-1.0/sweep.js": f"{SWEEP}\n{script}"}
