// <paste-table>a text area</paste-table>: a table copied from a document or a web page is pasted as cells with tabs between,
// a cell of many lines in quotes, as spreadsheets do by themselves.
customElements.define("paste-table", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("paste", event => {
      const table = this.#table(event.clipboardData.getData("text/html"))
      if (table) {
        event.preventDefault()
        event.target.setRangeText(table, event.target.selectionStart, event.target.selectionEnd, "end")
        event.target.dispatchEvent(new Event("input", { bubbles: true }))
      }
    })
  }

  #table(html) {
    const rows = [...new DOMParser().parseFromString(html, "text/html").querySelectorAll("tr")]
    return rows.map(row => [...row.cells].map(cell => this.#cell(cell)).join("\t")).join("\n")
  }

  #cell(cell) {
    cell.querySelectorAll("br, p, li").forEach(line => line.append("\n"))
    const words = cell.textContent.replace(/[ \t\u00a0]*\n\s*/g, "\n").replace(/[ \t\u00a0]+/g, " ").trim()
    return /[\n"]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
  }
})
