/**
 * A film gets its poster when it comes into view, or when it is asked for by who spares data, and
 * its captions when it plays: nobody hears a phone in the street. Neither is asked for before; who
 * puts captions out is not contradicted.
 */
import { spares } from "../later/pictures/spares.js";

export default function films() {
  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting && !spares()) dress(target);
  });
  for (const film of document.querySelectorAll("video")) {
    seen.observe(film);
    film.previousSibling.addEventListener("mrl:picture", () => dress(film));
    film.addEventListener("play", () => {
      for (const track of film.textTracks) track.mode = "showing";
    }, { once: true });
  }
}

/** @param {any} film */
function dress(film) {
  film.poster = film.previousSibling.src;
}
