// <keep-cards data-worker="…" data-network="raide" data-person="…">: has the device keep the cards of whoever is signed in, sends what
// waits, and asks before somebody leaves what has not been sent. Where nobody is signed in it only looks whether that is so.
import { leaveCards } from "../offline/keeping.js"
import { everything, forget, isGoing, isWaiting, watch } from "../offline/store.js"
import { goOn, isKept, part } from "../offline/telling.js"

customElements.define("keep-cards", class extends HTMLElement {
  connectedCallback() {
    if (!("serviceWorker" in navigator)) return
    if (!isKept()) return this.#leave(true)
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
    if (person) await navigator.serviceWorker.register(worker, { scope: "/", type: "module", updateViaCache: "none" }).catch(() => {})
    const there = await navigator.serviceWorker.getRegistration("/").catch(() => undefined)
    if (there && !there.active) navigator.serviceWorker.ready.then(() => this.#look())
    if (there?.active || person) this.#look()
  }

  #look(isForced = false) {
    const { network, person, organisation } = this.dataset
    goOn({ network, person, organisation, isForced, path: location.pathname, language: document.documentElement.lang })
  }

  async #count() {
    const { person, signedOut } = this.dataset, line = this.querySelector("p")
    const mine = (await everything()).filter(each => each.state !== "sent" && each.person === person)
    line.hidden = !mine.length
    const networks = [...new Set(mine.map(each => each.network))]
    line.replaceChildren(...networks.map(each => this.#link(each, mine.filter(told => told.network === each))))
    if (this.#asks) line.append(part("span", signedOut))
  }

  /* What is of another network is listed there. */
  #link(network, told) {
    const { unsent, stuck } = this.dataset, waiting = told.filter(isWaiting).length, refused = told.filter(each => !isGoing(each)).length
    const words = [waiting && unsent.replace("#", waiting), refused && stuck.replace("#", refused)].filter(Boolean).join(". ")
    const link = part("a", network === this.dataset.network ? words : `${words} (${network})`)
    link.href = `/${network}/cards/offline`
    return link
  }

  /* Whoever signs out leaves nothing behind, also where the browser clears nothing by itself; who cannot sign out now keeps all of it. */
  async #out(event) {
    event.preventDefault()
    const there = await fetch("/offline", { method: "HEAD", cache: "no-store" }).catch(() => null)
    if (!there?.ok) return alert(this.dataset.away)
    if (!await this.mayLeave()) return
    await this.#leave().catch(() => {})
    event.target.submit()
  }

  /* What others have told on this device would be gone too. */
  async mayLeave() {
    const { length } = (await everything().catch(() => [])).filter(each => each.state !== "sent")
    return !length || confirm(this.dataset.signOut.replace("#", length))
  }

  chosen() { return isKept() ? this.#keep() : this.#leave(true) }

  /* Without the worker nobody could be told at once in this browser: it stays where somebody wants that, until they sign out. */
  async #leave(isStaying = false) {
    await leaveCards()
    await forget()
    const there = await navigator.serviceWorker.getRegistration("/")
    if (!isStaying || !await there?.pushManager?.getSubscription()) await there?.unregister()
  }
})
