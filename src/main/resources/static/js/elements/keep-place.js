// <keep-place>: whoever stands on what is swapped away goes on from the same line, or else from the same part.
export class KeepPlace extends HTMLElement {
  connectedCallback() {
    document.addEventListener("htmx:before:swap", this.onbefore = () => this.#mark())
    document.addEventListener("htmx:after:swap", this.onafter = () => this.#goOn())
  }

  disconnectedCallback() {
    document.removeEventListener("htmx:before:swap", this.onbefore)
    document.removeEventListener("htmx:after:swap", this.onafter)
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
}

customElements.define("keep-place", KeepPlace)
