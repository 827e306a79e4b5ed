// A compared pair: inline or side by side, filters by class of change, next and previous change by keyboard.
(function () {
  "use strict";
  let pair, tools, told;
  let at = -1, unfolded = false;

  function twin(text, drop) {
    const side = text.cloneNode(true);
    side.querySelectorAll(drop).forEach((part) => part.remove());
    return side;
  }
  // Each text by itself, whole, whatever is marked: a column that is called 78/228 has the words of 78/228.
  function sides(on) {
    pair.classList.toggle("sides-on", on);
    pair.querySelectorAll(".columns").forEach((part) => part.remove());
    pair.querySelectorAll(".row :is(.text, .beside)").forEach((text) => {
      text.hidden = on;
      if (!on) return;
      const columns = document.createElement("div");
      columns.className = "columns" + (text.matches(".beside") ? " in-other" : text.matches("details *") ? "" : " in-own");
      for (const [name, drop] of [["old", "ins"], ["new", "del"]]) {
        const side = twin(text, drop);
        side.hidden = false;
        side.classList.add("side", "side-" + name);
        side.dataset.text = pair.dataset[name];
        if (!side.textContent.trim()) side.textContent = "–";
        columns.append(side);
      }
      text.after(columns);
    });
  }
  // Where both texts stand in one, a sign is left in the place of what is not shown.
  function elide() {
    pair.querySelectorAll(".elided").forEach((sign) => sign.remove());
    for (const mark of pair.querySelectorAll("del")) {
      if (!off(mark) || mark.closest(".side")) continue;
      const sign = document.createElement("span");
      sign.className = "elided";
      sign.textContent = "\u22ef";
      sign.title = pair.dataset.elided.replace("{words}", mark.textContent.trim());
      sign.setAttribute("role", "img");
      sign.setAttribute("aria-label", sign.title);
      mark.after(sign);
    }
  }
  // Neighbouring marks are one change: a replacement is stepped over once, and has one number in both views.
  function number() {
    let count = 0;
    for (const text of pair.querySelectorAll(".row :is(.text, .beside)")) {
      let before = null;
      for (const mark of text.querySelectorAll("ins, del")) {
        if (!before || before.parentNode !== mark.parentNode || before.nextSibling !== mark) count += 1;
        mark.dataset.change = count;
        before = mark;
      }
    }
  }
  const classes = { s: "substance", t: "terminology", h: "housekeeping", f: "form" };
  const off = (mark) => [...mark.classList].some((name) => pair.classList.contains("hide-" + classes[name]));
  function changes() {
    const seen = new Map();
    for (const mark of pair.querySelectorAll("[data-change]")) {
      if (mark.closest(".in-other") && document.documentElement.dataset.text === "both") continue;
      if (!off(mark) && mark.getClientRects().length && !seen.has(mark.dataset.change)) seen.set(mark.dataset.change, mark);
    }
    return [...seen.values()];
  }
  function jump(step) {
    const all = changes();
    if (!all.length) return;
    pair.querySelectorAll(".at").forEach((mark) => mark.classList.remove("at"));
    at = (at + step + all.length + (at < 0 && step < 0 ? 1 : 0)) % all.length;
    const mark = all[at];
    mark.classList.add("at");
    mark.scrollIntoView({ block: "center" });
    told.textContent = told.dataset.of.replace("{at}", at + 1).replace("{all}", all.length);
  }
  function apply() {
    for (const box of tools.querySelectorAll("[name=class]")) pair.classList.toggle("hide-" + box.value, !box.checked);
    pair.querySelectorAll(".elided").forEach((sign) => sign.remove());
    const alone = tools.querySelector("[name=alone]");
    if (alone) pair.classList.toggle("only-alone", alone.checked);
    sides(tools.querySelector("[name=view]:checked").value === "sides");
    elide();
    const all = tools.querySelector("[name=unfold]").checked;
    if (all !== unfolded) pair.querySelectorAll(".is-same details").forEach((part) => { part.open = all; });
    unfolded = all;
    at = -1;
    told.textContent = "";
  }
  document.addEventListener("keydown", (event) => {
    if (!pair || !pair.isConnected) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input[type=search], input[type=text], select, textarea")) return;
    if (event.key === "n" || event.key === "j") jump(1);
    else if (event.key === "p" || event.key === "k") jump(-1);
  });
  function open() {
    const place = window.LINEAGE_VIEW.place();
    const target = place && document.getElementById(place);
    if (target) target.querySelectorAll("details").forEach((part) => { part.open = true; });
  }
  addEventListener("hashchange", open);
  function start() {
    pair = document.getElementById("pair");
    tools = document.querySelector(".tools");
    if (!pair || !tools) return;
    told = tools.querySelector("[data-of]");
    unfolded = false;
    number();
    tools.addEventListener("change", apply);
    window.LINEAGE_VIEW.form(tools, apply);
    tools.addEventListener("submit", (event) => event.preventDefault());
    tools.querySelectorAll("[data-jump]").forEach((button) => button.addEventListener("click", () => jump(Number(button.dataset.jump))));
    open();
  }
  (window.LINEAGE_START = window.LINEAGE_START || []).push(start);
  start();
})();
