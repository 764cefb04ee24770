/**
 * The sentences of the clock, in French; at build, in the page's language.
 * @type {Record<string, string>}
 */
export const words = {
  offer: "Un chrono de {time}, si vous voulez : rien ne s’arrête à la fin.",
  start: "Jouer avec le chrono",
  stop: "Arrêter le chrono",
  again: "Relancer le chrono",
  begun: "C’est parti : {time}.",
  stopped: "Le chrono est arrêté. Prenez votre temps.",
  left: "Temps restant : {time}",
  paused: "Temps restant : {time}, en pause",
  over: "Le temps est écoulé. Continuez tranquillement : rien n’est perdu.",
  done: "Fini avant la fin du chrono : il restait {time}.",
  seconds: "{s} s",
  minutes: "{m} min",
  both: "{m} min {s} s",
};
