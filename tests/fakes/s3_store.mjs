// A store of objects that speaks S3 and verifies signatures: s3_store.mjs PORT FOLDER BUCKET.
import crypto from "node:crypto";
import S3rver from "@20minutes/s3rver";

// A list of more than a thousand names goes on from a token, by a cipher OpenSSL 3 no longer has.
for (const make of ["createCipheriv", "createDecipheriv"]) {
  const made = crypto[make];
  crypto[make] = (name, key, ...others) =>
    name === "des" ? made("des-ede3-cbc", Buffer.concat([key, key, key]), ...others) : made(name, key, ...others);
}
const [port, directory, name] = process.argv.slice(2);
const options = { address: "127.0.0.1", port: Number(port), directory, silent: true };
await new S3rver({ ...options, configureBuckets: [{ name, configs: [] }] }).run();
