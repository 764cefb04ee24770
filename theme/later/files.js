/**
 * The features of a page, in the order of the menu: written at build from the folders beside this
 * file. A feature without a label is not in the menu; `starts` says that it has a `start`.
 * @type {{file: string, label: string, starts: boolean, module?: Promise<any>}[]}
 */
export const features = [];
