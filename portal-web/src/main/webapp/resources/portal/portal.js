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

  // What was typed stays in this tab until an answer shows that it arrived: after the session's end or a fault
  // the same person finds it again on the same page, and nobody else does.
  const TYPED = "portal.typed";
  const caller = document.body.dataset.caller;
  const unsent = document.body.dataset.unsent === "true";
  const fields = form => [...form.elements].filter(field => field.name
    && field.matches("textarea, select, input:not([type=hidden], [type=submit], [type=file], [type=password])"));
  const address = form => form.id + " " + new URL(form.action).pathname + new URL(form.action).search;
  const keep = typed => sessionStorage.setItem(TYPED, JSON.stringify(typed));
  const fill = (form, values) => {
    for (const field of fields(form)) {
      const tick = field.matches("[type=radio], [type=checkbox]");
      const known = values.find(([name, value]) => name === field.name && (!tick || value === field.value));
      if (!known) continue;
      if (tick) field.checked = known[2];
      else field.value = known[1];
    }
  };
  const typed = JSON.parse(sessionStorage.getItem(TYPED));
  if (typed) {
    sessionStorage.removeItem(TYPED);
    const lost = unsent || typed.lost;
    const form = lost && typed.caller === caller && [...document.forms].find(form => address(form) === typed.address);
    if (form) fill(form, typed.values);
    else if (unsent) keep({ ...typed, lost });
  }
  document.addEventListener("submit", event => {
    const form = event.target;
    const values = fields(form).map(field => [field.name, field.value, field.checked]);
    if (form.method === "post" && values.length) keep({ caller, address: address(form), values });
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
  document.addEventListener("keydown", event => {
    const typing = event.target.matches("input:not([type=checkbox]):not([type=radio]), select, textarea");
    if (box.checked || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const own = find(`[data-key="${CSS.escape(event.key)}"]`);
    const act = own ? () => own.click() : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
})();
