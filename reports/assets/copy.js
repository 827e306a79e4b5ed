// Copying: a paragraph with its citation, and whatever is selected, as plain and as rich text. Words only: no colours,
// no fonts, no note calls, no labels of the page.
(function () {
  "use strict";
  const furniture = "sup.call, button, .vh, .gutter, .margin, .label, .when, .elided, .meta, .number, summary, script, template";
  const kept = new Set(["P", "UL", "OL", "LI", "H2", "H3", "BLOCKQUOTE", "INS", "DEL", "EM", "I", "B", "TABLE", "TBODY", "THEAD", "TR", "TD", "TH"]);
  const blocks = new Set(["P", "LI", "H2", "H3", "BLOCKQUOTE", "TR", "DIV"]);
  const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  const words = (text) => text.replace(/[ \t\r\n]+/g, " ");

  function stripped(node, more) {
    const copy = node.cloneNode(true);
    copy.querySelectorAll(furniture + (more ? ", " + more : "")).forEach((part) => part.remove());
    return copy;
  }
  function rich(node) {
    if (node.nodeType === Node.TEXT_NODE) return escaped(words(node.data));
    const inner = [...node.childNodes].map(rich).join("");
    if (node.nodeType !== Node.ELEMENT_NODE || !kept.has(node.tagName)) return inner;
    const name = node.tagName.toLowerCase();
    return inner.trim() ? "<" + name + (node.lang ? ' lang="' + escaped(node.lang) + '"' : "") + ">" + inner + "</" + name + ">" : "";
  }
  function plain(node) {
    if (node.nodeType === Node.TEXT_NODE) return words(node.data);
    const inner = [...node.childNodes].map(plain).join("");
    return blocks.has(node.tagName) ? "\n" + inner.trim() + "\n" : inner;
  }
  const tidy = (text) => text.replace(/ *\n[ \n]*/g, "\n").trim();

  // The element that holds the words of the paragraph to which a button belongs, and what is none of them there.
  function paragraphOf(button) {
    const row = button.closest(".row");
    if (row) return [row.querySelector(".text:not(.side)"), row.matches(".r-dropped") ? "ins" : "del"];
    const article = button.closest("article:not(.document), .para");
    if (!article) return [null, ""];
    return [article.querySelector(".text, .words > p, .words > h3"), "del"];
  }
  function withCitation(button) {
    const cite = button.dataset.copy;
    const [text, drop] = paragraphOf(button);
    const said = text ? tidy(words(stripped(text, drop).textContent)) : "";
    if (!said) return { plain: cite, html: "<p>" + escaped(cite) + "</p>" };
    const lang = (text.closest("[lang]") || document.documentElement).lang;
    return {
      plain: said + "\n(" + cite + ")",
      html: '<p lang="' + escaped(lang) + '">' + escaped(said) + "</p><p>(" + escaped(cite) + ")</p>",
    };
  }
  async function put(copied) {
    try {
      const blob = (type, text) => new Blob([text], { type });
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob("text/plain", copied.plain), "text/html": blob("text/html", copied.html) })]);
      return true;
    } catch (refused) { /* by the command of the browser, which asks for no permission */ }
    let done = false;
    const give = (event) => { fill(event, copied); done = true; };
    document.addEventListener("copy", give, { capture: true, once: true });
    document.execCommand("copy");
    document.removeEventListener("copy", give, { capture: true });
    return done;
  }
  function fill(event, copied) {
    event.clipboardData.setData("text/plain", copied.plain);
    event.clipboardData.setData("text/html", copied.html);
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  document.addEventListener("click", async (event) => {
    const button = event.target.closest && event.target.closest(".copy");
    if (!button || !(await put(withCitation(button)))) return;
    button.classList.add("done");
    voice.textContent = button.dataset.copy;
    setTimeout(() => button.classList.remove("done"), 1600);
    button.focus();
  });
  document.addEventListener("copy", (event) => {
    const chosen = getSelection();
    if (!chosen.rangeCount || chosen.isCollapsed || event.target.matches && event.target.matches("input, textarea")) return;
    const range = chosen.getRangeAt(0);
    const inside = range.commonAncestorContainer.nodeType === Node.ELEMENT_NODE ? range.commonAncestorContainer : range.commonAncestorContainer.parentElement;
    if (!inside.closest("main")) return;
    const copy = stripped(range.cloneContents(), "[hidden]");
    const said = tidy(plain(copy));
    if (said) fill(event, { plain: said, html: rich(copy) });
  });
  const voice = document.createElement("p");
  voice.className = "vh";
  voice.setAttribute("role", "status");
  document.querySelector(".foot").append(voice);
})();
