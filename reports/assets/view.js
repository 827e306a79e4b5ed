// The address of a view: what filters, columns and order a reader chose stands behind the place in the fragment,
// "#OP5?view=sides&no-class=form", so that the address can be sent; in the one-file form "#/page#OP5?...".
window.LINEAGE_VIEW = (function () {
  "use strict";
  let parts = [];

  function parted() {
    const whole = location.hash;
    const cut = whole.startsWith("#/") ? whole.indexOf("#", 1) : 0;
    const rest = cut < 0 ? "" : whole.slice(cut + 1);
    const at = rest.startsWith("q=") ? 0 : rest.indexOf("?") + 1;
    const asked = at > 0 || rest.startsWith("q=");
    let place = asked ? rest.slice(0, Math.max(0, at - 1)) : rest;
    try { place = decodeURIComponent(place); } catch (malformed) { place = ""; }
    return { head: cut < 0 ? whole + "#" : whole.slice(0, cut + 1) || "#", place, asked, values: new URLSearchParams(asked ? rest.slice(at) : "") };
  }
  function write() {
    const { head, place } = parted();
    const values = new URLSearchParams();
    for (const part of parts) part.write(values);
    const query = values.toString();
    const rest = encodeURIComponent(place).replace(/%28/g, "(").replace(/%29/g, ")") + (query ? "?" + query : "");
    const next = head === "#" || rest ? head + rest : head.slice(0, -1);
    history.replaceState(history.state, "", next === "#" ? location.pathname + location.search : next);
  }
  // A part of a view reads its state from the values of an address, and writes what differs from the first state.
  function keep(part) {
    parts.push(part);
    part.read(parted().values);
  }
  const nameOf = (field) => field.dataset.filter || field.name;
  function first(field) {
    if (field.tagName !== "SELECT") return field.defaultValue;
    const chosen = [...field.options].find((option) => option.defaultSelected) || field.options[0];
    return chosen ? chosen.value : "";
  }
  const keyOf = (box) => (box.defaultChecked ? "no-" : "") + nameOf(box);
  function readField(field, values) {
    const name = nameOf(field);
    if (field.type === "radio") field.checked = values.has(name) ? values.get(name) === field.value : field.defaultChecked;
    else if (field.type === "checkbox") field.checked = values.getAll(keyOf(field)).includes(field.value) !== field.defaultChecked;
    else {
      field.value = values.has(name) ? values.get(name) : first(field);
      if (field.tagName === "SELECT" && field.selectedIndex < 0) field.value = first(field);
    }
  }
  function writeField(field, values) {
    const name = nameOf(field);
    if (field.type === "radio") { if (field.checked && !field.defaultChecked) values.set(name, field.value); }
    else if (field.type === "checkbox") { if (field.checked !== field.defaultChecked) values.append(keyOf(field), field.value); }
    else if (field.value !== first(field)) values.set(name, field.value);
  }
  // The fields of a form, or one field by itself; `apply` shows what they say.
  function form(place, apply) {
    const fields = place.matches("input, select") ? [place] : [...place.querySelectorAll("input, select")].filter((field) => nameOf(field) && !field.dataset.shows);
    keep({
      read(values) { for (const field of fields) readField(field, values); apply(); },
      write(values) { for (const field of fields) writeField(field, values); },
    });
    place.addEventListener("input", write);
  }
  function go() {
    const { place, asked } = parted();
    const target = asked && place && document.getElementById(place);
    if (target) target.scrollIntoView();
  }
  // After the script of the one-file form, which puts another page in place.
  addEventListener("hashchange", () => setTimeout(() => {
    const { asked, values } = parted();
    if (!asked) return write();
    for (const part of parts) part.read(values);
    go();
  }));
  function start() { parts = []; setTimeout(go); }
  (window.LINEAGE_START = window.LINEAGE_START || []).push(start);
  start();
  return { form, keep, write, place: () => parted().place };
})();
