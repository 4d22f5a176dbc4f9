// <kept-card data-person="…" data-organisation="…" data-network="…" data-card="…" data-version="…">: a card where there is no connection.
// A situation is started from it and told of; all of it waits on the device until it can be sent.
import { lists } from "../offline/showing.js"
import { isGoing, toldBy, watch } from "../offline/store.js"
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
    const { what, task, undone, words } = button?.dataset ?? {}
    if (!what) return
    if (task) return this.#ticked(button, undone ? { what, undone } : { what, task }, words)
    const run = crypto.randomUUID()
    const body = { id: run, drill: what === "drill", version: Number(this.dataset.version), at: new Date().toISOString() }
    await this.#keep({ run, card: this.dataset.card, isStart: true, words, body, address: `${this.dataset.card}/situations.json` })
    location.assign(`/${this.dataset.network}/cards/situations/${run}`)
  }

  /* Whoever pressed goes on from what the line offers then. */
  async #ticked(button, told, words) {
    await this.#tell(told, words)
    await this.#show()
    button.closest("[data-line]").querySelector("button:not([hidden])")?.focus()
  }

  #said(event) {
    event.preventDefault()
    const field = event.target.elements.text, text = field.value.trim()
    if (text) this.#tell({ what: "comment", text }, text)
    field.value = ""
  }

  #tell(told, words) {
    const { run } = this, whose = told.task ? { organisation: this.dataset.organisation } : {}
    return this.#keep({ run, words, body: { id: crypto.randomUUID(), at: new Date().toISOString(), ...whose, ...told }, address: `situations/${run}/entries.json` })
  }

  #keep(told) {
    const { person, organisation, network } = this.dataset
    return tell({ ...told, person, organisation, network, address: `/${network}/cards/${told.address}` })
  }

  async #show() {
    const all = await toldBy(this.dataset.person), mine = all.filter(each => each.run === this.run)
    const list = (await lists()).find(each => each.page.startsWith(`/${this.dataset.network}/`))
    this.querySelectorAll("[data-when=before]").forEach(each => { each.hidden = Boolean(this.run) })
    this.querySelectorAll("[data-when=during]").forEach(each => { each.hidden = !this.run })
    this.querySelectorAll("[data-when=back]").forEach(each => { each.hidden = !mine.some(told => told.state === "sent") })
    const stands = mine.filter(told => isGoing(told) && !mine.some(each => isGoing(each) && each.body.undone === told.body.id))
    this.querySelectorAll("[data-line]").forEach(line => this.#line(line, stands.findLast(told => told.body.task === line.dataset.line)))
    document.querySelectorAll("time[data-kept]").forEach(time => { time.textContent = list ? clock(list.at) : time.textContent })
    if (!this.run) this.#runs(all, list)
  }

  #line(line, told) {
    line.querySelector("[data-said]").textContent = told ? `${told.words}, ${clock(told.at)}` : ""
    for (const button of line.querySelectorAll("button")) button.hidden = !this.run || Boolean(told) === (button.dataset.what === "done")
    line.querySelector("[data-what=undone]")?.setAttribute("data-undone", told?.body.id ?? "")
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
