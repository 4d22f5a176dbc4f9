// <arrow-walk><ol data-walk="which links">…</ol></arrow-walk>: arrows walk from one to the next, from the words that were asked too.
customElements.define("arrow-walk", class extends HTMLElement {
  connectedCallback() { document.addEventListener("keydown", this.#walk) }

  disconnectedCallback() { document.removeEventListener("keydown", this.#walk) }

  #walk = event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const links = [...this.querySelectorAll(this.firstElementChild.dataset.walk)]
    const here = links.indexOf(document.activeElement)
    const isAsking = document.activeElement.matches("main input[type=search]")
    if (!step || event.defaultPrevented || !links.length || here < 0 && !(isAsking && step > 0)) return
    event.preventDefault()
    if (here + step < 0) document.querySelector("main input[type=search]")?.focus()
    else links[Math.min(here + step, links.length - 1)].focus()
  }
})
