// <live-board data-stream="…" hx-trigger="changed">: is told how the tasks stand of which somebody tells, and shows that at once.
// The rest it fetches as the one who reads, at a time of its own when many look, so that they do not all ask at once.
// <board-stale> says so where it is not told for a while.
import { KeepPlace } from "./keep-place.js"

customElements.define("live-board", class extends KeepPlace {
  static observedAttributes = ["data-stream", "data-fetched"]

  /* What has been joined goes on as the situation it was joined into. */
  attributeChangedCallback(name, before) {
    if (name === "data-fetched") return this.#stale?.say?.()
    if (!this.source || before === this.dataset.stream) return
    this.#close()
    this.#open()
  }

  connectedCallback() {
    super.connectedCallback()
    this.#open()
    this.onvisible = () => document.hidden ? this.#rest() : this.#open(true)
    document.addEventListener("visibilitychange", this.onvisible)
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.#rest()
    clearTimeout(this.fetching)
    document.removeEventListener("visibilitychange", this.onvisible)
  }

  /* The browser connects again by itself and is told what it missed. It does not where something between answers that the server
     is not there: then we do, ever more seldom. */
  #open(wasAway = false) {
    if (this.source) return
    this.source = new EventSource(`${this.dataset.stream}?known=${this.dataset.known}`)
    this.source.addEventListener("changed", event => this.#told(event.data))
    this.source.onopen = () => { this.pause = null; this.#stale?.found() }
    this.source.onerror = () => {
      this.#stale?.lost()
      if (this.source?.readyState === EventSource.CLOSED) this.#again()
    }
    if (wasAway) this.#changed()
  }

  #again() {
    this.#close()
    this.pause = Math.min(60, 2 * (this.pause ?? 1))
    this.coming = setTimeout(() => this.isConnected && !document.hidden && this.#open(true), 1000 * this.pause * (0.5 + Math.random()))
  }

  #close() {
    clearTimeout(this.coming)
    this.source?.close()
    this.source = null
  }

  #rest() {
    this.#close()
    this.#stale?.rest()
  }

  get #stale() { return document.querySelector("board-stale") }

  #told(html) {
    const told = new DOMParser().parseFromString(html, "text/html").body.firstElementChild
    for (const line of told?.children ?? [])
      for (const shown of this.querySelectorAll(`[data-line="${CSS.escape(line.dataset.line)}"]`))
        shown.replaceChildren(...line.cloneNode(true).childNodes)
    this.#changed(Math.random() * (told?.dataset.spread ?? 0))
  }

  #changed(after = 0) {
    this.fetching ??= setTimeout(() => { this.fetching = null; this.dispatchEvent(new CustomEvent("changed")) }, after)
  }
})
