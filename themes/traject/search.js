// Finds pages by the words on them. The index is in a separate script, so that this works from a file too.
(function () {
  "use strict";
  var form = document.getElementById("zoek");
  var field = document.getElementById("zoek-wat");
  var list = document.getElementById("zoek-gevonden");
  var told = document.getElementById("zoek-aantal");
  if (!form || typeof popIndex === "undefined") return;

  function plain(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  var pages = popIndex.map(function (row) {
    return { row: row, title: plain(row[0]), text: plain(row[4]) };
  });

  // A word counts most at the beginning of a word of the title, least inside a word of the text.
  function weigh(page, word) {
    if ((" " + page.title).indexOf(" " + word) >= 0) return 8;
    if (page.title.indexOf(word) >= 0) return 5;
    if ((" " + page.text).indexOf(" " + word) >= 0) return 3;
    return page.text.indexOf(word) >= 0 ? 1 : 0;
  }

  function excerpt(page, words) {
    var text = page.row[4];
    // Accents may have been removed, so the place is approximate.
    var at = Math.max(0, page.text.indexOf(words[0]) - 60);
    var part = text.slice(at, at + 180);
    return (at > 0 ? "…" : "") + part + (at + 180 < text.length ? "…" : "");
  }

  function add(parent, name, text) {
    var element = document.createElement(name);
    element.textContent = text;
    parent.appendChild(element);
    return element;
  }

  function show() {
    var words = plain(field.value).split(/\s+/).filter(Boolean);
    var found = [];
    if (words.length) {
      pages.forEach(function (page, order) {
        var sum = 0;
        for (var i = 0; i < words.length; i += 1) {
          var weight = weigh(page, words[i]);
          if (!weight) return;
          sum += weight;
        }
        found.push({ page: page, sum: sum, order: order });
      });
      found.sort(function (a, b) { return b.sum - a.sum || a.order - b.order; });
    }
    list.textContent = "";
    found.slice(0, 40).forEach(function (hit) {
      var row = hit.page.row;
      var item = add(list, "li", "");
      add(item, "span", row[2] + (row[3] ? " · " + row[3] : "")).className = "small";
      var body = add(item, "span", "");
      var link = add(body, "a", row[0]);
      link.href = row[1];
      if (row[4]) {
        add(body, "br", "");
        add(body, "span", excerpt(hit.page, words)).className = "small";
      }
    });
    told.textContent = words.length
      ? (found.length ? told.dataset.found.replace("#", found.length) : told.dataset.none)
      : "";
    try {
      history.replaceState(null, "", words.length ? "#q=" + encodeURIComponent(field.value) : location.pathname);
    } catch (error) { /* A page from a file may not change its address; nothing is lost. */ }
  }

  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); show(); });
  field.addEventListener("input", show);
  if (location.hash.indexOf("#q=") === 0) {
    try { field.value = decodeURIComponent(location.hash.slice(3)); } catch (error) { field.value = ""; }
    show();
  }
})();
