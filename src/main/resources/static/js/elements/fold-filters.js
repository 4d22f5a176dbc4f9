// <fold-filters><details>…</details></fold-filters>: open on wide screens also where CSS cannot open it.
customElements.define("fold-filters", class extends HTMLElement {
  connectedCallback() {
    if (!CSS.supports("selector(::details-content)") && matchMedia("(width >= 47.5rem)").matches) {
      this.querySelector("details").open = true
    }
  }
})
