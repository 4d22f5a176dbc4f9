// <rate-each><form>…</form></rate-each>: what is tapped is sent alone, so that an older page says nothing anew of the other tasks.
const told = task => [...task.querySelectorAll("input")].filter(each => each.type !== "radio" || each.checked)

customElements.define("rate-each", class extends HTMLElement {
  connectedCallback() {
    /* What Enter in a line would keep is kept by the change already. */
    this.addEventListener("submit", event => { if (event.submitter?.matches(".aloud")) event.preventDefault() })
    this.addEventListener("htmx:config:request", event => {
      const task = event.detail.ctx.sourceEvent.target.closest("li")
      const own = told(task).map(each => each.name)
      const body = event.detail.ctx.request.body
      const others = [...body.keys()].filter(each => /^(rating|why|was)-/.test(each) && !own.includes(each))
      others.forEach(each => body.delete(each))
    })
    this.addEventListener("htmx:after:request", event => {
      const { request, response, sourceEvent } = event.detail.ctx
      if (!response?.raw?.ok) return
      const was = sourceEvent.target.closest("li").querySelector("[name^=was-]")
      was.value = ["rating-", "why-"].map(each => request.body.get(was.name.replace("was-", each)) ?? "").join(" ")
    })
  }
})
