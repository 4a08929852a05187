// The light page inside the widget. Everything from the server is put in place as text nodes, never as HTML.
(() => {
  "use strict";
  const config = JSON.parse(document.getElementById("config").textContent);
  const given = new URLSearchParams(location.search);
  const chinese = (given.get("language") || navigator.language || "en").toLowerCase().startsWith("zh");
  const say = chinese ? {
    title: "询问 {lab}", greeting: "想了解我们的哪些研究？", lead: "每个结论都附有出处，方便核对。", examples: "例如", placeholder: "询问人员、论文或主题", label: "您的问题",
    ask: "提问", stop: "停止", fresh: "新对话", close: "关闭", full: "在新窗口打开完整页面", asked: "您的提问", waiting: "正在查阅论文…", sources: "出处", next: "继续提问",
    read: "读取自 {source}，{date}", readUndated: "读取自 {source}", embedded: "引自原文，未使用语言模型", model: "由 {writer} 组织文字，出处已核对", retry: "再问一次",
    stopped: "已停止。", offline: "网络已断开，联网后再问。", lost: "与服务器的连接中断，请稍后再问。", scope: "只询问 {name}。", unknown: "这里没有编号为“{id}”的人，将询问所有人。",
    empty: "还没有读取任何内容。请网站管理员运行 colloquy ingest。", rest: "再显示 {count} 条出处", busy: "提问过于频繁，请稍候再问。",
  } : {
    title: "Ask about {lab}", greeting: "What would you like to know about our research?", lead: "Every statement comes with its source.", examples: "For example", placeholder: "Ask about people, papers, topics", label: "Your question",
    ask: "Ask", stop: "Stop", fresh: "New chat", close: "Close", full: "Open the full page in a new tab", asked: "You asked", waiting: "Looking through the papers…", sources: "Sources", next: "Ask next",
    read: "Read from {source} on {date}", readUndated: "Read from {source}", embedded: "Quoted from the sources, no language model", model: "Worded by {writer}; sources checked", retry: "Ask again",
    stopped: "Stopped.", offline: "You are offline; ask again when you are back.", lost: "The connection to the server was lost. Ask again in a moment.", scope: "Questions are about {name} only.", unknown: "There is nobody here with the id “{id}”; asking about everyone.",
    empty: "Nothing has been read yet. The site's maintainer can run: colloquy ingest", rest: "Show {count} more sources", busy: "",
  };
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const at = (id) => document.getElementById(id);
  const researcher = config.researcher ? config.researcher.id : null;
  const drawer = "colloquy-widget-" + (researcher || "");
  const log = at("log"), box = at("question"), send = at("send");
  let turns = [], running = null;

  // --- making elements ---------------------------------------------------------------------------------------

  function make(tag, className, ...children) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
    return made;
  }

  function link(url, ...children) {
    let safe = null;
    try { const parsed = new URL(url); if (/^https?:$/.test(parsed.protocol)) safe = parsed.href; } catch { /* not an address */ }
    if (!safe) return make("span", "", ...children);
    const made = make("a", "", ...children);
    Object.assign(made, { href: safe, target: "_blank", rel: "noopener nofollow" });
    return made;
  }

  function asks(questions) {
    return make("div", "asks", ...questions.map((question) => {
      const button = make("button", "", question);
      button.type = "button";
      button.onclick = () => ask(question);
      return button;
    }));
  }

  // --- Markdown: the part an answer uses -------------------------------------------------------------------------

  const INLINE = /\\([!-\/:-@[-`{-~])|\*\*(.+?)\*\*|(?<![*\w])\*([^*\s](?:[^*]*[^*\s])?)\*|`([^`]+)`|\[((?:\\.|[^\]\\])+)\]\(([^\s()]+)\)|\[(\d{1,4})\]/g;

  function inline(text, turn) {
    const out = [];
    let end = 0;
    for (const found of text.matchAll(INLINE)) {
      out.push(text.slice(end, found.index));
      end = found.index + found[0].length;
      const [whole, escaped, bold, italic, code, name, url, number] = found;
      if (escaped) out.push(escaped);
      else if (bold) out.push(make("strong", "", ...inline(bold, turn)));
      else if (italic) out.push(make("em", "", ...inline(italic, turn)));
      else if (code) out.push(make("code", "", code));
      else if (url) out.push(link(url, ...inline(name, turn)));
      else out.push(marker(Number(number), turn) || whole);
    }
    out.push(text.slice(end));
    return out.filter(Boolean);
  }

  function marker(number, turn) {
    if (!(turn.answer.citations || []).some((one) => one.number === number)) return null;
    const made = make("a", "cite", String(number));
    made.href = "#" + turn.id + "-" + number;
    made.onclick = (event) => {
      event.preventDefault();
      const card = at(turn.id + "-" + number);
      if (!card) return;
      card.closest("details:not([open])")?.setAttribute("open", "");
      log.querySelectorAll(".lit").forEach((one) => one.classList.remove("lit"));
      card.classList.add("lit");
      card.scrollIntoView({ block: "nearest" });
      card.focus({ preventScroll: true });
    };
    return made;
  }

  function blocks(text, turn) {
    const out = [];
    let lists = [], paragraph = [];
    const close = () => { if (paragraph.length) out.push(make("p", "", ...inline(paragraph.join(" "), turn))); paragraph = []; };
    for (const line of text.split("\n")) {
      const item = /^(\s*)(?:([-*+])|(\d{1,4})[.)])\s+(.*)$/.exec(line), quote = /^>\s?(.*)$/.exec(line), heading = /^#{1,6}\s+(.*)$/.exec(line);
      if (item) {
        close();
        const tag = item[2] ? "UL" : "OL", depth = item[1].length;
        while (lists.length && lists.at(-1).depth > depth) lists.pop();
        if (lists.length && lists.at(-1).depth === depth && lists.at(-1).list.tagName !== tag) lists.pop();
        if (!lists.length || lists.at(-1).depth < depth) {
          const list = make(tag.toLowerCase());
          if (item[3]) list.start = Number(item[3]);
          if (lists.length) lists.at(-1).list.lastChild.append(list);
          else out.push(list);
          lists.push({ list, depth });
        }
        lists.at(-1).list.append(make("li", "", ...inline(item[4], turn)));
      } else if (lists.length && /^\s+\S/.test(line)) lists.at(-1).list.lastChild.append(" ", ...inline(line.trim(), turn));
      else if (!line.trim()) close();
      else {
        lists = [];
        if (quote) { close(); out.push(make("blockquote", "", ...inline(quote[1], turn))); }
        else if (heading) { close(); out.push(make("p", "", make("strong", "", ...inline(heading[1], turn)))); }
        else paragraph.push(line.trim());
      }
    }
    close();
    return out;
  }

  // --- turns ---------------------------------------------------------------------------------------------------

  function draw(turn) {
    const body = make("div"), article = make("article", "turn", make("h2", "", make("span", "sr", say.asked + ": "), turn.question), body);
    article.id = turn.id;
    log.append(article);
    at("welcome").hidden = true;
    turn.body = body;
    if (turn.answer) finish(turn);
    else body.append(make("p", "waiting", say.waiting));
  }

  function finish(turn) {
    const answer = turn.answer, parts = [];
    if (answer.notice) parts.push(make("p", "notice", answer.notice));
    parts.push(make("div", "text", ...blocks(answer.text, turn)));
    const by = answer.writer === "embedded" ? say.embedded : fill(say.model, answer);
    parts.push(make("span", "by", by));
    if (answer.citations.length) {
      const cards = answer.citations.map((citation) => source(citation, turn)), rest = cards.slice(5);
      parts.push(make("h3", "label", say.sources), make("ol", "sources", ...cards.slice(0, 5)));
      if (rest.length) parts.push(make("details", "", make("summary", "label", fill(say.rest, { count: rest.length })), make("ol", "sources", ...rest)));
    }
    if (answer.suggestions.length) parts.push(make("h3", "label", say.next), asks(answer.suggestions));
    turn.body.replaceChildren(...parts);
  }

  function source(citation, turn) {
    const place = citation.source.replace(/^https?:\/\//, "").replace(/\/$/, "").split("/").slice(-3).join("/");
    const read = citation.read_at ? say.read : say.readUndated;
    const [before, after] = fill(read, { date: (citation.read_at || "").slice(0, 10) }).split("{source}");
    const card = make("li", "", make("span", "n", String(citation.number)), make("b", "", citation.url ? link(citation.url, citation.title) : citation.title),
      citation.quote ? make("blockquote", "", citation.quote) : "", make("small", "", before, link(citation.source, place), after));
    card.id = turn.id + "-" + citation.number;
    card.tabIndex = -1;
    return card;
  }

  function fail(turn, message) {
    const again = make("button", "more", say.retry);
    again.onclick = () => ask(turn.question);
    const note = make("p", "notice problem", message);
    note.setAttribute("role", "alert");
    turn.body.querySelector(".waiting")?.remove();
    turn.body.append(note, again);
    turns = turns.filter((one) => one !== turn);
  }

  // --- asking ----------------------------------------------------------------------------------------------------

  async function ask(question) {
    question = question.trim();
    if (!question || running) return;
    const turn = { id: "t" + Date.now().toString(36), question };
    const history = turns.slice(-6).flatMap((past) => [
      { role: "user", content: past.question.slice(0, 2000) }, { role: "assistant", content: past.answer.text.slice(0, 2000) }]);
    turns.push(turn);
    draw(turn);
    at(turn.id).scrollIntoView({ block: "start" });
    running = new AbortController();
    send.textContent = say.stop;
    log.setAttribute("aria-busy", "true");
    try {
      const reply = await fetch(new URL("api/ask/stream", location.href), {
        method: "POST", signal: running.signal, headers: { "content-type": "application/json" }, body: JSON.stringify({ question, history, researcher }) });
      if (!reply.ok) throw new Error(await reason(reply));
      await listen(reply, turn);
      if (!turn.answer) throw new Error(say.lost);
      save();
    } catch (error) {
      if (error.name === "AbortError") fail(turn, say.stopped);
      else fail(turn, !navigator.onLine ? say.offline : error instanceof TypeError ? say.lost : error.message);
    }
    running = null;
    send.textContent = say.ask;
    log.removeAttribute("aria-busy");
  }

  async function reason(reply) {
    if (reply.status === 429 && say.busy) return say.busy;
    try { const sent = await reply.json(); return message(sent) || say.lost; } catch { return say.lost; }
  }

  const message = (sent) => (typeof sent.error === "string" ? sent.error : sent.error && sent.error.message) || (typeof sent.detail === "string" ? sent.detail : "");

  async function listen(reply, turn) {
    const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      rest += value;
      const events = rest.split("\n\n");
      rest = events.pop();
      for (const event of events) handle(event, turn);
    }
  }

  function handle(event, turn) {
    const lines = event.split("\n"), kind = (lines.find((line) => line.startsWith("event:")) || "").slice(6).trim();
    const text = lines.filter((line) => line.startsWith("data:")).map((line) => line.slice(5).trim()).join("\n");
    if (!text) return;
    const sent = JSON.parse(text);
    if (kind === "error") throw new Error(message(sent) || say.lost);
    if (kind === "partial") turn.body.replaceChildren(make("div", "text", ...blocks(sent.text, { id: turn.id, answer: sent })));
    if (kind === "answer") {
      const { text, citations, suggestions, notice, writer } = sent;
      turn.answer = { text, citations, suggestions, notice, writer };
      finish(turn);
    }
  }

  // --- keeping, starting, closing -----------------------------------------------------------------------------------

  const save = () => { try { sessionStorage.setItem(drawer, JSON.stringify(turns.filter((turn) => turn.answer).slice(-20).map(({ id, question, answer }) => ({ id, question, answer })))); } catch { /* refused: the conversation ends with the page */ } };

  function restore() {
    try { turns = JSON.parse(sessionStorage.getItem(drawer) || "[]"); } catch { turns = []; }
    turns.forEach(draw);
    if (turns.length) at(turns.at(-1).id).scrollIntoView({ block: "start" });
  }

  function readable(colour) {
    if (!/^#[0-9a-f]{6}$/i.test(colour)) return;
    const dark = matchMedia("(prefers-color-scheme: dark)").matches, style = document.documentElement.style;
    let rgb = [1, 3, 5].map((place) => parseInt(colour.slice(place, place + 2), 16));
    const light = (parts) => parts.reduce((sum, part, index) => sum + [0.2126, 0.7152, 0.0722][index] * (part / 255) ** 2.2, 0);
    const ground = dark ? 0.009 : 0.955;
    for (let step = 0; step < 40 && (Math.max(light(rgb), ground) + 0.05) / (Math.min(light(rgb), ground) + 0.05) < 6; step++)
      rgb = rgb.map((part) => (dark ? part + (255 - part) * 0.08 : part * 0.94));
    style.setProperty("--accent", `rgb(${rgb.map(Math.round).join(" ")})`);
    style.setProperty("--on-accent", light(rgb) > 0.18 ? "#101418" : "#fff");
  }

  const tell = (what) => { if (parent !== window && given.get("origin")) parent.postMessage({ colloquy: what }, given.get("origin")); };
  const close = () => tell("close");

  window.addEventListener("message", (event) => {
    if (event.source !== parent || event.origin !== given.get("origin")) return;
    if (event.data && event.data.colloquy === "focus") box.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (running) running.abort();
    else close();
  });
  at("close").onclick = close;
  at("new").onclick = () => { running?.abort(); turns = []; log.replaceChildren(); at("welcome").hidden = false; save(); box.focus(); };
  at("form").addEventListener("submit", (event) => {
    event.preventDefault();
    if (running) { running.abort(); return; }
    const question = box.value;
    box.value = "";
    ask(question);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); if (!running) at("form").requestSubmit(); }
  });

  function label(id, text) { at(id).setAttribute("aria-label", text); at(id).title = text; }

  document.documentElement.lang = chinese ? "zh-CN" : "en";
  const lab = given.get("lab") || config.lab, title = fill(say.title, { lab });
  document.title = title;
  at("title").textContent = title;
  at("label").textContent = say.label;
  box.placeholder = say.placeholder;
  send.textContent = say.ask;
  label("close", say.close); label("new", say.fresh); label("full", say.full);
  at("close").hidden = parent === window || given.get("inline") === "1";
  if (researcher) at("full").href = "./?researcher=" + encodeURIComponent(researcher);
  readable(given.get("colour") || config.accent);
  const greeting = given.get("greeting") || config.greeting || say.greeting, welcome = at("welcome");
  if (config.empty) welcome.append(make("p", "notice problem", say.empty));
  else {
    welcome.append(make("h2", "", greeting), make("p", "", say.lead));
    if (config.researcher) welcome.append(make("p", "scope", fill(say.scope, config.researcher)));
    if (config.unknown) welcome.append(make("p", "notice problem", fill(say.unknown, { id: config.unknown })));
    if (config.examples.length) welcome.append(make("h3", "label", say.examples), asks(config.examples));
  }
  restore();
  tell("ready");
})();
