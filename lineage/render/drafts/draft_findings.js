"use strict";
(function () {
  const pick = document.querySelector("select");
  function show() {
    const wanted = location.hash.slice(1);
    pick.value = [...pick.options].some((option) => option.value === wanted) ? wanted : "";
    for (const article of document.querySelectorAll("article")) {
      const named = [article.dataset.rule, article.dataset.group];
      article.hidden = pick.value !== "" && !named.includes(pick.value);
    }
    for (const section of document.querySelectorAll("section")) {
      section.hidden = ![...section.querySelectorAll("article")].some((article) => !article.hidden);
    }
  }
  pick.closest("p").hidden = false;
  pick.addEventListener("change", () => {
    location.hash = pick.value;
    show();
  });
  addEventListener("hashchange", show);
  show();
})();
