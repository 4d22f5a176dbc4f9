// <day-drag days="365"><svg>…<a data-at="20577" data-move="2026-05-04">…: a mark that is pulled along the line opens the page on
// which its time is moved, the new day filled in. With round="20454" it is pulled round a wheel that begins on that day.
// Nothing moves before that is confirmed; Escape lets go. A finger scrolls, unless it has rested on the mark first.
import { alongLine, roundWheel } from "../drag-ways.js"

const ENOUGH = 6, RESTS = 350, DAY = 86_400_000

customElements.define("day-drag", class extends HTMLElement {
  #pulled = null
  #silent = false
  #said
  #gone

  connectedCallback() {
    this.#gone = new AbortController()
    const on = (name, heard, more) => this.addEventListener(name, heard, { signal: this.#gone.signal, ...more })
    on("pointerdown", event => this.#take(event))
    on("dragstart", event => event.preventDefault())
    on("click", event => event.detail && this.#silent && event.preventDefault(), { capture: true })
    on("touchmove", event => this.#pulled?.held && event.preventDefault(), { passive: false })
    on("contextmenu", event => this.#pulled?.held && event.preventDefault())
    const anywhere = (name, heard) => document.addEventListener(name, heard, { signal: this.#gone.signal })
    anywhere("pointermove", event => this.#along(event))
    anywhere("pointerup", () => this.#drop())
    anywhere("pointercancel", () => this.#letGo())
    anywhere("keydown", event => event.key === "Escape" && this.#letGo())
  }

  disconnectedCallback() {
    this.#letGo()
    this.#gone.abort()
  }

  #take(event) {
    const mark = event.target.closest("a[data-move]"), days = Number(this.getAttribute("days")), round = this.getAttribute("round")
    this.#letGo()
    this.#silent = false
    if (!mark || event.button !== 0) return
    const way = round ? roundWheel(days, Number(round), mark, event) : alongLine(days, mark, event)
    this.#pulled = { mark, way, begun: event, days: 0, held: event.pointerType !== "touch" }
    if (!this.#pulled.held) this.#pulled.rests = setTimeout(() => {
      this.#pulled.held = this.#silent = true
      this.#say(this.#day())
    }, RESTS)
  }

  #along(event) {
    const pulled = this.#pulled
    if (!pulled) return
    const far = Math.hypot(event.clientX - pulled.begun.clientX, event.clientY - pulled.begun.clientY) > ENOUGH
    if (far && !pulled.held) this.#letGo()
    this.#silent ||= far && pulled.held
    if (!this.#pulled || !this.#silent) return
    pulled.days = pulled.way.days(event)
    pulled.mark.setAttribute("transform", pulled.way.shown(event))
    this.#say(this.#day())
  }

  #drop() {
    const { mark, days } = this.#pulled ?? {}
    if (days) location.assign(`${mark.getAttribute("href")}?time=${mark.dataset.move}&to=${this.#day().toISOString().slice(0, 10)}#due`)
    this.#letGo()
  }

  #letGo() {
    clearTimeout(this.#pulled?.rests)
    this.#pulled?.mark.removeAttribute("transform")
    this.#pulled = null
    this.#say()
  }

  #day() {
    return new Date((Number(this.#pulled.mark.dataset.at) + this.#pulled.days) * DAY)
  }

  #say(day) {
    this.#said ??= this.appendChild(Object.assign(document.createElement("output"), { className: "day-drag__day" }))
    this.#said.textContent = day ? day.toLocaleDateString(document.documentElement.lang, { dateStyle: "full", timeZone: "UTC" }) : ""
  }
})
