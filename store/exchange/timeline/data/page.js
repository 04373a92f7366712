(() => {
  "use strict";
  const rows = () => Array.from(document.querySelectorAll("main details"));
  const note = document.querySelector(".keys");
  if (note) note.hidden = false;
  const go = (row) => {
    if (!row) return;
    const summary = row.querySelector("summary");
    summary.focus({ preventScroll: true });
    summary.scrollIntoView({ block: "nearest" });
  };
  const step = (by) => {
    const all = rows();
    const at = all.findIndex((row) => row.contains(document.activeElement));
    go(at < 0 ? all[by > 0 ? 0 : all.length - 1] : all[at + by]);
  };
  const toggleAll = () => {
    const all = rows();
    const open = !all.every((row) => row.open);
    all.forEach((row) => { row.open = open; });
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "o") toggleAll();
    else return;
    event.preventDefault();
  });
  window.addEventListener("hashchange", () => {
    const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (row && row.tagName === "DETAILS") { row.open = true; go(row); }
  });
  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = rows().filter((row) => !row.open);
    closed.forEach((row) => { row.open = true; });
  });
  window.addEventListener("afterprint", () => { closed.forEach((row) => { row.open = false; }); });
})();
