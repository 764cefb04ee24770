/**
 * The features of a page, in the order of the menu: written at build from the folders beside this
 * file. A feature without a label is not in the menu; `starts` is a selector: the
 * feature starts on the pages where it finds something.
 * @type {{file: string, label: string, starts: string, module?: Promise<any>}[]}
 */
export const features = [];
