// <keep-writing data-person="…" data-network="…" data-kept="…"><form>…</form></keep-writing>: what is written where there is no connection is
// kept on this device under a key and a day of its own, and goes when it can. With data-alone the page itself is such a copy.
import { lists } from "../offline/showing.js"
import { isKept, part, tell } from "../offline/telling.js"

const PATIENCE = 4000, NOT_SENT = ["_csrf", "files", "key", "day"], SHORTCUT = "/me/problem"

customElements.define("keep-writing", class extends HTMLElement {
  #isSure = false
  #isBusy = false
  #key = crypto.randomUUID()

  connectedCallback() {
    this.addEventListener("submit", event => this.#submitted(event))
    if (this.#isAlone && location.pathname === SHORTCUT) this.#choose()
  }

  get #isAlone() { return this.hasAttribute("data-alone") }

  /* From the home screen nobody has said yet in which network. */
  async #choose() {
    const [form, choice] = [this.querySelector("form"), this.querySelector("[data-choice]")]
    form.hidden = true
    const there = (await lists().catch(() => [])).filter(each => each.pages?.length)
    form.hidden = there.length > 1
    choice.hidden = !form.hidden
    choice.querySelector("ul").replaceChildren(...there.map(each => {
      const line = part("li", ""), link = part("a", each.name)
      link.href = each.pages[0].address
      line.append(link)
      return line
    }))
  }

  #submitted(event) {
    if (this.#isSure || !isKept() || event.submitter?.hasAttribute("formaction")) return
    event.preventDefault()
    if (!this.#isBusy) this.#send(event.target, event.submitter)
  }

  /* Asked first, so that nothing that was written is lost on a page that cannot be reached. */
  async #send(form, button) {
    this.#isBusy = true
    if (this.#isAlone || !await this.#isThere()) await this.#keep(form).catch(() => this.#say("not"))
    else {
      this.#isSure = true
      form.requestSubmit(button)
      this.#isSure = false
    }
    this.#isBusy = false
  }

  async #isThere() {
    const answer = await fetch("/offline", { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) }).catch(() => null)
    return Boolean(answer?.ok)
  }

  /* Under the key that an answer may have been lost of; the next writing has another. */
  async #keep(form) {
    const { person, organisation, network } = this.dataset, fields = new FormData(form), { key } = form.elements
    const words = String(fields.get("title")).trim(), at = new Date()
    if (!words) return form.elements.title.focus()
    const from = this.#isAlone ? [...new URLSearchParams(location.search)].filter(([name]) => ["from", "situation"].includes(name)) : []
    const told = [...fields].filter(([name, value]) => !NOT_SENT.includes(name) && typeof value === "string" && value)
    const day = fields.get("day") || new Intl.DateTimeFormat("sv", { timeZone: "Europe/Helsinki" }).format(at)
    const labels = [...form.querySelectorAll("textarea, input")].filter(each => each.labels?.length && told.some(([name]) => name === each.name))
      .filter(each => !["radio", "checkbox"].includes(each.type)).map(each => [each.name, each.labels[0].firstChild.textContent.trim()])
    const files = fields.getAll("files").filter(each => each.size)
    await tell({ person, organisation, network, words, labels, files, run: "problem", address: `/${network}/problems/log`,
      body: { at: at.toISOString() }, form: [...from, ...told, ["day", day], ["key", key?.value ?? this.#key]] })
    form.reset()
    this.#key = crypto.randomUUID()
    if (key) key.value = this.#key
    this.#say("kept")
    form.elements.title.focus()
  }

  #say(word) { document.querySelector("#notice").textContent = this.dataset[word] }
})
