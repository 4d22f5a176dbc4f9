// <add-rows><div class="rows"><div class="rows__row">…</div></div><template>…</template>
// <button type="button" data-add>: repeats rows of a form. In the template "__n__" stands for the row's number;
// [data-remove] in a row takes it away. Without a script the server offers an empty row.
customElements.define("add-rows", class extends HTMLElement {
  #n = 0

  connectedCallback() {
    this.#n = this.#rows.children.length
    this.querySelectorAll("[data-add], [data-remove]").forEach(button => { button.hidden = false })
    this.addEventListener("click", event => {
      if (event.target.closest("[data-add]")) this.#add()
      const remove = event.target.closest("[data-remove]")
      if (remove) this.#remove(remove.closest(".rows__row"))
    })
  }

  get #rows() { return this.querySelector(".rows") }

  #add() {
    const html = this.querySelector("template").innerHTML.replaceAll("__n__", this.#n++)
    this.#rows.insertAdjacentHTML("beforeend", html)
    const row = this.#rows.lastElementChild
    row.querySelectorAll("[data-remove]").forEach(button => { button.hidden = false })
    row.querySelector("input:not([type=hidden]), select, textarea")?.focus()
    this.#changed()
  }

  #remove(row) {
    const near = row.nextElementSibling ?? row.previousElementSibling
    row.remove()
    const next = near?.querySelector("input:not([type=hidden]), select, textarea") ?? this.querySelector("[data-add]")
    next?.focus()
    this.#changed()
  }

  #changed() { this.dispatchEvent(new Event("change", { bubbles: true })) }
})
