// <kept-card data-person="…" data-organisation="…" data-network="…" data-card="…" data-version="…">: a card where there is no connection.
// A situation is started from it and told of; all of it waits on the device until it can be sent.
import { lists } from "../offline/showing.js"
import { toldBy, watch } from "../offline/store.js"
import { clock, part, tell } from "../offline/telling.js"

customElements.define("kept-card", class extends HTMLElement {
  connectedCallback() {
    this.run = location.pathname.match(/\/cards\/situations\/([^/]+)$/)?.[1]
    this.addEventListener("click", event => this.#pressed(event.target.closest("button[data-what]")))
    this.addEventListener("submit", event => this.#said(event))
    watch(() => this.#show())
    this.#show()
  }

  async #pressed(button) {
    if (!button) return
    const { what, task, words } = button.dataset
    if (what === "done") return this.#tell({ what, task }, words)
    const run = crypto.randomUUID(), at = new Date().toISOString()
    const body = { id: run, drill: what === "drill", version: Number(this.dataset.version), at }
    await this.#keep({ run, card: this.dataset.card, isStart: true, words, body, address: `${this.dataset.card}/situations.json` })
    location.assign(`/${this.dataset.network}/cards/situations/${run}`)
  }

  #said(event) {
    event.preventDefault()
    const field = event.target.elements.text, text = field.value.trim()
    if (!text) return
    field.value = ""
    this.#tell({ what: "comment", text }, text)
  }

  #tell(told, words) {
    const { run } = this, { organisation } = this.dataset
    const whose = told.task ? { organisation } : {}
    const body = { id: crypto.randomUUID(), at: new Date().toISOString(), ...whose, ...told }
    return this.#keep({ run, words, body, address: `situations/${run}/entries.json` })
  }

  #keep(told) {
    const { person, organisation, network } = this.dataset
    return tell({ ...told, person, organisation, network, address: `/${network}/cards/${told.address}` })
  }

  async #show() {
    const all = await toldBy(this.dataset.person), list = (await lists()).find(each => each.page.startsWith(`/${this.dataset.network}/`))
    const mine = all.filter(each => each.run === this.run)
    this.querySelectorAll("[data-when=before]").forEach(each => { each.hidden = Boolean(this.run) })
    this.querySelectorAll("[data-when=during]").forEach(each => { each.hidden = !this.run })
    this.querySelectorAll("[data-when=back]").forEach(each => { each.hidden = !mine.some(told => told.state === "sent") })
    this.querySelectorAll("[data-line]").forEach(line => this.#line(line, mine.findLast(told => told.body.task === line.dataset.line)))
    document.querySelectorAll("time[data-kept]").forEach(time => { time.textContent = list ? clock(list.at) : time.textContent })
    if (!this.run) this.#runs(all, list)
  }

  #line(line, told) {
    line.querySelector("[data-said]").textContent = told ? `${told.words}, ${clock(told.at)}` : ""
    const button = line.querySelector("button")
    if (button) button.hidden = !this.run || Boolean(told)
  }

  #runs(all, list) {
    const { network, card } = this.dataset, address = `/${network}/cards/${card}`
    const here = all.filter(each => each.isStart && each.card === card)
      .map(each => ({ address: `/${network}/cards/situations/${each.run}`, started: each.at, drill: each.body.drill }))
    const there = (list?.runs ?? []).filter(each => each.card === address && !here.some(known => known.address === each.address))
    this.querySelector("[data-runs]").replaceChildren(...[...here, ...there].map(run => {
      const line = part("li", ""), link = part("a", `${run.drill ? this.dataset.drill : this.dataset.goOn} ${clock(run.started)}`)
      link.href = run.address
      line.append(link)
      return line
    }))
  }
})
