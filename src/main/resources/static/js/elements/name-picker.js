// <name-picker data-from="address of names" data-label="…"><textarea></name-picker>: after an @ the names that begin so, to be
// chosen by arrows and Enter or by a press. Without it the whole name is written by hand.
customElements.define("name-picker", class extends HTMLElement {
  #text
  #list
  #asked = 0

  connectedCallback() {
    this.#text = this.querySelector("textarea")
    this.#list = document.createElement("ul")
    this.#list.id = "names"
    this.#list.className = "names"
    this.#list.hidden = true
    this.#list.setAttribute("role", "listbox")
    this.#list.setAttribute("aria-label", this.dataset.label)
    this.append(this.#list)
    this.#text.setAttribute("aria-autocomplete", "list")
    this.#text.addEventListener("input", () => this.#offer())
    this.#text.addEventListener("keydown", event => this.#key(event))
    this.#text.addEventListener("blur", () => this.#close())
    this.#list.addEventListener("mousedown", event => {
      event.preventDefault()
      const one = event.target.closest("[role=option]")
      if (one) this.#choose(one)
    })
  }

  get #begun() { return this.#text.value.slice(0, this.#text.selectionStart).match(/(^|[^\p{L}\p{N}])@([\p{L}\p{N}][^@\n]{0,60})$/u)?.[2] }

  get #chosen() { return this.#list.querySelector("[aria-selected=true]") }

  async #offer() {
    const asked = ++this.#asked
    const begun = this.#begun
    if (!begun) return this.#close()
    const answer = await fetch(`${this.dataset.from}?q=${encodeURIComponent(begun)}`)
    if (!answer.ok || asked !== this.#asked) return
    this.#list.innerHTML = await answer.text()
    this.#list.hidden = !this.#list.children.length
    if (this.#list.hidden) return this.#close()
    this.#text.setAttribute("aria-controls", this.#list.id)
    this.#mark(this.#list.firstElementChild)
  }

  #key(event) {
    if (this.#list.hidden) return
    const chosen = this.#chosen
    const next = { ArrowDown: chosen.nextElementSibling, ArrowUp: chosen.previousElementSibling }
    if (event.key in next) this.#mark(next[event.key] ?? chosen)
    else if (event.key === "Enter" || event.key === "Tab") this.#choose(chosen)
    else if (event.key === "Escape") this.#close()
    else return
    event.preventDefault()
  }

  #mark(one) {
    this.#chosen?.setAttribute("aria-selected", "false")
    one.setAttribute("aria-selected", "true")
    one.scrollIntoView({ block: "nearest" })
    this.#text.setAttribute("aria-activedescendant", one.id)
  }

  #choose(one) {
    const end = this.#text.selectionStart
    this.#text.setRangeText(`${one.dataset.name} `, end - this.#begun.length, end, "end")
    this.append(Object.assign(document.createElement("input"), { type: "hidden", name: "mentioned", value: one.dataset.id }))
    this.#close()
  }

  #close() {
    this.#asked++
    this.#list.hidden = true
    this.#text.removeAttribute("aria-activedescendant")
  }
})
