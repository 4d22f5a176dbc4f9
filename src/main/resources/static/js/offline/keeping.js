// The cards that this device keeps: for one person, those of their list and nothing else.
export const OF = "cards:"
const listOf = network => `/${network}/cards/offline/list`
export const names = async () => (await caches.keys()).filter(name => name.startsWith(OF))

/* Who is signed in now, told by the server. A door is shut when Solmu itself says so, and to whom; what stands before it knows neither. */
export async function ask(network) {
  const answer = await fetch(listOf(network), { redirect: "manual", cache: "no-store" })
  if (answer.type === "opaqueredirect" || answer.status === 401) return { isSignedOut: true }
  const person = answer.headers.get("X-Reader")
  if (person && (answer.status === 404 || answer.status === 403)) return { isGone: true, person }
  if (!answer.ok) throw new Error(`${answer.status}`)
  return answer.json()
}

export async function forgetCards(except) {
  for (const name of await names()) if (name !== OF + except) await caches.delete(name)
}

export async function dropNetwork(cache, network, stays = []) {
  for (const { url } of await cache.keys()) {
    const path = new URL(url).pathname
    if (path.startsWith(`/${network}/`) && !stays.includes(path)) await cache.delete(url)
  }
}

const LOCK = "solmu-keep", SOON = 5000
const leaving = new BroadcastChannel("solmu-leaving")
let hasLeft = false
leaving.addEventListener("message", () => { hasLeft = true })

/* One at a time, so that whoever has signed in meanwhile comes after whoever was there before. */
export const keepCards = network => navigator.locks.request(LOCK, () => {
  hasLeft = false
  return keepOf(network, true)
})

/* What is just being kept stops first, so that it does not come back after it is forgotten. */
export async function leaveCards() {
  leaving.postMessage("leaving")
  await navigator.locks.request(LOCK, { signal: AbortSignal.timeout(SOON) }, () => forgetCards()).catch(() => forgetCards())
}

function stay() {
  if (hasLeft) throw new Error("left")
}

async function keepOf(network, isFirst) {
  const list = await ask(network)
  if (list.isSignedOut) return forgetCards()
  stay()
  await forgetCards(list.person)
  const cache = await caches.open(OF + list.person)
  if (list.isGone) return dropNetwork(cache, network)
  const before = await (await cache.match(listOf(network)))?.json()
  const wanted = [{ kept: list.page, stamp: list.stamp }, ...list.cards, ...list.pages ?? []]
  const had = new Map([{ kept: before?.page, stamp: before?.stamp }, ...before?.cards ?? [], ...before?.pages ?? []].map(each => [each.kept, each.stamp]))
  for (const { kept, stamp } of wanted) {
    if (had.get(kept) === stamp && await cache.match(kept)) continue
    const answer = await fetch(kept, { redirect: "manual", cache: "no-store" })
    stay()
    const isMine = answer.ok && answer.headers.get("X-Offline") === "allow" && answer.headers.get("X-Reader") === list.person
    await (isMine ? cache.put(kept, answer) : cache.delete(kept))
  }
  await dropNetwork(cache, network, wanted.map(each => each.kept))
  stay()
  await cache.put(listOf(network), Response.json({ ...list, proof: "", at: Date.now() }))
  if (isFirst) await keepOthers(cache, network, list.networks)
}

async function keepOthers(cache, network, networks) {
  const left = (await all(cache)).map(each => each.page.split("/")[1]).filter(each => !networks.includes(each))
  for (const other of left) await dropNetwork(cache, other)
  for (const other of networks) if (other !== network) await keepOf(other, false)
}

export async function all(cache) {
  const found = (await cache.keys()).filter(each => each.url.endsWith("/cards/offline/list"))
  return Promise.all(found.map(async each => (await cache.match(each)).json()))
}
