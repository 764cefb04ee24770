/** The learner as an LMS names them in the address of a launch: JSON in, an Agent of xAPI out. */

const NAMES = ["mbox", "mbox_sha1sum", "openid", "account"];

/** Before xAPI 1.0, Tin Can packages were launched with lists, and other words for an account.
 * @param {string} text @returns {any} an Agent or a Group (1.0.3, part 2, 2.4.2), as it is when it
 * is one; throws when it names nobody */
export function agent(text) {
  const given = JSON.parse(text);
  if (!NAMES.some((name) => given[name])) throw new Error("nobody");
  if (!Object.values(given).some(Array.isArray) || given.objectType === "Group") return given;
  const [[name], [mbox], [sum], [openid], [account]] = ["name", ...NAMES].map((part) => [].concat(given[part] || []));
  const { accountServiceHomePage, accountName } = account || {};
  const known = accountName ? { homePage: accountServiceHomePage, name: accountName } : account;
  // one name of them, and one only
  const [[by, value]] = Object.entries({ account: known, mbox, mbox_sha1sum: sum, openid }).filter(([, one]) => one);
  return { objectType: "Agent", ...(name && { name }), [by]: value };
}
