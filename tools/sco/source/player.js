// A small SCO by hand, as a publisher might write one: SCORM 1.2, RTE 3.3 and 3.4.
(function () {
  "use strict";

  function find(from) {
    for (var hops = 0; from && !from.API && from.parent && from.parent !== from && hops < 8; hops++) from = from.parent;
    return from ? from.API : null;
  }

  var api = find(window);
  var screens = document.querySelectorAll("section");
  var next = document.getElementById("next");
  var at = 0;
  var answers = [];

  function set(name, value) {
    if (api) api.LMSSetValue("cmi." + name, String(value));
  }

  function right(screen, answer) {
    return screen.querySelector("fieldset").getAttribute("data-right") === answer;
  }

  function finish() {
    var points = 0;
    for (var n = 1; n <= 3; n++) points += right(screens[n], answers[n - 1]) ? 1 : 0;
    document.getElementById("score").textContent = points + " bonne" + (points > 1 ? "s réponses" : " réponse") + " sur 3.";
    set("core.score.raw", Math.round((points * 100) / 3));
    set("core.lesson_status", points > 1 ? "passed" : "failed");
    if (api) api.LMSCommit("");
  }

  function show() {
    for (var n = 0; n < screens.length; n++) screens[n].hidden = n !== at;
    next.hidden = at === screens.length - 1;
    screens[at].querySelector("h1").focus();
    if (at === screens.length - 1) finish();
  }

  function keep() {
    set("core.lesson_location", at);
    set("suspend_data", answers.join(""));
    if (api) api.LMSCommit("");
  }

  next.onclick = function () {
    var screen = screens[at];
    var asked = screen.querySelector("fieldset");
    var chosen = screen.querySelector("input:checked");
    if (asked && !asked.disabled) {
      if (!chosen) return;
      answers[at - 1] = chosen.value;
      asked.disabled = true;
      var why = screen.querySelector(".why");
      why.textContent = (right(screen, chosen.value) ? "C’est juste. " : "Ce n’est pas ça. ") + why.textContent;
      why.hidden = false;
      keep();
      return;
    }
    at++;
    keep();
    show();
  };

  if (api) {
    api.LMSInitialize("");
    at = Math.min(+api.LMSGetValue("cmi.core.lesson_location") || 0, screens.length - 1);
    answers = api.LMSGetValue("cmi.suspend_data").split("");
    if (!at) set("core.lesson_status", "incomplete");
    set("core.exit", "suspend");
  }
  window.addEventListener("pagehide", function () {
    if (api) api.LMSFinish("");
    api = null;
  });
  show();
})();
