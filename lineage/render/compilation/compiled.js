"use strict";
(function () {
  const form = document.getElementById("filters");
  if (!form) return;
  const main = document.querySelector("main");
  const shown = form.querySelector("output");
  const holds = (element, name) => element.dataset.who.includes("|" + name + "|");
  function apply() {
    const author = form.elements.author.value;
    const state = form.elements.state.value;
    const words = form.elements.find.value.trim().toLowerCase();
    const isLabel = /^(a\d*\.)?(s[a-z0-9]+\.)?(pp|op|h\.)?\d/.test(words);
    main.classList.toggle("filtered", Boolean(author || state || words));
    // a paragraph counts once with its items and a heading does not, as in the summary
    const counted = new Set();
    for (const article of document.querySelectorAll("article")) {
      const label = article.dataset.label.toLowerCase();
      const near = label === words || label.startsWith(words + " ") || label.startsWith(words + "(");
      const fits = !words || (isLabel ? near : article.textContent.toLowerCase().includes(words));
      const kept = fits && (!author || holds(article, author)) && (!state || article.dataset.state.split(" ").includes(state));
      article.hidden = !kept;
      if (article.getClientRects().length && !("heading" in article.dataset)) counted.add(label.replace(/\(.*$/, "").trim());
    }
    for (const run of document.querySelectorAll("ins, del, .said li[data-who]")) {
      run.classList.toggle("other", Boolean(author) && !holds(run, author));
    }
    const count = counted.size;
    shown.textContent = (count === 1 ? shown.dataset.one : shown.dataset.other).replace("{count}", String(count));
  }
  form.hidden = false;
  document.addEventListener("input", apply);
  for (const event of ["hashchange", "load"]) window.addEventListener(event, apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  apply();
})();
