"use strict";

// The picture of a map beside its text: it is redrawn in place, keeps its size and where it is scrolled to, and leads
// to lines of the text.

(function () {
  const host = acquireVsCodeApi();
  const sheet = document.getElementById("sheet");
  const banner = document.getElementById("error");
  const smallest = 0.05;
  const largest = 20;
  const step = 1.2;

  let state = { uri: document.body.dataset.uri, zoom: null, left: 0, top: 0, ...host.getState() };
  state.uri = document.body.dataset.uri;
  let picture;
  let natural = { width: 1, height: 1 };
  let places = new Map();
  let byLine = new Map();
  let line = -1;
  let isNew = true;

  function keep() {
    host.setState(state);
  }

  // MARK: The picture

  /// What is shown is a picture and nothing else, whoever wrote its texts.
  function clean(root) {
    const active = "script, style, foreignObject, iframe, object, embed, set, animate, animateMotion, animateTransform";
    for (const element of root.querySelectorAll(active)) element.remove();
    for (const element of [root, ...root.querySelectorAll("*")]) {
      for (const { name, value } of [...element.attributes]) {
        const isLink = name === "href" || name === "xlink:href";
        if (/^on/i.test(name) || (isLink && !value.startsWith("#"))) element.removeAttribute(name);
      }
    }
  }

  function size(svg) {
    const box = (svg.getAttribute("viewBox") || "").split(/[ ,]+/).map(Number);
    const width = parseFloat(svg.getAttribute("width")) || box[2];
    const height = parseFloat(svg.getAttribute("height")) || box[3];
    return width > 0 && height > 0 ? { width, height } : undefined;
  }

  function show(text, list) {
    const svg = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    const found = svg.localName === "svg" ? size(svg) : undefined;
    if (!found) return tell({ message: "The picture cannot be read." });
    clean(svg);
    natural = found;
    if (!svg.hasAttribute("viewBox")) svg.setAttribute("viewBox", `0 0 ${natural.width} ${natural.height}`);
    const { scrollLeft, scrollTop } = sheet;
    const focused = sheet.contains(document.activeElement) ? lineOf(document.activeElement) : undefined;
    picture = document.importNode(svg, true);
    sheet.replaceChildren(picture);
    places = new Map(list.map((place) => [place.id, place.line]));
    byLine = new Map();
    for (const element of picture.querySelectorAll("[data-id], [id], [data-line]")) {
      const at = ownLine(element);
      if (at === undefined) continue;
      element.classList.add("place");
      byLine.set(at, [...(byLine.get(at) || []), element]);
    }
    // Without a mouse: one stop a line.
    for (const [element] of byLine.values()) {
      element.setAttribute("tabindex", "0");
      element.setAttribute("role", "link");
    }
    const again = focused === undefined ? undefined : byLine.get(focused);
    if (again) again[0].focus({ preventScroll: true });
    scale();
    if (isNew) {
      sheet.scrollTo(state.left, state.top);
      isNew = false;
    } else {
      sheet.scrollTo(scrollLeft, scrollTop);
    }
    mark(line);
    return undefined;
  }

  function ownLine(element) {
    if (element.dataset.line !== undefined && /^\d+$/.test(element.dataset.line)) return Number(element.dataset.line);
    // A picture of vsm names its elements so; another one may have ids.
    return places.get(element.dataset.id === undefined ? element.id : element.dataset.id);
  }

  function lineOf(element) {
    for (let one = element; one && one !== sheet; one = one.parentElement) {
      const at = one.dataset ? ownLine(one) : undefined;
      if (at !== undefined) return at;
    }
    return undefined;
  }

  function mark(at) {
    for (const element of byLine.get(line) || []) element.classList.remove("marked");
    line = at;
    for (const element of byLine.get(line) || []) element.classList.add("marked");
  }

  // MARK: Its size

  function zoom() {
    // Without a size of the reader's own the picture is as wide as the window.
    return state.zoom || Math.min(largest, Math.max(smallest, sheet.clientWidth / natural.width));
  }

  function scale() {
    if (!picture) return;
    picture.setAttribute("width", String(natural.width * zoom()));
    picture.setAttribute("height", String(natural.height * zoom()));
  }

  /// Another size, with what is at a place of the window staying there.
  function resize(wanted, x = sheet.clientWidth / 2, y = sheet.clientHeight / 2) {
    if (!picture) return;
    const before = zoom();
    const after = Math.min(largest, Math.max(smallest, wanted));
    const left = (sheet.scrollLeft + x) / before;
    const top = (sheet.scrollTop + y) / before;
    state.zoom = after;
    scale();
    sheet.scrollTo(left * after - x, top * after - y);
    keep();
  }

  function fit() {
    state.zoom = null;
    scale();
    keep();
  }

  document.getElementById("larger").addEventListener("click", () => resize(zoom() * step));
  document.getElementById("smaller").addEventListener("click", () => resize(zoom() / step));
  document.getElementById("fit").addEventListener("click", fit);
  window.addEventListener("resize", scale);
  window.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") resize(zoom() * step);
    else if (event.key === "-") resize(zoom() / step);
    else if (event.key === "0") fit();
    else return;
    event.preventDefault();
  });
  sheet.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { left, top } = sheet.getBoundingClientRect();
    resize(zoom() * Math.exp(-event.deltaY / 300), event.clientX - left, event.clientY - top);
  }, { passive: false });
  sheet.addEventListener("scroll", () => {
    state.left = sheet.scrollLeft;
    state.top = sheet.scrollTop;
    keep();
  });

  // MARK: Hands

  // The mouse drags the sheet; fingers scroll it by themselves, and two of them change its size.
  const fingers = new Map();
  let drag;
  let hasMoved = false;

  function spread() {
    const [one, other] = [...fingers.values()];
    return {
      length: Math.hypot(one.x - other.x, one.y - other.y), x: (one.x + other.x) / 2, y: (one.y + other.y) / 2,
    };
  }

  sheet.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "touch") {
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    } else if (event.button === 0) {
      drag = { x: event.clientX, y: event.clientY, left: sheet.scrollLeft, top: sheet.scrollTop };
    }
    hasMoved = false;
  });
  window.addEventListener("pointermove", (event) => {
    if (fingers.has(event.pointerId)) {
      const before = fingers.size === 2 ? spread() : undefined;
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (!before || before.length === 0) return;
      const after = spread();
      hasMoved = true;
      const { left, top } = sheet.getBoundingClientRect();
      resize(zoom() * (after.length / before.length), after.x - left, after.y - top);
    } else if (drag) {
      const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
      if (!hasMoved && Math.hypot(x, y) < 4) return;
      hasMoved = true;
      sheet.classList.add("dragged");
      sheet.scrollTo(drag.left - x, drag.top - y);
    }
  });
  for (const name of ["pointerup", "pointercancel"]) {
    window.addEventListener(name, (event) => {
      fingers.delete(event.pointerId);
      drag = undefined;
      sheet.classList.remove("dragged");
    });
  }
  function go(element) {
    const at = lineOf(element);
    if (at !== undefined) host.postMessage({ type: "go", line: at });
  }
  sheet.addEventListener("click", (event) => {
    if (!hasMoved) go(event.target);
  });
  sheet.addEventListener("keydown", (event) => {
    if (event.key === "Enter") go(event.target);
  });

  // MARK: Messages

  function tell(error) {
    banner.textContent = error.message;
    banner.hidden = false;
    banner.classList.toggle("place", Number.isInteger(error.line));
    banner.onclick = Number.isInteger(error.line) ? () => host.postMessage({ type: "go", line: error.line }) : null;
    sheet.classList.toggle("old", Boolean(picture));
  }

  window.addEventListener("message", ({ data }) => {
    switch (data.type) {
      case "picture": return show(data.svg, data.places);
      case "error": return tell(data.error);
      case "fine":
        banner.hidden = true;
        sheet.classList.remove("old");
        return undefined;
      case "line": return mark(data.line);
      default: return undefined;
    }
  });
  keep();
  host.postMessage({ type: "ready" });
})();
