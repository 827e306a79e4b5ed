// A compared pair: inline or side by side, filters by class of change, next and previous change by keyboard.
(function () {
  "use strict";
  let pair, tools, told;
  let at = -1;

  function twin(text, drop) {
    const side = text.cloneNode(true);
    side.querySelectorAll(drop).forEach((part) => part.remove());
    return side;
  }
  function sides(on) {
    pair.classList.toggle("sides-on", on);
    pair.querySelectorAll(".side").forEach((part) => part.remove());
    pair.querySelectorAll(".row > .text, .row > details").forEach((part) => {
      part.hidden = on && part.matches(".text");
      if (!on || !part.matches(".text")) return;
      for (const [name, drop] of [["old", "ins"], ["new", "del"]]) {
        const side = twin(part, drop);
        side.hidden = false;
        side.classList.add("side", "side-" + name);
        if (!side.textContent.trim()) side.textContent = "–";
        part.parentNode.append(side);
      }
    });
    at = -1;
  }
  // Neighbouring marks are one change: a replacement is stepped over once.
  function changes() {
    const marks = [...pair.querySelectorAll("ins, del")].filter((mark) => mark.getClientRects().length && !off(mark));
    return marks.filter((mark, i) => {
      const before = marks[i - 1];
      return !(before && before.parentNode === mark.parentNode && before.nextSibling === mark);
    });
  }
  const classes = { s: "substance", t: "terminology", h: "housekeeping", f: "form" };
  const off = (mark) => [...mark.classList].some((name) => pair.classList.contains("hide-" + classes[name]));
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
  function set(event) {
    const field = event.target;
    if (field.name === "view") sides(field.value === "sides");
    if (field.name === "class") pair.classList.toggle("hide-" + field.value, !field.checked);
    if (field.name === "unfold") pair.querySelectorAll(".is-same details").forEach((part) => { part.open = field.checked; });
    at = -1;
  }
  document.addEventListener("keydown", (event) => {
    if (!pair || !pair.isConnected) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input[type=search], input[type=text], select, textarea")) return;
    if (event.key === "n" || event.key === "j") jump(1);
    else if (event.key === "p" || event.key === "k") jump(-1);
  });
  function open() {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (target) target.querySelectorAll("details").forEach((part) => { part.open = true; });
  }
  addEventListener("hashchange", open);
  function start() {
    pair = document.getElementById("pair");
    tools = document.querySelector(".tools");
    if (!pair || !tools) return;
    told = tools.querySelector("[data-of]");
    at = -1;
    tools.addEventListener("change", set);
    tools.addEventListener("submit", (event) => event.preventDefault());
    tools.querySelectorAll("[data-jump]").forEach((button) => button.addEventListener("click", () => jump(Number(button.dataset.jump))));
    open();
  }
  (window.LINEAGE_START = window.LINEAGE_START || []).push(start);
  start();
})();
