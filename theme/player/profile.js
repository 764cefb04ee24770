/** Where this browser keeps *name* for the profile in use. @param {string} name */
export const place = (name) => `mrl1:${localStorage["mrl1:profile"] || 0}:${name}`;
