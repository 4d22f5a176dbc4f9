// <search-ahead data-from="address of beginnings" data-label="…"><form>…<input type=search></form>: titles that begin as one writes, to be
// chosen by arrows and Enter or by a press; Enter without a choice searches. A slash anywhere on the page leads here.
customElements.define("search-ahead", class extends HTMLElement {
  #words
  #list
  #asked = 0
  #timer

  connectedCallback() {
    this.#words = this.querySelector("input[type=search]")
    this.#list = document.createElement("ul")
    this.#list.id = "ahead"
    this.#list.className = "ahead"
    this.#list.hidden = true
    this.#list.setAttribute("role", "listbox")
    this.#list.setAttribute("aria-label", this.dataset.label)
    this.append(this.#list)
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", "ahead"]]) {
      this.#words.setAttribute(name, value)
    }
    this.#words.addEventListener("input", () => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#offer(), 150)
    })
    this.#words.addEventListener("keydown", event => this.#key(event))
    this.#words.addEventListener("blur", () => this.#close())
    this.#list.addEventListener("mousedown", event => {
      event.preventDefault()
      const one = event.target.closest("[role=option]")
      if (one) location.assign(one.dataset.place)
    })
    document.addEventListener("keydown", this.#slash)
  }

  disconnectedCallback() { document.removeEventListener("keydown", this.#slash) }

  #slash = event => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return
    if (!this.#words.checkVisibility()) return
    event.preventDefault()
    this.#words.focus()
  }
  get #chosen() { return this.#list.querySelector("[aria-selected=true]") }

  async #offer() {
    const asked = ++this.#asked
    if (this.#words.value.trim().length < 2) return this.#close()
    const answer = await fetch(`${this.dataset.from}?q=${encodeURIComponent(this.#words.value)}`, { redirect: "manual" }).catch(() => null)
    if (asked !== this.#asked) return
    if (!answer?.ok) return this.#close()
    this.#list.innerHTML = await answer.text()
    this.#list.hidden = !this.#list.children.length
    this.#words.setAttribute("aria-expanded", String(!this.#list.hidden))
    this.#words.removeAttribute("aria-activedescendant")
  }

  #key(event) {
    if (event.key === "Escape" && !this.#list.hidden) this.#close()
    else if (event.key === "ArrowDown" && !this.#list.hidden) this.#mark(this.#chosen ? this.#chosen.nextElementSibling : this.#list.firstElementChild)
    else if (event.key === "ArrowUp" && this.#chosen) this.#mark(this.#chosen.previousElementSibling)
    else if (event.key === "Enter" && this.#chosen) location.assign(this.#chosen.dataset.place)
    else return
    event.preventDefault()
  }

  #mark(one) {
    this.#chosen?.setAttribute("aria-selected", "false")
    if (!one) return this.#words.removeAttribute("aria-activedescendant")
    one.setAttribute("aria-selected", "true")
    one.scrollIntoView({ block: "nearest" })
    this.#words.setAttribute("aria-activedescendant", one.id)
  }

  #close() {
    this.#asked++
    this.#list.hidden = true
    this.#words.setAttribute("aria-expanded", "false")
    this.#words.removeAttribute("aria-activedescendant")
  }
})
