/** Where Pannellum lies, beside this file: written at build. */
export const library = "";
