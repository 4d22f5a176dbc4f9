// <unsent-words data-person="…" data-run="…">: what has been told on this device and has not reached the others, or what became of it.
// What was refused can be read and put right here.
import { change, drop, isGoing, toldBy, watch } from "../offline/store.js"
import { clock, goOn, part } from "../offline/telling.js"

customElements.define("unsent-words", class extends HTMLElement {
  #mended = new Map()

  connectedCallback() {
    this.isLive = this.dataset.run === ""
    watch(word => this.#show(word))
    this.#show()
  }

  get #run() { return this.isLive ? location.pathname.match(/\/cards\/situations\/([^/]+)$/)?.[1] : this.dataset.run }

  async #show(word) {
    const { person, network } = this.dataset, run = this.#run
    const all = (await toldBy(person)).filter(each => each.network === network && (!run || each.run === run))
    if (word === "signed-out") this.querySelector("[data-signed-out]").hidden = false
    if (this.contains(document.activeElement) && document.activeElement.matches("textarea")) return
    const shown = all.filter(each => this.isLive && run || each.state !== "sent")
    this.hidden = !shown.length
    this.querySelector("ol").replaceChildren(...shown.map(told => this.#line(this.#mended.get(told.seq) ?? told)))
  }

  #line(told) {
    const line = part("li", "", "runlog__entry"), whole = document.createElement("div")
    const state = part("p", this.dataset[told.state], `unsent__state unsent__state--${told.state}`)
    const isOpen = !isGoing(told) && told.labels?.length
    whole.append(...isOpen ? told.labels.map(([name, words]) => this.#box(told, name, words)) : [part("p", told.words, "as-written")], state)
    if (told.sentence) whole.append(part("p", told.sentence, "soft"))
    if (!isGoing(told)) whole.append(this.#button("again", () => this.#again(told)), this.#button("drop", () => drop(told)))
    line.append(part("span", clock(told.at), "number"), whole)
    return line
  }

  #box(told, name, words) {
    const field = part("div", "", "field"), label = part("label", words, "field__label"), box = document.createElement("textarea")
    box.id = `told-${told.seq}-${name}`
    label.htmlFor = box.id
    box.value = told.form.find(([each]) => each === name)[1]
    box.addEventListener("input", () => {
      told.form = told.form.map(([each, value]) => [each, each === name ? box.value : value])
      told.words = told.form.find(([each]) => each === "title")[1]
      this.#mended.set(told.seq, told)
    })
    field.append(label, box)
    return field
  }

  async #again(told) {
    this.#mended.delete(told.seq)
    await change({ ...told, state: "waiting", sentence: "" })
    goOn({ person: told.person })
  }

  #button(word, act) {
    const button = part("button", this.dataset[word], "button button--small button--quiet")
    button.type = "button"
    button.addEventListener("click", act)
    return button
  }
})
