// Makes the pages quicker to use; every one of them works without it.
"use strict";
(() => {
  const words = document.body.dataset;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

  // -- Results without loading the whole page anew -----------------------------------------------------------------

  const main = document.getElementById("content");
  let asking = null;

  const leave = (address) => {
    location.href = address;
  };

  const told = make("p", { className: "unseen" });
  told.setAttribute("role", "status");
  document.body.append(told);

  // Fetches a page of results and puts its content into this one; `place` is what had the focus, `y` how far the page
  // was scrolled when it was left.
  const sheet = () => document.getElementById("filters");

  const show = async (address, { push = true, place = null, y = 0 } = {}) => {
    asking?.abort();
    asking = new AbortController();
    main.setAttribute("aria-busy", "true");
    told.textContent = words.loading;
    try {
      const answer = await fetch(address, { headers: { Accept: "text/html" }, signal: asking.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("content");
      if (!answer.ok || !fresh?.classList.contains("search")) return leave(address);
      if (push) {
        history.replaceState({ y: scrollY }, "");
        history.pushState(null, "", answer.url);
      }
      document.title = page.title;
      const open = all("details[open]", main).map((details) => details.parentElement.dataset.list);
      const inSheet = place && sheet()?.matches(":popover-open") ? sheet().scrollTop : -1;
      main.replaceChildren(...fresh.childNodes);
      main.removeAttribute("aria-busy");
      all(".tongues").forEach((old) => old.replaceWith(page.querySelector(".tongues")));
      for (const list of open) {
        const details = list && main.querySelector(`[data-list="${CSS.escape(list)}"] details`);
        if (details) details.open = true;
      }
      quicken();
      document.dispatchEvent(new Event("content"));
      told.textContent = document.getElementById("found")?.textContent ?? "";
      if (inSheet >= 0) {
        sheet().showPopover();
        sheet().scrollTop = inSheet;
      }
      if (place) {
        const same = all("input", main).find((one) => one.name === place.name && one.value === place.value);
        (same ?? main).focus({ preventScroll: true });
      } else {
        main.focus({ preventScroll: true });
        scrollTo(0, y);
      }
    } catch (error) {
      if (error.name !== "AbortError") leave(address);
    }
  };

  const addressOf = (form) => {
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      const usual = name === "mode" && value === "hybrid";
      if (value !== "" && !usual) asked.append(name, value);
    }
    return `${form.action}?${asked}`;
  };

  const isResults = (address) =>
    main.classList.contains("search") && address.origin === location.origin && address.pathname === location.pathname;

  document.addEventListener("submit", (event) => {
    const { working } = event.target.dataset;
    if (working) {
      told.textContent = working;
      if (!event.target.querySelector("progress")) event.target.append(make("progress", { ariaLabel: working }));
    }
    if (event.target.id !== "search") return;
    event.preventDefault();
    show(addressOf(event.target));
  });

  document.addEventListener("change", (event) => {
    const input = event.target;
    const narrows = /^(checkbox|radio)$/.test(input.type) || (/^(from|to)$/.test(input.name) && input.checkValidity());
    if (input.form?.id === "search" && narrows) show(addressOf(input.form), { place: input });
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const plain = !event.defaultPrevented && event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !plain || link.target || link.closest(".tongues")) return;
    const address = new URL(link.href);
    if (!isResults(address) || (address.hash && address.search === location.search)) return;
    event.preventDefault();
    show(link.href);
  });

  addEventListener("pageshow", () => all("form progress").forEach((one) => one.remove()));

  addEventListener("popstate", (event) => {
    if (main.classList.contains("search") && !location.hash) show(location.href, { push: false, y: event.state?.y ?? 0 });
  });

  // -- Answers to what was sent -------------------------------------------------------------------------------------

  // Browsers store no such page, and going back to it would be an error: this tab keeps it until it is closed.
  const tried = (act) => {
    try {
      return act();
    } catch {
      return null; // a browser that keeps nothing, or no more than it has
    }
  };

  const answers = main.querySelector("[data-answers]");
  const place = answers ? `answers-${Date.now()}` : history.state?.answers;
  if (place) {
    const kept = answers ? null : tried(() => sessionStorage.getItem(place));
    if (kept) {
      main.innerHTML = kept;
      document.dispatchEvent(new Event("content"));
    }
    const state = { answers: place };
    if (answers) history.replaceState(state, "", "#answers"); // a GET for the history, and not that of the box
    addEventListener("hashchange", () => history.replaceState(state, ""));
    addEventListener("pagehide", () => tried(() => sessionStorage.setItem(place, main.innerHTML)));
  }

  // -- Keys -------------------------------------------------------------------------------------------------------

  let at = -1;
  const typing = (target) =>
    target instanceof HTMLElement && target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select");

  const stops = () => all(".hit, .within li");

  const go = (step) => {
    const hits = stops();
    const present = hits.findIndex((hit) => hit.contains(document.activeElement) || hit.classList.contains("present"));
    at = Math.min(Math.max((present < 0 ? at : present) + step, 0), hits.length - 1);
    const link = hits[at].querySelector("a");
    if (hits[at].matches(".within li") && main.classList.contains("page")) return link.click();
    link.focus({ preventScroll: true });
    hits[at].scrollIntoView({ block: "start" });
  };

  const turn = (key) => {
    const forward = (key === "ArrowRight") === (document.documentElement.dir !== "rtl");
    document.querySelector(`nav.turn a[rel=${forward ? "next" : "prev"}]`)?.click();
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const box = document.getElementById("q");
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
        leave(document.querySelector(".top .name").href);
      }
      event.preventDefault();
    } else if ((event.key === "j" || event.key === "k") && stops().length) {
      go(event.key === "j" ? 1 : -1);
      event.preventDefault();
    } else if (/^Arrow(Left|Right)$/.test(event.key) && !event.shiftKey && !event.target.closest("[tabindex='0'], input")) {
      turn(event.key);
    } else if (event.key === "+" || event.key === "-") {
      zoom(event.key === "+" ? 1 : -1);
    }
  });

  // -- The page as a picture --------------------------------------------------------------------------------------

  const SIZES = ["", "wide", "double"];
  const zoom = (step) => {
    const spread = document.querySelector(".spread:not(.single)");
    if (!spread) return;
    const now = SIZES.findIndex((size) => size && spread.classList.contains(size));
    const then = SIZES[Math.min(Math.max(Math.max(now, 0) + step, 0), SIZES.length - 1)];
    spread.classList.remove("wide", "double");
    if (then) spread.classList.add(then);
  };

  // -- What is added to a page: anew after each change of its content -----------------------------------------------

  const button = (text, act) => {
    const made = make("button", { type: "button", className: "plain", textContent: text });
    made.addEventListener("click", act);
    return made;
  };

  const quicken = () => {
    // A long list is narrowed by typing.
    for (const details of all(".filters details:not([data-ready])")) {
      details.dataset.ready = "";
      const name = details.closest("fieldset").querySelector("legend").textContent;
      const box = make("input", { type: "search", className: "narrow", autocomplete: "off", placeholder: words.narrow });
      box.setAttribute("aria-label", `${words.narrow}: ${name}`);
      box.addEventListener("input", () => {
        const wanted = fold(box.value);
        for (const item of all("li", details)) item.hidden = !fold(item.querySelector("bdi").textContent).includes(wanted);
      });
      box.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
      details.querySelector("summary").after(box);
    }
    for (const figure of all(".facsimile:not([data-ready])")) {
      figure.dataset.ready = "";
      const bar = make("p", { className: "zoom" });
      bar.append(button(words.smaller, () => zoom(-1)), button(words.larger, () => zoom(1)));
      figure.prepend(bar);
    }
    const present = document.querySelector(".within .present");
    if (present) present.parentElement.scrollTop = present.offsetTop;
    const shown = document.querySelector(".strip [aria-current]");
    if (shown) shown.closest(".strip").scrollLeft = shown.offsetLeft - innerWidth / 2; // on a telephone it is wider than the screen
    const mark = document.getElementById("mark");
    const frame = mark?.closest(".pagetext");
    if (frame && !location.hash) frame.scrollTop = mark.offsetTop - 8;
  };

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  document.addEventListener("click", ({ target }) => target.closest("[data-print]") && print());

  // Empty fields only lengthen the address.
  document.addEventListener("formdata", ({ formData }) => {
    const given = [...formData];
    for (const [name] of given) formData.delete(name); // the filled ones of that name, too
    for (const [name, value] of given) if (value !== "") formData.append(name, value);
  });

  document.documentElement.classList.add("quick"); // filters are applied as they are chosen
  quicken();
})();
