// Delivers what waits: in order, with its own ids and times, as the one who told it and nobody else. What is delivered twice is kept once.
import { change, everything, isWaiting, say, tidy } from "./store.js"
import { ask, keepCards } from "./keeping.js"

/* One at a time, whichever page or worker begins. */
export const send = person => navigator.locks.request("solmu-send", () => sendAll(person))

async function sendAll(person) {
  const all = (await everything()).filter(each => isWaiting(each) && (!person || each.person === person))
  let isLeft = false
  for (const network of new Set(all.map(each => each.network))) {
    const ofNetwork = all.filter(each => each.network === network)
    await sendOf(network, ofNetwork).catch(() => { isLeft = true })
  }
  await tidy()
  if (isLeft) throw new Error("left")
}

async function sendOf(network, all) {
  const pass = await ask(network)
  if (pass.isSignedOut) return say("signed-out")
  if (pass.isGone) {
    for (const each of all) if (each.person === pass.person) await change({ ...each, state: "gone" })
    return
  }
  let isBegun = false
  for (const each of all.filter(told => told.person === pass.person && told.organisation === pass.organisation)) {
    let answer = await deliver(each, pass.proof).catch(async () => deliver(each, (await ask(network)).proof))
    if (answer?.state !== "sent" && !await isStill(each)) answer = null
    if (!answer) return say("signed-out")
    await change({ ...each, ...answer })
    isBegun ||= each.isStart && answer.state === "sent"
  }
  if (isBegun) await keepCards(network).catch(() => {})
}

/* A no to somebody else, who has signed in meanwhile, is no answer to this. */
async function isStill(told) {
  const now = await ask(told.network)
  return now.person === told.person && now.organisation === told.organisation
}

async function deliver(told, proof) {
  const answer = await fetch(told.address, {
    method: "POST", redirect: "manual", body: told.form ? written(told) : JSON.stringify(told.body),
    headers: { ...told.form ? {} : { "Content-Type": "application/json" }, "X-XSRF-TOKEN": proof, "X-Sender": `${told.person} ${told.organisation}` }
  })
  if (answer.ok) return { state: "sent", sent: Date.now(), files: [] }
  if (answer.status === 401 || answer.type === "opaqueredirect") return null
  if (answer.status === 404 && answer.headers.get("X-Reader") === told.person) return { state: "gone" }
  if (answer.status >= 500 || [403, 404, 408, 410, 425, 429].includes(answer.status)) throw new Error(`${answer.status}`)
  const problem = await answer.json().catch(() => ({}))
  const sentence = problem.errors?.[0]?.message ?? problem.detail ?? problem.title ?? ""
  return { state: "refused", sentence, ...problem.state === "kept" ? { labels: [], files: [] } : {} }
}

/* A form, with its pictures if there are any. */
function written({ form, files }) {
  if (!files?.length) return new URLSearchParams(form)
  const whole = new FormData()
  for (const [name, value] of form) whole.append(name, value)
  for (const file of files) whole.append("files", file)
  return whole
}
