// Comfort only: every page works without it.
(() => {
  "use strict";
  const find = (selector, root = document) => root.querySelector(selector);

  // The summary of errors is read first; its links land in the field, for a group in its first answer.
  const errors = find("[data-focus]");
  if (errors) errors.focus();
  document.addEventListener("click", event => {
    const link = event.target.closest(".errors a[href^='#']");
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    (target.matches("input, select, textarea") ? target : find("input, select, textarea", target) || target).focus();
  });

  // A second press on the same button sends nothing; the server refuses it as well.
  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    for (const button of form.querySelectorAll("[type=submit]")) button.setAttribute("aria-disabled", "true");
  });
  // Back to a page kept by the browser: its forms may be sent again.
  window.addEventListener("pageshow", event => {
    if (!event.persisted) return;
    for (const form of document.forms) delete form.dataset.sent;
    for (const button of document.querySelectorAll("[type=submit]")) button.removeAttribute("aria-disabled");
  });

  // Shortcuts of a queue: rows are tr with a link a.open; other acts carry data-key.
  const keys = document.getElementById("keys");
  if (!keys) return;
  const OFF = "portal.keys.off";
  const box = document.getElementById("keys-off");
  box.checked = localStorage.getItem(OFF) === "true";
  box.addEventListener("change", () => box.checked ? localStorage.setItem(OFF, "true") : localStorage.removeItem(OFF));
  const rows = [...document.querySelectorAll("tr:has(a.open)")];
  const here = () => rows.findIndex(row => row.contains(document.activeElement));
  const go = step => {
    const row = rows[Math.min(Math.max(here() + step, 0), rows.length - 1)];
    if (row) find("a.open", row).focus();
  };
  const acts = {
    j: () => go(1),
    k: () => go(-1),
    x: () => { const tick = here() >= 0 && find("input[type=checkbox]", rows[here()]); if (tick) tick.click(); },
    "/": () => { const search = find("[type=search]"); if (search) search.focus(); },
    "?": () => { keys.open = !keys.open; find("summary", keys).focus(); }
  };
  // A field is entered, anything else is pressed; what unfolds is entered at once.
  const use = own => {
    if (own.matches("textarea")) return own.focus();
    own.click();
    const field = own.matches("summary") && find("textarea", own.parentElement);
    if (field) field.focus();
  };
  document.addEventListener("keydown", event => {
    const typing = event.target.matches("input:not([type=checkbox]):not([type=radio]), select, textarea");
    if (box.checked || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const own = find(`[data-key="${CSS.escape(event.key)}"]`);
    const act = own ? () => use(own) : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
})();
