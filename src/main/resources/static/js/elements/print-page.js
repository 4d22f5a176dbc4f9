// <print-page><button>…</button></print-page>: the button prints the page. On paper and without a script nothing is lost.
customElements.define("print-page", class extends HTMLElement {
  connectedCallback() {
    this.querySelector("button").addEventListener("click", () => print())
  }
})
