// <live-notice data-lost="…"><p id="notice" role="status">: when the page or a part of it is new, moves the focus to where
// that asks for it or else to what was done, and says when the connection is lost. What is asked by the way, by an element with
// data-by-the-way, is not told of: nothing that somebody did has failed.
customElements.define("live-notice", class extends HTMLElement {
  connectedCallback() {
    const on = (event, act) => document.addEventListener(event, act)
    on("htmx:before:request", event => { if (!this.#isByTheWay(event)) this.#quiet(); this.#busy(event, true) })
    on("htmx:after:request", event => this.#busy(event, false))
    on("htmx:after:swap", () => this.#focus())
    on("htmx:error", event => { if (!this.#isByTheWay(event)) this.#say(this.dataset.lost) })
    on("htmx:before:response", event => { if (this.#status(event) >= 500) this.#refuse(event) })
    this.#focus()
    this.#goOn()
  }

  #focus() {
    const asked = document.querySelector("[data-focus]")
    if (!asked) return
    asked.removeAttribute("data-focus")
    if (!asked.matches("a, button, input, select, textarea, summary")) asked.tabIndex = -1
    asked.focus()
  }

  /* Whoever came here by a deed goes on from what was done; an address that names its place has the focus there. */
  #goOn() {
    const notice = this.querySelector("#notice")
    if (!notice.textContent.trim() || location.hash || document.activeElement !== document.body) return
    notice.tabIndex = -1
    notice.focus({ preventScroll: true })
  }

  #busy(event, busy) {
    const target = event.detail?.ctx?.target
    if (target instanceof Element) target.ariaBusy = busy ? "true" : null
  }

  /* A fault of ours never takes the place of what somebody wrote. */
  #refuse(event) {
    event.preventDefault()
    if (!this.#isByTheWay(event)) this.#say(this.dataset.lost)
  }

  #say(words) {
    const notice = this.querySelector("#notice")
    notice.textContent = words
    notice.classList.add("notice--trouble")
  }

  #quiet() { this.querySelector("#notice").classList.remove("notice--trouble") }

  #isByTheWay(event) { return event.detail?.ctx?.sourceElement?.hasAttribute?.("data-by-the-way") ?? false }

  #status(event) { return event.detail?.ctx?.response?.status ?? 0 }
})
