#!/usr/bin/env python3
"""Opens pages in headless Chromium at the widths of a phone and a desk, in light and dark, and checks them as they are shown.

usage: check-pages.py PAGES PICTURES

- nothing is wider than the window, and no text is outside of what contains it;
- no error or warning on the console, no request, no script;
- every text has a contrast of at least 4.5, or 3 if it is large, computed from the styles as they are (WCAG 2.2, 1.4.3);
- every heading of a table has its scope, and the page its language;
- the fingerprint is on every printed page.
"""
import base64
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.request

import pypdf
import websocket

WIDTHS = [390, 1280]
SCHEMES = ["light", "dark"]

CHECK = r"""
(() => {
  const problems = [];
  const root = document.documentElement;
  if (root.scrollWidth > window.innerWidth) problems.push(`the page is ${root.scrollWidth} wide in a window of ${window.innerWidth}`);
  if (!root.lang) problems.push('no language');
  const isHidden = e => {
    for (let n = e; n && n !== root; n = n.parentElement) {
      const s = getComputedStyle(n);
      if (s.display === 'none' || s.visibility === 'hidden' || s.clipPath === 'inset(50%)' || parseFloat(s.fontSize) === 0) return true;
    }
    return false;
  };
  const color = text => {
    const parts = text.match(/[\d.]+/g).map(Number);
    return {r: parts[0], g: parts[1], b: parts[2], a: parts.length > 3 ? parts[3] : 1};
  };
  const luminance = c => {
    const f = v => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
    return 0.2126 * f(c.r) + 0.7152 * f(c.g) + 0.0722 * f(c.b);
  };
  const over = (c, b) => ({r: c.r * c.a + b.r * (1 - c.a), g: c.g * c.a + b.g * (1 - c.a), b: c.b * c.a + b.b * (1 - c.a), a: 1});
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const background = e => {
    const layers = [];
    for (let n = e; n; n = n.parentElement) {
      const c = color(getComputedStyle(n).backgroundColor);
      if (c.a > 0) layers.push(c);
      if (c.a === 1) break;
    }
    let result = dark ? {r: 18, g: 18, b: 18, a: 1} : {r: 255, g: 255, b: 255, a: 1};
    for (const layer of layers.reverse()) result = over(layer, result);
    return result;
  };
  let texts = 0, least = 99;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, element = node.parentElement;
    if (!node.data.trim() || isHidden(element) || element.closest('svg > rect')) continue;
    texts += 1;
    const style = getComputedStyle(element);
    const isSVG = element instanceof SVGElement;
    const back = background(isSVG ? element.closest('figure') : element);
    const fore = over(color(isSVG ? style.fill : style.color), back);
    const [a, b] = [luminance(fore), luminance(back)];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const size = parseFloat(style.fontSize), isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    least = Math.min(least, ratio);
    if (ratio < (isLarge ? 3 : 4.5)) problems.push(`contrast ${ratio.toFixed(2)} of '${node.data.trim().slice(0, 40)}'`);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.right > window.innerWidth + 1 || box.left < -1) problems.push(`'${node.data.trim().slice(0, 40)}' reaches out of the window`);
      const holder = element.closest('td,th,.figure,.plot,.command');
      if (holder && box.width > 0 && box.right > holder.getBoundingClientRect().right + 1)
        problems.push(`'${node.data.trim().slice(0, 40)}' reaches out of its ${holder.tagName.toLowerCase()}`);
    }
  }
  if (texts < 5) problems.push(`only ${texts} texts are shown`);
  if (document.querySelector('script,link,img,iframe,object')) problems.push('it has something that is loaded or runs');
  for (const th of document.querySelectorAll('th')) if (!th.scope) problems.push('a heading without a scope');
  return {problems, texts, least};
})()
"""


class Browser:
    """One tab, by the DevTools protocol."""

    def __init__(self, profile):
        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
             "--hide-scrollbars", "--remote-debugging-port=0", "--remote-allow-origins=*", f"--user-data-dir={profile}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        port = None
        for line in self.process.stderr:
            found = re.search(r"DevTools listening on ws://127\.0\.0\.1:(\d+)/", line)
            if found:
                port = found[1]
                break
        if port is None:
            raise SystemExit("error: chromium did not start")
        targets = json.load(urllib.request.urlopen(f"http://127.0.0.1:{port}/json", timeout=30))
        page = next(target for target in targets if target["type"] == "page")
        self.socket = websocket.create_connection(page["webSocketDebuggerUrl"], timeout=60)
        self.number = 0
        self.events = []
        for domain in ["Page", "Runtime", "Log", "Network"]:
            self.call(f"{domain}.enable")

    def call(self, method, **parameters):
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self.socket.recv())
            if message.get("id") == self.number:
                if "error" in message:
                    raise SystemExit(f"error: {method}: {message['error']}")
                return message["result"]
            self.events.append(message)

    def open(self, address):
        self.events.clear()
        self.call("Page.navigate", url=address)
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self.events.append(json.loads(self.socket.recv()))

    def complaints(self, address):
        """What the page reported, or tried to load, since it was opened."""
        for event in self.events:
            kind, about = event["method"], event["params"]
            if kind == "Log.entryAdded":
                yield f"console: {about['entry']['text']}"
            elif kind == "Runtime.consoleAPICalled":
                yield f"console: {about['type']}"
            elif kind == "Runtime.exceptionThrown":
                yield f"script error: {about['exceptionDetails']['text']}"
            elif kind == "Network.requestWillBeSent" and about["request"]["url"] != address:
                yield f"a request for {about['request']['url'][:80]}"

    def close(self):
        self.socket.close()
        self.process.terminate()
        self.process.wait()


def check(browser, page, pictures):
    problems = []
    address = page.resolve().as_uri()
    for width in WIDTHS:
        for scheme in SCHEMES:
            name = f"{page.stem}-{width}-{scheme}"
            browser.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 600)
            browser.call("Emulation.setEmulatedMedia", media="screen", features=[{"name": "prefers-color-scheme", "value": scheme}])
            browser.open(address)
            found = browser.call("Runtime.evaluate", expression=CHECK, returnByValue=True)
            if "exceptionDetails" in found:
                raise SystemExit(f"error: {name}: {found['exceptionDetails']}")
            result = found["result"]["value"]
            for problem in list(dict.fromkeys(result["problems"] + list(browser.complaints(address)))):
                problems.append(f"{name}: {problem}")
            picture = browser.call("Page.captureScreenshot", format="png", captureBeyondViewport=True)
            (pictures / f"{name}.png").write_bytes(base64.b64decode(picture["data"]))
            print(f"{name}: {result['texts']} texts, least contrast {result['least']:.2f}")
    if not page.stem.startswith("mail-"):
        problems += printed(browser, page, address, pictures)
    return problems


def printed(browser, page, address, pictures):
    """The fingerprint, without spaces, on every page of paper."""
    browser.call("Emulation.setEmulatedMedia", media="", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    browser.open(address)
    wanted = browser.call("Runtime.evaluate", expression="document.querySelector('.fingerprint').textContent", returnByValue=True)["result"]["value"]
    data = base64.b64decode(browser.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"])
    (pictures / f"{page.stem}.pdf").write_bytes(data)
    pages = pypdf.PdfReader(io.BytesIO(data)).pages
    plain = re.sub(r"\s", "", wanted)
    missing = [number for number, sheet in enumerate(pages, 1) if plain not in re.sub(r"\s", "", sheet.extract_text())]
    print(f"{page.stem}: {len(pages)} printed pages")
    return [f"{page.stem}: printed page {number} of {len(pages)} does not say '{wanted}'" for number in missing]


def main():
    pages, pictures = (pathlib.Path(argument) for argument in sys.argv[1:3])
    found = sorted(pages.glob("*.html"))
    if not found:
        raise SystemExit(f"error: no pages in {pages}")
    problems = []
    with tempfile.TemporaryDirectory() as profile:
        browser = Browser(profile)
        try:
            for page in found:
                problems += check(browser, page, pictures)
        finally:
            browser.close()
    for problem in problems:
        print(f"error: {problem}", file=sys.stderr)
    sys.exit(1 if problems else 0)


main()
