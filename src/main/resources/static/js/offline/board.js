// What is told on an open board while the connection is lost: it waits on the device with the id it was first sent with, and is told once.
import { isKept, tell } from "./telling.js"

const NAMES = ["task", "organisation", "asked", "role", "text", "undone"]
const sent = new WeakMap()

/* The same pressed twice is the same word; a form that has been drawn anew has another key. */
document.addEventListener("submit", event => {
  const form = event.target
  if (!form.closest("live-board") || !form.action.endsWith("/entries") || !isKept()) return
  form.querySelector("input[name=id]")?.remove()
  const fields = Object.fromEntries(new FormData(form, event.submitter)), words = JSON.stringify(fields)
  const before = sent.get(form)
  const id = before?.words === words ? before.id : crypto.randomUUID()
  sent.set(form, { id, words, fields, label: event.submitter?.innerText.trim() ?? "" })
  const field = document.createElement("input")
  Object.assign(field, { type: "hidden", name: "id", value: id })
  form.append(field)
}, true)

const AWAY = [502, 503, 504]

function lost(event) {
  const form = event.detail?.ctx?.sourceElement
  if (sent.has(form)) wait(form, sent.get(form))
}

/* The server is away also when what stands before it says so. */
document.addEventListener("htmx:error", lost)
document.addEventListener("htmx:before:response", event => { if (AWAY.includes(event.detail?.ctx?.response?.status)) lost(event) })

async function wait(form, { id, fields, label }) {
  const shown = document.querySelector("unsent-words")
  if (!shown) return
  const { person, organisation, network, run } = shown.dataset
  const at = new Date(), minutes = Number(fields.minutes)
  const until = minutes ? { until: new Date(at.getTime() + minutes * 60000).toISOString() } : {}
  const told = Object.fromEntries(NAMES.filter(name => fields[name]).map(name => [name, fields[name]]))
  const body = { id, what: fields.what.toLowerCase(), at: at.toISOString(), ...until, ...told }
  const words = [label.split("\n")[0], fields.text].filter(Boolean).join(": ")
  await tell({ person, organisation, network, run, words, body, address: `/${network}/cards/situations/${run}/entries.json` })
  form.reset()
  sent.delete(form)
  document.querySelector("#notice").textContent = shown.dataset.kept
}
