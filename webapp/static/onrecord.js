// Makes the pages quicker to use; every one of them works without it.
"use strict";
(() => {
  const box = document.getElementById("q");
  const hits = [...document.querySelectorAll(".hit")];
  let at = -1;

  const typing = (target) =>
    target instanceof HTMLElement && target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select");

  const go = (step) => {
    const focused = hits.findIndex((hit) => hit.contains(document.activeElement));
    at = Math.min(Math.max((focused < 0 ? at : focused) + step, 0), hits.length - 1);
    hits[at].querySelector("a").focus({ preventScroll: true });
    hits[at].scrollIntoView({ block: "start" });
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (typing(event.target)) {
      if (event.key === "Escape") {
        event.target.blur();
        event.preventDefault(); // a browser would empty the box
      }
      return;
    }
    if (event.key === "/") {
      if (box) {
        box.focus();
        box.select();
      } else {
        location.href = document.querySelector(".top .name").href;
      }
      event.preventDefault();
    } else if ((event.key === "j" || event.key === "k") && hits.length) {
      go(event.key === "j" ? 1 : -1);
      event.preventDefault();
    }
  });

  // A click on another way to search asks again at once; the arrow keys only move.
  document.querySelectorAll("#search .modes input").forEach((input) => {
    input.addEventListener("click", (event) => {
      if (event.clientX && box.value.trim()) input.form.requestSubmit();
    });
  });

  const citation = document.getElementById("citation");
  if (citation && navigator.clipboard) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain";
    button.textContent = "Copy";
    const told = document.createElement("span");
    told.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(citation.textContent);
      told.textContent = " Copied";
    });
    citation.after(button, told);
  }

  const mark = document.getElementById("mark");
  if (mark && !location.hash) {
    const frame = mark.closest(".pagetext");
    frame.scrollTop = mark.offsetTop - frame.offsetTop - 40;
  }

  // Empty fields only lengthen the address.
  document.querySelectorAll("form[role=search]").forEach((form) => {
    form.addEventListener("formdata", (event) => {
      for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
    });
  });
})();
