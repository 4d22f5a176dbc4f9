// <pop-menu><details>…</details></pop-menu>: closes by Escape and by a press elsewhere.
customElements.define("pop-menu", class extends HTMLElement {
  #elsewhere = event => { if (!this.contains(event.target)) this.#fold.open = false }

  connectedCallback() {
    document.addEventListener("pointerdown", this.#elsewhere)
    this.addEventListener("focusout", event => { if (event.relatedTarget) this.#elsewhere({ target: event.relatedTarget }) })
    this.addEventListener("keydown", event => { if (event.key === "Escape" && this.#fold.open) this.#close() })
  }

  disconnectedCallback() { document.removeEventListener("pointerdown", this.#elsewhere) }

  get #fold() { return this.querySelector("details") }

  #close() {
    this.#fold.open = false
    this.querySelector("summary").focus()
  }
})
