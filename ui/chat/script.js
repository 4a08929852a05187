// The browser's half of the web chat. It keeps the conversation (in this browser only), puts the HTML that the
// server rendered in its place, and answers clicks. No text from outside becomes HTML here.
(() => {
  "use strict";
  const KEPT_TURNS = 40, SENT_TURNS = 6, SENT_CHARACTERS = 2000, PATIENCE = 120000;
  const languages = window.colloquyTexts;
  const find = (selector, root = document) => root.querySelector(selector);
  const keep = {
    get(name) { try { return localStorage.getItem("colloquy-" + name); } catch { return null; } },
    set(name, value) { try { localStorage.setItem("colloquy-" + name, value); } catch { /* storage refused: go on without */ } },
  };
  const query = () => Object.fromEntries(new URLSearchParams(location.search));
  const language = () => (keep.get("language") || navigator.language || "en").toLowerCase().startsWith("zh") ? "zh" : "en";
  const texts = () => languages[language()];
  const here = (path) => new URL(path, document.baseURI);

  let turns = [], busy = null, pending = null, editing = null, watchdog = 0;

  // --- asking ------------------------------------------------------------------------------------------

  function ask(question) {
    pending = question;
    find("#again")?.click();
  }

  function begin(typed) {
    const question = (pending ?? typed ?? "").trim(), wasTyped = pending === null;
    pending = null;
    if (!question || busy) return [typed, null];
    if (!navigator.onLine) { say(texts().offline, true); return [typed, null]; }
    if (editing) forgetFrom(editing);
    const turn = { id: "t" + Date.now().toString(36) + Math.random().toString(36).slice(2, 6), question, html: "", text: "" };
    const history = turns.slice(-SENT_TURNS).flatMap((past) => past.text ? [
      { role: "user", content: past.question.slice(0, SENT_CHARACTERS) },
      { role: "assistant", content: past.text.slice(0, SENT_CHARACTERS) }] : []);
    turns.push(turn);
    save();
    const article = draw(turn);
    setBusy(turn.id);
    // The button that asked may be gone with the welcome; a keyboard goes on from the box, a phone's stays down.
    if (!wasTyped && matchMedia("(pointer: fine)").matches) find("#question textarea")?.focus({ preventScroll: true });
    article.scrollIntoView({ block: "start" });
    return [wasTyped ? "" : typed, { turn: turn.id, question, history, researcher: query().researcher || null, language: language() }];
  }

  function receive(state) {
    if (!state || state.turn !== busy) return;
    clearTimeout(watchdog);
    const turn = turns.find((one) => one.id === state.turn);
    const body = find("#" + CSS.escape(state.turn) + " .answer");
    if (!turn || !body) return;
    body.innerHTML = state.html;
    if (!state.done) { watch(); return; }
    turn.html = state.html;
    turn.text = state.text;
    setBusy(null);
    save();
  }

  function end(message) {
    const turn = turns.find((one) => one.id === busy);
    if (!turn) return;
    conclude(turn, message);
    setBusy(null);
    save();
  }

  // What a turn says that has no whole answer, and a way on.
  function conclude(turn, message) {
    const body = find("#" + CSS.escape(turn.id) + " .answer");
    find(".loading", body)?.remove();
    const note = element("p", "notice problem", message);
    note.setAttribute("role", "alert");
    const again = element("button", "action wide", texts().retry);
    Object.assign(again, { type: "button" });
    Object.assign(again.dataset, { act: "ask", q: turn.question });
    body.append(note, again);
    turn.html = body.innerHTML;
  }

  function setBusy(id) {
    busy = id;
    document.body.classList.toggle("asking", Boolean(id));
    document.querySelectorAll("#log .turn").forEach((one) => one.setAttribute("aria-busy", String(one.id === id)));
    clearTimeout(watchdog);
    if (id) watch();
  }

  const watch = () => { watchdog = setTimeout(() => end(navigator.onLine ? texts().lost : texts().offline), PATIENCE); };

  // --- the conversation ----------------------------------------------------------------------------------

  const drawer = () => "conversation-" + here(".").pathname + (query().researcher || "");
  const save = () => keep.set(drawer(), JSON.stringify(turns.slice(-KEPT_TURNS)));

  function restore() {
    try { turns = JSON.parse(keep.get(drawer()) || "[]"); } catch { turns = []; }
    // A turn without an answer was cut off by a reload; Gradio reloads the page itself when its server comes back.
    turns.forEach((turn) => { const whole = Boolean(turn.html); draw(turn); if (!whole) conclude(turn, texts().lost); });
    if (turns.length) find("#" + CSS.escape(turns.at(-1).id))?.scrollIntoView({ block: "start" });
  }

  function draw(turn) {
    const article = element("article", "turn"), asked = element("div", "asked");
    article.id = turn.id;
    const heading = element("h2", "question-text", turn.question);
    heading.prepend(element("span", "sr-only", texts().you_asked + ": "));
    const edit = element("button", "action edit");
    edit.type = "button";
    edit.dataset.act = "edit";
    edit.setAttribute("aria-label", texts().edit);
    edit.title = texts().edit;
    edit.innerHTML = '<svg class="icon" viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.7" aria-hidden="true"><path d="M4 20h4L19 9l-4-4L4 16zM13 7l4 4"/></svg>';
    asked.append(heading, edit);
    const answer = element("div", "answer");
    if (turn.html) answer.innerHTML = turn.html;
    else {
      const waiting = element("p", "loading");
      const dots = element("span", "dots");
      dots.setAttribute("aria-hidden", "true");
      dots.append(element("i"), element("i"), element("i"));
      waiting.append(dots, " " + texts().loading + "…");
      answer.append(waiting);
    }
    article.append(asked, answer);
    find("#log").append(article);
    document.body.classList.add("talking");
    return article;
  }

  function forgetFrom(id) {
    const place = turns.findIndex((turn) => turn.id === id);
    if (place >= 0) turns.splice(place).forEach((turn) => document.getElementById(turn.id)?.remove());
    editing = null;
    document.body.classList.toggle("talking", turns.length > 0);
    save();
  }

  function write(text) {
    const box = find("#question textarea");
    if (!box) return;
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(box, text);
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.focus();
  }

  // --- what buttons do -------------------------------------------------------------------------------------

  const acts = {
    ask: (button) => ask(button.dataset.q),
    retry: (button) => ask(button.dataset.q),
    new() { if (busy) find("#stop")?.click(); turns.slice(0, 1).forEach((turn) => forgetFrom(turn.id)); write(""); window.scrollTo(0, 0); },
    edit(button) { const id = button.closest(".turn").id; editing = id; write(turns.find((turn) => turn.id === id).question); },
    copy: (button) => copy(button.dataset.text),
    share(button) {
      const address = here("./");
      if (query().researcher) address.searchParams.set("researcher", query().researcher);
      address.searchParams.set("q", button.dataset.q);
      copy(address.href);
    },
    good(button) { button.disabled = true; feedback(button, "up", ""); },
    bad: askWhy,
    skip: () => find("#question textarea")?.focus(),
    theme() { setTheme(document.body.classList.contains("dark") ? "light" : "dark"); },
    language() { keep.set("language", language() === "zh" ? "en" : "zh"); location.reload(); },
  };

  async function copy(text) {
    try { await navigator.clipboard.writeText(text); say(texts().copied); return; } catch { /* not a secure page: the old way */ }
    const area = element("textarea", "sr-only", text);
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    say(done ? texts().copied : texts().copy_failed, !done);
  }

  function askWhy(button) {
    const actions = button.closest(".actions");
    if (actions.nextElementSibling?.matches(".why")) { find("textarea", actions.nextElementSibling).focus(); return; }
    const form = element("form", "why"), label = element("label", "", texts().why), area = element("textarea");
    area.rows = 2;
    area.maxLength = 1000;
    label.append(area);
    const send = element("button", "action wide", texts().send), cancel = element("button", "action wide", texts().cancel);
    cancel.type = "button";
    cancel.onclick = () => { form.remove(); button.focus(); };
    form.onsubmit = (event) => { event.preventDefault(); feedback(button, "down", area.value); form.remove(); button.disabled = true; };
    form.append(label, send, cancel);
    actions.after(form);
    area.focus();
  }

  async function feedback(button, rating, reason) {
    const given = JSON.parse(button.dataset.given);
    const body = { question: given.question.slice(0, 2000), answer: given.answer.slice(0, 20000), generation: given.generation, rating, reason };
    try {
      const reply = await fetch(here("api/feedback"), { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
      if (!reply.ok) throw new Error(reply.status);
      say(texts().thanks);
    } catch { button.disabled = false; say(texts().feedback_failed, true); }
  }

  function showSource(link) {
    const number = document.getElementById(link.getAttribute("href").slice(1)), card = number?.closest(".card");
    if (!card) return;
    card.closest("details:not([open])")?.setAttribute("open", "");
    document.querySelectorAll(".card.lit").forEach((one) => one.classList.remove("lit"));
    card.classList.add("lit");
    card.scrollIntoView({ block: "nearest", behavior: calm() ? "auto" : "smooth" });
    card.focus({ preventScroll: true });
  }

  // --- pages: every state has an address -----------------------------------------------------------------

  function go(search, replace = false) {
    const address = location.pathname + (search ? "?" + search : "");
    history[replace ? "replaceState" : "pushState"](null, "", address);
    find("#again")?.click();
  }

  function submitForm(form, replace) {
    const fields = new URLSearchParams();
    new FormData(form).forEach((value, name) => { if (value) fields.append(name, value); });
    go(fields.toString(), replace);
  }

  function bindPlots() {
    document.querySelectorAll(".js-plotly-plot").forEach((plot) => {
      if (plot.dataset.bound || !plot.on) return;
      plot.dataset.bound = "yes";
      plot.on("plotly_click", (event) => {
        const asked = event.points[0]?.customdata;
        if (typeof asked === "string" && asked) location.href = here("./?q=" + encodeURIComponent(asked)).href;
      });
    });
  }

  // --- small things ----------------------------------------------------------------------------------------

  function element(tag, className = "", text = "") {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function say(message, problem = false) {
    const region = find("#say");
    if (!region) return;
    region.textContent = message;
    region.className = "shown" + (problem ? " problem" : "");
    clearTimeout(say.timer);
    say.timer = setTimeout(() => { region.className = ""; region.textContent = ""; }, 5000);
  }

  const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

  function setTheme(name) {
    keep.set("theme", name);
    document.body.classList.toggle("dark", name === "dark");
    document.documentElement.style.colorScheme = name;
    if (find(".js-plotly-plot")) location.reload();
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.cite");
    if (link) { event.preventDefault(); showSource(link); return; }
    const view = event.target.closest("a[data-view]");
    if (view && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      go(new URL(view.href).searchParams.toString());
      window.scrollTo(0, 0);
      return;
    }
    const button = event.target.closest("[data-act]");
    if (!button || !acts[button.dataset.act]) return;
    event.preventDefault();
    if (!find("#log") && button.dataset.act === "ask") location.href = here("./?q=" + encodeURIComponent(button.dataset.q)).href;
    else acts[button.dataset.act](button);
  });
  document.addEventListener("submit", (event) => {
    if (event.target.matches("form[data-view]")) { event.preventDefault(); submitForm(event.target); }
  });
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-view]");
    if (form && event.target.matches("select, input[type=checkbox]")) submitForm(form);
  });
  let typing = 0;
  document.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-view]");
    if (!form || !event.target.matches("input[type=search]")) return;
    clearTimeout(typing);
    typing = setTimeout(() => submitForm(form, true), 300);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (busy) find("#stop")?.click();
    else if (editing) { editing = null; write(""); }
  });
  window.addEventListener("popstate", () => { if (!find("#log")) find("#again")?.click(); });
  window.addEventListener("offline", () => say(texts().offline, true));

  function ready() {
    document.documentElement.lang = language() === "zh" ? "zh-CN" : "en";
    if (keep.get("theme")) setTheme(keep.get("theme"));
    const region = element("div");
    region.id = "say";
    region.setAttribute("role", "status");
    document.body.append(region);
    setInterval(bindPlots, 500);
    if (!find("#log")) return;
    restore();
    const shared = query();
    if (shared.q) {
      const { q, ...rest } = shared;
      // Asked once: a reload shows the kept conversation and does not ask again.
      history.replaceState(null, "", location.pathname + (Object.keys(rest).length ? "?" + new URLSearchParams(rest) : ""));
      ask(q);
    }
  }

  const waiting = setInterval(() => {
    if (!find("#log, #page") || !find("#again")) return;
    clearInterval(waiting);
    ready();
  }, 30);

  window.colloquy = {
    begin, receive,
    address: () => ({ query: query(), language: language() }),
    failed: () => { end(texts().busy); },
    stopped: () => { end(texts().stopped); },
  };
})();
