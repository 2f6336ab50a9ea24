// The one script of Bundel: command palette, list keys, double press, unsaved input. Pages work without it.
"use strict";
(() => {
  const find = (query, root = document) => root.querySelector(query);
  const all = (query, root = document) => [...root.querySelectorAll(query)];
  const typing = (target) => target.closest("input:not([type=checkbox]):not([type=radio]), select, textarea, [contenteditable]");
  const euro = (cents) => (cents / 100).toLocaleString("nl-BE", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

  // Dialogs: an element with data-opens="#id" opens it, data-closes closes the one around it.
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    if (opener) { event.preventDefault(); const box = find(opener.dataset.opens); if (box && !box.open) box.showModal(); }
    if (event.target.closest("[data-closes]")) event.target.closest("dialog").close();
    for (const sheet of all("details.me[open]")) if (!sheet.contains(event.target)) sheet.open = false;
    const toggler = event.target.closest("[data-shows]");
    if (toggler) { const part = find(toggler.dataset.shows); toggler.setAttribute("aria-expanded", part.classList.toggle("shown")); }
    const printer = event.target.closest("[data-print]");
    if (printer) window.print();
  });

  // Command palette.
  const palette = find("#palette");
  const ask = palette && find("input", palette);
  let latest = 0;
  function choose(links, index) {
    links.forEach((link, number) => link.setAttribute("aria-selected", number === index));
    if (links[index]) { links[index].scrollIntoView({ block: "nearest" }); ask.setAttribute("aria-activedescendant", links[index].id); }
  }
  function fill(groups) {
    const answers = find(".answers", palette);
    answers.replaceChildren();
    let count = 0;
    for (const group of groups) {
      const box = document.createElement("div");
      box.setAttribute("role", "group");
      const title = document.createElement("h2");
      title.textContent = group.caption; title.id = `answers-${count}`; title.setAttribute("role", "presentation");
      box.setAttribute("aria-labelledby", title.id);
      box.append(title);
      for (const hit of group.hits) {
        const link = document.createElement("a");
        link.href = hit.url; link.id = `answer-${count++}`; link.tabIndex = -1; link.setAttribute("role", "option");
        link.append(hit.caption);
        if (hit.detail) { const detail = document.createElement("span"); detail.textContent = hit.detail; link.append(detail); }
        box.append(link);
      }
      answers.append(box);
    }
    if (!count) { const none = document.createElement("p"); none.className = "hint"; none.textContent = palette.dataset.none; answers.append(none); }
    find("[role=status]", palette).textContent = palette.dataset.count.replace("0", count);
    choose(all(".answers a", palette), 0);
  }
  async function seek() {
    const turn = ++latest;
    const address = `${palette.dataset.url}?q=${encodeURIComponent(ask.value)}&soort=${palette.dataset.kind || ""}`;
    try {
      const response = await fetch(address, { headers: { Accept: "application/json" } });
      if (turn === latest && response.ok) fill((await response.json()).groups);
    } catch { find("[role=status]", palette).textContent = palette.dataset.down; }
  }
  function openPalette(kind = "") {
    palette.dataset.kind = kind; ask.value = "";
    if (!palette.open) palette.showModal();
    ask.focus(); seek();
  }
  if (palette) {
    let pause;
    ask.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(seek, 120); });
    palette.addEventListener("keydown", (event) => {
      const links = all(".answers a", palette);
      const now = links.findIndex((link) => link.getAttribute("aria-selected") === "true");
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        choose(links, (now + (event.key === "ArrowDown" ? 1 : -1) + links.length) % links.length);
      } else if (event.key === "Enter" && links[now]) { event.preventDefault(); links[now].click(); }
    });
    document.addEventListener("click", (event) => {
      const opener = event.target.closest("[data-palette]");
      if (opener) { event.preventDefault(); openPalette(opener.dataset.palette); }
      if (event.target === palette) palette.close();
    });
  }

  // Work lists: the row under the keys, the chosen rows and their totals.
  const list = find("[data-list]");
  const rows = list ? all("[data-row]", list) : [];
  let here = -1;
  function stand(index) {
    if (!rows.length) return;
    rows[here]?.classList.remove("here");
    here = Math.max(0, Math.min(rows.length - 1, index));
    rows[here].classList.add("here");
    const target = find("a.into", rows[here]) || find("input[type=checkbox]", rows[here]);
    if (target) target.focus({ preventScroll: true });
    rows[here].scrollIntoView({ block: "nearest" });
  }
  function total() {
    const bar = find("[data-selection]");
    if (!bar) return;
    const chosen = all("[data-row] input[data-pick]:checked");
    bar.hidden = chosen.length === 0;
    find("[data-count]", bar).textContent = chosen.length;
    for (const place of all("[data-sum]", bar)) {
      const cents = chosen.reduce((sum, box) => sum + Number(box.closest("[data-row]").dataset[`sum${place.dataset.sum}`] || 0), 0);
      place.textContent = euro(cents);
    }
  }
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-pick-all]")) all("[data-row] input[data-pick]").forEach((box) => { box.checked = event.target.checked; });
    if (event.target.matches("[data-pick], [data-pick-all]")) total();
    if (event.target.matches("[data-submits]")) event.target.form.requestSubmit();
  });
  total();
  document.addEventListener("focusin", (event) => {
    const row = event.target.closest?.("[data-row]");
    if (row && rows.includes(row) && rows[here] !== row) { rows[here]?.classList.remove("here"); here = rows.indexOf(row); row.classList.add("here"); }
  });

  // Keys. Letters act only outside input fields; data-key="x" on a link or button makes x press it.
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && palette) { event.preventDefault(); openPalette(); return; }
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") { const button = find("[data-primary]"); if (button) { event.preventDefault(); button.click(); } return; }
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]") || typing(event.target)) return;
    const keys = {
      j: () => stand(here + 1), ArrowDown: list && here >= 0 ? () => stand(here + 1) : null,
      k: () => stand(here - 1), ArrowUp: list && here >= 0 ? () => stand(here - 1) : null,
      x: () => { const box = rows[here] && find("input[data-pick]", rows[here]); if (box) box.click(); },
      "?": () => find("#keys")?.showModal(),
      "/": () => (find("[data-filter-text]") || find(".seek"))?.focus(),
      a: () => find("[data-primary]")?.click(),
      n: () => find("[data-next]")?.click(),
    };
    let act = keys[event.key];
    if (event.key === "Enter" && rows[here] && !event.target.closest("a, button")) act = () => find("a.into", rows[here])?.click();
    const own = event.key.length === 1 && find(`[data-key="${CSS.escape(event.key)}"]`);
    if (own) act = () => own.click();
    if (act) { event.preventDefault(); act(); }
  });

  // A button pressed twice sends once; the server's submit token is the second lock.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent === "1") { event.preventDefault(); return; }
    if (event.defaultPrevented || form.method.toLowerCase() !== "post") return;
    form.dataset.sent = "1";
    event.submitter?.setAttribute("aria-busy", "true");
    setTimeout(() => { delete form.dataset.sent; event.submitter?.removeAttribute("aria-busy"); }, 6000);
  });
  window.addEventListener("pageshow", () => all("form[data-sent]").forEach((form) => delete form.dataset.sent));

  // Input is kept in this tab while the session may end; it comes back on the same address.
  for (const form of all("form[data-keep]")) {
    const place = `bundel:${location.pathname}:${form.dataset.keep}`;
    const fields = () => all("input[name], select[name], textarea[name]", form).filter((field) => !["hidden", "password", "file"].includes(field.type));
    const read = () => JSON.stringify(fields().map((field) => [field.name, ["checkbox", "radio"].includes(field.type) ? field.checked : field.value]));
    const start = read();
    const kept = sessionStorage.getItem(place);
    if (kept && kept !== start && !form.querySelector(".field.bad")) {
      const values = JSON.parse(kept);
      fields().forEach((field, index) => {
        const value = values[index];
        if (!value || value[0] !== field.name) return;
        if (["checkbox", "radio"].includes(field.type)) field.checked = value[1]; else field.value = value[1];
      });
      const note = find("[data-restored]", form);
      if (note) note.hidden = false;
    }
    let sent = false;
    form.addEventListener("input", () => sessionStorage.setItem(place, read()));
    form.addEventListener("submit", () => { sent = true; sessionStorage.removeItem(place); });
    find("[data-forget]", form)?.addEventListener("click", () => { sessionStorage.removeItem(place); sent = true; location.reload(); });
    window.addEventListener("beforeunload", (event) => { if (!sent && read() !== start && form.dataset.warn !== undefined) event.preventDefault(); });
  }

  // A place to drop files on.
  for (const box of all("[data-drop]")) {
    const input = find("input[type=file]", box);
    const tell = () => { find("[data-names]", box).textContent = [...input.files].map((file) => file.name).join(", "); };
    for (const name of ["dragover", "dragenter"]) box.addEventListener(name, (event) => { event.preventDefault(); box.classList.add("over"); });
    for (const name of ["dragleave", "drop"]) box.addEventListener(name, () => box.classList.remove("over"));
    box.addEventListener("drop", (event) => { event.preventDefault(); input.files = event.dataTransfer.files; tell(); });
    input.addEventListener("change", tell);
  }

  // After a refused form the summary gets the focus.
  find(".mistakes")?.focus();
})();
