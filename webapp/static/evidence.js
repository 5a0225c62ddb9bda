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

  const form = document.getElementById("evidence");
  if (form) {
    const most = Number(form.dataset.most) || Infinity;
    const told = form.querySelector(".told");
    const reset = form.querySelector("[type=reset]");
    const boxes = [...document.querySelectorAll("input[name=passage][form=evidence]")];
    let chosen = read();

    const show = (full = false) => {
      boxes.forEach((box) => { box.checked = chosen.includes(box.value); });
      told.textContent = full ? told.dataset.full : chosen.length ? `${told.dataset.chosen} ${chosen.length}` : "";
      reset.hidden = !chosen.length;
      form.classList.toggle("some", chosen.length > 0);
    };

    // What a browser ticked again by itself when one goes back is what was kept; nothing else is known of it.
    addEventListener("pageshow", () => { chosen = read(); show(); });
    boxes.forEach((box) => box.addEventListener("change", () => {
      chosen = read().filter((id) => id !== box.value);
      const full = box.checked && chosen.length >= most;
      if (box.checked && !full) chosen.push(box.value);
      keep(chosen);
      show(full);
    }));
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      chosen = [];
      keep(chosen);
      show();
    });
    form.addEventListener("formdata", (event) => {
      event.formData.delete("passage");
      chosen.forEach((id) => event.formData.append("passage", id));
    });
    show();
  }

  if (navigator.clipboard) {
    const told = document.createElement("span");
    told.setAttribute("role", "status");
    told.className = "copied";
    document.querySelectorAll("[data-copy]").forEach((button) => {
      const source = document.getElementById(button.dataset.copy);
      if (!source) return;
      button.hidden = false;
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(source.value || source.textContent);
        button.after(told);
        told.textContent = ` ${button.dataset.copied || "✓"}`;
      });
    });
  }
})();
