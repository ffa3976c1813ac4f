import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { send, serve } from "./server.js";

let here: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  here = await serve();
});
afterAll(() => here.server.stop());
const get = (headers: Readonly<Record<string, string>>, path = "/") => send(here.port, { path, headers });
/** A question that answers where it is let through. */
const ask = (headers: Readonly<Record<string, string>>) =>
  send(here.port, { method: "POST", path: "/api/workspace/state", headers, body: "{}" });

test("a browser that was let in gets the page and its answers", async () => {
  expect((await get({ Cookie: here.session })).text).toContain('<div id="page">');
  const { status, text } = await ask(here.own);
  expect(status).toBe(200);
  expect(JSON.parse(text)).toMatchObject({ ok: true, value: { root: here.root, isWorkspace: false } });
});

describe("who was not let in gets nothing", () => {
  test("no cookie, a made-up one, one of another port", async () => {
    const cookies = ["", "tiaoli-1=x", `tiaoli-${here.port}=x`, here.session.replace(/-\d+=/, "-1="), `${here.session}x`];
    for (const Cookie of cookies) {
      for (const path of ["/", "/page.js", "/file?path=data", "/live", "/jobs/x", "/nothing"]) {
        const { status, text } = await get(Cookie === "" ? {} : { Cookie }, path);
        expect(`${status} ${path}`).toBe(`403 ${path}`);
        expect(text).not.toContain("page.js");
      }
      expect((await ask({ ...here.own, Cookie })).status).toBe(403);
    }
  });
  test("a key is good once, and a made-up one never", async () => {
    const { pathname, search } = new URL(here.server.url());
    const first = await get({}, pathname + search);
    expect([first.status, first.headers["location"]]).toEqual([303, "/"]);
    expect((await get({}, pathname + search)).status).toBe(403);
    expect((await get({}, "/?key=")).status).toBe(403);
    expect((await get({}, `/?key=${"A".repeat(43)}`)).status).toBe(403);
    // An address opened again by who is in already leads in, and off the address bar.
    expect(await get({ Cookie: here.session }, pathname + search)).toMatchObject({ status: 303, headers: { location: "/" } });
  });
  test("the cookie is no script's, and goes with no request from elsewhere", async () => {
    const { pathname, search } = new URL(here.server.url());
    const [cookie] = (await get({}, pathname + search)).headers["set-cookie"] as string[];
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Strict/);
    expect(cookie).not.toMatch(/Domain=/);
  });
});

test("another host in the request is refused, whoever asks: a name that was bound anew to this machine", async () => {
  for (const Host of [
    "evil.example",
    `evil.example:${here.port}`,
    `localhost:${here.port}`,
    `[::1]:${here.port}`,
    "127.0.0.1",
    "127.0.0.1:1",
  ])
    for (const path of ["/", "/page.js", "/live"])
      expect(await get({ Cookie: here.session, Host }, path)).toMatchObject({ status: 421, text: "" });
  expect((await ask({ ...here.own, Host: "evil.example" })).status).toBe(421);
});

test("a page of another origin can neither read nor write, even in the same browser", async () => {
  for (const Origin of [
    "http://evil.example",
    "null",
    `http://127.0.0.1:${here.port + 1}`,
    `http://localhost:${here.port}`,
    `https://127.0.0.1:${here.port}`,
  ]) {
    expect((await get({ Cookie: here.session, Origin }, "/live")).status).toBe(403);
    expect((await ask({ ...here.own, Origin })).status).toBe(403);
  }
  for (const site of ["cross-site", "same-site"]) {
    for (const path of ["/", "/live", "/file?path=data", "/page.js"])
      expect((await get({ Cookie: here.session, "Sec-Fetch-Site": site }, path)).status).toBe(403);
    expect((await ask({ ...here.own, "Sec-Fetch-Site": site })).status).toBe(403);
  }
  const { Origin: _, ...none } = here.own;
  expect((await ask(none)).status).toBe(403);
  expect((await send(here.port, { method: "PUT", path: "/kept?name=a.docx", headers: none, body: "x" })).status).toBe(403);
  expect((await send(here.port, { method: "DELETE", path: "/jobs/x", headers: none })).status).toBe(403);
});

test("a link from another page does not use up a key", async () => {
  const { pathname, search } = new URL(here.server.url());
  expect((await get({ "Sec-Fetch-Site": "cross-site" }, pathname + search)).status).toBe(403);
  expect((await get({ "Sec-Fetch-Site": "none" }, pathname + search)).status).toBe(303);
});

test("a form of another page, which needs no leave to send, is no question", async () => {
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
    expect((await ask({ ...here.own, "Content-Type": type })).status).toBe(400);
});

test("nobody is told that other origins may ask", async () => {
  const asked = { Origin: "http://evil.example", "Access-Control-Request-Method": "POST" };
  for (const method of ["OPTIONS", "GET", "POST"]) {
    const { headers } = await send(here.port, { method, path: "/api/workspace/state", headers: { ...here.own, ...asked } });
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  }
});

test("every answer says what may not be done with it", async () => {
  const answers = [
    await get({ Cookie: here.session }),
    await get({ Cookie: here.session }, "/page.js"),
    await get({ Cookie: here.session }, "/nothing"),
    await get({}),
    await get({ Host: "evil.example" }),
    await ask(here.own),
  ];
  for (const { headers } of answers) {
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(policy).not.toMatch(/https?:|\*/);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    });
  }
});

test("the page has no script or style within it", async () => {
  const { text } = await get({ Cookie: here.session });
  expect(text).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|javascript:/i);
  expect(text).not.toMatch(/https?:\/\//);
});

test("the server listens on this machine's own address alone", async () => {
  const { networkInterfaces } = await import("node:os");
  const { connect } = await import("node:net");
  const others = Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).filter(({ internal, family }) => !internal && family === "IPv4"),
  );
  for (const { address } of others) {
    const reached = await new Promise((done) => {
      const line = connect(here.port, address);
      line.on("connect", () => done(true));
      line.on("error", () => done(false));
    });
    expect(reached).toBe(false);
  }
});
