// <unsaved-guard><form>…</form></unsaved-guard>: the browser asks before a changed form is left. Quiet otherwise.
customElements.define("unsaved-guard", class extends HTMLElement {
  #changed = false
  #leaving = event => { if (this.#changed) event.preventDefault() }

  connectedCallback() {
    this.addEventListener("input", () => { this.#changed = true })
    this.addEventListener("change", () => { this.#changed = true })
    this.addEventListener("submit", () => { this.#changed = false })
    addEventListener("beforeunload", this.#leaving)
  }

  disconnectedCallback() { removeEventListener("beforeunload", this.#leaving) }
})
