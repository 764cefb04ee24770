// A store of objects that speaks S3 and verifies signatures: s3_store.mjs PORT FOLDER BUCKET.
import S3rver from "@20minutes/s3rver";

const [port, directory, name] = process.argv.slice(2);
const options = { address: "127.0.0.1", port: Number(port), directory, silent: true };
await new S3rver({ ...options, configureBuckets: [{ name, configs: [] }] }).run();
