// Search over every paragraph, from the index that was made with the pages (search-data.js). Nothing leaves the page.
(function () {
  "use strict";
  const data = window.LINEAGE_SEARCH;
  if (!data) return;
  let form, words, template, status, drafts, agreed;
  // Words of a text with their places, compounds in their parts; an elided article is no word. The rules are the index's.
  const token = new RegExp(data.rules.token, "gisu"), compound = new RegExp(data.rules.compound, "u");
  const elided = new RegExp(`^(?:${data.rules.elided})$`);
  const respelt = (text) => Array.from(text, (letter) => data.rules.folded[letter] ?? letter).join("");
  const folds = new Map();
  function fold(text) {
    let found = folds.get(text);
    if (found === undefined) {
      found = respelt(respelt(text.normalize("NFKD").toLowerCase()).normalize("NFKD").replace(/[\u0300-\u036f]/g, ""));
      folds.set(text, found);
    }
    return found;
  }
  function wordsOf(text) {
    const found = [];
    for (const match of text.matchAll(token)) {
      if (!/[\p{L}\p{N}]/u.test(fold(match[0]))) continue;
      let at = 0;
      for (const part of match[0].split(compound)) {
        const start = match.index + at, end = start + part.length, word = fold(part);
        at += part.length + 1;
        if (elided.test(word) && /^['\u2019](?:[\p{L}\p{Nl}\p{No}]|$)/u.test(match[0].slice(at - 1))) continue;
        for (const one of word.split(compound)) if (one) found.push({ word: one, start, end });
      }
    }
    return found;
  }
  window.LINEAGE_WORDS = wordsOf;
  // Stems of a word, one a language. A word that no text has takes the longest stem that it begins with, if what is left
  // of it is an ending that other words have: "sanctionner" is found by "sanctionnés", "organ" finds no "organized".
  const languages = Object.keys(data.stems);
  const known = new Map(languages.map((language) => [language, new Map(Object.entries(data.stems[language]))]));
  const endings = new Set(languages.flatMap((language) => [...known.get(language)].filter(([word, stem]) => word.startsWith(stem)).map(([word, stem]) => word.slice(stem.length))));
  const stemsOf = (word) => {
    const found = new Set(languages.map((language) => known.get(language).get(word)).filter(Boolean));
    if (found.size || data.terms[word] !== undefined) return found.size ? found : new Set([word]);
    for (let size = word.length - 1; size > 2; size--) {
      if (data.terms[word.slice(0, size)] !== undefined && endings.has(word.slice(size))) return new Set([word.slice(0, size)]);
    }
    return new Set([word]);
  };
  // Postings: gaps between document numbers, in base 36, parted by spaces; a repeated term is given once a document.
  const postings = new Map();
  function lists(term) {
    let list = postings.get(term);
    if (list) return list;
    let last = 0;
    const packed = data.terms[term];
    list = packed === undefined ? [] : packed.split(" ").map((gap) => (last += parseInt(gap, 36)));
    postings.set(term, list);
    return list;
  }
  function parse(query) {
    const parts = [];
    const open = /["«»\u201c\u201d]\s*([^"«»\u201c\u201d]+?)\s*["«»\u201c\u201d]|(\S+)/g;
    for (const match of query.matchAll(open)) {
      const found = wordsOf(match[1] || match[2]).map((w) => w.word);
      if (match[1] && found.length) parts.push({ phrase: found });
      else found.forEach((word) => parts.push({ word }));
    }
    return parts;
  }
  function intersect(sets) {
    sets.sort((a, b) => a.size - b.size);
    return [...(sets[0] || [])].filter((id) => sets.every((set) => set.has(id)));
  }
  // The words of a paragraph, and those of the other language where it is there: columns 3 and 7 of a paragraph.
  const OWN = 3, OTHER = 7;
  const texts = new Map();
  function textOf(id, column) {
    const key = id + ":" + column;
    if (!texts.has(key)) texts.set(key, wordsOf(data.paragraphs[id][column] || ""));
    return texts.get(key);
  }
  // Texts are cut into words while nobody waits, so that the first phrase is as quick as the others.
  function warm(from) {
    const until = performance.now() + 8;
    let id = from;
    while (id < data.paragraphs.length && performance.now() < until) { textOf(id, OWN); textOf(id++, OTHER); }
    if (id < data.paragraphs.length) setTimeout(warm, 16, id);
  }
  function runs(found, phrase) {
    const starts = [];
    for (let i = 0; i + phrase.length <= found.length; i++) if (phrase.every((word, k) => found[i + k].word === word)) starts.push(i);
    return starts;
  }
  function find(query, want) {
    const parts = parse(query);
    if (!parts.length) return [];
    const sets = [], matched = new Set(), weights = new Map();
    const count = data.paragraphs.length;
    for (const part of parts) {
      const terms = part.phrase || [part.word];
      for (const term of terms) {
        const set = new Set();
        for (const one of stemsOf(term)) {
          if (!part.phrase) matched.add(one);
          const list = lists(one);
          const weight = Math.log(1 + count / (1 + list.length));
          for (const id of list) { set.add(id); weights.set(id, (weights.get(id) || 0) + weight); }
        }
        sets.push(set);
      }
    }
    const phrases = parts.filter((part) => part.phrase).map((part) => part.phrase);
    return intersect(sets)
      .filter((id) => want(data.paragraphs[id], data.texts[data.paragraphs[id][0]]))
      .filter((id) => phrases.every((phrase) => [OWN, OTHER].some((column) => runs(textOf(id, column), phrase).length)))
      .map((id) => ({ id, score: weights.get(id) / Math.sqrt(20 + data.paragraphs[id][3].length / 7), matched, phrases }))
      .sort((a, b) => b.score - a.score || orderOf(b.id) - orderOf(a.id) || a.id - b.id);
  }
  const small = new Set(data.small);
  function marked(hit, place, column) {
    const text = data.paragraphs[hit.id][column];
    const found = textOf(hit.id, column);
    const inside = new Set();
    for (const phrase of hit.phrases) for (const at of runs(found, phrase)) phrase.forEach((_, k) => inside.add(at + k));
    const usual = new Set();
    found.forEach((word, i) => {
      if (inside.has(i) || ![...stemsOf(word.word)].some((stem) => hit.matched.has(stem))) return;
      (small.has(word.word) ? usual : inside).add(i);
    });
    // For "victims of trafficking" the "of" beside one of the two is marked, that of "forms of exploitation" is not.
    const beside = [...usual].filter((i) => !inside.size || inside.has(i - 1) || inside.has(i + 1));
    for (const i of beside) inside.add(i);
    let from = 0;
    found.forEach((word, i) => {
      if (!inside.has(i)) return;
      place.append(text.slice(from, word.start));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(word.start, word.end);
      place.append(mark);
      from = word.end;
    });
    place.append(text.slice(from));
    return inside.size;
  }
  // Paragraphs with the same words are one wording, under the newest of them: a series repeats most of its clauses.
  const orderOf = (id) => data.texts[data.paragraphs[id][0]].order;
  function wordings(hits) {
    const found = new Map();
    for (const hit of hits) {
      const key = textOf(hit.id, OWN).map((word) => word.word).join(" ");
      if (found.has(key)) found.get(key).ids.push(hit.id); else found.set(key, { ...hit, ids: [hit.id] });
    }
    return [...found.values()].map(({ ids, ...hit }) => {
      const [id, ...also] = ids.sort((a, b) => orderOf(b) - orderOf(a) || a - b);
      return { ...hit, id, also };
    });
  }
  function linkTo(id) {
    const link = document.createElement("a");
    link.textContent = data.texts[data.paragraphs[id][0]].name + ", " + data.paragraphs[id][1];
    link.href = data.paragraphs[id][4];
    return link;
  }
  const shown = 60;
  function draw(list, hits) {
    list.replaceChildren(...hits.slice(0, shown).map((hit) => {
      const [of, place, cite, , link, line] = data.paragraphs[hit.id];
      const text = data.texts[of];
      const item = template.content.cloneNode(true);
      const where = item.querySelector(".where");
      where.textContent = text.name + ", " + place;
      where.href = link;
      item.querySelector(".copy").dataset.copy = cite;
      const words_ = item.querySelector(".text");
      words_.lang = text.lang;
      marked(hit, words_, OWN);
      const other = item.querySelector(".beside");
      other.lang = data.other;
      if (!data.paragraphs[hit.id][OTHER] || !marked(hit, other, OTHER)) other.remove();
      item.querySelector(".date").textContent = text.said;
      const lineage = item.querySelector(".line");
      if (line) lineage.href = line; else lineage.remove();
      const also = item.querySelector(".also");
      if (hit.also.length) hit.also.forEach((id, i) => also.append(i ? " · " : " ", linkTo(id))); else also.remove();
      return item;
    }));
  }
  function run() {
    const query = form.q.value.trim();
    const began = performance.now();
    const hits = query ? find(query, (paragraph, text) => (!form.text.value || String(paragraph[0]) === form.text.value) && (!form.part.value || paragraph[6] === form.part.value)) : [];
    window.LINEAGE_SEARCH_TIME = performance.now() - began;
    const isDraft = (hit) => data.texts[data.paragraphs[hit.id][0]].draft;
    const want = form.status.value;
    const count = (of) => of.reduce((sum, hit) => sum + 1 + hit.also.length, 0);
    const own = wordings(hits.filter((hit) => !isDraft(hit))), other = wordings(hits.filter(isDraft));
    draw(agreed, want === "draft" ? [] : own);
    drafts.hidden = want === "adopted" || !other.length;
    draw(drafts.querySelector("ol"), want === "adopted" ? [] : other);
    const found = [...(want === "draft" ? [] : own), ...(want === "adopted" ? [] : other)];
    const n = count(found);
    const many = found.length < n ? words.wordings.replace("{wordings}", found.length) : words.many;
    const more = want === "adopted" && other.length ? " " + words.drafts.replace("{count}", count(other)) : "";
    const cut = Math.max(want === "draft" ? 0 : own.length, want === "adopted" ? 0 : other.length) > shown ? " " + words.cut.replace("{count}", shown) : "";
    status.textContent = !query ? "" : (n === 0 ? words.none : n === 1 ? words.one : many.replace("{count}", n)) + cut + more;
  }
  let waiting;
  function start() {
    form = document.getElementById("search");
    if (!form) return;
    words = JSON.parse(document.getElementById("search-words").textContent);
    template = document.getElementById("hit");
    status = document.getElementById("count");
    drafts = document.getElementById("drafts");
    agreed = document.getElementById("hits");
    form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(run, 60); });
    form.addEventListener("submit", (event) => { event.preventDefault(); run(); });
    setTimeout(warm, 300, 0);
    window.LINEAGE_VIEW.form(form, run);
  }
  (window.LINEAGE_START = window.LINEAGE_START || []).push(start);
  start();
})();
