// Keeps the reader's choice of light or dark before the first paint.
(function () {
  "use strict";
  try {
    var kept = localStorage.getItem("lineage-theme");
    if (kept) document.documentElement.dataset.theme = kept;
  } catch (refused) { /* no storage for pages opened from a folder: the system's choice stands */ }
})();
