// The one-file form: every page lies in a template; links put its content in place and keep the address in the fragment.
(function () {
  "use strict";
  const main = document.getElementById("main");
  const pages = new Map([...document.querySelectorAll("template[data-page]")].map((page) => [page.dataset.page, page]));
  const moved = JSON.parse(document.getElementById("moved").textContent);
  let here = "index.html";

  function show(path, place) {
    // The keyboard begins above the first page, at the link that skips the menu.
    const first = !main.dataset.shown;
    const page = pages.get(path) || pages.get(moved[path]) || pages.get("index.html");
    if (page.dataset.page !== here || !main.dataset.shown) {
      here = page.dataset.page;
      main.dataset.shown = here;
      main.replaceChildren(page.content.cloneNode(true));
      document.title = page.dataset.title;
      document.body.className = page.dataset.css + " single";
      document.querySelectorAll("nav a[data-target]").forEach((link) => {
        if (link.dataset.section === page.dataset.section) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
      (window.LINEAGE_START || []).forEach((start) => start());
    }
    const target = place && document.getElementById(place);
    if (target) {
      target.querySelectorAll("details").forEach((part) => { part.open = true; });
      target.scrollIntoView();
    } else if (!first) { scrollTo(0, 0); main.focus({ preventScroll: true }); }
  }
  function read() {
    const found = /^#\/([^#]*)(?:#(.*))?$/.exec(location.hash);
    if (found) show(decodeURIComponent(found[1]), window.LINEAGE_VIEW.place());
    else if (!location.hash) show("index.html");
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a");
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const href = link.getAttribute("href") || link.getAttribute("xlink:href") || "";
    if (href === "#main" || href === "#menu") return;
    // What stands around the pages was written for the first of them.
    const url = new URL(href, "https://pages.invalid/" + (link.closest("main") ? here : "index.html"));
    const path = decodeURIComponent(url.pathname.slice(1)) || "index.html";
    if (url.host !== "pages.invalid" || !(pages.has(path) || path in moved)) return;
    event.preventDefault();
    const next = "#/" + path + url.hash;
    if (location.hash === next) read(); else location.hash = next;
  });
  addEventListener("hashchange", read);
  read();
})();
