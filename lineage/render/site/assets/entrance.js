"use strict";
(() => {
  const find = document.getElementById("find");
  const organ = document.getElementById("organ");
  const year = document.getElementById("year");
  const shown = document.getElementById("shown");
  const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const rows = [...document.querySelectorAll("#series tbody tr")].map((row) => ({ row, words: plain(row.dataset.words) }));
  const update = () => {
    const asked = plain(find.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { row, words } of rows) {
      const when = Number(year.value);
      const fits = asked.every((word) => words.includes(word))
        && (!organ.value || row.dataset.organ === organ.value)
        && (!when || (Number(row.dataset.first) <= when && when <= Number(row.dataset.last)));
      row.hidden = !fits;
      count += fits ? 1 : 0;
    }
    shown.textContent = shown.dataset.words.replace("%", count.toLocaleString(document.documentElement.lang));
  };
  for (const field of [find, organ, year]) field.addEventListener("input", update);
  document.getElementById("entrance-filters").addEventListener("submit", (event) => {
    event.preventDefault();
    const first = rows.find(({ row }) => !row.hidden);
    if (first && find.value.trim()) location.href = first.row.querySelector("a").href;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select")) return;
    event.preventDefault();
    find.focus();
  });
  addEventListener("pageshow", update);
  update();
})();
