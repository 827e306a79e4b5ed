// Small comforts of every page: parts that need a script appear, ages are switched, tables filter and sort.
(function () {
  "use strict";
  const root = document.documentElement;
  const view = window.LINEAGE_VIEW;
  const each = (selector, run) => document.querySelectorAll(selector).forEach(run);
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[\u2019\u02bc`]/g, "'").replace(/\u0153/g, "oe").replace(/\u00e6/g, "ae").toLowerCase();

  // The text and year of the word under the pointer or the finger.
  const whence = document.createElement("p");
  whence.className = "whence";
  whence.hidden = true;
  document.body.append(whence);
  const legend = new Map();
  document.addEventListener("pointerover", (event) => {
    const word = event.target.closest && event.target.closest(".shows-ages .age");
    whence.hidden = !word;
    if (!word) return;
    const kind = [...word.classList].find((c) => c.startsWith("age-"));
    whence.textContent = legend.get(kind === "age-x" ? word.dataset.from : kind) || word.dataset.from || "";
    whence.hidden = !whence.textContent;
  });

  // The language of the texts: chosen on one page, kept for all. Where nothing may be stored the links hand it on.
  let remembered = "", refuses = false;
  function recall() {
    try { return localStorage.getItem("lineage-text") || remembered; } catch (refused) { refuses = true; return remembered; }
  }
  function remember(value) {
    remembered = value;
    try { localStorage.setItem("lineage-text", value); } catch (refused) { refuses = true; }
  }
  document.addEventListener("click", (event) => {
    const link = refuses && remembered && event.target.closest && event.target.closest("a[href]");
    if (link && link.protocol === location.protocol && !link.hash.includes("?")) link.hash = link.hash.slice(1) + "?text=" + remembered;
  }, true);
  function textLanguage() {
    const form = document.querySelector(".text-language");
    const choices = form ? [...form.querySelectorAll("input")] : [];
    delete root.dataset.text;
    if (form) form.hidden = !document.querySelector("main .in-other");
    if (!form || form.hidden) return;
    const chosen = () => choices.find((choice) => choice.checked) || choices[0];
    function show(value) {
      const found = choices.find((choice) => choice.value === value) || choices[0];
      found.checked = true;
      root.dataset.text = found.dataset.shows;
      each("details.beside-text", (part) => { part.open = found.dataset.shows !== "own" || part.classList.contains("is-alone"); });
    }
    form.onchange = () => { remember(chosen().value); show(chosen().value); view.write(); };
    view.keep({
      read(values) { const asked = values.get("text"); if (asked) remember(asked); show(asked || recall()); },
      write(values) { if (chosen() !== choices[0]) values.set("text", chosen().value); },
    });
  }

  // The same place of the page in the other language of the interface.
  document.querySelectorAll("a.voice").forEach((link) => link.addEventListener("click", () => { link.hash = location.hash; }));

  const bar = document.querySelector(".bar");
  if (bar) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "theme";
    const dark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    const label = () => { button.textContent = dark() ? root.dataset.light : root.dataset.dark; };
    button.addEventListener("click", () => {
      root.dataset.theme = dark() ? "light" : "dark";
      try { localStorage.setItem("lineage-theme", root.dataset.theme); } catch (refused) { /* kept for this page only */ }
      label();
    });
    label();
    bar.append(button);
  }

  // Tables: one form of filters, headers that sort.
  function rowsOf(table) { return [...table.tBodies[0].rows]; }

  // The order of a table is a part of the view: "2" by the second column, "-2" the other way round.
  function sortable(table) {
    const cells = [...table.tHead.rows[0].cells];
    const original = rowsOf(table);
    let order = "";
    function sort(wanted) {
      const column = Math.abs(Number(wanted)) - 1;
      const cell = cells[column];
      order = cell && cell.dataset.sort ? wanted : "";
      const up = !order.startsWith("-");
      cells.forEach((other) => other.dataset.sort && other.setAttribute("aria-sort", order && other === cell ? (up ? "ascending" : "descending") : "none"));
      if (!order) return table.tBodies[0].append(...original);
      const number = cell.dataset.sort === "num";
      const value = (row) => { const c = row.cells[column]; return number ? Number(c.dataset.value || c.textContent) : fold(c.textContent.trim()); };
      const keyed = original.map((row) => [value(row), row]);
      keyed.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0) * (up ? 1 : -1));
      table.tBodies[0].append(...keyed.map((pair) => pair[1]));
    }
    cells.forEach((cell, column) => {
      if (!cell.dataset.sort) return;
      const button = document.createElement("button");
      button.type = "button";
      cell.dataset.head = cell.textContent.trim(); // on paper: a head that is repeated shows no button
      button.append(...cell.childNodes);
      cell.append(button);
      button.addEventListener("click", () => { sort((cell.getAttribute("aria-sort") === "ascending" ? "-" : "") + (column + 1)); view.write(); });
    });
    view.keep({ read: (values) => { if ((values.get("sort") || "") !== order || !order) sort(values.get("sort") || ""); }, write: (values) => { if (order) values.set("sort", order); } });
  }

  // What has to be done for every page: once here, again for each page of the one-file form.
  function start() {
    each("[data-needs-script]", (part) => { part.hidden = false; });
    each(".copy:not(.worded)", (button) => button.setAttribute("aria-label", root.dataset.copy.replace("%", button.dataset.copy)));
    legend.clear();
    textLanguage();
    // The newest texts first: of 21 texts the first 18 may be missing, and a picture of nothing fills the screen.
    each(":is(#chart-flow, #chart-gains) .scroller", (part) => { part.scrollLeft = part.scrollWidth; });
    each("[data-toggle='ages']", (box) => {
      const apply = () => each("[data-ages]", (part) => part.classList.toggle("shows-ages", box.checked));
      box.addEventListener("change", apply);
      view.form(box, apply);
    });
    each(".ages li", (item) => {
      const name = item.querySelector(".age");
      const kind = [...name.classList].find((c) => c.startsWith("age-"));
      const words = name.textContent + ", " + item.querySelector(".year").textContent;
      legend.set(kind === "age-x" ? name.dataset.document : kind, words);
    });
    each("table.sortable", sortable);
    each("form[data-table]", (form) => {
      const table = document.getElementById(form.dataset.table);
      const rows = rowsOf(table).map((row) => ({ row, words: fold(row.textContent) }));
      const found = form.querySelector(".found");
      const fields = [...form.querySelectorAll("[data-filter]")];
      const figure = (value) => value.toLocaleString(document.documentElement.lang);
      function apply() {
        let count = 0, lost = 0;
        for (const { row, words } of rows) {
          const shown = fields.every((field) => {
            if (!field.value) return true;
            if (field.dataset.filter === "words") return fold(field.value).split(/\s+/).every((word) => words.includes(word));
            const have = row.dataset[field.dataset.filter] || "";
            return have.split(/[| ]/).includes(field.value) || have.split("|").includes(field.value);
          });
          row.hidden = !shown;
          count += shown;
          if (shown && "lost" in row.dataset) lost += 1;
        }
        found.textContent = (count === 1 ? found.dataset.one : found.dataset.many).replace("{count}", figure(count)).replace("{all}", figure(rows.length)) + (lost && count < rows.length ? found.dataset.lost.replace("{count}", figure(lost)) : "");
        const chosen = fields.filter((field) => field.value).map((field) => (field.selectedOptions ? field.selectedOptions[0].textContent : field.value));
        if (chosen.length) found.dataset.chosen = chosen.join(" · "); else delete found.dataset.chosen;
      }
      form.addEventListener("input", apply);
      form.addEventListener("submit", (event) => event.preventDefault());
      view.form(form, apply);
    });
  }
  (window.LINEAGE_START = window.LINEAGE_START || []).push(start);
  start();
})();
