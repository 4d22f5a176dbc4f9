// <keep-cards data-worker="…" data-network="raide" data-person="…">: has the device keep the cards of whoever is signed in, sends what
// waits, and asks before somebody leaves what has not been sent. Where nobody is signed in it only looks whether that is so.
import { forgetCards } from "../offline/keeping.js"
import { everything, forget, isWaiting, watch } from "../offline/store.js"
import { goOn, isKept } from "../offline/telling.js"

customElements.define("keep-cards", class extends HTMLElement {
  connectedCallback() {
    if (!("serviceWorker" in navigator)) return
    if (!isKept()) return this.#leave()
    this.#keep()
    addEventListener("online", () => this.#look(true))
    document.addEventListener("visibilitychange", () => { if (!document.hidden) this.#look() })
    document.addEventListener("submit", event => { if (/\/sign-out(-everywhere)?$/.test(event.target.action)) this.#out(event) })
    if (!this.dataset.person) return
    watch(word => { this.#count(); if (word === "signed-out") this.#asks = true })
    this.#count()
  }

  #asks = false

  async #keep() {
    const { worker, person } = this.dataset
    if (person) await navigator.serviceWorker.register(worker, { scope: "/", type: "module", updateViaCache: "none" })
    if (!await navigator.serviceWorker.getRegistration("/")) return
    await navigator.serviceWorker.ready
    this.#look()
  }

  #look(isForced = false) {
    const { network, person, organisation } = this.dataset
    goOn({ network, person, organisation, isForced, language: document.documentElement.lang })
  }

  async #count() {
    const { person } = this.dataset, line = this.querySelector("p")
    const { length } = (await everything()).filter(each => isWaiting(each) && each.person === person)
    line.hidden = !length
    line.querySelector("a").textContent = this.dataset.unsent.replace("#", length) + (this.#asks ? ` ${this.dataset.signedOut}` : "")
  }

  /* Whoever signs out leaves nothing behind, also where the browser clears nothing by itself. */
  async #out(event) {
    event.preventDefault()
    if (!await this.mayLeave()) return
    await this.#leave()
    event.target.submit()
  }

  /* What others have told on this device would be gone too. */
  async mayLeave() {
    const { length } = (await everything()).filter(isWaiting)
    return !length || confirm(this.dataset.signOut.replace("#", length))
  }

  chosen() { return isKept() ? this.#keep() : this.#leave() }

  async #leave() {
    await forgetCards()
    await forget()
    await (await navigator.serviceWorker.getRegistration("/"))?.unregister()
  }
})
