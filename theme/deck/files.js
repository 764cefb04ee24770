/** The files a deck asks for, from any folder of the assets: written at build. */
export const files = { fsrs: "", core: "", menu: "", keep: "" };
