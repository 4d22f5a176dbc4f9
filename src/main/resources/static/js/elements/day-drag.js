// <day-drag days="365"><svg>…<a data-at="20577" data-move="…?time=2026-05-04">…: a bar that is pulled along the line opens the
// page on which its time is moved, the new day filled in. Nothing moves before that is confirmed; Escape lets go.
const ENOUGH = 6, DAY = 86_400_000

customElements.define("day-drag", class extends HTMLElement {
  #pulled = null
  #said = null
  #gone = null

  connectedCallback() {
    this.#gone = new AbortController()
    const on = (name, heard, more) => this.addEventListener(name, heard, { signal: this.#gone.signal, ...more })
    on("pointerdown", event => this.#take(event))
    on("dragstart", event => event.preventDefault())
    on("click", event => this.#pulled?.moved && event.preventDefault(), { capture: true })
    const anywhere = (name, heard) => document.addEventListener(name, heard, { signal: this.#gone.signal })
    anywhere("pointermove", event => this.#along(event))
    anywhere("pointerup", () => this.#drop())
    anywhere("pointercancel", () => this.#letGo())
    anywhere("keydown", event => event.key === "Escape" && this.#letGo())
  }

  disconnectedCallback() {
    this.#gone.abort()
  }

  // A finger scrolls; who has no mouse moves the time on its page.
  #take(event) {
    const bar = event.target.closest("a[data-move]")
    if (!bar || event.button !== 0 || event.pointerType === "touch") return
    this.#pulled = { bar, from: event.clientX, days: 0, moved: false }
  }

  #along(event) {
    const pulled = this.#pulled
    if (!pulled) return
    const svg = pulled.bar.ownerSVGElement, wide = svg.getBoundingClientRect().width
    const by = event.clientX - pulled.from
    pulled.moved ||= Math.abs(by) > ENOUGH
    if (!pulled.moved) return
    pulled.days = Math.round(by * Number(this.getAttribute("days")) / wide)
    pulled.bar.setAttribute("transform", `translate(${by * svg.viewBox.baseVal.width / wide} 0)`)
    this.#say(new Date(this.#day() * DAY).toLocaleDateString(document.documentElement.lang, { dateStyle: "full", timeZone: "UTC" }))
  }

  #drop() {
    const pulled = this.#pulled
    if (pulled?.days) {
      const day = new Date(this.#day() * DAY).toISOString().slice(0, 10)
      location.assign(`${pulled.bar.dataset.move}&to=${day}#due`)
    }
    setTimeout(() => this.#letGo())
  }

  #letGo() {
    this.#pulled?.bar.removeAttribute("transform")
    this.#pulled = null
    this.#say("")
  }

  #day() {
    return Number(this.#pulled.bar.dataset.at) + this.#pulled.days
  }

  #say(words) {
    this.#said ??= this.appendChild(Object.assign(document.createElement("output"), { className: "day-drag__day" }))
    this.#said.textContent = words
  }
})
