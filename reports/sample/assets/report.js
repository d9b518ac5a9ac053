"use strict";
// Filters and shortcuts only: the report reads without any of this.
const find = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
document.documentElement.classList.add("js");

const make = (tag, fields, ...within) => {
  const element = Object.assign(document.createElement(tag), fields);
  element.append(...within);
  return element;
};

// ---- what is heard and the help; both are of use with a script only
const said = make("p", { className: "vh", role: "status" });
const say = (text) => { said.textContent = text; };
const lines = [
  ["j k", "next and previous finding"],
  ["c", "copy the suggestion of the finding"],
  ["/", "search the findings"],
  ["Esc", "clear the search, close this"],
  ["?", "this help"],
];
const close = make("button", { type: "button", textContent: "Close" });
const help = make("dialog", { id: "help" },
  make("h2", { textContent: "Keyboard" }),
  make("dl", {}, ...lines.map(([keys, text]) => make("div", {},
    make("dt", {}, ...keys.split(" ").map((key) => make("kbd", { textContent: key }))),
    make("dd", { textContent: text })))),
  close);
help.setAttribute("aria-label", "Keyboard");
close.addEventListener("click", () => help.close());
document.body.append(help, said);

// ---- findings take the focus of shortcuts and deep links
for (const card of all(".card")) card.tabIndex = -1;

// ---- filters
const form = find(".filters");
const cards = all(".cards > .card").map((element) => ({
  element,
  severity: ["error", "warning", "note"].find((name) => element.classList.contains(name)),
  check: element.dataset.c,
  article: element.dataset.a.split(" "),
  claimant: (element.dataset.w ?? "").split(" "),
  words: null,
}));
const wordsOf = (card) => (card.words ??= card.element.textContent.toLowerCase());

function filter() {
  const severities = new Set(all("[name=severity]:checked", form).map((box) => box.value));
  const pick = (name) => form.elements[name]?.value ?? "";
  const [check, article, claimant] = ["check", "article", "claimant"].map(pick);
  const asked = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const card of cards) {
    const fits = severities.has(card.severity)
      && (!check || card.check === check)
      && (!article || card.article.includes(article))
      && (!claimant || card.claimant.includes(claimant))
      && asked.every((word) => wordsOf(card).includes(word));
    if (card.element.hidden === fits) card.element.hidden = !fits;
    shown += fits;
  }
  find(".shown", form).textContent = shown === cards.length
    ? `${shown.toLocaleString("en")} shown` : `${shown.toLocaleString("en")} of ${cards.length.toLocaleString("en")} shown`;
  find("[type=reset]", form).hidden = shown === cards.length;
  find(".none").hidden = shown > 0;
}

function showAll() {
  form.reset();
  filter();
}

if (form) {
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  find("[type=reset]", form).addEventListener("click", (event) => {
    event.preventDefault();
    showAll();
  });
  filter();
}

// ---- deep links: a finding that the filters hide, or inside a closed part, is shown
function reveal() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.hidden && form) showAll();
  if (target.tagName === "DETAILS") target.open = true;
  for (let part = target.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
  const row = target.closest(".row");
  if (row && getComputedStyle(row).display === "none") find("[value=full]", row.closest(".page")).click();
  target.scrollIntoView({ behavior: "instant", block: target.classList.contains("card") ? "start" : "center" });
  if (target.classList.contains("card")) target.focus({ preventScroll: true });
}
addEventListener("hashchange", reveal);
reveal();

// ---- copy a suggestion; the button is of use with a script only
for (const text of all(".fix > span")) {
  text.after(" ", make("button", { type: "button", className: "copy", textContent: "Copy" }));
}
async function copy(button) {
  const text = button.previousElementSibling.textContent;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  button.textContent = "Copied";
  say("suggestion copied");
  setTimeout(() => { button.textContent = "Copy"; }, 1600);
}
addEventListener("click", (event) => {
  const button = event.target.closest?.("button.copy");
  if (button) copy(button);
});

// ---- keyboard
const stops = () => all(".card").filter((card) => !card.hidden && card.offsetParent !== null);
function step(way) {
  const list = stops();
  if (!list.length) return;
  const now = list.findIndex((card) => card === document.activeElement || card.contains(document.activeElement));
  const next = list[Math.min(Math.max(now < 0 ? (way > 0 ? 0 : list.length - 1) : now + way, 0), list.length - 1)];
  next.focus({ preventScroll: true });
  next.scrollIntoView({ behavior: "instant", block: "start" });
  say(`finding ${list.indexOf(next) + 1} of ${list.length}`);
}
const keys = {
  j: () => step(1),
  k: () => step(-1),
  c: () => document.activeElement.closest(".card")?.querySelector("button.copy")?.click(),
  "/": () => form?.elements.words.focus(),
  "?": () => help.showModal(),
};
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.matches?.("input[type=search], select, textarea");
  if (event.key === "Escape" && typing) {
    if (event.target.name === "words") { event.target.value = ""; filter(); }
    event.target.blur();
  } else if (!typing && keys[event.key] && !help.open) {
    event.preventDefault();
    keys[event.key]();
  }
});
