// Comfort only: without it, the link on the page asks again.
(() => {
  "use strict";
  const gauge = document.getElementById("gauge");
  const told = document.getElementById("done");
  const figure = value => value.toLocaleString(document.documentElement.lang);
  const [, before, between, after] = told.textContent.match(/^(\D*)\d[\d\s.,]*?(\D+?)\d[\d\s.,]*(\D*)$/) || [null, "", " / ", ""];
  const ask = async () => {
    try {
      // The browser's cache sends the tag of the last answer; nothing is sent back while nothing moved.
      const answer = await fetch(gauge.dataset.state, { cache: "no-cache" });
      if (answer.redirected || answer.status === 404) return location.reload();
      if (answer.ok) {
        const state = await answer.json();
        if (state.over) return location.reload();
        gauge.value = state.done;
        told.textContent = before + figure(state.done) + between + figure(state.of) + after;
      }
    } catch {
      // The network or the portal is away for a moment: ask again.
    }
    setTimeout(ask, 1000);
  };
  setTimeout(ask, 500);
})();
