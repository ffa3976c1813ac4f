import { expect, test } from "vitest";
import { addressOf } from "../../src/work/address.js";

const value = (text: string, password?: string) => {
  const read = addressOf(text, password);
  return read.ok ? read.value : read.diagnostics.map(({ code }) => code);
};

test("an address of a Redis is read with its parts, and shown without its password", () => {
  expect(value("redis://127.0.0.1:6379")).toMatchObject({
    host: "127.0.0.1",
    port: 6379,
    tls: false,
    database: 0,
    isLocal: true,
  });
  expect(value("rediss://clerk:p%40ss@queue.example:7000/3")).toEqual({
    host: "queue.example",
    port: 7000,
    tls: true,
    database: 3,
    username: "clerk",
    password: "p@ss",
    shown: "rediss://queue.example:7000/3",
    isLocal: false,
  });
  expect(value("redis://10.0.0.5", "from the environment")).toMatchObject({ port: 6379, password: "from the environment" });
});

test.each(["localhost", "127.0.0.1", "127.3.2.1", "[::1]"])("%s is this machine", (host) => {
  expect(value(`redis://${host}`)).toMatchObject({ isLocal: true });
});
test.each(["10.0.0.5", "127.0.0.1.example", "localhost.example", "[fd00::1]", "0.0.0.0"])("%s is another", (host) => {
  expect(value(`redis://${host}`)).toMatchObject({ isLocal: false });
});

test.each([
  "127.0.0.1:6379",
  "http://127.0.0.1:6379",
  "redis://",
  "redis://host:port",
  "redis://host/db",
  "redis://host/-1",
  "",
  "队列",
  "redis://host?x=1",
])("“%s” is no address of a Redis", (text) => {
  expect(value(text)).toEqual(["queue/address"]);
});

test("a password is in no message", () => {
  const read = addressOf("http://:secret@10.0.0.5:6379");
  expect(JSON.stringify(read)).not.toContain("secret");
});
