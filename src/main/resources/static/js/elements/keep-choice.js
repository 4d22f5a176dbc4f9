// <keep-choice>: whether this device keeps cards at all. The choice is the device's own and outlives signing out.
import { isKept } from "../offline/telling.js"

const YEAR = 365 * 24 * 60 * 60

customElements.define("keep-choice", class extends HTMLElement {
  connectedCallback() {
    if (!("serviceWorker" in navigator)) return
    this.hidden = false
    const box = this.querySelector("input")
    box.checked = !isKept()
    const cards = document.querySelector("keep-cards")
    box.addEventListener("change", async () => {
      if (box.checked && !await cards.mayLeave()) return box.checked = false
      document.cookie = `offline=${box.checked ? "no" : ""}; path=/; samesite=lax; max-age=${box.checked ? YEAR : 0}`
      cards.chosen()
    })
  }
})
