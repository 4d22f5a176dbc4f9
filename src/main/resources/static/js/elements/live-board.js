// <live-board data-stream="…" hx-trigger="changed">: is told how the tasks stand of which somebody tells, and shows that at once.
// The rest it fetches as the one who reads, at a time of its own when many look, so that they do not all ask at once.
customElements.define("live-board", class extends HTMLElement {
  static observedAttributes = ["data-stream"]

  /* What has been joined goes on as the situation it was joined into. */
  attributeChangedCallback(name, before) {
    if (!this.source || before === this.dataset.stream) return
    this.#close()
    this.#open()
  }

  connectedCallback() {
    this.#open()
    this.onvisible = () => document.hidden ? this.#close() : this.#open(true)
    document.addEventListener("visibilitychange", this.onvisible)
    document.addEventListener("htmx:before:swap", this.onbefore = () => this.#mark())
    document.addEventListener("htmx:after:swap", this.onafter = () => this.#goOn())
  }

  disconnectedCallback() {
    this.#close()
    clearTimeout(this.fetching)
    document.removeEventListener("visibilitychange", this.onvisible)
    document.removeEventListener("htmx:before:swap", this.onbefore)
    document.removeEventListener("htmx:after:swap", this.onafter)
  }

  /* The browser connects again by itself and is told what it missed. It does not where something between answers that the server
     is not there: then we do, ever more seldom. */
  #open(wasAway = false) {
    if (this.source) return
    this.source = new EventSource(`${this.dataset.stream}?known=${this.dataset.known}`)
    this.source.addEventListener("changed", event => this.#told(event.data))
    this.source.onopen = () => { this.pause = null }
    this.source.onerror = () => { if (this.source?.readyState === EventSource.CLOSED) this.#again() }
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

  /* Where the hands are: the line, the part of the board. */
  #mark() {
    this.places = []
    if (!this.contains(document.activeElement)) return
    for (let each = document.activeElement; each !== this; each = each.parentElement)
      this.places.push(each.id || each.getAttribute("aria-labelledby"))
  }

  /* Whoever was on what is there no more goes on from the same line, or else from the same part. */
  #goOn() {
    if (document.activeElement !== document.body || !this.places?.length) return
    const place = this.places.map(id => id && document.getElementById(id)).find(Boolean) ?? this
    const next = place.querySelector("button, summary, a[href]") ?? place
    if (next === place) place.tabIndex = -1
    next.focus()
  }

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
