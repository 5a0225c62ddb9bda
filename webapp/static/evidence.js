// Keeps the passages that are chosen for an evidence pack while one searches on, in this tab alone, and copies citations.
// Without it, every page works by itself.
"use strict";
(() => {
  const KEY = "evidence";
  const read = () => {
    try {
      const kept = JSON.parse(sessionStorage.getItem(KEY) || "[]");
      return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
    } catch {
      return [];
    }
  };
  const keep = (ids) => {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(ids));
    } catch {
      // A browser that keeps nothing: the page's own boxes still count.
    }
  };

  const shown = document.getElementById("chosen");
  if (shown) keep(shown.dataset.passages.split(" ").filter(Boolean));

  let chosen = read();
  const boxes = () => document.querySelectorAll("input[name=passage][form=evidence]");
  const show = (full = false) => {
    const form = document.getElementById("evidence");
    if (!form) return;
    const told = form.querySelector(".told");
    for (const box of boxes()) box.checked = chosen.includes(box.value);
    told.textContent = full ? told.dataset.full : chosen.length ? `${told.dataset.chosen} ${chosen.length}` : "";
    form.querySelector("[type=reset]").hidden = !chosen.length;
    form.classList.toggle("some", chosen.length > 0);
  };

  document.addEventListener("change", ({ target: box }) => {
    if (!box.matches("input[name=passage][form=evidence]")) return;
    const most = Number(box.form.dataset.most) || Infinity;
    chosen = read().filter((id) => id !== box.value);
    const full = box.checked && chosen.length >= most;
    if (box.checked && !full) chosen.push(box.value);
    keep(chosen);
    show(full);
  });
  document.addEventListener("reset", (event) => {
    if (event.target.id !== "evidence") return;
    event.preventDefault();
    chosen = [];
    keep(chosen);
    show();
  });
  document.addEventListener("formdata", (event) => {
    if (event.target.id !== "evidence") return;
    event.formData.delete("passage");
    for (const id of chosen) event.formData.append("passage", id);
  });

  // A passage of a pack is dragged by its number; its form has the passages, each with its heading and note, in order.
  const pack = document.getElementById("pack");
  const items = () => [...document.querySelectorAll(".exhibits > li")];
  let dragged = null, before = [];
  if (pack) for (const handle of document.querySelectorAll(".exhibits .ordinal")) handle.draggable = true;
  document.addEventListener("dragstart", ({ target: handle, dataTransfer }) => {
    if (!pack || !handle.matches?.(".ordinal")) return;
    dragged = handle.closest("li");
    before = items();
    dataTransfer.setData("text/plain", dragged.id); // without data, some browsers drag nothing
    dataTransfer.setDragImage(dragged, 0, 0);
  });
  document.addEventListener("dragover", (event) => {
    const over = dragged && event.target.closest?.(".exhibits > li");
    if (!over) return;
    event.preventDefault();
    const { top, height } = over.getBoundingClientRect();
    if (over !== dragged) over[event.clientY > top + height / 2 ? "after" : "before"](dragged);
  });
  document.addEventListener("drop", (event) => {
    if (!dragged) return;
    event.preventDefault();
    const groups = [];
    for (const field of pack.querySelectorAll("[name=passage], [name=heading], [name=note]")) {
      if (field.name === "passage") groups.push([]);
      groups.at(-1).push(field);
    }
    pack.prepend(...items().flatMap((item) => groups[before.indexOf(item)]));
    pack.action = `${pack.action.split("#")[0]}#exhibit-${items().indexOf(dragged) + 1}`;
    dragged = null;
    pack.submit();
  });
  document.addEventListener("dragend", () => {
    if (dragged) dragged.parentNode.append(...before); // it was let go elsewhere
    dragged = null;
  });

  const told = document.createElement("span");
  told.setAttribute("role", "status");
  told.className = "copied";
  document.addEventListener("click", async ({ target: button }) => {
    const source = button.dataset?.copy && document.getElementById(button.dataset.copy);
    if (!source) return;
    await navigator.clipboard.writeText(source.value || source.textContent);
    button.after(told);
    told.textContent = ` ${button.dataset.copied || "✓"}`;
  });

  const begin = () => {
    show();
    if (navigator.clipboard) for (const button of document.querySelectorAll("button[data-copy]")) button.hidden = false;
  };
  // What a browser ticked again by itself when one goes back is what was kept; nothing else is known of it.
  addEventListener("pageshow", () => { chosen = read(); show(); });
  document.addEventListener("content", begin); // onrecord.js put other results in place
  begin();
})();
