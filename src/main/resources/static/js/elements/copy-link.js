// <copy-link data-href="…" data-said="…"><button type="button" hidden>…</button>: puts the address on the clipboard,
// or with data-words those words, and says so in the live notice. Where there is no clipboard, the button stays hidden.
customElements.define("copy-link", class extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button")
    if (!navigator.clipboard) return
    button.hidden = false
    button.addEventListener("click", () => this.#copy())
  }

  async #copy() {
    await navigator.clipboard.writeText(this.dataset.words ?? new URL(this.dataset.href, location.href).href)
    const notice = document.querySelector("#notice")
    notice.classList.remove("notice--trouble")
    notice.textContent = this.dataset.said
  }
})
