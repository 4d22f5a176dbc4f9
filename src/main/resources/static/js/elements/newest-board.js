// Answers may come in another order than they were asked for. What was asked of a board before what it shows may be older than that: where
// nobody told anything by it, it is left out; where somebody did, it is shown, and the board is fetched anew.
let asked = 0, shown = 0

const isOfBoard = ctx => ctx?.target instanceof Element && ctx.target.id === "board"

document.addEventListener("htmx:before:request", ({ detail }) => { if (isOfBoard(detail.ctx)) detail.ctx.asked = ++asked })

document.addEventListener("htmx:before:swap", event => {
  const { ctx } = event.detail
  if (!isOfBoard(ctx)) return
  if (ctx.asked > shown) return void (shown = ctx.asked)
  if (ctx.sourceElement === ctx.target) event.preventDefault()
  ctx.target.dispatchEvent(new CustomEvent("changed"))
})
