// Colloquy's corner widget. One tag puts it on any page:
//   <script src="https://host/widget.js" data-lab="Our lab" async></script>
// It draws a button in a shadow root (the page's style stays out) and opens the host's own page in an iframe.
// It sets no cookie and reads nothing of the page it stands on.
(() => {
  "use strict";
  const script = document.currentScript;
  if (!script || window.colloquyWidget) return;
  window.colloquyWidget = true;
  const data = script.dataset, base = new URL(".", script.src);
  const chinese = (data.language || navigator.language || "en").toLowerCase().startsWith("zh");
  const lab = data.lab || "";
  const label = chinese ? `询问 ${lab || "我们的研究"}` : `Ask about ${lab || "our research"}`;
  const colour = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(data.colour || data.color || "") ? data.colour || data.color : "#2f5d8a";
  const inline = "inline" in data && data.inline !== "false";
  const remember = {
    get() { try { return sessionStorage.getItem("colloquy-open"); } catch { return null; } },
    set(value) { try { sessionStorage.setItem("colloquy-open", value); } catch { /* refused: go on without */ } },
  };

  const address = new URL("widget", base);
  const asked = { lab, colour, greeting: data.greeting, language: data.language || (chinese ? "zh" : ""), researcher: data.researcher, origin: location.origin, inline: inline ? "1" : "" };
  for (const [name, value] of Object.entries(asked)) if (value) address.searchParams.set(name, value);

  const host = document.createElement("colloquy-widget");
  const outside = inline
    ? { all: "initial", display: "block", width: "100%", height: data.height || "36rem" }
    : { all: "initial", position: "fixed", "z-index": "2147483000", inset: "auto", width: "0", height: "0", display: "block", visibility: "visible", opacity: "1", transform: "none", filter: "none" };
  for (const [name, value] of Object.entries(outside)) host.style.setProperty(name, value, "important");
  const root = host.attachShadow({ mode: "open" });
  const side = data.position === "left" ? "left" : "right";
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { box-sizing: border-box; }
    button { position: fixed; ${side}: max(20px, env(safe-area-inset-${side})); bottom: max(20px, env(safe-area-inset-bottom)); display: flex; align-items: center; gap: 9px;
      height: 52px; padding: 0 20px 0 16px; border: 0; border-radius: 26px; background: ${colour}; color: ${ink(colour)}; font: 600 15px/1 system-ui, sans-serif; cursor: pointer;
      box-shadow: 0 2px 6px rgb(0 0 0 / .2), 0 10px 28px rgb(0 0 0 / .18); max-width: calc(100vw - 40px); }
    button span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    button:focus-visible { outline: 3px solid #fff; box-shadow: 0 0 0 6px ${colour}; }
    svg { flex: none; }
    iframe { border: 0; background: #fbfaf8; color-scheme: normal; }
    .corner { position: fixed; ${side}: 20px; bottom: 20px; width: min(420px, calc(100vw - 40px)); height: min(680px, calc(100dvh - 40px)); border-radius: 16px;
      box-shadow: 0 4px 12px rgb(0 0 0 / .14), 0 20px 60px rgb(0 0 0 / .22); }
    .inline { width: 100%; height: 100%; border-radius: 12px; border: 1px solid rgb(128 128 128 / .3); }
    [hidden] { display: none !important; }
    @media (max-width: 520px) { .corner { inset: 0; width: 100vw; height: 100dvh; border-radius: 0; } }`);
  root.adoptedStyleSheets = [sheet];

  let frame = null, open = false, wantsFocus = false;

  function makeFrame() {
    frame = document.createElement("iframe");
    frame.title = label;
    frame.className = inline ? "inline" : "corner";
    frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-forms allow-popups");
    frame.setAttribute("allow", "clipboard-write");
    frame.src = address.href;
    root.append(frame);
  }

  // Dark text on light colours: relative luminance as in WCAG, close enough for two choices.
  function ink(hex) {
    const digits = hex.length === 4 ? hex.slice(1).replace(/./g, "$&$&") : hex.slice(1);
    const [r, g, b] = [0, 2, 4].map((at) => (parseInt(digits.slice(at, at + 2), 16) / 255) ** 2.2);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.36 ? "#101418" : "#fff";
  }

  if (inline) {
    makeFrame();
    const place = data.inline && data.inline !== "true" ? document.querySelector(data.inline) : null;
    if (place) place.append(host);
    else script.after(host);
    return;
  }

  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-haspopup", "dialog");
  button.innerHTML = '<svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M20 12a8 8 0 0 1-11.7 7.1L4 20l1-4A8 8 0 1 1 20 12z"/><path d="M9 10.5h6M9 13.5h4"/></svg>';
  const words = document.createElement("span");
  words.textContent = label;
  button.append(words);
  root.append(button);

  function show(focus) {
    if (!frame) makeFrame();
    open = true;
    frame.hidden = false;
    button.hidden = true;
    button.setAttribute("aria-expanded", "true");
    remember.set("yes");
    wantsFocus = focus;
    if (focus) { frame.focus(); tell("focus"); }
  }

  function hide() {
    if (!open) return;
    open = false;
    frame.hidden = true;
    button.hidden = false;
    button.setAttribute("aria-expanded", "false");
    remember.set("no");
    button.focus();
  }

  const tell = (what) => frame.contentWindow.postMessage({ colloquy: what }, base.origin);

  button.addEventListener("click", () => show(true));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  window.addEventListener("message", (event) => {
    if (!frame || event.origin !== base.origin || event.source !== frame.contentWindow) return;
    const what = event.data && event.data.colloquy;
    if (what === "close") hide();
    if (what === "ready" && open && wantsFocus) tell("focus");
  });

  function start() {
    // Beside the body: a transform or filter on the body would move what is fixed inside it.
    document.documentElement.append(host);
    const before = remember.get();
    if (before === "yes" || (before === null && "open" in data && data.open !== "false")) show(false);
  }
  if (document.body) start();
  else document.addEventListener("DOMContentLoaded", start);
})();
