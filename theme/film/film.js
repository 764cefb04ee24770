/**
 * A film gets its poster when it comes into view, and its captions when it plays: nobody hears a
 * phone in the street. Neither is asked for before; who puts captions out is not contradicted.
 */
export default function films() {
  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const film = /** @type {any} */ (target);
      if (isIntersecting) film.poster = film.previousSibling.src;
    }
  });
  for (const film of document.querySelectorAll("video")) {
    seen.observe(film);
    film.addEventListener("play", () => {
      for (const track of film.textTracks) track.mode = "showing";
    }, { once: true });
  }
}
