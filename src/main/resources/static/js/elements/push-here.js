// <push-here data-key="…" data-worker="…" data-patience="…">: asks this browser where it can be told at once, and sends that with its form.
const late = patience => new Promise((_, tooLate) => setTimeout(() => tooLate(new Error("late")), patience))

customElements.define("push-here", class extends HTMLElement {
  connectedCallback() {
    if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) return
    const form = this.querySelector("form")
    form.hidden = false
    this.#say()
    form.addEventListener("submit", event => {
      event.preventDefault()
      this.#ask(form).catch(() => this.#say("failed"))
    })
  }

  #say(when) {
    for (const words of this.querySelectorAll("[data-when]")) words.hidden = words.dataset.when !== when
  }

  async #ask(form) {
    this.#say()
    if (await Notification.requestPermission() !== "granted") return this.#say("denied")
    const { key, worker, patience } = this.dataset
    await navigator.serviceWorker.register(worker, { scope: "/", type: "module", updateViaCache: "none" })
    const { pushManager } = await navigator.serviceWorker.ready
    const before = await pushManager.getSubscription()
    await before?.unsubscribe()
    const asked = pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
    const { endpoint, keys } = (await Promise.race([asked, late(Number(patience))])).toJSON()
    for (const [name, value] of Object.entries({ endpoint, ...keys })) form.elements[name].value = value
    form.submit()
  }
})
