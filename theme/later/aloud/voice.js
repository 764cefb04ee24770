/** The voices of the phone: which one reads a page. */

/**
 * The best voice for a language: one of the phone before one of the network, the country of the
 * language before the others. Nothing when no voice speaks it.
 * @param {SpeechSynthesisVoice[]} voices @param {string} lang
 */
export function best(voices, lang) {
  const worth = (/** @type {SpeechSynthesisVoice} */ voice) =>
    2 * +voice.localService + +(voice.lang.slice(3).toLowerCase() === lang);
  return voices
    .filter((voice) => voice.lang.slice(0, 2).toLowerCase() === lang)
    .sort((one, other) => worth(other) - worth(one))[0];
}
