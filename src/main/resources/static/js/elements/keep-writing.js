// <keep-writing data-person="…" data-network="…" data-kept="…"><form>…</form></keep-writing>: what is written where there is no connection is
// kept on this device under a key and a day of its own, and goes when it can. With data-alone the page itself is such a copy.
import { isKept, tell } from "../offline/telling.js"

const PATIENCE = 4000, NOT_SENT = ["_csrf", "files", "key", "day"]

customElements.define("keep-writing", class extends HTMLElement {
  #isSure = false

  connectedCallback() { this.addEventListener("submit", event => this.#submitted(event)) }

  #submitted(event) {
    if (this.#isSure || !isKept() || event.submitter?.hasAttribute("formaction")) return
    event.preventDefault()
    this.#send(event.target, event.submitter)
  }

  /* Asked first, so that nothing that was written is lost on a page that cannot be reached. */
  async #send(form, button) {
    if (await this.#isThere() && !this.hasAttribute("data-alone")) {
      this.#isSure = true
      form.requestSubmit(button)
      this.#isSure = false
    } else this.#keep(form)
  }

  async #isThere() {
    const answer = await fetch("/offline", { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) }).catch(() => null)
    return Boolean(answer?.ok)
  }

  async #keep(form) {
    const { person, organisation, network, kept } = this.dataset, fields = new FormData(form)
    const words = String(fields.get("title")).trim(), at = new Date()
    if (!words) return form.elements.title.focus()
    const from = this.hasAttribute("data-alone") ? [...new URLSearchParams(location.search)].filter(([name]) => ["from", "situation"].includes(name)) : []
    const told = [...fields].filter(([name, value]) => !NOT_SENT.includes(name) && typeof value === "string" && value)
    const day = fields.get("day") || new Intl.DateTimeFormat("sv", { timeZone: "Europe/Helsinki" }).format(at)
    await tell({ person, organisation, network, words, run: "problem", address: `/${network}/problems/log`, body: { at: at.toISOString() },
      form: [...from, ...told, ["day", day], ["key", crypto.randomUUID()]] })
    form.reset()
    document.querySelector("#notice").textContent = kept
    form.elements.title.focus()
  }
})
