// <board-stale role="status" data-words="… # …">: says that the board beside it is not told at once, and when it was fetched.
/* A line that is cut comes again in a second or two. */
const PATIENCE = 5000

customElements.define("board-stale", class extends HTMLElement {
  lost() {
    this.waiting ??= setTimeout(() => { this.isLost = true; this.say() }, PATIENCE)
  }

  found() {
    this.rest()
    this.isLost = false
    this.say()
  }

  rest() {
    clearTimeout(this.waiting)
    this.waiting = null
  }

  say() {
    const fetched = document.querySelector("live-board")?.dataset.fetched
    const words = this.isLost ? this.dataset.words.replace("#", fetched) : ""
    if (this.textContent !== words) this.textContent = words
  }
})
