// Thước Đo: filters of the lists of findings, and the search page. Pages are whole without it.
(function () {
  "use strict";

  // "?quy-tac=TL01&muc=error" or, where an address with a query cannot be made, the same after "#".
  function asked() {
    var text = location.search.slice(1);
    if (!text && location.hash.indexOf("=") > 0) text = location.hash.slice(1);
    return new URLSearchParams(text);
  }

  // Puts the state into the address, so that the view can be sent as a link.
  function remember(params) {
    var text = params.toString();
    try {
      history.replaceState(null, "", location.pathname + (text ? "?" + text : ""));
    } catch (error) {
      // Some browsers do not let a file change its query.
      location.hash = text;
    }
  }

  function unaccented(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
  }

  var numbers = new Intl.NumberFormat("vi-VN");

  function filter(form) {
    var rows = Array.prototype.slice.call(document.querySelectorAll("table[data-loc] tbody tr"));
    var names = ["quy-tac", "muc", "don-vi", "nhom"].filter(function (name) { return form.elements[name]; });
    var state = form.querySelector("[data-so-dong]");

    function value(row, name) { return row.getAttribute("data-" + name) || ""; }

    // A choice of nothing is no choice: its field stays hidden.
    names.forEach(function (name) {
      var field = form.elements[name];
      var found = new Map();
      rows.forEach(function (row) {
        var code = value(row, name);
        if (code) found.set(code, (name === "don-vi" ? value(row, "ten") : name === "nhom" ? value(row, "ten-nhom") : code) || code);
      });
      if (name === "muc") {
        Array.prototype.slice.call(field.options).forEach(function (option) {
          if (option.value && !found.has(option.value)) option.remove();
        });
      } else {
        Array.from(found).sort(function (a, b) { return a[1].localeCompare(b[1], "vi"); }).forEach(function (entry) {
          field.add(new Option(entry[1], entry[0]));
        });
      }
      if (found.size < 2) field.closest("label").hidden = true;
    });

    // Findings, and apart from them what cannot be told, which stands in a table of its own, gathered.
    function counted(isGap) {
      return rows.filter(function (row) { return (row.closest("table").getAttribute("data-loc") === "con-thieu") === isGap; });
    }
    var lists = [[counted(false), " phát hiện"], [counted(true), " dòng chưa đủ dữ liệu"]];

    function show() {
      rows.forEach(function (row) {
        var fits = names.every(function (name) {
          var wanted = form.elements[name].value;
          return !wanted || value(row, name).toLowerCase() === wanted.toLowerCase();
        });
        row.hidden = !fits;
      });
      if (rows.every(function (row) { return row.hidden; })) {
        state.textContent = "Không có dòng nào như vậy trong " + numbers.format(rows.length) + " dòng.";
        return;
      }
      state.textContent = lists.filter(function (list) { return list[0].length > 0; }).map(function (list) {
        var shown = list[0].filter(function (row) { return !row.hidden; }).length;
        return numbers.format(shown) + "/" + numbers.format(list[0].length) + list[1];
      }).join("; ");
    }

    function restore() {
      var params = asked();
      names.forEach(function (name) {
        var wanted = params.get(name) || "";
        var field = form.elements[name];
        var fitting = Array.prototype.slice.call(field.options).filter(function (option) {
          return option.value.toLowerCase() === wanted.toLowerCase();
        })[0];
        // What is asked for and not in this list shows an empty list, not all of it.
        if (wanted && !fitting) {
          fitting = new Option(wanted, wanted);
          field.add(fitting);
          field.closest("label").hidden = false;
        }
        field.value = fitting ? fitting.value : "";
      });
      show();
    }

    form.addEventListener("change", function () {
      var params = new URLSearchParams();
      names.forEach(function (name) {
        if (form.elements[name].value) params.set(name, form.elements[name].value);
      });
      remember(params);
      show();
    });
    form.addEventListener("reset", function () {
      setTimeout(function () {
        remember(new URLSearchParams());
        show();
      }, 0);
    });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    window.addEventListener("hashchange", restore);
    form.hidden = false;
    restore();
  }

  function search(form) {
    var kinds = ["Đơn vị", "Đối tượng", "Quy tắc", "Văn bản"];
    var most = 100;
    var input = form.elements.q;
    var state = form.querySelector("[data-so-dong]");
    var list = document.querySelector("[data-ket-qua]");
    var entries = (window.thuocdoIndex || []).map(function (entry) {
      // Behind the name of an object stand its post and unit; behind any other name its code or number.
      return { kind: entry[0], text: entry[1], more: entry[2], url: entry[3], key: unaccented(entry[1] + " " + entry[2]),
               code: entry[0] === 1 ? "" : unaccented(entry[2]),
               plain: (entry[1] + " " + entry[2]).toLowerCase().normalize("NFC") };
    });

    function show() {
      var text = input.value.trim().toLowerCase().normalize("NFC");
      list.textContent = "";
      list.hidden = !text;
      state.textContent = "";
      if (!text) return;
      var words = text.split(/\s+/);
      var bare = words.map(unaccented);
      var whole = bare.join(" ");
      var hits = [];
      var count = 0;
      entries.forEach(function (entry, index) {
        if (!bare.every(function (word) { return entry.key.indexOf(word) >= 0; })) return;
        count += 1;
        // A code or number before all that only mentions it; as written before the same without accents, the beginning of a
        // name before its middle.
        var exact = words.every(function (word) { return entry.plain.indexOf(word) >= 0; });
        var start = entry.key.indexOf(bare[0]) === 0;
        hits.push({ entry: entry, rank: entry.code === whole ? -2 : entry.code.indexOf(whole) === 0 ? -1 : (exact ? 0 : 2) + (start ? 0 : 1), index: index });
      });
      hits.sort(function (a, b) { return a.rank - b.rank || a.index - b.index; });
      hits.slice(0, most).forEach(function (hit) {
        var item = document.createElement("li");
        var link = document.createElement("a");
        var note = document.createElement("span");
        link.href = hit.entry.url.split("#").map(encodeURI).join("#");
        link.textContent = hit.entry.text;
        note.className = "quiet";
        note.textContent = " " + kinds[hit.entry.kind] + (hit.entry.more ? " · " + hit.entry.more : "");
        item.append(link, note);
        list.append(item);
      });
      state.textContent = count === 0 ? "Không tìm thấy." : numbers.format(count) + " kết quả"
        + (count > most ? ", nêu " + most + " kết quả đầu" : "");
    }

    input.addEventListener("input", show);
    input.addEventListener("change", function () {
      remember(new URLSearchParams(input.value ? { q: input.value } : {}));
    });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.hidden = false;
    input.value = asked().get("q") || "";
    show();
  }

  Array.prototype.slice.call(document.querySelectorAll("[data-bo-loc]")).forEach(filter);
  Array.prototype.slice.call(document.querySelectorAll("[data-tim-kiem]")).forEach(search);
})();
