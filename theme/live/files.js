/** The style sheet of the panel and the tokens it reads: the preview puts them in. */
export const sheet = "";
