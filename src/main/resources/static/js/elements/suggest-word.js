// <suggest-word data-from="name of a field">the field of the word</suggest-word>: while the word is not written by hand,
// it follows the name. Keep in step with NetworkWord.from.
customElements.define("suggest-word", class extends HTMLElement {
  connectedCallback() {
    const word = this.querySelector("input")
    const name = this.closest("form").elements[this.dataset.from]
    let own = word.value !== "" && word.value !== this.#from(name.value)
    word.addEventListener("input", () => { own = word.value !== "" })
    name.addEventListener("input", () => { if (!own) word.value = this.#from(name.value) })
  }

  #from(name) {
    const plain = name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "")
      .replace(/[^a-z0-9]+/g, "-").replace(/^[-0-9]+|-+$/g, "")
    return plain.length <= 30 ? plain : plain.slice(0, 30).replace(/-[^-]*$/, "")
  }
})
