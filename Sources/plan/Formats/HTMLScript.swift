extension HTMLPage {
  /// A script that lets the rows of longer tables be sorted and filtered. Without it they are all there.
  static let script = #"""

    "use strict";
    const words = document.body.dataset;
    document.querySelectorAll("table").forEach((table) => {
      const body = table.tBodies[0];
      const rows = Array.from(body.rows);
      if (rows.length < 3 || !table.tHead || "ordered" in table.dataset) return;
      const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
      const key = (row, column) => {
        const cell = row.cells[column];
        return cell.dataset.order === undefined ? cell.textContent.trim() : Number(cell.dataset.order);
      };
      const compare = (a, b) => {
        if (typeof a === "number" && typeof b === "number") return a - b;
        if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
        return collator.compare(a, b);
      };
      Array.from(table.tHead.rows[0].cells).forEach((head, column) => {
        if (head.tagName !== "TH") return;
        // A button element would be missing where a head is repeated on paper.
        const button = document.createElement("span");
        button.setAttribute("role", "button");
        button.tabIndex = 0;
        button.append(...head.childNodes);
        head.append(button);
        const sort = () => {
          const falls = head.getAttribute("aria-sort") === "ascending";
          Array.from(table.tHead.rows[0].cells).forEach((other) => other.removeAttribute("aria-sort"));
          head.setAttribute("aria-sort", falls ? "descending" : "ascending");
          const sorted = rows.slice().sort((a, b) => compare(key(a, column), key(b, column)));
          if (falls) sorted.reverse();
          body.append(...sorted);
        };
        button.addEventListener("click", sort);
        button.addEventListener("keydown", (event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          sort();
        });
      });
      if (rows.length < 8) return;
      const box = document.createElement("p");
      box.className = "filter";
      const input = document.createElement("input");
      input.type = "search";
      input.placeholder = words.filter;
      input.setAttribute("aria-label", words.filter + ": " + table.caption.textContent);
      const count = document.createElement("span");
      count.setAttribute("role", "status");
      box.append(input, count);
      table.before(box);
      const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
      input.addEventListener("input", () => {
        const wanted = plain(input.value).split(/\s+/);
        let shown = 0;
        rows.forEach((row) => {
          const text = plain(row.textContent);
          row.hidden = !wanted.every((word) => text.includes(word));
          if (!row.hidden) shown += 1;
        });
        count.textContent = input.value ? words.shown.replace("{n}", shown).replace("{m}", rows.length) : "";
      });
    });

    """#

  /// The hash by which a page's policy allows the script, and no other (CSP 3).
  static let scriptHash = "sha256-baFP4LRsFuv5HsNTeREx4SXdWtIi5hfEV+GkbjRA1DM="
}
