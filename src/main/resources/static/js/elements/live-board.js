// <live-board data-stream="…" hx-trigger="changed">: is told when somebody else has changed what it shows, and says so to itself.
// What is told is only that something has changed; the page fetches it as the one who reads.
customElements.define("live-board", class extends HTMLElement {
  connectedCallback() {
    this.#open()
    this.onvisible = () => document.hidden ? this.#close() : this.#open(true)
    document.addEventListener("visibilitychange", this.onvisible)
  }

  disconnectedCallback() {
    this.#close()
    document.removeEventListener("visibilitychange", this.onvisible)
  }

  /* The browser connects again by itself; whoever was away looks once at what has come meanwhile. */
  #open(wasAway = false) {
    if (this.source) return
    this.source = new EventSource(this.dataset.stream)
    this.source.addEventListener("changed", () => this.#changed())
    this.source.onerror = () => { this.lost = true }
    this.source.onopen = () => { if (this.lost) this.#changed(); this.lost = false }
    if (wasAway) this.#changed()
  }

  #close() {
    this.source?.close()
    this.source = null
  }

  #changed() { this.dispatchEvent(new CustomEvent("changed")) }
})
