/** What an LMS keeps is counted, and sometimes stored, in characters of ASCII. @param {string} json */
export const ascii = (json) =>
  json.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
